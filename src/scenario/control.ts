/** Text with control characters, direction marks and lone surrogates written as escapes, so that a terminal shows it. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Does the text hold control characters other than tab and line feed? */
export function hasControls(text: string): boolean {
  return controls.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its purpose
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: showing them is its purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

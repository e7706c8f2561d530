/**
 * Text in lines of at most so many characters, broken at spaces (but not at those that join) and after the hyphens of words; a
 * longer word is a line of its own.
 */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/(?<=[^\S\u00a0]|[\p{L}\p{N}]-)/u)) {
    if (line !== "" && `${line}${piece}`.trimEnd().length > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The same where nothing may stand out: longer words are cut, and what is beyond the last line ends in an ellipsis. */
export function fitted(text: string, most: number, lines = 3): readonly string[] {
  const all = wrapped(text, most).flatMap((line) => {
    const signs = [...line];
    return signs.length <= most
      ? [line]
      : Array.from({ length: Math.ceil(signs.length / most) }, (_, i) =>
          signs.slice(i * most, (i + 1) * most).join(""),
        );
  });
  if (all.length <= lines) return all;
  return [...all.slice(0, lines - 1), `${[...all[lines - 1]!].slice(0, most - 1).join("")}…`];
}

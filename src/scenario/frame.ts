import { visible } from "./control.ts";

const width = 100;

/** The line of a text at a position, with one line before it and a caret below. */
export function frame(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): string {
  const lines = nearbyLines(text, line);
  const digits = String(line).length;
  const shift = Math.max(0, column - width + 20);
  const shown = lines.map(({ number, content }) => {
    const mark = number === line ? ">" : " ";
    const cut = visible(content.slice(shift, shift + width).replaceAll("\t", " "));
    return `${mark} ${String(number).padStart(digits)} | ${cut}`.trimEnd();
  });
  const before = lines
    .at(-1)!
    .content.slice(shift, column - 1)
    .replaceAll("\t", " ");
  return [...shown, `  ${" ".repeat(digits)} | ${" ".repeat(visible(before).length)}^`].join("\n");
}

function nearbyLines(
  text: string,
  line: number,
): readonly { readonly number: number; readonly content: string }[] {
  const lines = splitLines(text);
  return [line - 1, line]
    .filter((number) => number >= 1 && (number === line || (lines[number - 1] ?? "").trim() !== ""))
    .map((number) => ({ number, content: lines[number - 1] ?? "" }));
}

let last: { readonly text: string; readonly lines: readonly string[] } = { text: "", lines: [] };

function splitLines(text: string): readonly string[] {
  if (last.text !== text) last = { text, lines: text.split(/\r?\n/) };
  return last.lines;
}

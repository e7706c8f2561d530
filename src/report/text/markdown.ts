/** Tables as Markdown, everything from outside escaped. */

import type { Table } from "./answerTable.ts";

/** A table with a head; lines of a cell are joined with a break. */
export function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cell = (lines: readonly string[]) => lines.map((each) => markdownText(each.trim())).join("<br>");
  return [
    line(head.map(cell)),
    line(head.map((_, i) => (i === 0 ? "---" : "---:"))),
    ...rows.map((row) => line(row.map(cell))),
  ].join("\n");
}

/** Text that Markdown takes for nothing else; `backticks` stay. */
export const markdownText = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replace(/[*_[\]<>|#~]/g, (sign) => `\\${sign}`)
    .replace(/\s*\n\s*/g, " ");

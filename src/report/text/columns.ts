/** A table as plain text: columns side by side, in several blocks where one would be too wide. */

import type { Cell, Table } from "./answerTable.ts";

const gap = "  ";

/**
 * Lines of at most `width` characters where that is possible: alternatives that do not fit go into a block below, with
 * the names of the rows repeated.
 */
export function columns({ head, rows }: Table, width: number): string {
  const cells = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...cells.map((row) => Math.max(...row[column]!.map((line) => line.length)))),
  );
  const blocks = blocksOf(widths, width).map((block) => {
    const shown = [0, ...block];
    const rule = "─".repeat(shown.reduce((sum, column) => sum + widths[column]! + gap.length, -gap.length));
    const [first, ...others] = cells.map((row) => lines(row, shown, widths));
    return [...first!, rule, ...others.flat()].join("\n");
  });
  return blocks.join("\n\n");
}

/** Which columns stand in which block: as many as fit, at least one. */
function blocksOf(widths: readonly number[], width: number): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let left = 0;
  for (let column = 1; column < widths.length; column++) {
    const needed = gap.length + widths[column]!;
    if (blocks.length === 0 || needed > left) {
      blocks.push([]);
      left = width - widths[0]!;
    }
    blocks.at(-1)!.push(column);
    left -= needed;
  }
  return blocks.length === 0 ? [[]] : blocks;
}

/** One row of cells as lines of text. */
function lines(row: readonly Cell[], shown: readonly number[], widths: readonly number[]): readonly string[] {
  const height = Math.max(...shown.map((column) => row[column]!.length));
  return Array.from({ length: height }, (_, line) =>
    shown
      .map((column) => (row[column]![line] ?? "").padEnd(widths[column]!))
      .join(gap)
      .trimEnd(),
  );
}

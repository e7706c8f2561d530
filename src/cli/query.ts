/** `picket query "select ..."`: SQL over the results and shards of a folder. */

import { type Answered, query } from "../results/index.ts";
import { exitCodes } from "./failure.ts";
import { print, printJson } from "./output.ts";

export async function queryCommand(
  sql: string,
  { out, format }: { readonly out: string; readonly format: "table" | "json" | "csv" },
): Promise<number> {
  const answer = await query(out, sql);
  if (format === "json") printJson(answer.rows.map((row) => objectOf(answer, row)));
  else print(format === "csv" ? csvOf(answer) : tableOf(answer));
  return exitCodes.done;
}

const objectOf = ({ columns }: Answered, row: readonly unknown[]) =>
  Object.fromEntries(columns.map((column, i) => [column, row[i]]));

const cell = (value: unknown): string =>
  value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

function csvOf({ columns, rows }: Answered): string {
  const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows].map((row) => `${row.map((value) => quoted(cell(value))).join(",")}\n`).join("");
}

function tableOf({ columns, rows }: Answered): string {
  const cells = [columns, ...rows.map((row) => row.map(cell))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  const numeric = columns.map((_, i) => rows.every((row) => row[i] === null || typeof row[i] === "number"));
  const line = (row: readonly string[]) =>
    row
      .map((text, i) => (numeric[i] ? text.padStart(widths[i]!) : text.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd();
  const [head, ...body] = cells.map(line);
  return `${[head, "─".repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...body].join("\n")}\n`;
}

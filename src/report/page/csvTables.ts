/** The tables of the page as CSV, as they are shown there: figures rounded, with their units and intervals. */

import { csvRow } from "../text/csvRow.ts";
import type { Material } from "./material.ts";
import { sectionsOf } from "./sections.ts";
import { changeTable } from "./table.ts";

/** CSV after RFC 4180 by the name of its file; lines of a cell are joined with "; ". A table without rows is left out. */
export function csvTables(material: Material): ReadonlyMap<string, string> {
  const tables = [
    changeTable(material) ?? [],
    ...sectionsOf(material).map((section) => section.tables ?? []),
  ].flat();
  const filled = tables.filter(({ table }) => table.rows.length > 0);
  return new Map(
    filled.map(({ name, table: { head, rows } }) => [
      `${name}.csv`,
      [head, ...rows].map((row) => csvRow(row.map((lines) => lines.join("; ").trim()))).join(""),
    ]),
  );
}

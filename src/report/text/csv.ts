/** Comparisons as a tidy table: one row an estimate. */

import type { Comparison, MeasureEstimate } from "../../experiment/index.ts";
import { csvRow } from "./csvRow.ts";

const columns = [
  "scenario",
  "alternative",
  "baseline",
  "measure",
  "unit",
  "estimate",
  "low",
  "high",
  "level",
  "n",
  "method",
] as const;

/**
 * CSV after RFC 4180, one head for all; `baseline` is empty for a level and names the other side of a difference. What
 * is not defined or has no bound is empty.
 */
export function csv(...comparisons: readonly Comparison[]): string {
  const rows = comparisons.flatMap(({ scenario, alternatives, differences }) => [
    ...alternatives.flatMap(({ id, measures }) =>
      Object.entries(measures).map(([measure, estimate]) => row([scenario, id, "", measure], estimate)),
    ),
    ...differences.map((difference) =>
      row([scenario, difference.alternative, difference.baseline, difference.measure], difference),
    ),
  ]);
  return [csvRow(columns), ...rows].join("");
}

function row(
  name: readonly string[],
  { unit, estimate, low, high, level, n, method }: MeasureEstimate,
): string {
  return csvRow([...name, unit, estimate, low, high, level, n, method]);
}

/** Kilograms delivered week by week, kept beside the sums of a replication. */

import type { Fact } from "../model/index.ts";
import type { Layout } from "./layout.ts";

/** Weeks that follow one another. */
export type Weeks = {
  /** Hours from the start of the warm-up to the beginning of the first. */
  readonly offset: number;
  readonly count: number;
};

/** Hours of a week. */
export const week = 168;

const column = (index: number): string => `week_kg_delivered.${index + 1}`;

/** A layout with a column for each week behind the others. */
export function withWeeks(layout: Layout, weeks: Weeks | undefined): Layout {
  if (weeks === undefined) return layout;
  const names = [...layout.names, ...Array.from({ length: weeks.count }, (_, i) => column(i))];
  return { ...layout, names, column: new Map(names.map((name, i) => [name, i])) };
}

/** Adds up in a record what is delivered in each week. */
export function weekListener(
  { offset, count }: Weeks,
  layout: Layout,
  record: Float64Array,
): (fact: Fact) => void {
  const first = layout.column.get(column(0))!;
  return (fact) => {
    if (fact.kind !== "ended" || fact.fate !== "delivered") return;
    const at = Math.floor((fact.at - offset) / week);
    if (at >= 0 && at < count) record[first + at]! += fact.lot.kg;
  };
}

/** The weeks in a record. */
export function weeksOf({ count }: Weeks, layout: Layout, record: Float64Array): number[] {
  const first = layout.column.get(column(0))!;
  return [...record.subarray(first, first + count)];
}

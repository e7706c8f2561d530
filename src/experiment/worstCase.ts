/** What the replications that failed could have made of an answer, had they been as bad or as good as any that was seen. */

import type { MeasureEstimate } from "./estimates.ts";
import { influence } from "./influence.ts";
import type { Layout } from "./layout.ts";
import type { Formula } from "./measure.ts";
import { type Records, rowsOf } from "./records.ts";

/**
 * The estimate over what was seen, its interval widened to the worst case: to the interval in which every missing
 * replication is as the seen one that pulls the measure down most, and to that in which it is as the one that pulls it up
 * most; a difference takes both plans of that replication. With nothing missing it is the estimate itself.
 */
export function worstCase(
  records: readonly Records[],
  missing: number,
  formula: Formula,
  layout: Layout,
  estimator: (records: readonly Records[]) => MeasureEstimate,
): MeasureEstimate {
  const seen = estimator(records);
  const n = records[0]!.length;
  if (missing === 0 || n === 0) return seen;
  const [own, other] = records.map((each) => influence(layout, formula, each));
  const pulls = own!.map((pull, row) => pull - (other?.[row] ?? 0));
  const extreme = (better: (a: number, b: number) => boolean) =>
    pulls.reduce((best, pull, row) => (better(pull, pulls[best]!) ? row : best), 0);
  const filledWith = (row: number) => {
    const rows = Array.from({ length: n + missing }, (_, i) => (i < n ? i : row));
    return estimator(records.map((each) => rowsOf(each, rows)));
  };
  const cases = [seen, filledWith(extreme((a, b) => a < b)), filledWith(extreme((a, b) => a > b))];
  const bound = (ends: readonly (number | null)[], choose: (...all: number[]) => number) =>
    ends.every((end) => end !== null) ? choose(...(ends as number[])) : null;
  const { halfWidth: _, ...rest } = seen;
  return {
    ...rest,
    low: bound(
      cases.map(({ low }) => low),
      Math.min,
    ),
    high: bound(
      cases.map(({ high }) => high),
      Math.max,
    ),
    method: `${seen.method}, worst case of ${missing} missing`,
  };
}

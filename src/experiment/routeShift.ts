/** How far the shares of the routes moved between two plans. */

import { type Estimate, jackknifeCorrected, jackknifeError } from "../statistics/index.ts";
import { level } from "./estimates.ts";
import type { Layout } from "./layout.ts";
import type { Records } from "./records.ts";

/**
 * 0.5 Σ |share - baseline share| of the kilograms departed by route, from pooled shares, minus its null value
 * 0.5 √(2/π) Σ s_i, where s_i is the delete-one jackknife standard error of the paired difference of share i
 * (replication r left out of both plans): identical histories give 0. The mean of |N(0, s)| is s √(2/π).
 */
export function routeShift(layout: Layout, plan: Records, baseline: Records): Estimate {
  const indices = layout.parts
    .filter((part) => part.kind === "route")
    .map(({ id }) => layout.column.get(`kg_departed.${id}`)!);
  const sharesOf = (records: Records) => {
    const columns = indices.map(records.column);
    const totals = columns.map((column) => column.reduce((sum, kg) => sum + kg, 0));
    return (without: number | undefined): readonly number[] => {
      const left = totals.map((total, i) => (without === undefined ? total : total - columns[i]![without]!));
      const all = left.reduce((sum, kg) => sum + kg, 0);
      return left.map((kg) => (all === 0 ? 0 : kg / all));
    };
  };
  const n = plan.length;
  const sharesOfPlan = sharesOf(plan);
  const sharesOfBaseline = sharesOf(baseline);
  const shiftOf = (without: number | undefined): number[] => {
    const other = sharesOfBaseline(without);
    return sharesOfPlan(without).map((share, i) => share - other[i]!);
  };
  const leftOut = Array.from({ length: n }, (_, r) => shiftOf(r));
  const errors = n < 2 ? [] : indices.map((_, i) => jackknifeError(leftOut.map((shifts) => shifts[i]!)));
  const nullValue = 0.5 * Math.sqrt(2 / Math.PI) * errors.reduce((sum, error) => sum + error, 0);
  const half = (shifts: readonly number[]) =>
    0.5 * shifts.reduce((sum, poolJob) => sum + Math.abs(poolJob), 0);
  const whole = half(shiftOf(undefined)) - nullValue;
  const spread = jackknifeCorrected(
    n,
    (without) => half(without === undefined ? shiftOf(undefined) : leftOut[without]!),
    level,
  );
  const halfWidth = spread.halfWidth;
  return {
    estimate: n === 0 ? null : whole,
    low: halfWidth === undefined ? null : whole - halfWidth,
    high: halfWidth === undefined ? null : whole + halfWidth,
    level,
    n,
    method: "total variation of pooled shares less its null value, jackknife t",
    ...(halfWidth === undefined ? {} : { halfWidth }),
  };
}

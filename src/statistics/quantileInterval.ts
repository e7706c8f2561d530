import { ascending, quantileSorted } from "d3-array";
import { type Estimate, withoutInterval } from "./estimate.ts";
import { requireFinite, requireLevel } from "./requirements.ts";
import { binomialCdf } from "./special/index.ts";

/**
 * A quantile over replications (method R-7) with a distribution-free interval between order statistics.
 *
 * The ends are the order statistics of rank l and u, l the (1-level)/2 quantile of Binomial(n, p) and u one
 * more than its (1+level)/2 quantile, so the coverage is at least the level for any continuous output. An
 * end whose rank falls outside 1..n is null: the sample is too small to bound that side. Source: Law (2015),
 * section 9.5; David and Nagaraja (2003), "Order Statistics", section 7.1. Throws a RangeError for a level
 * or p outside (0, 1), or a value that is not finite.
 */
export function quantileInterval(values: readonly number[], p: number, level = 0.95): Estimate {
  requireLevel("quantileInterval", level);
  requireFinite("quantileInterval", values);
  if (!(p > 0 && p < 1)) throw new RangeError(`quantileInterval requires 0 < p < 1; found ${p}`);
  const n = values.length;
  const context = { level, n, method: "order statistics" };
  if (n === 0) return withoutInterval(null, context);
  const sorted = [...values].sort(ascending);
  const lowRank = binomialQuantile((1 - level) / 2, n, p);
  const highRank = binomialQuantile((1 + level) / 2, n, p) + 1;
  return {
    estimate: quantileSorted(sorted, p)!,
    low: sorted[lowRank - 1] ?? null,
    high: sorted[highRank - 1] ?? null,
    ...context,
  };
}

/** The least count whose binomial distribution function reaches the probability. */
function binomialQuantile(probability: number, n: number, p: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (binomialCdf(middle, n, p) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}

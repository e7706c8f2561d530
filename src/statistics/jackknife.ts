import { type Estimate, symmetricEstimate, withoutInterval } from "./estimate.ts";
import { jackknifeError } from "./jackknifeError.ts";
import { requireLevel } from "./requirements.ts";

/**
 * Any smooth statistic of n replications with a delete-one jackknife t interval.
 *
 * `statistic` gets the indices of the replications to use and may return NaN where it is not defined. The
 * estimate is the statistic of all replications, without bias correction. Not for quantiles or extremes,
 * for which the jackknife error is wrong. Source: Efron and Tibshirani (1993), chapter 11.
 */
export function jackknife(
  n: number,
  statistic: (replications: readonly number[]) => number,
  level = 0.95,
): Estimate {
  requireLevel("jackknife", level);
  const all = Array.from({ length: n }, (_, r) => r);
  const context = { level, n, method: "jackknife t" };
  const estimate = n === 0 ? Number.NaN : statistic(all);
  if (!Number.isFinite(estimate)) return withoutInterval(null, context);
  if (n < 2) return withoutInterval(estimate, context);
  const deleteOne = all.map((r) => statistic(all.filter((other) => other !== r)));
  return symmetricEstimate(estimate, jackknifeError(deleteOne), context);
}

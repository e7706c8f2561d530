import { type Estimate, symmetricEstimate, withoutInterval } from "./estimate.ts";
import { jackknifeError } from "./jackknifeError.ts";
import { mean } from "./moments.ts";
import { requireLevel } from "./requirements.ts";

/**
 * A smooth but biased statistic of n replications, corrected for bias by the delete-one jackknife
 * (n θ - (n - 1) mean of θ(-r)), with its jackknife t interval.
 *
 * `statistic` gets the replication to leave out, or undefined for none. Source: Quenouille (1956), "Notes on
 * bias in estimation", Biometrika 43.
 */
export function jackknifeCorrected(
  n: number,
  statistic: (without: number | undefined) => number,
  level = 0.95,
): Estimate {
  requireLevel("jackknifeCorrected", level);
  const context = { level, n, method: "bias-corrected jackknife t" };
  const whole = n === 0 ? Number.NaN : statistic(undefined);
  if (!Number.isFinite(whole)) return withoutInterval(null, context);
  if (n < 2) return withoutInterval(whole, context);
  const deleteOne = Array.from({ length: n }, (_, r) => statistic(r));
  const corrected = n * whole - (n - 1) * mean(deleteOne);
  return symmetricEstimate(corrected, jackknifeError(deleteOne), context);
}

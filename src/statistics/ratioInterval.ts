import { type Estimate, symmetricEstimate, withoutInterval } from "./estimate.ts";
import { fiellerRatio } from "./fieller.ts";
import { jackknifeError } from "./jackknifeError.ts";
import { deviation } from "./moments.ts";
import { deleteOneShifts, ratioOfSums } from "./ratioOfSums.ts";
import { isUnsteady } from "./steadiness.ts";

/**
 * Ratio of sums over replications with an interval: the jackknife with Student's t, or Fieller's when the
 * coefficient of variation of the mean denominator exceeds 0.1, where a symmetric interval misleads.
 * `method` says which.
 *
 * One numerator and one denominator a replication (kilograms removed, kilograms departed). The estimate is
 * null when the denominators sum to zero. Throws a RangeError for a level outside (0, 1), unequal lengths
 * or values that are not finite.
 */
export function ratioInterval(
  numerators: readonly number[],
  denominators: readonly number[],
  level = 0.95,
): Estimate {
  return isUnsteady(denominators)
    ? fiellerRatio(numerators, denominators, level)
    : jackknifeRatio(numerators, denominators, level);
}

/**
 * Ratio of sums ± t(n-1) times its delete-one jackknife standard error.
 *
 * The centre is the ratio itself, so that it equals numerator / denominator as printed. No interval when
 * one replication holds the whole denominator. Source: Quenouille (1956), "Notes on bias in estimation";
 * Tukey (1958) for the interval.
 */
export function jackknifeRatio(
  numerators: readonly number[],
  denominators: readonly number[],
  level = 0.95,
): Estimate {
  const sums = ratioOfSums("jackknifeRatio", numerators, denominators, level);
  const { n, numerator, denominator, ratio } = sums;
  const context = { level, n, method: "ratio of sums, jackknife t", numerator, denominator };
  if (ratio === null) return withoutInterval(null, context);
  return symmetricEstimate(ratio, jackknifeError(deleteOneShifts(sums, denominators)), context);
}

/**
 * Ratio of sums ± t(n-1) times its linearised (delta method) standard error s_e / (√n · mean denominator).
 *
 * Source: Cochran (1977), "Sampling Techniques", section 2.11; Law (2015), section 9.5 (regenerative ratio).
 */
export function deltaRatio(
  numerators: readonly number[],
  denominators: readonly number[],
  level = 0.95,
): Estimate {
  const { n, numerator, denominator, ratio, residuals } = ratioOfSums(
    "deltaRatio",
    numerators,
    denominators,
    level,
  );
  const context = { level, n, method: "ratio of sums, delta t", numerator, denominator };
  if (ratio === null) return withoutInterval(null, context);
  return symmetricEstimate(ratio, (deviation(residuals) * Math.sqrt(n)) / Math.abs(denominator), context);
}

import { type Estimate, symmetricEstimate, withoutInterval } from "./estimate.ts";
import { fiellerRatio } from "./fieller.ts";
import { jackknifeError } from "./jackknifeError.ts";
import { deleteOneShifts, ratioOfSums } from "./ratioOfSums.ts";
import { requirePaired } from "./requirements.ts";
import { isUnsteady } from "./steadiness.ts";

/** Paired replications of two ratios: numerators and denominators of each, one value a replication. */
export type PairedRatios = {
  readonly numeratorsA: readonly number[];
  readonly denominatorsA: readonly number[];
  readonly numeratorsB: readonly number[];
  readonly denominatorsB: readonly number[];
};

/**
 * Difference of two ratios of sums, R_A - R_B, with a delete-one jackknife that leaves replication r out of
 * both ratios, and Student's t with n - 1 degrees of freedom.
 *
 * A ratio of sums has no value in a single replication, so its difference has none either: averaging
 * differences of ratios within replications would estimate something else. Where both plans have the same
 * denominator in every replication and its mean varies by more than 10 %, the difference is one ratio of sums
 * and gets Fieller's interval. Null when either denominator sums to zero; no interval when one replication
 * holds a whole denominator. Throws a RangeError for a level outside (0, 1), unequal lengths or values that
 * are not finite.
 */
export function pairedRatioDifference(ratios: PairedRatios, level = 0.95): Estimate {
  const { numeratorsA, denominatorsA, numeratorsB, denominatorsB } = ratios;
  requirePaired("pairedRatioDifference", numeratorsA, denominatorsA, numeratorsB, denominatorsB);
  const a = ratioOfSums("pairedRatioDifference", numeratorsA, denominatorsA, level);
  const b = ratioOfSums("pairedRatioDifference", numeratorsB, denominatorsB, level);
  const context = { level, n: a.n, method: "difference of ratios of sums, paired jackknife t" };
  if (a.ratio === null || b.ratio === null) return withoutInterval(null, context);
  if (isUnsteady(denominatorsA) && denominatorsA.every((value, r) => value === denominatorsB[r])) {
    const gains = numeratorsA.map((value, r) => value - numeratorsB[r]!);
    const { estimate, low, high } = fiellerRatio(gains, denominatorsA, level);
    return { estimate, low, high, ...context, method: "difference of ratios of sums, Fieller" };
  }
  const shiftsB = deleteOneShifts(b, denominatorsB);
  const shifts = deleteOneShifts(a, denominatorsA).map((shift, r) => shift - shiftsB[r]!);
  return symmetricEstimate(a.ratio - b.ratio, jackknifeError(shifts), context);
}

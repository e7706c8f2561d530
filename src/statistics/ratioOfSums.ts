import { fsum } from "d3-array";
import { requireLevel, requirePaired } from "./requirements.ts";

/**
 * A ratio of sums over replications and what its intervals are made of.
 *
 * `residuals` are e = numerator - ratio · denominator, one a replication; they sum to zero.
 */
export type RatioOfSums = {
  readonly n: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Null when the denominators sum to zero. */
  readonly ratio: number | null;
  readonly residuals: readonly number[];
};

/**
 * The ratio of sums ΣN / ΣD, never the mean of ratios: replications with a larger denominator weigh more.
 *
 * Throws a RangeError, in the name of `caller`, for a bad level, unequal lengths or values not finite.
 */
export function ratioOfSums(
  caller: string,
  numerators: readonly number[],
  denominators: readonly number[],
  level: number,
): RatioOfSums {
  requireLevel(caller, level);
  requirePaired(caller, numerators, denominators);
  const numerator = fsum(numerators);
  const denominator = fsum(denominators);
  const ratio = denominator === 0 ? null : numerator / denominator;
  const residuals = ratio === null ? [] : numerators.map((above, r) => above - ratio * denominators[r]!);
  return { n: numerators.length, numerator, denominator, ratio, residuals };
}

/**
 * How far each delete-one ratio lies from the full one: R(-r) - R = -e_r / (D - d_r), free of cancellation.
 *
 * Not finite where one replication holds the whole denominator.
 */
export function deleteOneShifts(ratio: RatioOfSums, denominators: readonly number[]): number[] {
  return ratio.residuals.map((residual, r) => -residual / (ratio.denominator - denominators[r]!));
}

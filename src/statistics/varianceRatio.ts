import { variance } from "./moments.ts";
import type { PairedRatios } from "./pairedRatioDifference.ts";
import { ratioOfSums } from "./ratioOfSums.ts";
import { requirePaired } from "./requirements.ts";

/**
 * What common random numbers leave of the variance of a difference: Var(A - B) / (Var A + Var B).
 *
 * 1 means that pairing gained nothing, 0.08 that the same half-width needs 8 % of the replications that
 * independent streams would need. Null when neither side varies or n < 2.
 */
export function varianceRatio(a: readonly number[], b: readonly number[]): number | null {
  requirePaired("varianceRatio", a, b);
  const independent = variance(a) + variance(b);
  return independent > 0 ? variance(a.map((value, r) => value - b[r]!)) / independent : null;
}

/**
 * The same for a difference of two ratios of sums, by their linearised values e_r / mean denominator.
 *
 * Null when a ratio is not defined, when neither side varies, or when n < 2.
 */
export function varianceRatioOfRatios(ratios: PairedRatios): number | null {
  const { numeratorsA, denominatorsA, numeratorsB, denominatorsB } = ratios;
  const a = ratioOfSums("varianceRatioOfRatios", numeratorsA, denominatorsA, 0.95);
  const b = ratioOfSums("varianceRatioOfRatios", numeratorsB, denominatorsB, 0.95);
  if (a.ratio === null || b.ratio === null) return null;
  return varianceRatio(
    a.residuals.map((residual) => residual / a.denominator),
    b.residuals.map((residual) => residual / b.denominator),
  );
}

import { solvePositiveDefinite } from "./cholesky.ts";
import { type Estimate, symmetricEstimate, withoutInterval } from "./estimate.ts";
import { covariance, mean, variance } from "./moments.ts";
import { requireLevel, requirePaired } from "./requirements.ts";

/** Something seen in every replication whose true mean is known, such as the number of departures. */
export type Control = { readonly values: readonly number[]; readonly mean: number };

/** An estimate with what the method left of the variance of the plain mean. */
export type ReducedEstimate = Estimate & {
  /** Variance of this estimate over that of the plain mean: 0.3 means that 30 % of the replications suffice. */
  readonly varianceLeft: number | null;
};

/**
 * The mean corrected for how far the controls fell from their known means, by least squares.
 *
 * With q controls the interval uses Student's t with n - q - 1 degrees of freedom and the regression error
 * at the known means. Exact for jointly normal outputs. Source: Lavenberg and Welch (1981), "A perspective
 * on the use of control variables to increase the efficiency of Monte Carlo simulations"; Law (2015),
 * section 11.4. No interval when n <= q + 1. A set of controls that is singular (one constant, two the same)
 * throws a RangeError.
 */
export function controlVariates(
  values: readonly number[],
  controls: readonly Control[],
  level = 0.95,
): ReducedEstimate {
  requireLevel("controlVariates", level);
  requirePaired("controlVariates", values, ...controls.map((control) => control.values));
  const n = values.length;
  const degrees = n - controls.length - 1;
  const context = { level, n, method: `control variates, t with ${degrees} degrees of freedom` };
  if (degrees < 1) return { ...withoutInterval(n === 0 ? null : mean(values), context), varianceLeft: null };

  const cross = controls.map((a) => controls.map((b) => covariance(a.values, b.values)));
  const withValues = controls.map((control) => covariance(control.values, values));
  const offsets = controls.map((control) => mean(control.values) - control.mean);
  const slopes = solvePositiveDefinite(cross, withValues);
  const leverage = solvePositiveDefinite(cross, offsets);
  if (slopes === null || leverage === null) {
    throw new RangeError("controlVariates requires controls that vary and do not determine each other");
  }
  const residuals = values.map(
    (value, r) =>
      value -
      dot(
        slopes,
        controls.map((control) => control.values[r]!),
      ),
  );
  const residualVariance = (variance(residuals) * (n - 1)) / degrees;
  const squaredError = residualVariance * (1 / n + dot(leverage, offsets) / (n - 1));
  const estimate = mean(values) - dot(slopes, offsets);
  const plain = variance(values) / n;
  return {
    ...symmetricEstimate(estimate, Math.sqrt(squaredError), { ...context, degrees }),
    varianceLeft: plain > 0 ? squaredError / plain : null,
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

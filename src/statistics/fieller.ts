import { square } from "../arithmetic/index.ts";
import { type Estimate, withoutInterval } from "./estimate.ts";
import { covariance, variance } from "./moments.ts";
import { ratioOfSums } from "./ratioOfSums.ts";
import { studentTQuantile } from "./special/index.ts";

/**
 * Ratio of sums with Fieller's interval: every θ for which mean(N - θD) does not differ from zero by
 * Student's t with n - 1 degrees of freedom.
 *
 * Exact for jointly normal sums; asymmetric. Unbounded (both ends null) when the mean denominator itself
 * does not differ from zero; of width 0 when every replication has exactly the same ratio. Source: Fieller
 * (1954), "Some problems in interval estimation", solved here for the distance from the estimate so that
 * nothing cancels.
 */
export function fiellerRatio(
  numerators: readonly number[],
  denominators: readonly number[],
  level = 0.95,
): Estimate {
  const { n, numerator, denominator, ratio, residuals } = ratioOfSums(
    "fiellerRatio",
    numerators,
    denominators,
    level,
  );
  const context = { level, n, method: "ratio of sums, Fieller", numerator, denominator };
  if (ratio === null || n < 2) return withoutInterval(ratio, context);

  // a δ² + 2 b δ - c <= 0 holds for the distances δ = θ - ratio inside the interval.
  const reach = square(studentTQuantile(0.5 + level / 2, n - 1)) / n;
  const a = square(denominator / n) - reach * variance(denominators);
  const b = reach * covariance(residuals, denominators);
  const c = reach * variance(residuals);
  if (c === 0) return { estimate: ratio, low: ratio, high: ratio, ...context };
  if (a <= 0) return withoutInterval(ratio, context);
  const root = Math.sqrt(b * b + a * c);
  return { estimate: ratio, low: ratio - (b + root) / a, high: ratio + (root - b) / a, ...context };
}

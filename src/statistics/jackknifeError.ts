import { square } from "../arithmetic/index.ts";
import { mean } from "./moments.ts";

/**
 * Jackknife standard error from delete-one estimates (or their shifts from the full estimate):
 * √((n-1)/n · Σ(θ(-r) - mean)²).
 *
 * Source: Efron and Tibshirani (1993), "An Introduction to the Bootstrap", equation 11.5. NaN when a
 * delete-one estimate is not finite, 0 when they are all equal.
 */
export function jackknifeError(deleteOne: readonly number[]): number {
  const n = deleteOne.length;
  const center = mean(deleteOne);
  let squares = 0;
  for (const value of deleteOne) squares += square(value - center);
  return Math.sqrt(((n - 1) / n) * squares);
}

import { regularizedBetaOf } from "./incompleteBeta.ts";
import { regularizedGammaQ } from "./incompleteGamma.ts";

/**
 * The probability that a Poisson count with the given mean is at most k; 0 for k < 0.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.4.21.
 *
 * @throws RangeError when the mean is negative.
 */
export function poissonCdf(k: number, mean: number): number {
  if (!(mean >= 0)) throw new RangeError(`poissonCdf requires a mean of at least 0; found ${mean}.`);
  return k < 0 ? 0 : regularizedGammaQ(Math.floor(k) + 1, mean);
}

/**
 * The probability of at most k successes in n independent trials of probability p; 0 for k < 0 and 1 for k >= n.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.5.24.
 *
 * @throws RangeError when n is not a whole number of at least 0 or p is outside [0, 1].
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (!(Number.isInteger(n) && n >= 0)) {
    throw new RangeError(`binomialCdf requires a whole number of trials of at least 0; found ${n}.`);
  }
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomialCdf requires p between 0 and 1; found ${p}.`);
  if (k < 0) return 0;
  if (k >= n) return 1;
  const successes = Math.floor(k);
  return regularizedBetaOf(n - successes, successes + 1, 1 - p, p);
}

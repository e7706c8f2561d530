import { inverseGammaP, regularizedGammaP, regularizedGammaQ } from "./incompleteGamma.ts";

/** The probability that a chi-square variate with `degrees` > 0 degrees of freedom is at most x >= 0. */
export function chiSquareCdf(x: number, degrees: number): number {
  return regularizedGammaP(degrees / 2, x / 2);
}

/** The probability that a chi-square variate with `degrees` > 0 degrees of freedom exceeds x >= 0. */
export function chiSquareTail(x: number, degrees: number): number {
  return regularizedGammaQ(degrees / 2, x / 2);
}

/** The x below which a chi-square variate with `degrees` > 0 degrees of freedom falls with probability p. */
export function chiSquareQuantile(p: number, degrees: number): number {
  return 2 * inverseGammaP(degrees / 2, p);
}

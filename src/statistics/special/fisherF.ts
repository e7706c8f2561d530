import { regularizedBetaOf } from "./incompleteBeta.ts";

/**
 * The probability that an F variate with the given degrees of freedom is at most x >= 0.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.6.2 with 26.5.28.
 *
 * @throws RangeError when x is negative or a number of degrees of freedom is not positive.
 */
export function fCdf(x: number, numeratorDegrees: number, denominatorDegrees: number): number {
  if (!(x >= 0)) throw new RangeError(`fCdf requires x to be at least 0; found ${x}.`);
  if (!(numeratorDegrees > 0 && denominatorDegrees > 0)) {
    throw new RangeError(
      `fCdf requires positive degrees of freedom; found ${numeratorDegrees} and ${denominatorDegrees}.`,
    );
  }
  if (x === Number.POSITIVE_INFINITY) return 1;
  const total = numeratorDegrees * x + denominatorDegrees;
  return regularizedBetaOf(
    numeratorDegrees / 2,
    denominatorDegrees / 2,
    (numeratorDegrees * x) / total,
    denominatorDegrees / total,
  );
}

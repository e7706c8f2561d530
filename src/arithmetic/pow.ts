import { expOfSum } from "./exp.ts";
import { lastLow, timesLn } from "./ln.ts";

/**
 * x to the power y, the same to the last bit in every JavaScript engine; within 0.55 units in the last place (ulp), and within one
 * where the result is below 2^-1022. Exact where the power is a number. The cases of 0, Infinity, NaN and negative x are those
 * of `Math.pow` (ECMA-262, section 6.1.6.1.3).
 *
 * It is exp(y ln(x)) with the logarithm and the product in two parts of 53 bits: their error of 2^-68 must be below 2^-63, since
 * the product may be as large as 745 (J.-M. Muller, 2016, Elementary Functions, section 11.2).
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (!Number.isFinite(y)) {
    if (size === 1) return Number.NaN;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const sign = x < 0 || Object.is(x, -0) ? (isOdd(y) ? -1 : 1) : 1;
  if (size === 0 || size === Number.POSITIVE_INFINITY)
    return sign * ((size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY);
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  return sign * powOfPositive(size, y);
}

const isOdd = (y: number): boolean => Math.abs(y % 2) === 1;

function powOfPositive(x: number, y: number): number {
  if (x === 1) return 1;
  const size = Math.abs(y);
  // |ln(x)| lies between 2^-54 and 745.
  if (size < 1e-20) return 1;
  if (size > 1e20) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  const product = timesLn(y, 0, x);
  return expOfSum(product, lastLow[0]!);
}

import { powersOfTwoByParts } from "./expTable.ts";
import { numberPowerOfTwo } from "./powerOfTwo.ts";

/**
 * e to the power x, the same to the last bit in every JavaScript engine; within 0.52 units in the last place (ulp), and within one
 * where the result is below 2^-1022. exp(0) is exactly 1.
 *
 * x = n ln(2) / 128 + r with |r| <= ln(2) / 256, so that exp(x) is a power of two, times one of 128 tabled values, times the
 * Taylor polynomial of exp(r) of degree 5.
 * Source: P. T. P. Tang (1989), Table-Driven Implementation of the Exponential Function in IEEE Floating-Point Arithmetic,
 * ACM Transactions on Mathematical Software 15, 144-157; ln(2) / 128 in two parts after W. J. Cody and W. Waite (1980),
 * Software Manual for the Elementary Functions.
 */
export function exp(x: number): number {
  if (!(x >= -708 && x <= 709)) return expOfSum(x, 0);
  const n = Math.round(x * stepsPerUnit);
  const r = x - n * stepHigh - n * stepLow;
  const place = 2 * (n & 127);
  const head = powersOfTwoByParts[place]!;
  return (head + (powersOfTwoByParts[place + 1]! + head * expm1NearZero(r))) * numberPowerOfTwo(n >> 7);
}

/** e to the power of a sum whose second part is below 1e-10 of the first, or below 1e-10; for all x. */
export function expOfSum(x: number, low: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const n = Math.round(x * stepsPerUnit);
  const r = x - n * stepHigh - n * stepLow + low;
  const place = 2 * (n & 127);
  const head = powersOfTwoByParts[place]!;
  const fraction = head + (powersOfTwoByParts[place + 1]! + head * expm1NearZero(r));
  const exponent = n >> 7;
  if (exponent > 1023) return fraction * 2 * numberPowerOfTwo(exponent - 1);
  // Below the least power of two, exactly half of it is taken, which rounds once.
  if (exponent < -1074) return fraction * numberPowerOfTwo(exponent + 1074) * Number.MIN_VALUE;
  return fraction * numberPowerOfTwo(exponent);
}

/**
 * exp(x) - 1, exact to the last digits near 0; within 0.8 ulp. See `exp`.
 *
 * Up to |x| = 1/4 a Taylor polynomial of degree 14; beyond, the table, from which 1 is taken before the rest is added.
 * Source: P. T. P. Tang (1992), Table-Driven Implementation of the Expm1 Function in IEEE Floating-Point Arithmetic,
 * ACM Transactions on Mathematical Software 18, 211-222.
 */
export function expm1(x: number): number {
  if (Math.abs(x) <= 0.25) {
    // Also keeps the sign of 0.
    if (Math.abs(x) < 1e-17) return x;
    return x + (0.5 * (x * x) + x * x * x * thirdAndOn(x));
  }
  if (!(x > -40 && x < 40)) return x < 0 ? -1 : expOfSum(x, 0);
  const n = Math.round(x * stepsPerUnit);
  const r = x - n * stepHigh - n * stepLow;
  const place = 2 * (n & 127);
  const scale = numberPowerOfTwo(n >> 7);
  const head = powersOfTwoByParts[place]! * scale;
  const tail = powersOfTwoByParts[place + 1]! * scale + head * expm1NearZero(r);
  const less = head - 1;
  // What the difference has lost: exactly, since one of the two is the greater.
  const lost = head > 1 ? head - less - 1 : head - (less + 1);
  return less + (lost + tail);
}

/** exp(r) - 1 for |r| <= ln(2) / 256, without the term of degree 6, which is below 2^-60. */
const expm1NearZero = (r: number): number =>
  r + r * r * (1 / 2 + r * (1 / 6) + r * r * (1 / 24 + r * (1 / 120)));

/** (exp(x) - 1 - x - x² / 2) / x³ for |x| <= 1/4, by its Taylor polynomial of degree 11. */
function thirdAndOn(x: number): number {
  const z = x * x;
  const upTo5 = 1 / 6 + x * (1 / 24) + z * (1 / 120 + x * (1 / 720) + z * (1 / 5040 + x * (1 / 40320)));
  const from6 = 1 / 362880 + x * (1 / 3628800) + z * (1 / 39916800 + x * (1 / 479001600));
  const from10 = 1 / 6227020800 + x * (1 / 87178291200);
  return upTo5 + z * z * z * (from6 + z * z * from10);
}

/** 128 / ln(2). */
const stepsPerUnit = 184.6649652337873;
/** ln(2) / 128 in two parts, the first of 35 bits, so that its products with n are exact. */
const stepHigh = 0.0054152123482253955;
const stepLow = -1.0082281460997769e-13;

import { highWord } from "./highWord.ts";
import { logarithmsByParts } from "./lnTable.ts";
import { numberPowerOfTwo } from "./powerOfTwo.ts";

/**
 * The natural logarithm, the same to the last bit in every JavaScript engine; within 0.52 units in the last place (ulp). ln(1) is
 * exactly 0; ln(0) is -Infinity, ln(x) for x < 0 is NaN. It is not called `log`, since a log is also a list of what happened.
 *
 * x = 2^k m with m between √½ and √2, and m = (1 + r) / c with c one of 91 tabled numbers near 128 / j, |r| < 0.006, so that
 * ln(x) = k ln(2) - ln(c) + ln(1 + r). c has 12 bits after the binary point and m is cut in two, so that r is exact; ln(1 + r)
 * is a Taylor polynomial of degree 7.
 * Source: P. T. P. Tang (1990), Table-Driven Implementation of the Logarithm Function in IEEE Floating-Point Arithmetic, ACM
 * Transactions on Mathematical Software 16, 378-400, with reciprocals in the table as in J.-M. Muller (2016), Elementary
 * Functions, section 6.3.
 */
export function ln(x: number): number {
  const high = highWord(x);
  if ((high - 0x00100000) >>> 0 >= 0x7fe00000) return lnFarOff(x);
  const k = (high - ROOT_OF_HALF) >> 20;
  return lnOf(k, x * numberPowerOfTwo(-k), 0);
}

/**
 * ln(1 + x), exact to the last digits near 0; within 0.52 ulp. See `ln`; what 1 + x loses by rounding is carried along.
 */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (!(x > -1 && x < 1e300)) return x === -1 ? Number.NEGATIVE_INFINITY : ln(sum);
  // Keeps the sign of 0.
  if (Math.abs(x) < 1e-17) return x;
  const k = (highWord(sum) - ROOT_OF_HALF) >> 20;
  const scale = numberPowerOfTwo(-k);
  const rest = x < 1 ? x - (sum - 1) : 1 - (sum - x);
  return lnOf(k, sum * scale, rest * scale);
}

/** The logarithm to base 2; exact for powers of two, else within 0.51 ulp. See `ln`. */
export function log2(x: number): number {
  const high = highWord(x);
  if (high < 0 || high >= 0x7ff00000 || x === 0 || x === 1) return ln(x);
  return timesLn(perLn2, perLn2Low, x) + lastLow[0]!;
}

/** The logarithm to base 10; exact for powers of ten, else within 0.51 ulp. See `ln`. */
export function log10(x: number): number {
  const high = highWord(x);
  if (high < 0 || high >= 0x7ff00000 || x === 0 || x === 1) return ln(x);
  return timesLn(perLn10, perLn10Low, x) + lastLow[0]!;
}

/** The upper word of the least m, the number just above √½ whose lower word is 0. */
const ROOT_OF_HALF = 0x3fe6a09f;

/** ln(2) in two parts, the first a multiple of 2^-42, so that its products with k, and sums with the table, are exact. */
const ln2High = 0.6931471805598903;
const ln2Low = 5.497923018708371e-14;

/** 1 / ln(2) and 1 / ln(10) in two parts. */
const perLn2 = Math.LOG2E;
const perLn2Low = 2.0355273740931033e-17;
const perLn10 = Math.LOG10E;
const perLn10Low = 1.098319650216765e-17;

/** Of 0, numbers below 2^-1022, negative ones, Infinity and NaN. */
function lnFarOff(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const scaled = x * numberPowerOfTwo(54);
  const k = (highWord(scaled) - ROOT_OF_HALF) >> 20;
  return lnOf(k - 54, scaled * numberPowerOfTwo(-k), 0);
}

/** ln(2^k (m + rest)), with m from √½ to √2 and the rest below half a unit in its last place. */
function lnOf(k: number, m: number, rest: number): number {
  const place = 3 * (((128 * m + 0.5) | 0) - 91);
  const c = logarithmsByParts[place]!;
  const upper = Math.fround(m);
  const whole = upper * c - 1;
  const more = (m - upper + rest) * c;
  const r = whole + more;
  const base = k * ln2High + logarithmsByParts[place + 1]!;
  const sum = base + r;
  const low = base - sum + r + (whole - r + more + (k * ln2Low + logarithmsByParts[place + 2]!));
  const z = r * r;
  return sum + (z * (-1 / 2 + r * (1 / 3) + z * fourthAndOn(r)) + low);
}

/** (ln(1 + r) - r + r² / 2 - r³ / 3) / r⁴ for |r| < 0.006, up to r⁷. */
const fourthAndOn = (r: number): number => -1 / 4 + r * (1 / 5) + r * r * (-1 / 6 + r * (1 / 7));

/** The lower part of what was worked out last: so that nothing is allocated. */
export const lastLow = new Float64Array(1);

/**
 * factor ln(x) for 0 < x < Infinity, as a number whose rest, which is left in `lastLow`, is known to 2^-68 of it: the factor has
 * a second part, the logarithm is worked out in two, and products of halves of 24 and 29 bits are exact (T. J. Dekker, 1971, A
 * Floating-Point Technique for Extending the Available Precision, Numerische Mathematik 18, 224-242). |factor| lies between
 * 2^-100 and 2^100.
 */
export function timesLn(factor: number, factorLow: number, x: number): number {
  const small = x < 2.2250738585072014e-308;
  const scaled = small ? x * numberPowerOfTwo(54) : x;
  const exponent = (highWord(scaled) - ROOT_OF_HALF) >> 20;
  const m = scaled * numberPowerOfTwo(-exponent);
  const k = small ? exponent - 54 : exponent;

  const place = 3 * (((128 * m + 0.5) | 0) - 91);
  const c = logarithmsByParts[place]!;
  const upper = Math.fround(m);
  const whole = upper * c - 1;
  const more = (m - upper) * c;
  const r = whole + more;
  const rLow = whole - r + more;
  const base = k * ln2High + logarithmsByParts[place + 1]!;
  const sum = base + r;
  const square = r * r;
  const rUpper = Math.fround(r);
  const halfSquare = -0.5 * rUpper * rUpper;
  const head = sum + halfSquare;
  const low =
    sum -
    head +
    halfSquare +
    (base - sum + r) +
    (rLow -
      r * rLow -
      0.5 * (r - rUpper) * (r + rUpper) +
      r * r * r * (1 / 3 + r * (fourthAndOn(r) + square * square * (-1 / 8 + r * (1 / 9)))) +
      (k * ln2Low + logarithmsByParts[place + 2]!));
  const log = head + low;
  const logLow = head - log + low;

  const product = factor * log;
  const factorUpper = Math.fround(factor);
  const factorRest = factor - factorUpper;
  const logUpper = Math.fround(log);
  const logRest = log - logUpper;
  const lost =
    factorUpper * logUpper - product + factorUpper * logRest + factorRest * logUpper + factorRest * logRest;
  lastLow[0] = lost + (factor * logLow + factorLow * log);
  return product;
}

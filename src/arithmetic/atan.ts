import { arctangentsByParts } from "./atanTable.ts";

/** The arctangent, between -π/2 and π/2; within 0.85 ulp. See `atan2`. */
export const atan = (x: number): number => atan2(x, 1);

/**
 * The angle of the point (x, y) from the x-axis, in radians between -π and π, the same to the last bit in every JavaScript engine;
 * within 0.9 units in the last place (ulp). The cases of 0 and Infinity are those of `Math.atan2` (ECMA-262, section 21.3.2.8).
 *
 * With a the smaller and b the greater of |x| and |y|: atan(a / b) = atan(c) + atan(t), t = (a - c b) / (b + c a), c = j / 32
 * next to a / b, or 0 below 3/64; atan(t) is a Taylor polynomial of degree 13. Of t the rest of the division is carried along.
 * Source: the reduction of W. J. Cody and W. Waite (1980), Software Manual for the Elementary Functions, chapter 11, with the
 * table of P. T. P. Tang (1991), Table-Lookup Algorithms for Elementary Functions and Their Error Analysis.
 */
export function atan2(y: number, x: number): number {
  const across = Math.abs(x);
  const up = Math.abs(y);
  const steep = up > across;
  const a = steep ? across : up;
  const b = steep ? up : across;
  // Outside, halves of 24 bits are none; NaN is outside too.
  if (!(b > 1e-36 && b < 1e36 && a > b * 1e-30)) return farOff(y, x, a, b);

  const place = 3 * ((32 * (a / b) + 0.5) | 0);
  const c = arctangentsByParts[place]!;
  const bUpper = Math.fround(b);
  const above = a - c * bUpper - c * (b - bUpper);
  const below = b + c * a;
  const inverse = 1 / below;
  const t = above * inverse;
  const tUpper = Math.fround(t);
  const belowUpper = Math.fround(below);
  const tRest = t - tUpper;
  const belowRest = below - belowUpper;
  const lost = above - tUpper * belowUpper - tUpper * belowRest - tRest * belowUpper - tRest * belowRest;
  const z = t * t;
  const z2 = z * z;
  const series = -1 / 3 + z * (1 / 5) + z2 * (-1 / 7 + z * (1 / 9) + z2 * (-1 / 11 + z * (1 / 13)));
  const rest = lost * inverse + t * z * series;

  const high = arctangentsByParts[place + 1]!;
  const low = arctangentsByParts[place + 2]!;
  let angle: number;
  if (steep) {
    angle =
      x > 0
        ? quarter - high + (quarterLow - low - rest - t)
        : quarter + high + (t + (quarterLow + low + rest));
  } else {
    angle = x > 0 ? high + (t + (low + rest)) : half - high + (halfLow - low - rest - t);
  }
  return y < 0 ? -angle : angle;
}

/** The angle whose sine is x, between -π/2 and π/2; NaN beyond 1. Within 2 ulp. */
export const asin = (x: number): number => atan2(x, Math.sqrt((1 - x) * (1 + x)));

/** The angle whose cosine is x, between 0 and π; NaN beyond 1. Within 2 ulp. */
export const acos = (x: number): number => atan2(Math.sqrt((1 - x) * (1 + x)), x);

/** π/2 and π in two parts; the first is a multiple of 2^-49, so that its sums with the table are exact. */
const quarter = Math.PI / 2;
const quarterLow = 6.123233995736766e-17;
const half = Math.PI;
const halfLow = 1.2246467991473532e-16;

/** Of points on or next to an axis, and very near or far ones. */
function farOff(y: number, x: number, a: number, b: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (a === Number.POSITIVE_INFINITY) return atan2(Math.sign(y), Math.sign(x));
  if (a > b * 1e-30) {
    const scale = b < 1 ? 2 ** 200 : 2 ** -200;
    return atan2(y * scale, x * scale);
  }
  // The quotient is its own arctangent, and lost beside a right angle.
  const backward = x < 0 || Object.is(x, -0);
  const angle = Math.abs(y) > Math.abs(x) ? quarter : backward ? half : b === 0 ? 0 : a / b;
  return y < 0 || Object.is(y, -0) ? -angle : angle;
}

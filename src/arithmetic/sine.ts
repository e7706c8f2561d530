/**
 * Sine and cosine that are the same to the last bit in every JavaScript engine.
 *
 * `Math.sin` and `Math.cos` are left to the engine (ECMA-262, section 21.3.2), and Node 20 and Chromium differ in the last
 * bit. These use nothing but sums, products and rounding, which IEEE 754 fixes: the angle is reduced by multiples of a
 * quarter turn in three parts (W. J. Cody and W. Waite, 1980, Software Manual for the Elementary Functions), and the
 * Taylor polynomials of degree 17 and 18 are off by less than 1e-19 on the rest. Within 2 units in the last place for
 * angles up to 1e5 radians.
 */
export function sine(angle: number): number {
  const quarter = Math.round(angle * twoOverPi);
  const rest = angle - quarter * first - quarter * second - quarter * third;
  switch (quarter & 3) {
    case 0:
      return sineNearZero(rest);
    case 1:
      return cosineNearZero(rest);
    case 2:
      return -sineNearZero(rest);
    default:
      return -cosineNearZero(rest);
  }
}

/** The cosine of an angle in radians; see `sine`. */
export function cosine(angle: number): number {
  const quarter = Math.round(angle * twoOverPi);
  const rest = angle - quarter * first - quarter * second - quarter * third;
  switch (quarter & 3) {
    case 0:
      return cosineNearZero(rest);
    case 1:
      return -sineNearZero(rest);
    case 2:
      return -cosineNearZero(rest);
    default:
      return sineNearZero(rest);
  }
}

/** Sine and cosine of an angle at once, into two places; see `sine`. */
export function sineAndCosine(angle: number, into: SineAndCosine): void {
  const quarter = Math.round(angle * twoOverPi);
  const rest = angle - quarter * first - quarter * second - quarter * third;
  const sin = sineNearZero(rest);
  const cos = cosineNearZero(rest);
  const swapped = (quarter & 1) === 1;
  const half = quarter & 2;
  into.sin = swapped ? (half === 0 ? cos : -cos) : half === 0 ? sin : -sin;
  into.cos = swapped ? (half === 0 ? -sin : sin) : half === 0 ? cos : -cos;
}

export type SineAndCosine = { sin: number; cos: number };

/** The tangent of an angle in radians; see `sine`. */
export const tangent = (angle: number): number => sine(angle) / cosine(angle);

const twoOverPi = 2 / Math.PI;

/** Pi / 2 in three parts, the first two of 33 bits, so that their products with small whole numbers are exact. */
const first = 1.5707963267341256;
const second = 6.077100506303966e-11;
const third = 2.0222662487959506e-21;

/** Its Taylor polynomial; the coefficients stand where they are used, as constants of the compiled code. */
function sineNearZero(x: number): number {
  const z = x * x;
  const fromEleventh =
    -1 / 39916800 + z * (1 / 6227020800 + z * (-1 / 1307674368000 + z * (1 / 355687428096000)));
  return x + x * z * (-1 / 6 + z * (1 / 120 + z * (-1 / 5040 + z * (1 / 362880 + z * fromEleventh))));
}

function cosineNearZero(x: number): number {
  const z = x * x;
  const fromTwelfth =
    1 / 479001600 + z * (-1 / 87178291200 + z * (1 / 20922789888000 + z * (-1 / 6402373705728000)));
  const tail = z * z * (1 / 24 + z * (-1 / 720 + z * (1 / 40320 + z * (-1 / 3628800 + z * fromTwelfth))));
  return 1 - (0.5 * z - tail);
}

import { ln } from "../../arithmetic/index.ts";

/** ln(2π) / 2. */
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Above this the Stirling series, cut after seven terms, is exact to the last bit of a double. */
const SERIES_FROM = 10;

function stirlingSeries(x: number): number {
  const w = 1 / (x * x);
  return (
    (1 / 12 -
      w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w / 156)))))) /
    x
  );
}

/**
 * What Stirling's formula leaves out: ln Γ(x) minus (x - 1/2) ln x - x + ln(2π) / 2, for x > 0.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.40; below 10 by the recurrence of the
 * gamma function, with an absolute error near 5e-15.
 */
export function stirlingError(x: number): number {
  return x < SERIES_FROM ? logGamma(x) - stirlingBody(x) : stirlingSeries(x);
}

/**
 * The natural logarithm of the gamma function, for x > 0.
 *
 * The absolute error is below 1e-14 times the larger of 1 and the value itself; near its zeros at 1 and 2 the
 * relative error is larger. `logGamma(0)` is Infinity.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.40 and 6.1.15.
 *
 * @throws RangeError when x is negative or not a number.
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) throw new RangeError(`logGamma requires x to be at least 0; found ${x}.`);
  if (x === 0 || x === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (x < SERIES_FROM) {
    let product = 1;
    let shifted = x;
    while (shifted < SERIES_FROM) {
      product *= shifted;
      shifted += 1;
    }
    return stirlingBody(shifted) + stirlingSeries(shifted) - ln(product);
  }
  return stirlingBody(x) + stirlingSeries(x);
}

function stirlingBody(x: number): number {
  return (x - 0.5) * ln(x) - x + HALF_LOG_TWO_PI;
}

import { exp, ln, log1p } from "../../arithmetic/index.ts";
import { invertLogarithmic } from "./invertLogarithmic.ts";
import { logGamma } from "./logGamma.ts";
import { normalQuantile } from "./normalQuantile.ts";
import { poissonTerm } from "./saddlePoint.ts";

/**
 * The regularized lower incomplete gamma function P(a, x) = γ(a, x) / Γ(a), for a > 0 and x >= 0.
 *
 * It is the probability that a gamma variate of shape a and scale 1 is at most x; the arguments stand in scipy's
 * order (`scipy.special.gammainc`).
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29 (series) and 6.5.31 (fraction).
 *
 * @throws RangeError when a is not positive or x is negative.
 */
export function regularizedGammaP(a: number, x: number): number {
  requireGammaArguments("regularizedGammaP", a, x);
  if (x === 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/**
 * The regularized upper incomplete gamma function Q(a, x) = 1 - P(a, x), precise where it is small.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29 and 6.5.31.
 *
 * @throws RangeError when a is not positive or x is negative.
 */
export function regularizedGammaQ(a: number, x: number): number {
  requireGammaArguments("regularizedGammaQ", a, x);
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/**
 * The x with P(a, x) = p, for a > 0 and p in [0, 1]; `inverseGammaP(a, 1)` is Infinity.
 *
 * The relative error is near 1e-13 for a above 1e-3. Arguments in the order of `scipy.special.gammaincinv`.
 *
 * @throws RangeError when a is not positive or p is outside [0, 1].
 */
export function inverseGammaP(a: number, p: number): number {
  requireGammaArguments("inverseGammaP", a, 0);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`inverseGammaP requires p between 0 and 1; found ${p}.`);
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  return invertLogarithmic(
    {
      lower: (x) => regularizedGammaP(a, x),
      upper: (x) => regularizedGammaQ(a, x),
      scaledDensity: (x) => a * poissonTerm(a, x),
    },
    p,
    1 - p,
    gammaGuess(a, p),
  );
}

/** Wilson and Hilferty's cube root, or the leading term of the series where the cube root is poor. */
function gammaGuess(a: number, p: number): number {
  const leading = exp((ln(p) + logGamma(a + 1)) / a);
  if (leading < 0.2 * (a + 1)) return leading;
  const root = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  if (a < 0.3 || root <= 0.1) return Math.max(leading, -log1p(-p));
  return a * root * root * root;
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; ; n++) {
    term *= x / (a + n);
    const next = sum + term;
    if (!(next > sum)) return Math.min(1, sum * poissonTerm(a, x));
    sum = next;
  }
}

/** Lentz's evaluation, for x >= a + 1, where every partial denominator is positive. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const coefficient = n * (a - n);
    b += 2;
    d = 1 / (coefficient * d + b);
    c = b + coefficient / c;
    const factor = c * d;
    fraction *= factor;
    if (!(Math.abs(factor - 1) > 4e-16)) return Math.min(1, fraction * a * poissonTerm(a, x));
  }
}

function requireGammaArguments(name: string, a: number, x: number): void {
  if (!(a > 0 && a < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} requires a positive finite a; found ${a}.`);
  }
  if (!(x >= 0)) throw new RangeError(`${name} requires x to be at least 0; found ${x}.`);
}

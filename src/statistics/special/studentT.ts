import { regularizedBetaOf } from "./incompleteBeta.ts";
import { invertLogarithmic } from "./invertLogarithmic.ts";
import { normalQuantile } from "./normalQuantile.ts";
import { betaTerm } from "./saddlePoint.ts";

/**
 * The probability that a Student t variate with `degrees` degrees of freedom (any positive number) is at most t.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1 with 26.5.27.
 *
 * @throws RangeError when the degrees of freedom are not positive.
 */
export function studentTCdf(t: number, degrees: number): number {
  requireDegrees("studentTCdf", degrees);
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return t < 0 ? 0 : 1;
  const total = degrees + square;
  const tail = 0.5 * regularizedBetaOf(degrees / 2, 0.5, degrees / total, square / total);
  return t < 0 ? tail : 1 - tail;
}

/**
 * The t below which a Student t variate with `degrees` degrees of freedom falls with probability p.
 *
 * The relative error is near 1e-13; `studentTQuantile(0.975, n - 1)` is the factor of a 95 % interval. A value beyond
 * 1e150, which needs a small fraction of a degree of freedom, is returned as infinite.
 *
 * @throws RangeError when the degrees of freedom are not positive or p is outside [0, 1].
 */
export function studentTQuantile(p: number, degrees: number): number {
  requireDegrees("studentTQuantile", degrees);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`studentTQuantile requires p between 0 and 1; found ${p}.`);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const z = -normalQuantile(tail);
  // The distance |t| has probability 1 - 2 tail below it and 2 tail above it; a share of t² / (degrees + t²) is kept
  // with its complement, and neither overflows.
  const outer = (t: number) => 1 / (1 + degrees / (t * t));
  const inner = (t: number) => 1 / (1 + (t * t) / degrees);
  const found = invertLogarithmic(
    {
      lower: (t) => regularizedBetaOf(0.5, degrees / 2, outer(t), inner(t)),
      upper: (t) => regularizedBetaOf(degrees / 2, 0.5, inner(t), outer(t)),
      scaledDensity: (t) => 2 * betaTerm(0.5, degrees / 2, outer(t), inner(t)),
    },
    1 - 2 * tail,
    2 * tail,
    z * (1 + (z * z + 1) / (4 * degrees)),
  );
  const distance = found > 1e150 ? Number.POSITIVE_INFINITY : found;
  return p < 0.5 ? -distance : distance;
}

function requireDegrees(name: string, degrees: number): void {
  if (!(degrees > 0 && degrees < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} requires a positive number of degrees of freedom; found ${degrees}.`);
  }
}

import { exp, ln } from "../../arithmetic/index.ts";

/** A continuous distribution on (0, ∞) as the inversion needs it. */
export interface PositiveLaw {
  /** P(X <= x). */
  readonly lower: (x: number) => number;
  /** P(X > x), precise where it is small. */
  readonly upper: (x: number) => number;
  /** x times the density at x. */
  readonly scaledDensity: (x: number) => number;
}

/**
 * The x at which a law on (0, ∞) has probability `p` below and `q` = 1 - p above, by safeguarded Newton steps.
 *
 * The unknown is ln x and the equation compares logarithms of the smaller of the two probabilities, so that the
 * relative error of x stays near 1e-14 in both tails. The caller has dealt with p = 0 and q = 0.
 */
export function invertLogarithmic(law: PositiveLaw, p: number, q: number, guess: number): number {
  const fromBelow = p <= q;
  const probability = fromBelow ? law.lower : law.upper;
  const logTarget = ln(fromBelow ? p : q);
  const sign = fromBelow ? 1 : -1;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let t = Math.min(Math.max(ln(guess), -744), 709);
  let stride = 1;

  for (let iteration = 0; iteration < 400; iteration++) {
    const x = exp(t);
    const reached = probability(x);
    const excess = sign * (ln(reached) - logTarget);
    if (excess > 0) high = t;
    else low = t;
    const newton = (excess * reached) / law.scaledDensity(x);
    let next = t - newton;
    if (excess < 0 && high === Number.POSITIVE_INFINITY && !(next <= t + stride)) {
      // Far from the root the law is flat and Newton's step may be endless: look for the other side first.
      next = t + stride;
      stride *= 2;
    } else if (excess > 0 && low === Number.NEGATIVE_INFINITY && !(next >= t - stride)) {
      next = t - stride;
      stride *= 2;
    } else if (!(next >= low && next <= high)) {
      next = (low + high) / 2;
    }
    if (next < -745) return 0;
    if (next > 709.78) return Number.POSITIVE_INFINITY;
    const step = Math.abs(next - t);
    t = next;
    if (step <= 1e-9 || high - low <= 4e-16 * Math.abs(t)) return exp(t);
  }
  return exp(t);
}

import { exp, ln } from "../../arithmetic/index.ts";
import { stirlingError } from "./logGamma.ts";

const LOG_TWO_PI = 1.8378770664093456;

/**
 * The deviance x ln(x / m) + m - x, without cancellation when x is near m; x >= 0 and m > 0.
 *
 * Source: C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * ln(x / m) + m - x;
  const v = difference / (x + m);
  const square = v * v;
  let term = 2 * x * v;
  let sum = difference * v;
  for (let odd = 3; ; odd += 2) {
    term *= square;
    const next = sum + term / odd;
    if (next === sum || Number.isNaN(next)) return next;
    sum = next;
  }
}

/**
 * x^a e^-x / Γ(a + 1), for a > 0 and x > 0: the Poisson probability of a when the mean is x, for any real a.
 *
 * Source: C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
export function poissonTerm(a: number, x: number): number {
  return exp(-stirlingError(a) - deviance(a, x) - 0.5 * (LOG_TWO_PI + ln(a)));
}

/**
 * x^a y^b / B(a, b), for a, b > 0 and x + y = 1; both x and y are given so that neither is rounded.
 *
 * Source: C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
export function betaTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const logTerm =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return exp(logTerm + 0.5 * (ln(a) + ln(b / n) - LOG_TWO_PI));
}

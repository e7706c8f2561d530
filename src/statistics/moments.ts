import { fsum } from "d3-array";

/** Arithmetic mean with an exactly rounded sum; NaN for no values. */
export function mean(values: readonly number[]): number {
  return fsum(values) / values.length;
}

/**
 * Sample covariance of paired values (divisor n - 1); NaN for fewer than two pairs.
 *
 * Two passes with the corrected sum of products of Chan, Golub and LeVeque (1983), "Algorithms for
 * computing the sample variance", equation 1.7: a large common mean costs no digits.
 */
export function covariance(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const meanX = mean(x);
  const meanY = mean(y);
  let products = 0;
  let driftX = 0;
  let driftY = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    products += dx * dy;
    driftX += dx;
    driftY += dy;
  }
  return (products - (driftX * driftY) / n) / (n - 1);
}

/** Sample variance (divisor n - 1); NaN for fewer than two values, exactly 0 for equal values. */
export function variance(values: readonly number[]): number {
  return Math.max(0, covariance(values, values));
}

/** Sample standard deviation (divisor n - 1); NaN for fewer than two values. */
export function deviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}

/** Pearson's correlation of paired values; null when either side does not vary or n < 2. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const scale = deviation(x) * deviation(y);
  return scale > 0 ? Math.min(1, Math.max(-1, covariance(x, y) / scale)) : null;
}

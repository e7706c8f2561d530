import { type Estimate, withoutInterval } from "./estimate.ts";

/**
 * The inverse of an estimate with its end points inverted: dollars per kilogram from kilograms per dollar.
 *
 * Defined only when the interval lies strictly on one side of zero; otherwise all three numbers are null
 * and `method` ends in "no clear effect".
 */
export function inverseInterval(original: Estimate): Estimate {
  const { estimate, low, high, level, n, method, numerator, denominator } = original;
  if (estimate === null || low === null || high === null || (low <= 0 && high >= 0)) {
    return withoutInterval(null, { level, n, method: `inverse of ${method}, no clear effect` });
  }
  const sums =
    numerator === undefined || denominator === undefined
      ? {}
      : { numerator: denominator, denominator: numerator };
  return {
    estimate: 1 / estimate,
    low: 1 / high,
    high: 1 / low,
    level,
    n,
    method: `inverse of ${method}`,
    ...sums,
  };
}

import { expm1, log1p } from "../arithmetic/index.ts";
import { requireNonNegative, requirePositive } from "./requirements.ts";

/**
 * What a purchase costs a year: the equal payments at the ends of `years` years that are worth a price of 1 today, at an
 * interest rate of `rate` a year (0.03 is 3 %): r / (1 - (1 + r)^-n), and 1 / n without interest. Times the price it is the
 * annual cost. Source: the capital recovery factor (A/P, i, n), Newnan, Eschenbach and Lavelle, Engineering Economic
 * Analysis, ch. 4. Throws RangeError for a rate below 0 and years that are not above 0.
 */
export function capitalRecovery(rate: number, years: number): number {
  requireNonNegative("rate", rate);
  requirePositive("years", years);
  return rate === 0 ? 1 / years : rate / -expm1(-years * log1p(rate));
}

import { deviation, mean } from "./moments.ts";

/** Above this coefficient of variation of the mean denominator, Fieller's interval replaces the jackknife. */
const mostVariation = 0.1;

/** Whether a mean denominator varies too much for an interval that is symmetric about the ratio. */
export function isUnsteady(denominators: readonly number[]): boolean {
  const spread = deviation(denominators) / Math.sqrt(denominators.length);
  return spread > mostVariation * Math.abs(mean(denominators));
}

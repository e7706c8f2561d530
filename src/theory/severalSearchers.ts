/** The probability that at least one of several independent searchers detects: 1 - prod(1 - p_i). */
export { glimpses as severalSearchers } from "./glimpses.ts";

/** The rate of detection by several random searchers at once: the sum of theirs (superposition of Poisson processes). */
export const combinedRate = (rates: readonly number[]): number => rates.reduce((sum, rate) => sum + rate, 0);

/**
 * Which searcher finds, given that one does: each in proportion to its rate of detection.
 *
 * Competing exponential clocks; the shares do not depend on when the target is found. All zero gives all zero.
 */
export function finderShares(rates: readonly number[]): readonly number[] {
  const total = combinedRate(rates);
  return rates.map((rate) => (total === 0 ? 0 : rate / total));
}

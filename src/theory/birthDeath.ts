import { exp, ln } from "../arithmetic/index.ts";

/**
 * The long-run probabilities of a birth-death chain on 0..n: pi_k in proportion to the product of births over deaths.
 *
 * Computed relative to the largest, so that neither end overflows.
 *
 * @param births the rate from k to k + 1, for k = 0..n-1; the chain ends before the first that is 0
 * @param deaths the rate from k + 1 to k, for k = 0..n-1, above 0
 */
export function birthDeath(births: readonly number[], deaths: readonly number[]): readonly number[] {
  const logs = [0];
  births.forEach((birth, k) => {
    logs.push(logs[k]! + ln(birth) - ln(deaths[k]!));
  });
  const top = Math.max(...logs);
  const weights = logs.map((log) => exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

import type { ReducedEstimate } from "./controlVariates.ts";
import { meanInterval } from "./meanInterval.ts";
import { variance } from "./moments.ts";
import { requirePaired } from "./requirements.ts";

/**
 * The mean over antithetic pairs, the second of each driven by 1 - u where the first used u.
 *
 * The pair means are independent, the members are not. `varianceLeft` compares with as many independent
 * replications: 1 + the correlation within pairs. Source: Law (2015), section 11.3.
 */
export function antitheticPairs(
  first: readonly number[],
  second: readonly number[],
  level = 0.95,
): ReducedEstimate {
  requirePaired("antitheticPairs", first, second);
  const pairMeans = first.map((value, pair) => (value + second[pair]!) / 2);
  const independent = (variance(first) + variance(second)) / 4;
  const varianceLeft = independent > 0 ? variance(pairMeans) / independent : null;
  return { ...meanInterval(pairMeans, level), method: "antithetic pairs, Student t", varianceLeft };
}

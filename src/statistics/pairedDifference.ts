import { type Estimate, withoutInterval } from "./estimate.ts";
import { meanInterval } from "./meanInterval.ts";
import { requirePaired } from "./requirements.ts";

/**
 * Mean of a - b over paired replications with the paired t interval.
 *
 * Replication r of both alternatives shares its random numbers, so the difference is taken within each
 * replication. Source: Law (2015), "Simulation Modeling and Analysis", section 10.2.1. Throws a RangeError
 * for a level outside (0, 1), unequal lengths or values that are not finite.
 */
export function pairedDifference(a: readonly number[], b: readonly number[], level = 0.95): Estimate {
  requirePaired("pairedDifference", a, b);
  const { estimate, ...rest } = meanInterval(
    a.map((value, r) => value - b[r]!),
    level,
  );
  const context = { ...rest, method: "paired t" };
  return rest.n === 0 ? withoutInterval(null, context) : { estimate, ...context };
}

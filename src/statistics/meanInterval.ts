import { type Estimate, symmetricEstimate, withoutInterval } from "./estimate.ts";
import { deviation, mean } from "./moments.ts";
import { requireFinite, requireLevel } from "./requirements.ts";

/**
 * Mean over replications with Student's t interval, mean ± t(n-1) s/√n.
 *
 * One value a replication. Exact for normal outputs; for skewed ones the coverage falls below the level
 * when n is small (docs/validation/coverage.md). Source: Law (2015), "Simulation Modeling and Analysis",
 * section 9.4. Throws a RangeError for a level outside (0, 1) or a value that is not finite.
 */
export function meanInterval(values: readonly number[], level = 0.95): Estimate {
  requireLevel("meanInterval", level);
  requireFinite("meanInterval", values);
  const n = values.length;
  const context = { level, n, method: "Student t" };
  if (n === 0) return withoutInterval(null, context);
  return symmetricEstimate(mean(values), deviation(values) / Math.sqrt(n), context);
}

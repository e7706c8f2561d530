import { type Estimate, withoutInterval } from "./estimate.ts";
import { requireLevel } from "./requirements.ts";
import { chiSquareQuantile } from "./special/index.ts";

/**
 * A Poisson rate, count / exposure, with Garwood's exact interval.
 *
 * `exposure` is the time (or area, or number of replications) over which the count was made, in any unit;
 * the rate is per that unit. Only for counts that are Poisson, such as departures. Source: Garwood (1936),
 * "Fiducial limits for the Poisson distribution", through quantiles of chi-square. Null estimate for no
 * exposure. Throws a RangeError for a count that is not a whole number >= 0 or a negative exposure.
 */
export function garwood(count: number, exposure = 1, level = 0.95): Estimate {
  requireLevel("garwood", level);
  if (!(Number.isInteger(count) && count >= 0 && exposure >= 0)) {
    throw new RangeError(
      `garwood requires a whole count >= 0 and an exposure >= 0; found ${count} over ${exposure}`,
    );
  }
  const context = { level, n: 1, method: "Garwood", numerator: count, denominator: exposure };
  if (exposure === 0) return withoutInterval(null, context);
  const tail = (1 - level) / 2;
  const low = count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2 / exposure;
  const high = chiSquareQuantile(1 - tail, 2 * count + 2) / 2 / exposure;
  return { estimate: count / exposure, low, high, ...context };
}

import { square } from "../arithmetic/index.ts";
import { type Estimate, withoutInterval } from "./estimate.ts";
import { requireLevel } from "./requirements.ts";
import { requireShare } from "./share.ts";
import { normalQuantile } from "./special/index.ts";

/**
 * A share of independent yes-or-no trials with Wilson's score interval.
 *
 * For questions that one replication answers with one yes or no (share of years with removal above 40 %).
 * Never for events pooled over replications: events within a run share busy assets, and the interval comes
 * out too narrow; use `ratioInterval`. Source: Wilson (1927), "Probable inference, the law of succession,
 * and statistical inference", without continuity correction.
 */
export function wilson(successes: number, trials: number, level = 0.95): Estimate {
  requireLevel("wilson", level);
  requireShare("wilson", successes, trials);
  const context = { level, n: trials, method: "Wilson", numerator: successes, denominator: trials };
  if (trials === 0) return withoutInterval(null, context);
  const share = successes / trials;
  const z = normalQuantile(0.5 + level / 2);
  const shrink = 1 + (z * z) / trials;
  const center = (share + (z * z) / (2 * trials)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / trials + square(z / (2 * trials)));
  const low = successes === 0 ? 0 : center - reach;
  const high = successes === trials ? 1 : center + reach;
  return { estimate: share, low, high, ...context };
}

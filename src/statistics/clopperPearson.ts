import { type Estimate, withoutInterval } from "./estimate.ts";
import { requireLevel } from "./requirements.ts";
import { requireShare } from "./share.ts";
import { inverseBeta } from "./special/index.ts";

/**
 * A share of independent yes-or-no trials with the exact interval of Clopper and Pearson.
 *
 * Covers at least the level whatever the true share, at the price of width. Source: Clopper and Pearson
 * (1934), "The use of confidence or fiducial limits illustrated in the case of the binomial", through
 * quantiles of the beta distribution.
 */
export function clopperPearson(successes: number, trials: number, level = 0.95): Estimate {
  requireLevel("clopperPearson", level);
  requireShare("clopperPearson", successes, trials);
  const context = { level, n: trials, method: "Clopper-Pearson", numerator: successes, denominator: trials };
  if (trials === 0) return withoutInterval(null, context);
  const failures = trials - successes;
  const tail = (1 - level) / 2;
  const low = successes === 0 ? 0 : inverseBeta(successes, failures + 1, tail);
  const high = failures === 0 ? 1 : inverseBeta(successes + 1, failures, 1 - tail);
  return { estimate: successes / trials, low, high, ...context };
}

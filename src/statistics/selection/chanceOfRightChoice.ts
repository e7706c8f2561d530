import { hypot } from "../../arithmetic/index.ts";
import { normalCdf } from "../special/index.ts";
import { bestOf, type Direction } from "./procedure.ts";

/** What was seen of independent systems. */
export type Seen = {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly observations: readonly number[];
  readonly direction?: Direction;
};

/**
 * An estimate, not a promise, of the chance that the system with the best mean is the best: 1 - Σ Φ(-gap / standard error
 * of the gap) over the others, never below 0 (Bonferroni). Source: Chen, Lin, Yücesan and Chick (2000), the approximate
 * probability of correct selection, lower bound.
 */
export function chanceOfRightChoice({
  means,
  deviations,
  observations,
  direction = "smallest",
}: Seen): number {
  const best = bestOf([...means.keys()], (system) => means[system]!, direction);
  const wrong = means.map((value, i) => {
    if (i === best) return 0;
    const error = hypot(...[i, best].map((system) => deviations[system]! / Math.sqrt(observations[system]!)));
    const gap = Math.abs(value - means[best]!);
    return error === 0 ? (gap === 0 ? 0.5 : 0) : normalCdf(-gap / error);
  });
  return Math.max(0, 1 - wrong.reduce((sum, each) => sum + each, 0));
}

import { ellipticE } from "./ellipticE.ts";

/**
 * The mean speed of a searcher relative to a target whose heading is uniform: (2/pi) (u + v) E(4 u v / (u + v)^2).
 *
 * The mean of sqrt(u^2 + v^2 - 2 u v cos t) over t (Koopman 1956, The theory of search I: kinematic bases, Operations
 * Research 4:324). In random search it takes the place of the searcher's own speed.
 *
 * @param u the searcher's speed, at least 0
 * @param v the target's speed, at least 0, in the unit of u
 */
export function meanRelativeSpeed(u: number, v: number): number {
  const sum = u + v;
  return sum === 0 ? 0 : (2 / Math.PI) * sum * ellipticE(Math.min(1, (4 * u * v) / (sum * sum)));
}

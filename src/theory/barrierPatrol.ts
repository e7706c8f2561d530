import { hypot } from "../arithmetic/index.ts";

/** A searcher that shuttles along a barrier, and a target that wants to cross it; speeds and lengths in units that agree. */
export interface Barrier {
  readonly searcherSpeed: number;
  readonly targetSpeed: number;
  readonly sweepWidth: number;
  readonly length: number;
}

/**
 * The probability that a back-and-forth patrol finds a target that crosses: min(1, (W/L) sqrt(1 + v^2/u^2)), W <= L.
 *
 * v is the searcher's speed, u the target's (Koopman 1946, Search and Screening, chapter on barriers; Washburn, Search and
 * Detection). A target that does not move is never stopped by waiting for it: the formula wants u > 0.
 */
export const barrierPatrol = ({ searcherSpeed, targetSpeed, sweepWidth, length }: Barrier): number =>
  Math.min(1, (sweepWidth / length) * hypot(1, searcherSpeed / targetSpeed));

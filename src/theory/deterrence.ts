import { pow } from "../arithmetic/index.ts";

/** How willingness to smuggle falls with the chance of interdiction. */
export interface Deterrence {
  /** The chance P0 at which half of those who can be deterred are, above 0. */
  readonly threshold: number;
  /** The steepness k of the fall, above 0. */
  readonly steepness: number;
  /** The share w that goes on at any risk, in [0, 1]. */
  readonly residual: number;
}

/**
 * The share of trips that is still made at a chance of interdiction: w + (1 - w) / (1 + (P / P0)^k).
 *
 * The shape that interviews found: flat below a threshold, a collapse above it, a residual at any rate (Anthony 2004, A calibrated
 * model of the psychology of deterrence, Bulletin on Narcotics 56:49). The form is ours; P0, k and w are scenario ranges.
 */
export const willingness = (risk: number, { threshold, steepness, residual }: Deterrence): number =>
  residual + (1 - residual) / (1 + pow(risk / threshold, steepness));

/**
 * The form min(1, P0 / P), under which the number interdicted stays the same above the threshold.
 *
 * Often remembered, and at odds with the published 80 to 90 % deterred at 3 %; kept as an option without a claim.
 */
export const inverseWillingness = (risk: number, threshold: number): number => Math.min(1, threshold / risk);

import type { Estimate } from "./estimate.ts";
import { ratioInterval } from "./ratioInterval.ts";
import { requirePaired } from "./requirements.ts";

/** Paired replications of a plan and the plan it is compared with: what each does and what each costs. */
export type PairedPlans = {
  readonly effect: readonly number[];
  readonly cost: readonly number[];
  readonly baseEffect: readonly number[];
  readonly baseCost: readonly number[];
};

/**
 * What one more unit of cost buys: Σ(effect - baseEffect) / Σ(cost - baseCost) over paired replications,
 * in the unit of the effect per unit of cost (kilograms per dollar).
 *
 * Cost is nearly known, so the denominator is steady and the ratio well behaved, unlike its inverse.
 * Null when the costs do not differ.
 */
export function marginalRatio(plans: PairedPlans, level = 0.95): Estimate {
  const { effect, cost, baseEffect, baseCost } = plans;
  requirePaired("marginalRatio", effect, cost, baseEffect, baseCost);
  return ratioInterval(
    effect.map((value, r) => value - baseEffect[r]!),
    cost.map((value, r) => value - baseCost[r]!),
    level,
  );
}

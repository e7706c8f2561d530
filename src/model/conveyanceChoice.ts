/** Which conveyance carries a lot over a leg. */

import { gumbel, pairUniform } from "../engine/index.ts";
import type { Leg } from "../network/network.ts";
import type { Plan } from "./plan.ts";
import type { Lot } from "./shipment.ts";

/**
 * Gumbel-max choice by weight among the flow's conveyances for the leg's mode, with one Gumbel a (lot, conveyance):
 * dropping a conveyance moves only the lots that used it, and legs of one mode in a row keep theirs.
 * Source: Gumbel 1954; Luce 1959 (P(i) = weight i / sum of weights).
 */
export function chooseConveyance(plan: Plan, lot: Lot, leg: Leg): string {
  const flow = plan.flows.get(lot.portions[0]!.shipment.flow)!;
  const offered = flow.conveyances.get(leg.by)!;
  if (offered.length === 1) return offered[0]!.id;
  let best = offered[0]!.id;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const { id, weight, key } of offered) {
    if (weight <= 0) continue;
    const value = Math.log(weight) + gumbel(pairUniform(lot.key, key, 0));
    if (value > bestValue) {
      best = id;
      bestValue = value;
    }
  }
  return best;
}

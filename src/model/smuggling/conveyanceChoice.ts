/** Which conveyance carries a lot over a leg. */

import { gumbel, pairUniform } from "../../engine/index.ts";
import { purposes } from "../draws.ts";
import type { Carrier } from "../plan.ts";
import type { Lot } from "./shipment.ts";

/**
 * Gumbel-max choice by weight among the conveyances that the flow offers for the leg, with one Gumbel a (lot,
 * conveyance): dropping a conveyance moves only the lots that used it, and legs with the same offer in a row keep theirs.
 * Source: Gumbel 1954; Luce 1959 (P(i) = weight i / sum of weights).
 */
export function chooseConveyance(offered: readonly Carrier[], lot: Pick<Lot, "preferenceKey">): Carrier {
  if (offered.length === 1) return offered[0]!;
  let best = offered[0]!;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const carrier of offered) {
    const value =
      carrier.logWeight + gumbel(pairUniform(lot.preferenceKey, carrier.key, purposes.conveyance));
    if (value > bestValue) {
      best = carrier;
      bestValue = value;
    }
  }
  return best;
}

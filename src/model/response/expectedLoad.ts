/** How heavy a load is taken to be before anybody has seen it: what intelligence knows, else what its flow sends on average. */

import type { Plan } from "../plan.ts";
import type { Passage } from "../smuggling/passage.ts";

/** Kilograms that a passage is taken to carry. Of a target that is not there, what such conveyances carry on average. */
export function expectedKg(plan: Plan, { lot, leg, conveyance }: Passage): number {
  if (lot.portions.length === 0) return plan.usualLoads.get(`${leg.by} ${conveyance}`) ?? 0;
  let kg = 0;
  for (const { shipment, kg: share } of lot.portions)
    kg += shipment.loadKnown ? share : (share / shipment.kg) * meanLoad(plan, shipment.flow);
  return kg;
}

const meanLoad = ({ flows }: Plan, flow: string): number => flows.get(flow)?.meanLoad ?? 0;

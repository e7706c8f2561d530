/** Responses reported as a rate, by class or for the whole scenario, in place of assets that are near, far or taken. */

import { idKey, pairUniform } from "../../engine/index.ts";
import type { AssetClass } from "../assets/assetClass.ts";
import { purposes } from "../draws.ts";
import type { Plan } from "../plan.ts";
import type { Passage } from "../smuggling/passage.ts";
import { answerers } from "./assessment.ts";

/** A class that responds if its draw is below its probability. */
export type FixedResponse = {
  readonly assetClass: AssetClass;
  readonly draw: number;
  readonly probability: number;
};

/**
 * The classes of the file that respond to a target at a rate, in their order. The draw belongs to the shipment, so that
 * its later cases do not raise the rate; one rate for the whole scenario is one draw for all classes.
 */
export function fixedResponse(plan: Plan, { lot, leg, class: target }: Passage): readonly FixedResponse[] {
  const { response } = plan.world;
  const { key } = lot.portions[0]?.shipment ?? lot;
  const common = response && pairUniform(key, responseKey, purposes.response);
  return [...answerers(plan, { leg, class: target })].flatMap((assetClass) => {
    const own = assetClass.asset.response;
    if (own !== undefined)
      return [
        {
          assetClass,
          draw: pairUniform(key, assetClass.key, purposes.response),
          probability: own.probability,
        },
      ];
    return response === undefined ? [] : [{ assetClass, draw: common!, probability: response.probability }];
  });
}

const responseKey = idKey("response");

/** What a plan will cost a year, before anything is run: from its units and the cycle that they keep. */

import { hoursPerYear, type UnitsOwned, unitsBought, yearlyPrice } from "../experiment/index.ts";
import { type AssetClass, onStationShare, type Plan } from "../model/index.ts";

/** What stands beside a plan when it is priced. */
export type Pricing = {
  /** The alternative's own cost, in US dollars an hour. */
  readonly own: number;
  /** The units that need not be bought. */
  readonly owned: UnitsOwned;
  /** The length of the measured period, in hours. */
  readonly horizon: number;
};

/**
 * Expected cost of a plan in US dollars an hour of the measured period: units, the purchase of added ones from their delivery
 * on, inspectors, hours under way as the patrol cycle has them, and the alternative's own cost. Cases are not in it, and
 * breakdowns shorten no voyage: what is reported is the cost that was simulated; this one only says which plans are worth
 * running.
 */
export function plannedCost(plan: Plan, pricing: Pricing): number {
  const assetClasses = plan.assetClasses.reduce(
    (sum, assetClass) => sum + assetClassCost(assetClass, pricing),
    0,
  );
  const inspectors = [...plan.checkpoints].reduce(
    (sum, [id, { inspectors }]) =>
      sum + (inspectors * (plan.world.checkpoints?.[id]?.cost?.["inspector-year"] ?? 0)) / hoursPerYear,
    0,
  );
  return pricing.own + assetClasses + inspectors;
}

function assetClassCost(assetClass: AssetClass, { owned, horizon }: Pricing): number {
  const { asset, units } = assetClass;
  const { cost } = asset;
  if (cost === undefined) return 0;
  const underWay = (cost["day-under-way"] ?? 0) / 24 + (cost["flying-hour"] ?? 0);
  const each = (cost["hull-year"] ?? 0) / hoursPerYear + underWay * shareUnderWay(assetClass);
  const bought = unitsBought(assetClass, owned);
  const inService = Math.max(0, 1 - (cost.acquire?.after ?? 0) / horizon);
  return (units - bought) * each + bought * inService * (each + yearlyPrice(assetClass) / hoursPerYear);
}

/** Mean share of its life that a unit is under way; one that waits at its base is not. */
function shareUnderWay({ asset, cycle, zone }: AssetClass): number {
  if (zone === undefined) return 0;
  const { transit, inPort, onStation } = cycle;
  const share = onStationShare({
    endurance: asset.endurance ?? Number.POSITIVE_INFINITY,
    transit,
    turnaround: inPort,
    maintenance: asset.maintenance,
    breakdown: asset.breakdown,
  });
  return onStation > 0 && Number.isFinite(onStation) ? share * (1 + (2 * transit) / onStation) : share;
}

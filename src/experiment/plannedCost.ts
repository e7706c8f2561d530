/** What a plan will cost a year, before anything is run: from its hulls and the cycle that they keep. */

import { type Fleet, onStationShare, type Plan } from "../model/index.ts";
import { hoursPerYear } from "./calendarYear.ts";

/**
 * Expected cost of a plan in US dollars an hour: hulls, inspectors, hours under way as the patrol cycle has them, and the
 * alternative's own cost. Cases are not in it, and breakdowns shorten no voyage: what is reported is the cost that was
 * simulated; this one only says which plans are worth running.
 */
export function plannedCost(plan: Plan, ownCost: number): number {
  const fleets = plan.fleets.reduce((sum, fleet) => sum + fleetCost(fleet), 0);
  const inspectors = [...plan.checkpoints].reduce(
    (sum, [id, { inspectors }]) =>
      sum + (inspectors * (plan.world.checkpoints?.[id]?.cost?.["inspector-year"] ?? 0)) / hoursPerYear,
    0,
  );
  return ownCost + fleets + inspectors;
}

function fleetCost(fleet: Fleet): number {
  const { asset, hulls } = fleet;
  const { cost } = asset;
  if (cost === undefined) return 0;
  const underWay = (cost["day-under-way"] ?? 0) / 24 + (cost["flying-hour"] ?? 0);
  return hulls * ((cost["hull-year"] ?? 0) / hoursPerYear + underWay * shareUnderWay(fleet));
}

/** Mean share of its life that a hull is under way; one that waits at its base is not. */
function shareUnderWay({ asset, cycle, zone }: Fleet): number {
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

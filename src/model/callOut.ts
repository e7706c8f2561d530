/** When a unit on alert, which has to be home again within its endurance, can set out for a target. */

import { comesWithin } from "../network/approach.ts";
import { timeToReach } from "../theory/index.ts";
import type { Case } from "./case.ts";
import type { Fleet } from "./fleet.ts";
import { goneKm } from "./passage.ts";

/**
 * The farthest from its base, in kilometres, that a unit can act, see to a case of mean length and be home again within
 * its endurance: the boat or helicopter goes ahead on the way out, then the hull closes up and goes home. Below 0 if its
 * endurance does not even last for the case, Infinity for a unit without speed, which is everywhere at once.
 */
export function furthestCall(fleet: Fleet): number {
  const { speed, boatSpeed, boatRange } = fleet;
  const left = fleet.cycle.onStation - fleet.meanProcessing;
  if (speed === undefined) return left < 0 ? -1 : Number.POSITIVE_INFINITY;
  if (!(boatSpeed > speed)) return (left * speed) / 2;
  const byBoat = left / (1 / boatSpeed + 1 / speed);
  if (byBoat <= boatRange) return byBoat;
  return ((left - boatRange / boatSpeed) * speed + boatRange) / 2;
}

/**
 * Hours until a unit on alert has to set out for a target that is still too far away, to meet it as far out as its
 * endurance allows; undefined unless it comes so near before it arrives.
 */
export function laterCallOut(
  fleet: Fleet,
  { passage }: Pick<Case, "passage">,
  now: number,
): number | undefined {
  const { speed, boatSpeed, boatRange } = fleet;
  if (fleet.zone !== undefined || speed === undefined) return undefined;
  const furthest = furthestCall(fleet);
  const target = { course: passage.leg.course, gone: goneKm(passage, now), speed: passage.madeGood };
  const there = Math.max(0, passage.stillUntil - now) + comesWithin(furthest, fleet.base, target);
  const setOut = there - timeToReach(furthest, { speed, boatSpeed, boatRange });
  return setOut > 0 && there < passage.arrives - now ? setOut : undefined;
}

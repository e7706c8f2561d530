/** When a unit on alert, which has to be home again within its endurance, can set out for a target. */

import type { Course } from "../../network/index.ts";
import { type Arc, arcWithin, hoursToEnter } from "../../network/index.ts";
import { type Reach, timeToReach } from "../../theory/index.ts";
import type { AssetClass } from "../assets/assetClass.ts";
import { goneKm, heldUp } from "../smuggling/passage.ts";
import type { Case } from "./case.ts";

/** How far out a unit on alert can be called, compiled. */
export type CallOut = {
  /** Where along a course a target is near enough. */
  readonly nearEnough: (course: Course) => Arc;
  /** Hours that the farthest call takes on the way out. */
  readonly hoursOut: number;
};

/** What of a class decides it. */
type Able = Pick<AssetClass, "zone" | "base" | "reach" | "cycle" | "meanProcessing">;

/** The call-out of a class; undefined for one that patrols, or that is everywhere at once. */
export function callOut(assetClass: Able): CallOut | undefined {
  const { zone, base, reach } = assetClass;
  if (zone !== undefined || reach === undefined) return undefined;
  const furthest = furthestCall(assetClass, reach);
  // A plan has few courses, and a replication asks of each thousands of times.
  const known = new Map<Course, Arc>();
  return {
    hoursOut: timeToReach(furthest, reach),
    nearEnough: (course) => {
      const before = known.get(course);
      if (before !== undefined) return before;
      const arc = arcWithin(furthest, base, course);
      known.set(course, arc);
      return arc;
    },
  };
}

/**
 * The farthest from its base, in kilometres, that a unit can act, see to a case of mean length and be home again within its
 * endurance: the unit sails there, whatever goes ahead of it, and back. Below 0 if its endurance does not even last for the case.
 */
const furthestCall = ({ cycle, meanProcessing }: Able, { speed }: Reach): number =>
  ((cycle.endurance - meanProcessing) * speed) / 2;

/**
 * Hours until a unit on alert has to set out for a target that is still too far away, to meet it as far out as its
 * endurance allows; undefined unless it comes so near before it arrives.
 */
export function laterCallOut(
  { callOut }: AssetClass,
  { passage }: Pick<Case, "passage">,
  now: number,
): number | undefined {
  if (callOut === undefined) return undefined;
  const arc = callOut.nearEnough(passage.leg.course);
  const entered = hoursToEnter(arc, { gone: goneKm(passage, now), speed: passage.madeGood });
  const there = heldUp(passage, now) + entered;
  const setOut = there - callOut.hoursOut;
  return setOut > 0 && there < passage.arrives - passage.landing - now ? setOut : undefined;
}

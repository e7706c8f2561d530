/** What is clear about a unit and a target without working out when they meet: speed beside the rule of `assess`. */

import type { Direction } from "../../network/index.ts";
import { type Course, isThereWithin, separationKm } from "../../network/index.ts";
import type { AssetClass } from "../assets/assetClass.ts";
import { heldUp, type Passage } from "../smuggling/passage.ts";

/** How things stand: the target, the hour, and the hours that the unit has left beside those of a case. */
type Stand = { readonly passage: Passage; readonly now: number; readonly left: number };

/**
 * Whether a unit surely meets a passage and is surely home in time: it, or its boat, is at landfall before the target and so
 * meets it on its way there; and what is left of its endurance lasts until landfall, for the unit to close up, and for the
 * longest way home from any place on the leg. False: only the exact times can tell.
 */
export function surelyMeets(
  { reach, farthestHomeKm }: AssetClass,
  place: Direction,
  { passage, now, left }: Stand,
): boolean {
  if (reach === undefined || heldUp(passage, now) > 0) return false;
  const { course } = passage.leg;
  const until = passage.arrives - passage.landing - now;
  const longest = until + (reach.boatRange + farthestHomeKm(course)) / reach.speed;
  return longest <= left && isThereWithin(until, course.end, place, reach);
}

/**
 * A bound on how far it is to a base from any place on a course, worked out once for each course: no place is farther than the
 * mean of the ways through the two ends (triangle inequality along the course from either end).
 */
export function farthestHomeKm(base: Direction): (course: Course) => number {
  const known = new Map<Course, number>();
  return (course) => {
    const before = known.get(course);
    if (before !== undefined) return before;
    const { start, end, length } = course;
    const km = (separationKm(base, start) + separationKm(base, end) + length) / 2;
    known.set(course, km);
    return km;
  };
}

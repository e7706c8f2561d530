/** When and where a unit meets a target: it goes straight to where the target will be, its boat or helicopter ahead of it. */

import type { Direction } from "../../network/index.ts";
import { directionAlong, interceptTime, separationKm } from "../../network/index.ts";
import { reachAfter, timeToReach } from "../../theory/index.ts";
import { type AssetClass, hoursHome } from "../assets/assetClass.ts";
import { goneKm, heldUp, type Passage } from "../smuggling/passage.ts";

/** The place of a passage at a time. */
export const placeOf = (passage: Passage, now: number): Direction =>
  directionAlong(passage.leg.course, goneKm(passage, now));

/**
 * Hours until a unit at a place, or its boat, meets a passage; Infinity if never. The target keeps its course and speed, stays
 * where it is while a chase holds it up, and at the end of its leg while it lands.
 */
export function hoursToMeet(
  { reach }: Pick<AssetClass, "reach">,
  place: Direction,
  passage: Passage,
  now: number,
): number {
  if (reach === undefined) return 0;
  const { course } = passage.leg;
  const atLandfall = passage.arrives - passage.landing - now;
  if (atLandfall <= 0) return timeToReach(separationKm(place, course.end), reach);
  const held = heldUp(passage, now);
  if (held > 0) {
    const there = timeToReach(separationKm(place, placeOf(passage, now)), reach);
    if (there <= held) return there;
  }
  // As if it had come from so far behind that it is at its place when it goes on.
  const target = { course, gone: goneKm(passage, now) - passage.madeGood * held, speed: passage.madeGood };
  const time = interceptTime(target, place, reach, atLandfall);
  if (time >= held && time < Number.POSITIVE_INFINITY) return time;
  if (passage.landing === 0) return Number.POSITIVE_INFINITY;
  return Math.max(atLandfall, timeToReach(separationKm(place, course.end), reach));
}

/** Hours until the hull itself is where its boat meets a passage after so many hours: it closes up, whatever the outcome. */
export function hoursToCloseUp(
  { reach }: AssetClass,
  place: Direction,
  meeting: Direction,
  time: number,
): number {
  return reach === undefined ? time : Math.max(time, separationKm(place, meeting) / reach.speed);
}

/** Hours until a unit that meets a passage after so many hours has closed up and could be home again from there. */
export function hoursOutAndHome(
  assetClass: AssetClass,
  place: Direction,
  passage: Passage,
  now: number,
  time: number,
): number {
  if (assetClass.reach === undefined) return time;
  const meeting = placeOf(passage, now + time);
  return hoursToCloseUp(assetClass, place, meeting, time) + hoursHome(assetClass, meeting);
}

/** Hours by which a unit comes late to where a passage makes landfall. */
export function hoursLate({ reach }: AssetClass, place: Direction, passage: Passage, now: number): number {
  if (reach === undefined) return 0;
  const short = separationKm(place, passage.leg.course.end) - reachAfter(passage.arrives - now, reach);
  return Math.max(0, short / reach.speed);
}

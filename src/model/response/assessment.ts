/** Whether an asset can answer a case now, and if not, at which test it fails and by how many hours. */

import {
  directionAlong,
  gapAfter,
  interceptTime,
  isThereWithin,
  separationKm,
  type Target,
} from "../../network/intercept.ts";
import type { Direction } from "../../network/sphere.ts";
import { reachAfter } from "../../theory/index.ts";
import type { Case } from "./case.ts";
import type { Conditions } from "../conditions.ts";
import type { Fleet } from "../assets/fleet.ts";
import { type Hull, isFree, patrolPoint, placeFor } from "../assets/hull.ts";
import { goneKm, heldUp, type Passage } from "../passage.ts";
import type { Plan } from "../plan.ts";
import { type Closest, failsAt, type Test, tests } from "../shipment.ts";
import { brokeDown } from "../assets/wear.ts";

export type Assessment = { readonly kind: "feasible"; readonly time: number; readonly gap: number } | Closest;

/** A unit that was asked about a case, and what it answered. */
export type Consultation = {
  readonly at: number;
  readonly case: Case;
  readonly hull: Hull;
  readonly assessment: Assessment;
};

/** The classes that may answer a passage: role, zone and signature. */
export const answerers = (plan: Plan, passage: Pick<Passage, "leg" | "class">): ReadonlySet<Fleet> =>
  plan.answerers.get(passage.leg.zone ?? "")?.[passage.class.index] ?? nobody;

/** A zone that the plan in force does not know any more. */
const nobody: ReadonlySet<Fleet> = new Set();

/** What an asset is assessed under. */
export type Circumstances = {
  readonly now: number;
  /** Sea and light where the target is. */
  readonly conditions: Conditions;
  /** Whether it can be had: free, or on its way to a case that it may leave. */
  readonly available: boolean;
};

/**
 * Tests an asset of a class that may answer in the order capability (it can see a target that it has to find again),
 * maintenance, weather, endurance, reach (as if it were free), busy. The hours short are those until it is ready, until
 * the day is over, those that its endurance lacks, those by which it comes late, those until it is free.
 */
export function assess(hull: Hull, dispatched: Case, circumstances: Circumstances): Assessment {
  const { fleet } = hull;
  const { passage } = dispatched;
  const { now, conditions, available } = circumstances;

  if (
    dispatched.uncertainty !== undefined &&
    !(fleet.searchSpeed * fleet.sweepWidth(passage.class, conditions) > 0)
  )
    return fails(hull, tests.capability, 0);
  switch (hull.state) {
    case "absent":
      return fails(hull, tests.capability, 0);
    case "in-port":
    case "outbound":
    case "repair":
      return fails(hull, tests.maintenance, Math.max(0, hull.readyAt - now));
    case "homebound":
      if (brokeDown(hull.wear)) return fails(hull, tests.maintenance, Math.max(0, hull.readyAt - now));
      // For a unit on alert the way home is the end of its mission; a patrol goes home because its time is over.
      if (fleet.zone !== undefined) return fails(hull, tests.endurance, Math.max(0, hull.readyAt - now));
      break;
    case "on-station":
    case "mission":
  }

  if (fleet.isGrounded(conditions.sea)) return fails(hull, tests.weather, 24 - (now % 24));

  const ashore = fleet.zone === undefined && isFree(hull);
  const left = (ashore ? fleet.cycle.onStation : hull.stationUntil - now) - fleet.meanProcessing;
  if (left < 0) return fails(hull, tests.endurance, -left);

  const until = passage.arrives - now;
  const place = placeFor(hull, dispatched, now);
  // When a unit meets it that cannot be had need not be known.
  if (!available && until <= left && surelyMeets(fleet, place, passage, now))
    return fails(hull, tests.busy, Math.max(0, hull.readyAt - now));
  const target = targetOf(passage, now);
  const time = hoursToMeet(fleet, place, target, until);
  if (!(time < until)) return fails(hull, tests.reach, hoursLate(fleet, place, target, until));
  const needed = time + wayHome(fleet, passage, now + time);
  if (needed > left) return fails(hull, tests.endurance, needed - left);
  if (!available) return fails(hull, tests.busy, Math.max(0, hull.readyAt - now));
  return { kind: "feasible", time, gap: gapOnMeeting(fleet, place, target, time) };
}

/** How many tests a unit can pass at most that is away or taken, as `assess` would find it. */
export function testsPassedAtMost({ state, fleet }: Hull): number {
  switch (state) {
    case "absent":
    case "in-port":
    case "outbound":
    case "repair":
      return tests.maintenance.passed;
    case "homebound":
      return fleet.zone === undefined ? tests.busy.passed : tests.endurance.passed;
    case "on-station":
    case "mission":
      return tests.busy.passed;
  }
}

const fails = (hull: Hull, test: Test, short: number): Closest => failsAt(test, short, hull.id);

/** Whether one more ready unit of a class, at its station when a case opened, would have reached its target. */
export function wouldHaveReached(fleet: Fleet, dispatched: Case): boolean {
  const { passage, openedAt } = dispatched;
  const until = passage.arrives - openedAt;
  const place = patrolPoint(fleet, fleet.key, dispatched);
  const inTime = until + fleet.meanProcessing <= fleet.cycle.onStation;
  if (inTime && surelyMeets(fleet, place, passage, openedAt)) return true;
  const target = targetOf(passage, openedAt);
  const time = hoursToMeet(fleet, place, target, until);
  if (!(time < until)) return false;
  const needed = time + fleet.meanProcessing + wayHome(fleet, passage, openedAt + time);
  return needed <= fleet.cycle.onStation;
}

/** Hours home from where a target is met, for a unit on alert: a patrol cycle has its way home set aside. */
function wayHome(fleet: Fleet, passage: Passage, at: number): number {
  if (fleet.zone !== undefined || fleet.reach === undefined) return 0;
  const meeting = directionAlong(passage.leg.course, goneKm(passage, at));
  return separationKm(meeting, fleet.base) / fleet.reach.speed;
}

/** Hours until a unit at a place, or its boat, meets a target; Infinity if not before `until` hours are over. */
export const hoursToMeet = ({ reach }: Fleet, place: Direction, target: Target, until: number): number =>
  reach === undefined ? 0 : interceptTime(target, place, reach, until);

/** Kilometres that the hull itself has still to go when its boat meets the target after some hours. */
const gapOnMeeting = ({ reach }: Fleet, place: Direction, target: Target, time: number): number =>
  reach === undefined ? 0 : gapAfter(target, place, reach, time);

/**
 * Whether a unit whose way home does not count is where a passage arrives before it, and so surely meets it on its way there:
 * what is quicker to find out than when. False: only the exact time can tell.
 */
const surelyMeets = ({ zone, reach }: Fleet, place: Direction, passage: Passage, now: number): boolean =>
  zone !== undefined &&
  reach !== undefined &&
  heldUp(passage, now) === 0 &&
  isThereWithin(passage.arrives - now, passage.leg.course.end, place, reach);

/** Hours by which a unit comes late to where a target makes land after `until` hours. */
function hoursLate({ reach }: Fleet, place: Direction, target: Target, until: number): number {
  if (reach === undefined) return 0;
  const landfall = directionAlong(target.course, target.gone + target.speed * until);
  return Math.max(0, (separationKm(place, landfall) - reachAfter(until, reach)) / reach.speed);
}

/** A passage as it goes on from now. */
export const targetOf = (passage: Passage, now: number): Target => ({
  course: passage.leg.course,
  gone: goneKm(passage, now),
  speed: passage.madeGood,
});

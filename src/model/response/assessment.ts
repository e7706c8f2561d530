/** Whether a unit can answer a case now, and if not, at which test it fails and by how many hours. */

import type { Direction } from "../../network/sphere.ts";
import { type Fleet, hoursHome } from "../assets/fleet.ts";
import { type Hull, hoursLeft, placeOfHull } from "../assets/hull.ts";
import { brokeDown } from "../assets/wear.ts";
import type { Conditions } from "../conditions.ts";
import type { Passage } from "../passage.ts";
import type { Plan } from "../plan.ts";
import { type Closest, failsAt, type Test, tests } from "../shipment.ts";
import type { Case } from "./case.ts";
import { surelyMeets } from "./certainty.ts";
import { hoursLate, hoursOutAndHome, hoursToCloseUp, hoursToMeet, placeOf } from "./meeting.ts";

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

/** What a unit is assessed under. */
export type Circumstances = {
  readonly now: number;
  /** Sea and light where the target is. */
  readonly conditions: Conditions;
  /** Whether it can be had: free, or on its way to a case that it may leave. */
  readonly available: boolean;
};

/**
 * Tests a unit of a class that may answer, where it is now and with the endurance that it has left now, in the order:
 * capability (it can see a target that it has to find again), maintenance, weather, endurance (it goes home, or the case is
 * longer than what is left), reach (as if it were free), endurance (it meets the target, closes up, sees to a case of mean
 * length and is home again), busy. The hours short are those until it is ready, until the day is over, those that its
 * endurance lacks, those by which it comes late, those until it is free.
 */
export function assess(hull: Hull, dispatched: Case, circumstances: Circumstances): Assessment {
  const { fleet } = hull;
  const { passage } = dispatched;
  const { now, conditions, available } = circumstances;
  const untilReady = Math.max(0, hull.readyAt - now);

  if (dispatched.uncertainty !== undefined && !couldFind(fleet, passage, conditions))
    return fails(hull, tests.capability, 0);
  switch (hull.state) {
    case "absent":
      return fails(hull, tests.capability, 0);
    case "in-port":
    case "outbound":
    case "repair":
      return fails(hull, tests.maintenance, untilReady);
    case "homebound":
    case "on-station":
    case "mission":
      if (brokeDown(hull.wear, now)) return fails(hull, tests.maintenance, untilReady);
  }
  if (fleet.isGrounded(conditions.sea)) return fails(hull, tests.weather, 24 - (now % 24));
  // A patrol goes home because its time is over; for a unit on alert the way home is the end of its mission.
  if (hull.state === "homebound" && fleet.zone !== undefined) return fails(hull, tests.endurance, untilReady);

  const left = hoursLeft(hull, now) - fleet.meanProcessing;
  if (left < 0) return fails(hull, tests.endurance, -left);
  const place = placeOfHull(hull, now);
  // When a unit meets its target that cannot be had need not be known.
  if (!available && surelyMeets(fleet, place, { passage, now, left }))
    return fails(hull, tests.busy, untilReady);
  const time = hoursToMeet(fleet, place, passage, now);
  if (!(time < passage.arrives - now)) return fails(hull, tests.reach, hoursLate(fleet, place, passage, now));
  const needed = hoursOutAndHome(fleet, place, passage, now, time);
  if (needed > left) return fails(hull, tests.endurance, needed - left);
  if (!available) return fails(hull, tests.busy, untilReady);
  return { kind: "feasible", time, gap: gapOnMeeting(fleet, place, passage, now, time) };
}

/** Whether a unit of a class sees such a target, so that it could find one again whose place is known roughly. */
export const couldFind = (fleet: Fleet, passage: Passage, conditions: Conditions): boolean =>
  fleet.searchSpeed * fleet.sweepWidth(passage.class, conditions) > 0;

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

/** Kilometres that the hull itself has still to go when its boat meets the target after some hours. */
function gapOnMeeting(fleet: Fleet, place: Direction, passage: Passage, now: number, time: number): number {
  if (fleet.reach === undefined) return 0;
  const closed = hoursToCloseUp(fleet, place, placeOf(passage, now + time), time);
  return (closed - time) * fleet.reach.speed;
}

/** Whether a unit of a class that is ready at a place when a case opens would have reached its target in time. */
export function wouldHaveReached(fleet: Fleet, place: Direction, { passage, openedAt }: Case): boolean {
  const time = hoursToMeet(fleet, place, passage, openedAt);
  if (!(time < passage.arrives - openedAt)) return false;
  const sailed = hoursOutAndHome(fleet, place, passage, openedAt, time);
  const before = fleet.zone === undefined ? 0 : hoursHome(fleet, place);
  return before + sailed + fleet.meanProcessing <= fleet.cycle.endurance;
}

/** Whether a unit can answer a case now, and if not, at which test it fails and by how many hours. */

import type { Direction } from "../../network/index.ts";
import { type AssetClass, hoursHome } from "../assets/assetClass.ts";
import { hoursLeft, placeOfUnit, type Unit } from "../assets/unit.ts";
import { brokeDown } from "../assets/wear.ts";
import type { Plan } from "../plan.ts";
import type { Conditions } from "../search/conditions.ts";
import type { Passage } from "../smuggling/passage.ts";
import { type Closest, failsAt, type Test, tests } from "../smuggling/shipment.ts";
import type { Case } from "./case.ts";
import { surelyMeets } from "./certainty.ts";
import { hoursLate, hoursOutAndHome, hoursToCloseUp, hoursToMeet, placeOf } from "./meeting.ts";

export type Assessment = { readonly kind: "feasible"; readonly time: number; readonly gap: number } | Closest;

/** A unit that was asked about a case, and what it answered. */
export type Consultation = {
  readonly at: number;
  readonly case: Case;
  readonly hull: Unit;
  readonly assessment: Assessment;
};

/** The classes that may answer a passage: role, zone and signature. */
export const answerers = (plan: Plan, passage: Pick<Passage, "leg" | "class">): ReadonlySet<AssetClass> =>
  plan.answerers.get(passage.leg.zone ?? "")?.[passage.class.index] ?? nobody;

/** A zone that the plan in force does not know any more. */
const nobody: ReadonlySet<AssetClass> = new Set();

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
export function assess(unit: Unit, dispatched: Case, circumstances: Circumstances): Assessment {
  const { assetClass } = unit;
  const { passage } = dispatched;
  const { now, conditions, available } = circumstances;
  const untilReady = Math.max(0, unit.readyAt - now);

  if (dispatched.uncertainty !== undefined && !couldFind(assetClass, passage, conditions))
    return fails(unit, tests.capability, 0);
  switch (unit.state) {
    case "absent":
      return fails(unit, tests.capability, 0);
    case "in-port":
    case "outbound":
    case "repair":
      return fails(unit, tests.maintenance, untilReady);
    case "homebound":
    case "on-station":
    case "mission":
      if (brokeDown(unit.wear, now)) return fails(unit, tests.maintenance, untilReady);
  }
  if (assetClass.isGrounded(conditions.sea)) return fails(unit, tests.weather, 24 - (now % 24));
  // A patrol goes home because its time is over; for a unit on alert the way home is the end of its mission.
  if (unit.state === "homebound" && assetClass.zone !== undefined)
    return fails(unit, tests.endurance, untilReady);

  const left = hoursLeft(unit, now) - assetClass.meanProcessing;
  if (left < 0) return fails(unit, tests.endurance, -left);
  const place = placeOfUnit(unit, now);
  // When a unit meets its target that cannot be had need not be known.
  if (!available && surelyMeets(assetClass, place, { passage, now, left }))
    return fails(unit, tests.busy, untilReady);
  const time = hoursToMeet(assetClass, place, passage, now);
  if (!(time < passage.arrives - now))
    return fails(unit, tests.reach, hoursLate(assetClass, place, passage, now));
  const needed = hoursOutAndHome(assetClass, place, passage, now, time);
  if (needed > left) return fails(unit, tests.endurance, needed - left);
  if (!available) return fails(unit, tests.busy, untilReady);
  return { kind: "feasible", time, gap: gapOnMeeting(assetClass, place, passage, now, time) };
}

/** Whether a unit of a class sees such a target, so that it could find one again whose place is known roughly. */
export const couldFind = (assetClass: AssetClass, passage: Passage, conditions: Conditions): boolean =>
  assetClass.searchSpeed * assetClass.sweepWidth(passage.class, conditions) > 0;

/** How many tests a unit can pass at most that is away or taken, as `assess` would find it. */
export function testsPassedAtMost({ state, assetClass }: Unit): number {
  switch (state) {
    case "absent":
    case "in-port":
    case "outbound":
    case "repair":
      return tests.maintenance.passed;
    case "homebound":
      return assetClass.zone === undefined ? tests.busy.passed : tests.endurance.passed;
    case "on-station":
    case "mission":
      return tests.busy.passed;
  }
}

const fails = (unit: Unit, test: Test, short: number): Closest => failsAt(test, short, unit.id);

/** Kilometres that the hull itself has still to go when its boat meets the target after some hours. */
function gapOnMeeting(
  assetClass: AssetClass,
  place: Direction,
  passage: Passage,
  now: number,
  time: number,
): number {
  if (assetClass.reach === undefined) return 0;
  const closed = hoursToCloseUp(assetClass, place, placeOf(passage, now + time), time);
  return (closed - time) * assetClass.reach.speed;
}

/** Whether a unit of a class that is ready at a place when a case opens would have reached its target in time. */
export function wouldHaveReached(
  assetClass: AssetClass,
  place: Direction,
  { passage, openedAt }: Case,
): boolean {
  const time = hoursToMeet(assetClass, place, passage, openedAt);
  if (!(time < passage.arrives - openedAt)) return false;
  const sailed = hoursOutAndHome(assetClass, place, passage, openedAt, time);
  const before = assetClass.zone === undefined ? 0 : hoursHome(assetClass, place);
  return before + sailed + assetClass.meanProcessing <= assetClass.cycle.endurance;
}

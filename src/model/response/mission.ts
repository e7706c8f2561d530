/** A mission, as a story: the way there, the search for what is known roughly, sorting, the endgame, hours on scene. */

import { square } from "../../arithmetic/index.ts";
import { type Behaviour, hold, holdUnless, Signal, waitFor } from "../../engine/index.ts";
import { cuedDetectionTime } from "../../theory/index.ts";
import { hoursHome } from "../assets/assetClass.ts";
import { jump, steer, stop } from "../assets/steer.ts";
import { placeOfUnit, type Unit } from "../assets/unit.ts";
import { become } from "../assets/unitState.ts";
import { alongCourse, at, onTheWay, thereAt } from "../assets/whereabouts.ts";
import { type AttemptDraws, attemptDraws } from "../draws.ts";
import type { ReplicationState } from "../replicationState.ts";
import { closeLead } from "../search/leads.ts";
import { goneKm, type Passage } from "../smuggling/passage.ts";
import type { Case, Uncertain } from "./case.ts";
import { close, detect } from "./cases.ts";
import { leaveCase } from "./dispatch.ts";
import { endIntercepted, type Outcome } from "./endgame.ts";
import { placeOf } from "./meeting.ts";
import type { CaseMission, Mission } from "./missions.ts";
import { loseTrack } from "./tracks.ts";

/** Does what a unit has been given to do, and what it is given instead while it is on its way; it is then where that left it. */
export function* conduct(state: ReplicationState, unit: Unit): Behaviour {
  become(state, unit, "mission");
  for (let next = taken(unit); next !== undefined; next = taken(unit)) {
    switch (next.kind) {
      case "case":
        yield* answerCase(state, unit, next);
        next.isOver = true;
        next.over?.fire();
        break;
      case "company":
        yield* goAlong(state, unit, next.of, next.time);
        break;
      case "lead":
        yield* findAgain(state, unit, next);
        break;
      case "track":
        yield* follow(state, unit, next.case);
    }
    stop(state, unit);
  }
}

function taken(unit: Unit): Mission | undefined {
  const { assigned } = unit;
  unit.assigned = undefined;
  return assigned;
}

function* answerCase(state: ReplicationState, unit: Unit, mission: CaseMission): Behaviour {
  const { simulation } = state;
  const { case: open, time } = mission;
  const { passage } = open;
  const { assetClass } = unit;
  if (time > 0) {
    unit.travelling = mission;
    const arrived = yield* travel(state, unit, open, time);
    unit.travelling = undefined;
    if (!arrived) return leaveCase(state, open, unit);
  }
  const chance = attemptDraws(state.open, passage.id, passage.attempts++);
  if (open.uncertainty !== undefined) {
    const found = yield* searchAround(state, unit, passage, {
      uncertainty: open.uncertainty,
      threshold: chance.cuedThreshold,
      hoursAfter: assetClass.meanProcessing,
    });
    if (!found) {
      state.record({ kind: "track-lost", at: simulation.now, case: open, by: assetClass.id });
      return close(state, open);
    }
  }
  const sorting = assetClass.sorting?.hours(chance.sorting) ?? 0;
  if (sorting > 0) yield* hold(simulation, sorting);
  const outcome = endIntercepted(state, open, assetClass, chance);
  yield* seeToIt(state, unit, open, { outcome, chance });
}

/** Travels to where the target will be; false: it was sent to something better meanwhile. */
function* travel(state: ReplicationState, unit: Unit, open: Case, time: number): Behaviour<boolean> {
  const { simulation } = state;
  setCourse(state, unit, open.passage, time);
  const arrives = simulation.now + time;
  while (unit.assigned === undefined && simulation.now < arrives) {
    const trip = yield* holdUnless(simulation, arrives - simulation.now, unit.orders);
    if (trip.kind === "elapsed") break;
  }
  return unit.assigned === undefined;
}

/** Sets course for where a target will be after some hours; the hull goes on closing up there when its boat has met it. */
function setCourse(state: ReplicationState, unit: Unit, passage: Passage, time: number): void {
  const { now } = state.simulation;
  const speed = unit.assetClass.reach?.speed ?? Number.POSITIVE_INFINITY;
  steer(state, unit, onTheWay(placeOfUnit(unit, now), placeOf(passage, now + time), now, speed));
}

type AreaSearch = {
  readonly uncertainty: Uncertain;
  /** Unit-exponential coverage at which it is found. */
  readonly threshold: number;
  /** Hours that it needs after a find, beside those of its way home. */
  readonly hoursAfter: number;
};

/**
 * Searches the area in which a target may be, which has grown since the cue; the asset's own clock, not the zone's. A find puts
 * the searcher at its target.
 */
function* searchAround(
  state: ReplicationState,
  unit: Unit,
  passage: Passage,
  { uncertainty, threshold, hoursAfter }: AreaSearch,
): Behaviour<boolean> {
  const { simulation } = state;
  const { assetClass } = unit;
  const { radius, growth, convention } = uncertainty.error;
  const zone = passage.leg.zone === undefined ? undefined : state.plan.network.zones.get(passage.leg.zone);
  const { now } = simulation;
  const leavesBy = unit.homeBy - hoursAfter - hoursHome(assetClass, placeOfUnit(unit, now));
  const end = Math.max(now, Math.min(passage.arrives, leavesBy));
  const found = cuedDetectionTime(
    {
      uncertainty:
        convention === "disc" ? { kind: "disc", radius } : { kind: "normal", area: Math.PI * square(radius) },
      targetSpeed: growth ?? passage.class.speed,
      sweepRate: assetClass.searchSpeed * assetClass.sweepWidth(passage.class, passage.zoneState.conditions),
      cap: zone?.area ?? Number.POSITIVE_INFINITY,
      from: now - uncertainty.since,
      until: end - uncertainty.since,
    },
    threshold,
  );
  const leaves = found === undefined ? end : uncertainty.since + found;
  if (leaves > now) yield* hold(simulation, leaves - now);
  if (found === undefined || passage.over) return false;
  jump(state, unit, at(placeOf(passage, simulation.now)));
  return true;
}

/** What a mission ends with at its target takes its hours: the hull closes up with its boat, and the outcome takes its own. */
function* seeToIt(
  state: ReplicationState,
  unit: Unit,
  open: Case,
  { outcome, chance }: { readonly outcome: Outcome; readonly chance: AttemptDraws },
): Behaviour {
  if (outcome === "nothing") return;
  const { simulation } = state;
  const { assetClass } = unit;
  const closingUp = Math.max(0, thereAt(unit.where) - simulation.now);
  const hours = closingUp + hoursOf(outcome, assetClass, chance);
  if (outcome !== "processed") {
    unit.readyAt = simulation.now + hours;
    if (hours > 0) yield* hold(simulation, hours);
    return;
  }
  if (assetClass.handover !== undefined && chance.handedOver < assetClass.handover.share) {
    state.record({ kind: "handed-over", at: simulation.now, case: open, by: assetClass.id });
    const handover = closingUp + assetClass.handover.hours(chance.handover);
    unit.readyAt = simulation.now + handover;
    if (handover > 0) yield* hold(simulation, handover);
    return;
  }
  const { detainees, escort } = assetClass;
  const transfer =
    detainees !== undefined && chance.hasDetainees < detainees.share ? detainees.hours(chance.detainees) : 0;
  unit.readyAt = simulation.now + hours + transfer;
  if (hours + transfer > 0) yield* hold(simulation, hours + transfer);
  if (escort !== undefined && chance.escorted < escort.share) yield* escortHome(state, unit, escort.speed);
}

/** Hours that an outcome takes at the target. */
function hoursOf(outcome: Outcome, assetClass: Unit["assetClass"], chance: AttemptDraws): number {
  switch (outcome) {
    case "processed":
    case "boarded":
      return assetClass.processing(chance.processing);
    case "pursued":
      return assetClass.pursuit(chance.processing);
    case "escaped":
      return assetClass.escape(chance.processing);
    case "nothing":
      return 0;
  }
}

/** Escorts or tows what was taken to its base; from there it goes back on patrol, or it is at home. */
function* escortHome(state: ReplicationState, unit: Unit, speed: number): Behaviour {
  const { simulation } = state;
  const { now } = simulation;
  steer(state, unit, onTheWay(placeOfUnit(unit, now), unit.assetClass.base, now, speed));
  const home = thereAt(unit.where);
  unit.readyAt = home;
  if (home > now) yield* hold(simulation, home - now);
}

/** Goes along with the unit that has a case, until that is over. */
function* goAlong(state: ReplicationState, unit: Unit, mission: CaseMission, time: number): Behaviour {
  if (time > 0) yield* travel(state, unit, mission.case, time);
  if (!mission.isOver) yield* waitFor(mission.over!);
}

/** Goes to where a target is expected and searches there; what it finds becomes a case. */
function* findAgain(
  state: ReplicationState,
  unit: Unit,
  { lead, time }: Extract<Mission, { kind: "lead" }>,
): Behaviour {
  const { simulation } = state;
  const { passage, uncertainty } = lead;
  setCourse(state, unit, passage, time);
  if (time > 0) yield* hold(simulation, time);
  const attempt = attemptDraws(state.open, `${passage.id}/lead`, passage.attempts);
  const found =
    passage.heapIndex >= 0 &&
    (uncertainty === undefined ||
      (yield* searchAround(state, unit, passage, {
        uncertainty,
        threshold: attempt.cuedThreshold,
        hoursAfter: 0,
      })));
  closeLead(lead);
  // Somebody else may have found it meanwhile.
  if (!found || passage.over || passage.heapIndex < 0) return;
  passage.zoneState.search.leave(passage);
  detect(state, passage, unit);
}

/** Follows what it found, as fast as it can, until the case is over or it has to go home; then the track is lost. */
function* follow(state: ReplicationState, unit: Unit, open: Case): Behaviour {
  const { simulation } = state;
  const { now } = simulation;
  const { passage } = open;
  const speed = Math.min(passage.madeGood, unit.assetClass.reach?.speed ?? Number.POSITIVE_INFINITY);
  if (unit.assetClass.asset.fixed !== true)
    steer(state, unit, alongCourse(passage.leg.course, goneKm(passage, now), now, speed));
  const left = hoursToFollow(unit, passage, now);
  unit.readyAt = Math.min(now + left, passage.arrives);
  if (open.state !== "closed" && left > 0) {
    open.closed ??= new Signal(simulation, `end of ${open.id}`);
    if (left === Number.POSITIVE_INFINITY) yield* waitFor(open.closed);
    else yield* holdUnless(simulation, left, open.closed);
  }
  loseTrack(state, open);
}

/** Hours for which it can follow a target and be home in time from wherever that may then be on its leg. */
function hoursToFollow(unit: Unit, { leg }: Passage, now: number): number {
  if (unit.homeBy === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const home = Math.max(
    hoursHome(unit.assetClass, placeOfUnit(unit, now)),
    hoursHome(unit.assetClass, leg.course.end),
  );
  return Math.max(0, unit.homeBy - now - home);
}

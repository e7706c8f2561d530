/** A mission, as a story: the way there, the search for what is known roughly, sorting, the endgame, hours on scene. */

import { square } from "../../arithmetic/index.ts";
import { type Behaviour, hold, holdUnless, Signal, waitFor } from "../../engine/index.ts";
import { cuedDetectionTime } from "../../theory/index.ts";
import { hoursHome } from "../assets/fleet.ts";
import { type Hull, placeOfHull } from "../assets/hull.ts";
import { become } from "../assets/hullState.ts";
import { jump, steer, stop } from "../assets/steer.ts";
import { alongCourse, at, onTheWay, thereAt } from "../assets/whereabouts.ts";
import { type AttemptChance, attemptChance } from "../chance.ts";
import { goneKm, type Passage } from "../passage.ts";
import { closeLead } from "../search/leads.ts";
import type { Theatre } from "../theatre.ts";
import type { Case, Uncertain } from "./case.ts";
import { close, detect } from "./cases.ts";
import { leaveCase } from "./dispatch.ts";
import { endIntercepted, type Outcome } from "./endgame.ts";
import { placeOf } from "./meeting.ts";
import type { CaseMission, Mission } from "./missions.ts";
import { loseTrack } from "./tracks.ts";

/** Does what a hull has been given to do, and what it is given instead while it is on its way; it is then where that left it. */
export function* conduct(theatre: Theatre, hull: Hull): Behaviour {
  become(theatre, hull, "mission");
  for (let next = taken(hull); next !== undefined; next = taken(hull)) {
    switch (next.kind) {
      case "case":
        yield* answerCase(theatre, hull, next);
        next.isOver = true;
        next.over?.fire();
        break;
      case "company":
        yield* goAlong(theatre, hull, next.of, next.time);
        break;
      case "lead":
        yield* findAgain(theatre, hull, next);
        break;
      case "track":
        yield* follow(theatre, hull, next.case);
    }
    stop(theatre, hull);
  }
}

function taken(hull: Hull): Mission | undefined {
  const { assigned } = hull;
  hull.assigned = undefined;
  return assigned;
}

function* answerCase(theatre: Theatre, hull: Hull, mission: CaseMission): Behaviour {
  const { simulation } = theatre;
  const { case: open, time } = mission;
  const { passage } = open;
  const { fleet } = hull;
  if (time > 0) {
    hull.travelling = mission;
    const arrived = yield* travel(theatre, hull, open, time);
    hull.travelling = undefined;
    if (!arrived) return leaveCase(theatre, open, hull);
  }
  const chance = attemptChance(theatre.open, passage.id, passage.attempts++);
  if (open.uncertainty !== undefined) {
    const found = yield* searchAround(theatre, hull, passage, {
      uncertainty: open.uncertainty,
      threshold: chance.cuedThreshold,
      hoursAfter: fleet.meanProcessing,
    });
    if (!found) {
      theatre.record({ kind: "track-lost", at: simulation.now, case: open, by: fleet.id });
      return close(theatre, open);
    }
  }
  const sorting = fleet.sorting?.hours(chance.sorting) ?? 0;
  if (sorting > 0) yield* hold(simulation, sorting);
  const outcome = endIntercepted(theatre, open, fleet, chance);
  yield* seeToIt(theatre, hull, open, { outcome, chance });
}

/** Travels to where the target will be; false: it was sent to something better meanwhile. */
function* travel(theatre: Theatre, hull: Hull, open: Case, time: number): Behaviour<boolean> {
  const { simulation } = theatre;
  setCourse(theatre, hull, open.passage, time);
  const arrives = simulation.now + time;
  while (hull.assigned === undefined && simulation.now < arrives) {
    const trip = yield* holdUnless(simulation, arrives - simulation.now, hull.orders);
    if (trip.kind === "elapsed") break;
  }
  return hull.assigned === undefined;
}

/** Sets course for where a target will be after some hours; the hull goes on closing up there when its boat has met it. */
function setCourse(theatre: Theatre, hull: Hull, passage: Passage, time: number): void {
  const { now } = theatre.simulation;
  const speed = hull.fleet.reach?.speed ?? Number.POSITIVE_INFINITY;
  steer(theatre, hull, onTheWay(placeOfHull(hull, now), placeOf(passage, now + time), now, speed));
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
  theatre: Theatre,
  hull: Hull,
  passage: Passage,
  { uncertainty, threshold, hoursAfter }: AreaSearch,
): Behaviour<boolean> {
  const { simulation } = theatre;
  const { fleet } = hull;
  const { radius, growth, convention } = uncertainty.error;
  const zone = passage.leg.zone === undefined ? undefined : theatre.plan.network.zones.get(passage.leg.zone);
  const { now } = simulation;
  const leavesBy = hull.homeBy - hoursAfter - hoursHome(fleet, placeOfHull(hull, now));
  const end = Math.max(now, Math.min(passage.arrives, leavesBy));
  const found = cuedDetectionTime(
    {
      uncertainty:
        convention === "disc" ? { kind: "disc", radius } : { kind: "normal", area: Math.PI * square(radius) },
      targetSpeed: growth ?? passage.class.speed,
      sweepRate: fleet.searchSpeed * fleet.sweepWidth(passage.class, passage.sector.conditions),
      cap: zone?.area ?? Number.POSITIVE_INFINITY,
      from: now - uncertainty.since,
      until: end - uncertainty.since,
    },
    threshold,
  );
  const leaves = found === undefined ? end : uncertainty.since + found;
  if (leaves > now) yield* hold(simulation, leaves - now);
  if (found === undefined || passage.over) return false;
  jump(theatre, hull, at(placeOf(passage, simulation.now)));
  return true;
}

/** What a mission ends with at its target takes its hours: the hull closes up with its boat, and the outcome takes its own. */
function* seeToIt(
  theatre: Theatre,
  hull: Hull,
  open: Case,
  { outcome, chance }: { readonly outcome: Outcome; readonly chance: AttemptChance },
): Behaviour {
  if (outcome === "nothing") return;
  const { simulation } = theatre;
  const { fleet } = hull;
  const closingUp = Math.max(0, thereAt(hull.where) - simulation.now);
  const hours = closingUp + hoursOf(outcome, fleet, chance);
  if (outcome !== "processed") {
    hull.readyAt = simulation.now + hours;
    if (hours > 0) yield* hold(simulation, hours);
    return;
  }
  if (fleet.handover !== undefined && chance.handedOver < fleet.handover.share) {
    theatre.record({ kind: "handed-over", at: simulation.now, case: open, by: fleet.id });
    const handover = closingUp + fleet.handover.hours(chance.handover);
    hull.readyAt = simulation.now + handover;
    if (handover > 0) yield* hold(simulation, handover);
    return;
  }
  const { detainees, escort } = fleet;
  const transfer =
    detainees !== undefined && chance.hasDetainees < detainees.share ? detainees.hours(chance.detainees) : 0;
  hull.readyAt = simulation.now + hours + transfer;
  if (hours + transfer > 0) yield* hold(simulation, hours + transfer);
  if (escort !== undefined && chance.escorted < escort.share) yield* escortHome(theatre, hull, escort.speed);
}

/** Hours that an outcome takes at the target. */
function hoursOf(outcome: Outcome, fleet: Hull["fleet"], chance: AttemptChance): number {
  switch (outcome) {
    case "processed":
    case "boarded":
      return fleet.processing(chance.processing);
    case "pursued":
      return fleet.pursuit(chance.processing);
    case "escaped":
      return fleet.escape(chance.processing);
    case "nothing":
      return 0;
  }
}

/** Escorts or tows what was taken to its base; from there it goes back on patrol, or it is at home. */
function* escortHome(theatre: Theatre, hull: Hull, speed: number): Behaviour {
  const { simulation } = theatre;
  const { now } = simulation;
  steer(theatre, hull, onTheWay(placeOfHull(hull, now), hull.fleet.base, now, speed));
  const home = thereAt(hull.where);
  hull.readyAt = home;
  if (home > now) yield* hold(simulation, home - now);
}

/** Goes along with the unit that has a case, until that is over. */
function* goAlong(theatre: Theatre, hull: Hull, mission: CaseMission, time: number): Behaviour {
  if (time > 0) yield* travel(theatre, hull, mission.case, time);
  if (!mission.isOver) yield* waitFor(mission.over!);
}

/** Goes to where a target is expected and searches there; what it finds becomes a case. */
function* findAgain(
  theatre: Theatre,
  hull: Hull,
  { lead, time }: Extract<Mission, { kind: "lead" }>,
): Behaviour {
  const { simulation } = theatre;
  const { passage, uncertainty } = lead;
  setCourse(theatre, hull, passage, time);
  if (time > 0) yield* hold(simulation, time);
  const attempt = attemptChance(theatre.open, `${passage.id}/lead`, passage.attempts);
  const found =
    passage.heapIndex >= 0 &&
    (uncertainty === undefined ||
      (yield* searchAround(theatre, hull, passage, {
        uncertainty,
        threshold: attempt.cuedThreshold,
        hoursAfter: 0,
      })));
  closeLead(lead);
  // Somebody else may have found it meanwhile.
  if (!found || passage.over || passage.heapIndex < 0) return;
  passage.sector.search.leave(passage);
  detect(theatre, passage, hull);
}

/** Follows what it found, as fast as it can, until the case is over or it has to go home; then the track is lost. */
function* follow(theatre: Theatre, hull: Hull, open: Case): Behaviour {
  const { simulation } = theatre;
  const { now } = simulation;
  const { passage } = open;
  const speed = Math.min(passage.madeGood, hull.fleet.reach?.speed ?? Number.POSITIVE_INFINITY);
  if (hull.fleet.asset.fixed !== true)
    steer(theatre, hull, alongCourse(passage.leg.course, goneKm(passage, now), now, speed));
  const left = hoursToFollow(hull, passage, now);
  hull.readyAt = Math.min(now + left, passage.arrives);
  if (open.state !== "closed" && left > 0) {
    open.closed ??= new Signal(simulation, `end of ${open.id}`);
    if (left === Number.POSITIVE_INFINITY) yield* waitFor(open.closed);
    else yield* holdUnless(simulation, left, open.closed);
  }
  loseTrack(theatre, open);
}

/** Hours for which it can follow a target and be home in time from wherever that may then be on its leg. */
function hoursToFollow(hull: Hull, { leg }: Passage, now: number): number {
  if (hull.homeBy === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const home = Math.max(hoursHome(hull.fleet, placeOfHull(hull, now)), hoursHome(hull.fleet, leg.course.end));
  return Math.max(0, hull.homeBy - now - home);
}

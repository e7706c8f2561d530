/** A mission, as a story: the way there, the search for what is known roughly, sorting, the endgame, hours on scene. */

import { square } from "../arithmetic/index.ts";
import { type Behaviour, hold, holdUnless, Signal, waitFor } from "../engine/index.ts";
import { courseBetween, directionAlong } from "../network/intercept.ts";
import type { Direction } from "../network/sphere.ts";
import { cuedDetectionTime } from "../theory/index.ts";
import type { Case, Uncertain } from "./case.ts";
import { type AttemptChance, attemptChance } from "./chance.ts";
import { close, detect, leaveCase, loseTrack } from "./dispatch.ts";
import { endIntercepted, type Outcome } from "./endgame.ts";
import type { CaseMission, Hull, Mission } from "./hull.ts";
import { placeFor } from "./hull.ts";
import { become } from "./hullState.ts";
import { goneKm, type Passage } from "./passage.ts";
import type { Theatre } from "./theatre.ts";

/** Does what a hull has been given to do, and what it is given instead while it is on its way. */
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
  }
}

function taken(hull: Hull): Mission | undefined {
  const { assigned } = hull;
  hull.assigned = undefined;
  return assigned;
}

function* answerCase(theatre: Theatre, hull: Hull, mission: CaseMission): Behaviour {
  const { simulation } = theatre;
  const { case: open, time, gap } = mission;
  const { passage } = open;
  const { fleet } = hull;
  if (time > 0) {
    hull.travelling = mission;
    const arrived = yield* travel(theatre, hull, open, time);
    hull.travelling = undefined;
    if (!arrived) return leaveCase(theatre, open, hull);
  }
  hull.where = { kind: "at", place: placeOf(passage, simulation.now) };
  const chance = attemptChance(theatre.open, passage.id, passage.attempts++);
  if (open.uncertainty !== undefined) {
    const found = yield* searchAround(theatre, hull, passage, {
      uncertainty: open.uncertainty,
      threshold: chance.cuedThreshold,
      until: hull.stationUntil - fleet.meanProcessing,
    });
    if (!found) {
      theatre.record({ kind: "track-lost", at: simulation.now, case: open, by: fleet.id });
      return close(theatre, open);
    }
  }
  const sorting = fleet.sorting?.hours(chance.sorting) ?? 0;
  if (sorting > 0) yield* hold(simulation, sorting);
  const outcome = endIntercepted(theatre, open, fleet, chance);
  if (outcome === "gone") return;
  const closingUp = gap > 0 ? gap / fleet.reach!.speed : 0;
  const onScene = closingUp + hoursOnScene(theatre, hull, open, { outcome, chance });
  hull.readyAt = simulation.now + onScene;
  if (onScene > 0) yield* hold(simulation, onScene);
}

/** Travels to where the target will be; false: it was sent to something better meanwhile. */
function* travel(theatre: Theatre, hull: Hull, open: Case, time: number): Behaviour<boolean> {
  const { simulation } = theatre;
  const { passage } = open;
  const meeting = directionAlong(
    passage.leg.course,
    goneKm(passage, simulation.now) + passage.madeGood * time,
  );
  const way = courseBetween(placeFor(hull, open, simulation.now), meeting);
  const speed = hull.fleet.reach?.speed ?? way.length / time;
  hull.where = { kind: "under-way", course: way, since: simulation.now, speed };
  const arrives = simulation.now + time;
  while (hull.assigned === undefined && simulation.now < arrives) {
    const trip = yield* holdUnless(simulation, arrives - simulation.now, hull.orders);
    if (trip.kind === "elapsed") break;
  }
  return hull.assigned === undefined;
}

/** Where a passage is now. */
const placeOf = (passage: Passage, now: number): Direction =>
  directionAlong(passage.leg.course, goneKm(passage, now));

type AreaSearch = {
  readonly uncertainty: Uncertain;
  /** Unit-exponential coverage at which it is found. */
  readonly threshold: number;
  /** When the searcher has to leave. */
  readonly until: number;
};

/** Searches the area in which a target may be, which has grown since the cue; the asset's own clock, not the zone's. */
function* searchAround(
  theatre: Theatre,
  hull: Hull,
  passage: Passage,
  { uncertainty, threshold, until }: AreaSearch,
): Behaviour<boolean> {
  const { simulation } = theatre;
  const { fleet } = hull;
  const { radius, growth, convention } = uncertainty.error;
  const zone = passage.leg.zone === undefined ? undefined : theatre.plan.network.zones.get(passage.leg.zone);
  const { now } = simulation;
  const end = Math.min(passage.arrives, until);
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
  hull.where = { kind: "at", place: placeOf(passage, simulation.now) };
  return found !== undefined && !passage.over;
}

/** Hours that a case takes once its target is in hand: processing or handover, detainees, escort to base and back. */
function hoursOnScene(
  theatre: Theatre,
  hull: Hull,
  open: Case,
  { outcome, chance }: { readonly outcome: Outcome; readonly chance: AttemptChance },
): number {
  const { fleet } = hull;
  const { handover, detainees, escort } = fleet;
  const processing = fleet.processing(chance.processing);
  if (outcome === "boarded") return processing;
  if (handover !== undefined && chance.handedOver < handover.share) {
    theatre.record({ kind: "handed-over", at: theatre.simulation.now, case: open, by: fleet.id });
    return handover.hours(chance.handover);
  }
  let hours = processing;
  if (detainees !== undefined && chance.hasDetainees < detainees.share)
    hours += detainees.hours(chance.detainees);
  if (escort !== undefined && chance.escorted < escort.share) {
    const km = courseBetween(placeOf(open.passage, theatre.simulation.now), fleet.base).length;
    hours += km / escort.speed;
    // A unit on alert is at home then; a patrol goes back to its station.
    if (fleet.zone !== undefined) hours += km / (fleet.reach?.speed ?? Number.POSITIVE_INFINITY);
    hull.where = fleet.zone === undefined ? { kind: "at", place: fleet.base } : { kind: "patrolling" };
  }
  return hours;
}

/** Goes along with the unit that has a case, until that is over. */
function* goAlong(theatre: Theatre, hull: Hull, mission: CaseMission, time: number): Behaviour {
  if (time > 0) yield* travel(theatre, hull, mission.case, time);
  hull.where = { kind: "at", place: placeOf(mission.case.passage, theatre.simulation.now) };
  if (!mission.isOver) yield* waitFor(mission.over!);
}

/** Flies to where a target is expected and searches there; what it finds becomes a case. */
function* findAgain(
  theatre: Theatre,
  hull: Hull,
  { lead, time }: Extract<Mission, { kind: "lead" }>,
): Behaviour {
  const { passage, uncertainty } = lead;
  if (time > 0) yield* hold(theatre.simulation, time);
  const attempt = attemptChance(theatre.open, `${passage.id}/lead`, passage.attempts);
  const found =
    passage.heapIndex >= 0 &&
    (uncertainty === undefined ||
      (yield* searchAround(theatre, hull, passage, {
        uncertainty,
        threshold: attempt.cuedThreshold,
        until: hull.stationUntil,
      })));
  lead.state = "closed";
  hull.where = { kind: "at", place: placeOf(passage, theatre.simulation.now) };
  // Somebody else may have found it meanwhile.
  if (!found || passage.over || passage.heapIndex < 0) return;
  passage.sector.search.leave(passage);
  detect(theatre, passage, hull);
}

/** Follows what it found until the case is over or its own time on station; then the track is lost. */
function* follow(theatre: Theatre, hull: Hull, open: Case): Behaviour {
  const { simulation } = theatre;
  const left = hull.stationUntil - simulation.now;
  hull.readyAt = Math.min(hull.stationUntil, open.passage.arrives);
  if (open.state !== "closed" && left > 0) {
    open.closed ??= new Signal(simulation, `end of ${open.id}`);
    if (left === Number.POSITIVE_INFINITY) yield* waitFor(open.closed);
    else yield* holdUnless(simulation, left, open.closed);
  }
  hull.where = { kind: "at", place: placeOf(open.passage, simulation.now) };
  loseTrack(theatre, open);
}

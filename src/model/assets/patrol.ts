/** The life of a patrol unit, as a story: in port, out, on station, missions, home, repairs. */

import { type Behaviour, hold, holdUnless, Signal, waitFor } from "../../engine/index.ts";
import { classShift, hullChance } from "../chance.ts";
import { becameFree } from "../response/dispatch.ts";
import { conduct } from "../response/mission.ts";
import { beginSearch, endSearch } from "../search/searching.ts";
import type { Theatre } from "../theatre.ts";
import type { Fleet } from "./fleet.ts";
import { type Hull, type Order, placeOfHull } from "./hull.ts";
import { become } from "./hullState.ts";
import { cycleHours } from "./patrolCycle.ts";
import { leaveLeg, patrolOn, setOut, turnsHomeAt } from "./patrolLegs.ts";
import { steer } from "./steer.ts";
import { breaksDownOn, brokeDown, newWear, repairHours, rewear } from "./wear.ts";
import { at, onTheWay, thereAt } from "./whereabouts.ts";

/** Brings a hull into service at the present, somewhere in its cycle, never in step with the others. */
export function commission(theatre: Theatre, fleet: Fleet, number: number): void {
  const id = `${fleet.id}-${number}`;
  const { phase, key, wear } = hullChance(theatre.open, id);
  const now = theatre.simulation.now;
  const hull: Hull = {
    id,
    number,
    key,
    orders: new Signal<Order>(theatre.simulation, `orders of ${id}`),
    wear: newWear(theatre.open, id, { fleet, phase: wear }),
    fleet,
    state: "absent",
    stateSince: now,
    where: at(fleet.base),
    patrolLeg: 0,
    legEnds: Number.NEGATIVE_INFINITY,
    homeBy: Number.POSITIVE_INFINITY,
    readyAt: now,
    freeSince: now,
    assigned: undefined,
    travelling: undefined,
    recalled: false,
  };
  theatre.hulls.push(hull);
  const life = isOnAlert(fleet)
    ? onAlert(theatre, hull)
    : onPatrol(theatre, hull, now - gone(theatre, fleet, number, phase));
  theatre.simulation.start(life, id);
}

/** Whether a class stands by at its base rather than patrols a zone. */
export const isOnAlert = ({ zone }: Fleet): boolean => zone === undefined;

/** A unit leaves service: at once if it waits, else when what it does is done. */
export function recall(hull: Hull): void {
  hull.recalled = true;
  hull.orders.fire({ kind: "recalled" });
}

/** Another plan gives a class other properties: they hold from its next wait on. */
export function refit(theatre: Theatre, hull: Hull, fleet: Fleet): void {
  const searching = hull.state === "on-station";
  if (searching) endSearch(theatre, hull);
  rewear(hull.wear, theatre.simulation.now, { old: hull.fleet, next: fleet });
  hull.fleet = fleet;
  if (searching) beginSearch(theatre, hull);
}

/** How far into its cycle a hull starts, in hours. A hull without end of endurance starts as it comes on station. */
function gone(theatre: Theatre, fleet: Fleet, number: number, phase: number): number {
  const hours = cycleHours(fleet.cycle);
  if (!Number.isFinite(hours)) return fleet.cycle.inPort + fleet.cycle.transit;
  if (fleet.asset.start !== "staggered") return phase * hours;
  const shift = classShift(theatre.open, fleet.id);
  return ((shift + (number - 1) / Math.max(1, fleet.hulls)) % 1) * hours;
}

/** A unit that patrols a zone, cycle after cycle; the first one may have begun in the past. */
function* onPatrol(theatre: Theatre, hull: Hull, began: number): Behaviour {
  const { simulation } = theatre;
  let leavesPort = began + hull.fleet.cycle.inPort;
  for (;;) {
    hull.readyAt = leavesPort + hull.fleet.cycle.transit;
    become(theatre, hull, "in-port");
    if (leavesPort > simulation.now) yield* hold(simulation, leavesPort - simulation.now);
    if (hull.recalled) break;

    const arrives = setOut(theatre, hull, leavesPort);
    hull.readyAt = arrives;
    become(theatre, hull, "outbound");
    // What breaks down on the way out turns back there and then.
    const until = Math.min(arrives, breaksDownOn(hull.wear, simulation.now));
    if (until > simulation.now) yield* hold(simulation, until - simulation.now);
    let left = Math.min(simulation.now, Math.max(until, turnsHomeAt(hull)));
    if (staysOut(theatre, hull)) {
      yield* onStation(theatre, hull);
      left = simulation.now;
    }
    yield* goHome(theatre, hull, left);
    if (hull.recalled) break;
    leavesPort = simulation.now + hull.fleet.cycle.inPort;
  }
  become(theatre, hull, "absent");
}

/** Searches, sails from patrol point to patrol point and goes on missions until its endurance ends or something breaks. */
function* onStation(theatre: Theatre, hull: Hull): Behaviour {
  const { simulation } = theatre;
  do {
    takeStation(theatre, hull);
    while (hull.assigned === undefined) {
      patrolOn(theatre, hull);
      if (!staysOut(theatre, hull)) break;
      const until = Math.min(hull.legEnds, turnsHomeAt(hull), breaksDownOn(hull.wear, simulation.now));
      if (until === Number.POSITIVE_INFINITY) yield* waitFor(hull.orders);
      else yield* holdUnless(simulation, until - simulation.now, hull.orders);
    }
    endSearch(theatre, hull);
    if (hull.assigned === undefined) return;
    yield* conduct(theatre, hull);
    leaveLeg(hull);
  } while (staysOut(theatre, hull));
}

/** Whether its endurance lasts, nothing is broken, and it is not recalled. */
function staysOut({ simulation }: Theatre, hull: Hull): boolean {
  const { now } = simulation;
  return !hull.recalled && now < turnsHomeAt(hull) && !brokeDown(hull.wear, now);
}

/** Searches its zone, and is free for missions. */
function takeStation(theatre: Theatre, hull: Hull): void {
  become(theatre, hull, "on-station");
  hull.readyAt = theatre.simulation.now;
  beginSearch(theatre, hull);
  becameFree(theatre, hull);
}

/** Goes home from where it is since the hour at which it left, and is repaired and maintained there. */
function* goHome(theatre: Theatre, hull: Hull, left: number): Behaviour {
  const { simulation } = theatre;
  const { fleet } = hull;
  sailHome(theatre, hull, left);
  const home = thereAt(hull.where);
  hull.readyAt = home + fleet.cycle.inPort + fleet.cycle.transit;
  become(theatre, hull, "homebound");
  if (home > simulation.now) yield* hold(simulation, home - simulation.now);
  const repair = repairHours(fleet, hull.wear, simulation.now);
  hull.readyAt = simulation.now + repair + fleet.cycle.inPort + fleet.cycle.transit;
  if (repair === 0) return;
  become(theatre, hull, "repair");
  yield* hold(simulation, repair);
}

/** Sets course for its base from where it was at an hour. */
function sailHome(theatre: Theatre, hull: Hull, left: number): void {
  const { base, reach } = hull.fleet;
  const speed = reach?.speed ?? Number.POSITIVE_INFINITY;
  steer(theatre, hull, onTheWay(placeOfHull(hull, left), base, left, speed));
}

/** A unit that stands by at its base and goes out for cases only. */
function* onAlert(theatre: Theatre, hull: Hull): Behaviour {
  const { simulation } = theatre;
  while (!hull.recalled) {
    become(theatre, hull, "on-station");
    hull.readyAt = simulation.now;
    becameFree(theatre, hull);
    if (hull.assigned === undefined) yield* waitFor(hull.orders);
    if (hull.assigned === undefined) continue;
    yield* conduct(theatre, hull);

    sailHome(theatre, hull, simulation.now);
    const home = thereAt(hull.where);
    hull.readyAt = home + hull.fleet.cycle.inPort;
    if (home > simulation.now) {
      become(theatre, hull, "homebound");
      yield* hold(simulation, home - simulation.now);
    }
    const ready =
      simulation.now + hull.fleet.cycle.inPort + repairHours(hull.fleet, hull.wear, simulation.now);
    hull.readyAt = ready;
    if (ready > simulation.now) {
      become(theatre, hull, "in-port");
      yield* hold(simulation, ready - simulation.now);
    }
  }
  become(theatre, hull, "absent");
}

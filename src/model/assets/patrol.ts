/** The life of a patrol unit, as a story: in port, out, on station, missions, home, repairs. */

import { type Behaviour, hold, holdUnless, Signal, waitFor } from "../../engine/index.ts";
import { courseBetween } from "../../network/intercept.ts";
import { classShift, hullChance } from "../chance.ts";
import { becameFree } from "../response/dispatch.ts";
import type { Fleet } from "./fleet.ts";
import type { Hull, Order } from "./hull.ts";
import { become } from "./hullState.ts";
import { conduct } from "../response/mission.ts";
import { cycleHours } from "./patrolCycle.ts";
import { beginSearch, endSearch } from "../search/searching.ts";
import type { Theatre } from "../theatre.ts";
import { brokeDown, newWear, repairHours, rewear } from "./wear.ts";

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
    where: { kind: "patrolling" },
    readyAt: now,
    stationUntil: Number.POSITIVE_INFINITY,
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
  rewear(hull.wear, hull.fleet, fleet);
  hull.fleet = fleet;
  if (searching) beginSearch(theatre, hull);
}

/** How far into its cycle a hull starts, in hours. A hull without end of endurance starts on station. */
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
  for (
    let leavesPort = began + hull.fleet.cycle.inPort;
    ;
    leavesPort = simulation.now + hull.fleet.cycle.inPort
  ) {
    const { transit, onStation } = hull.fleet.cycle;
    const arrives = leavesPort + transit;
    hull.stationUntil = arrives + onStation;
    hull.readyAt = arrives;
    become(theatre, hull, "in-port");
    if (leavesPort > simulation.now) yield* hold(simulation, leavesPort - simulation.now);
    if (hull.recalled) break;
    become(theatre, hull, "outbound");
    if (arrives > simulation.now) yield* hold(simulation, arrives - simulation.now);

    let leavesStation = hull.stationUntil;
    if (!hull.recalled && staysOnStation(theatre, hull)) {
      hull.where = { kind: "patrolling" };
      do {
        const until = takeStation(theatre, hull);
        if (hull.assigned === undefined && until > simulation.now) {
          if (until === Number.POSITIVE_INFINITY) yield* waitFor(hull.orders);
          else yield* holdUnless(simulation, until - simulation.now, hull.orders);
        }
        endSearch(theatre, hull);
        // Nothing was assigned: its time is over, or something broke, or it is recalled.
        if (hull.assigned === undefined) break;
        yield* conduct(theatre, hull);
      } while (!hull.recalled && staysOnStation(theatre, hull));
      leavesStation = simulation.now;
    }
    hull.readyAt = leavesStation + transit + hull.fleet.cycle.inPort + transit;
    become(theatre, hull, "homebound");
    const home = leavesStation + transit;
    if (home > simulation.now) yield* hold(simulation, home - simulation.now);
    const repair = repairHours(hull.fleet, hull.wear);
    hull.readyAt += repair;
    if (repair > 0) {
      become(theatre, hull, "repair");
      yield* hold(simulation, repair);
    }
    if (hull.recalled) break;
  }
  become(theatre, hull, "absent");
}

/** Whether its endurance lasts, and nothing is broken. */
const staysOnStation = ({ simulation }: Theatre, { stationUntil, wear }: Hull): boolean =>
  simulation.now < stationUntil && !brokeDown(wear);

/** Searches its zone, and is free for missions: until when its endurance lasts, or something breaks. */
function takeStation(theatre: Theatre, hull: Hull): number {
  const { now } = theatre.simulation;
  become(theatre, hull, "on-station");
  hull.readyAt = now;
  beginSearch(theatre, hull);
  becameFree(theatre, hull);
  if (hull.assigned === undefined) hull.where = { kind: "patrolling" };
  return Math.min(hull.stationUntil, now + hull.wear.breaksDownAt - hull.wear.running);
}

/** A unit that stands by at its base and goes out for cases only. */
function* onAlert(theatre: Theatre, hull: Hull): Behaviour {
  const { simulation } = theatre;
  while (!hull.recalled) {
    become(theatre, hull, "on-station");
    hull.where = { kind: "at", place: hull.fleet.base };
    hull.readyAt = simulation.now;
    becameFree(theatre, hull);
    if (hull.assigned === undefined) yield* waitFor(hull.orders);
    if (hull.assigned === undefined) continue;
    const speed = hull.fleet.reach?.speed;
    hull.stationUntil = simulation.now + hull.fleet.cycle.onStation;
    yield* conduct(theatre, hull);
    let home = simulation.now;
    if (speed !== undefined && hull.where.kind === "at") {
      const course = courseBetween(hull.where.place, hull.fleet.base);
      hull.where = { kind: "under-way", course, since: simulation.now, speed };
      home += course.length / speed;
    }
    hull.readyAt = home + hull.fleet.cycle.inPort;
    if (home > simulation.now) {
      become(theatre, hull, "homebound");
      yield* hold(simulation, home - simulation.now);
    }
    const ready = home + hull.fleet.cycle.inPort + repairHours(hull.fleet, hull.wear);
    hull.readyAt = ready;
    if (ready > simulation.now) {
      become(theatre, hull, "in-port");
      yield* hold(simulation, ready - simulation.now);
    }
  }
  become(theatre, hull, "absent");
}

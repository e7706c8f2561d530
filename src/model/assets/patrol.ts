/** The life of a patrol unit, as a story: in port, out, on station, missions, home, repairs. */

import { type Behaviour, hold, holdUnless, Signal, waitFor } from "../../engine/index.ts";
import { classShift, unitDraws } from "../draws.ts";
import type { ReplicationState } from "../replicationState.ts";
import { becameFree } from "../response/dispatch.ts";
import { conduct } from "../response/mission.ts";
import { beginSearch, endSearch } from "../search/searching.ts";
import type { AssetClass } from "./assetClass.ts";
import { cycleHours } from "./patrolCycle.ts";
import { leaveLeg, patrolOn, setOut, turnsHomeAt } from "./patrolLegs.ts";
import { steer } from "./steer.ts";
import { type Order, placeOfUnit, type Unit } from "./unit.ts";
import { become } from "./unitState.ts";
import { breaksDownOn, brokeDown, newWear, repairHours, rewear } from "./wear.ts";
import { at, onTheWay, thereAt } from "./whereabouts.ts";

/** Brings a unit into service at the present, somewhere in its cycle, never in step with the others. */
export function commission(state: ReplicationState, assetClass: AssetClass, number: number): void {
  const id = `${assetClass.id}-${number}`;
  const { phase, key, wear } = unitDraws(state.open, id);
  const now = state.simulation.now;
  const unit: Unit = {
    id,
    number,
    key,
    orders: new Signal<Order>(state.simulation, `orders of ${id}`),
    wear: newWear(state.open, id, { assetClass, phase: wear }),
    assetClass,
    state: "absent",
    stateSince: now,
    where: at(assetClass.base),
    patrolLeg: 0,
    legEnds: Number.NEGATIVE_INFINITY,
    homeBy: Number.POSITIVE_INFINITY,
    readyAt: now,
    freeSince: now,
    assigned: undefined,
    travelling: undefined,
    recalled: false,
  };
  state.units.push(unit);
  const life = isOnAlert(assetClass)
    ? onAlert(state, unit)
    : onPatrol(state, unit, now - gone(state, assetClass, number, phase));
  state.simulation.start(life, id);
}

/** Whether a class stands by at its base rather than patrols a zone. */
export const isOnAlert = ({ zone }: AssetClass): boolean => zone === undefined;

/** A unit leaves service: at once if it waits, else when what it does is done. */
export function recall(unit: Unit): void {
  unit.recalled = true;
  unit.orders.fire({ kind: "recalled" });
}

/** Another plan gives a class other properties: they hold from its next wait on. */
export function refit(state: ReplicationState, unit: Unit, assetClass: AssetClass): void {
  const searching = unit.state === "on-station";
  if (searching) endSearch(state, unit);
  rewear(unit.wear, state.simulation.now, { old: unit.assetClass, next: assetClass });
  unit.assetClass = assetClass;
  if (searching) beginSearch(state, unit);
}

/** How far into its cycle a unit starts, in hours. A unit without end of endurance starts as it comes on station. */
function gone(state: ReplicationState, assetClass: AssetClass, number: number, phase: number): number {
  const hours = cycleHours(assetClass.cycle);
  if (!Number.isFinite(hours)) return assetClass.cycle.inPort + assetClass.cycle.transit;
  if (assetClass.asset.start !== "staggered") return phase * hours;
  const poolJob = classShift(state.open, assetClass.id);
  return ((poolJob + (number - 1) / Math.max(1, assetClass.units)) % 1) * hours;
}

/** A unit that patrols a zone, cycle after cycle; the first one may have begun in the past. */
function* onPatrol(state: ReplicationState, unit: Unit, began: number): Behaviour {
  const { simulation } = state;
  let leavesPort = began + unit.assetClass.cycle.inPort;
  for (;;) {
    unit.readyAt = leavesPort + unit.assetClass.cycle.transit;
    become(state, unit, "in-port");
    if (leavesPort > simulation.now) yield* hold(simulation, leavesPort - simulation.now);
    if (unit.recalled) break;

    const arrives = setOut(state, unit, leavesPort);
    unit.readyAt = arrives;
    become(state, unit, "outbound");
    // What breaks down on the way out turns back there and then.
    const until = Math.min(arrives, breaksDownOn(unit.wear, simulation.now));
    if (until > simulation.now) yield* hold(simulation, until - simulation.now);
    let left = Math.min(simulation.now, Math.max(until, turnsHomeAt(unit)));
    if (staysOut(state, unit)) {
      yield* onStation(state, unit);
      left = simulation.now;
    }
    yield* goHome(state, unit, left);
    if (unit.recalled) break;
    leavesPort = simulation.now + unit.assetClass.cycle.inPort;
  }
  become(state, unit, "absent");
}

/** Searches, sails from patrol point to patrol point and goes on missions until its endurance ends or something breaks. */
function* onStation(state: ReplicationState, unit: Unit): Behaviour {
  const { simulation } = state;
  do {
    takeStation(state, unit);
    while (unit.assigned === undefined) {
      patrolOn(state, unit);
      if (!staysOut(state, unit)) break;
      const until = Math.min(unit.legEnds, turnsHomeAt(unit), breaksDownOn(unit.wear, simulation.now));
      if (until === Number.POSITIVE_INFINITY) yield* waitFor(unit.orders);
      else yield* holdUnless(simulation, until - simulation.now, unit.orders);
    }
    endSearch(state, unit);
    if (unit.assigned === undefined) return;
    yield* conduct(state, unit);
    leaveLeg(unit);
  } while (staysOut(state, unit));
}

/** Whether its endurance lasts, nothing is broken, and it is not recalled. */
function staysOut({ simulation }: ReplicationState, unit: Unit): boolean {
  const { now } = simulation;
  return !unit.recalled && now < turnsHomeAt(unit) && !brokeDown(unit.wear, now);
}

/** Searches its zone, and is free for missions. */
function takeStation(state: ReplicationState, unit: Unit): void {
  become(state, unit, "on-station");
  unit.readyAt = state.simulation.now;
  beginSearch(state, unit);
  becameFree(state, unit);
}

/** Goes home from where it is since the hour at which it left, and is repaired and maintained there. */
function* goHome(state: ReplicationState, unit: Unit, left: number): Behaviour {
  const { simulation } = state;
  const { assetClass } = unit;
  sailHome(state, unit, left);
  const home = thereAt(unit.where);
  unit.readyAt = home + assetClass.cycle.inPort + assetClass.cycle.transit;
  become(state, unit, "homebound");
  if (home > simulation.now) yield* hold(simulation, home - simulation.now);
  const repair = repairHours(assetClass, unit.wear, simulation.now);
  unit.readyAt = simulation.now + repair + assetClass.cycle.inPort + assetClass.cycle.transit;
  if (repair === 0) return;
  become(state, unit, "repair");
  yield* hold(simulation, repair);
}

/** Sets course for its base from where it was at an hour. */
function sailHome(state: ReplicationState, unit: Unit, left: number): void {
  const { base, reach } = unit.assetClass;
  const speed = reach?.speed ?? Number.POSITIVE_INFINITY;
  steer(state, unit, onTheWay(placeOfUnit(unit, left), base, left, speed));
}

/** A unit that stands by at its base and goes out for cases only. */
function* onAlert(state: ReplicationState, unit: Unit): Behaviour {
  const { simulation } = state;
  while (!unit.recalled) {
    become(state, unit, "on-station");
    unit.readyAt = simulation.now;
    becameFree(state, unit);
    if (unit.assigned === undefined) yield* waitFor(unit.orders);
    if (unit.assigned === undefined) continue;
    yield* conduct(state, unit);

    sailHome(state, unit, simulation.now);
    const home = thereAt(unit.where);
    unit.readyAt = home + unit.assetClass.cycle.inPort;
    if (home > simulation.now) {
      become(state, unit, "homebound");
      yield* hold(simulation, home - simulation.now);
    }
    const ready =
      simulation.now + unit.assetClass.cycle.inPort + repairHours(unit.assetClass, unit.wear, simulation.now);
    unit.readyAt = ready;
    if (ready > simulation.now) {
      become(state, unit, "in-port");
      yield* hold(simulation, ready - simulation.now);
    }
  }
  become(state, unit, "absent");
}

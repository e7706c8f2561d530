/** Patrol legs: a unit on patrol sails to a point of its zone, patrols there for some days, and sails on to the next. */

import { pairUniform } from "../../engine/index.ts";
import type { Direction } from "../../network/index.ts";
import { pointWithin } from "../../network/index.ts";
import { patrolPointPurpose } from "../draws.ts";
import type { ReplicationState } from "../replicationState.ts";
import { type AssetClass, hoursHome } from "./assetClass.ts";
import { jump, steer, stop } from "./steer.ts";
import { placeOfUnit, type Unit } from "./unit.ts";
import { goal, onTheWay, thereAt } from "./whereabouts.ts";

/** Hours for which a unit patrols at the point of a leg before it sails on. A change of it moves every result. */
export const hoursAtPoint = 72;

/** The point of a unit's k-th patrol leg: uniform over its zone, and drawn by (unit, leg), never by what it meets. */
export function patrolPoint({ zone, base }: AssetClass, { key }: Pick<Unit, "key">, leg: number): Direction {
  if (zone === undefined) return base;
  return pointWithin(zone.region, (n) => pairUniform(key, leg, patrolPointPurpose + n));
}

/** Whether a class sails from point to point: not one that stays where it is, or whose travel takes no time. */
const sails = ({ zone, asset, reach }: AssetClass): boolean =>
  zone !== undefined && asset.fixed !== true && reach !== undefined;

/** A unit leaves port for the point of its next patrol leg. Returns when it arrives there. */
export function setOut(state: ReplicationState, unit: Unit, leaves: number): number {
  const { assetClass } = unit;
  unit.homeBy = leaves + assetClass.cycle.endurance;
  if (!sails(assetClass)) {
    unit.legEnds = Number.POSITIVE_INFINITY;
    return leaves;
  }
  const point = patrolPoint(assetClass, unit, ++unit.patrolLeg);
  steer(state, unit, onTheWay(assetClass.base, point, leaves, assetClass.reach!.speed));
  const arrives = thereAt(unit.where);
  unit.legEnds = arrives + hoursAtPoint;
  return arrives;
}

/** When a unit has to start for home from the place where it is bound or stays. */
export const turnsHomeAt = ({ assetClass, homeBy, where }: Unit): number =>
  homeBy - hoursHome(assetClass, goal(where));

/**
 * A unit on station begins its next patrol leg once the last has ended: it sails to the point of the leg if it can be home
 * from there within its endurance, and stays where it is until it has to go home if it cannot.
 */
export function patrolOn(state: ReplicationState, unit: Unit): void {
  const { now } = state.simulation;
  const { assetClass } = unit;
  if (now < unit.legEnds) return;
  if (!sails(assetClass)) {
    unit.legEnds = Number.POSITIVE_INFINITY;
    return;
  }
  const here = placeOfUnit(unit, now);
  const way = onTheWay(here, patrolPoint(assetClass, unit, unit.patrolLeg + 1), now, assetClass.reach!.speed);
  if (thereAt(way) + hoursHome(assetClass, goal(way)) > unit.homeBy) {
    stop(state, unit);
    unit.legEnds = Number.POSITIVE_INFINITY;
    return;
  }
  unit.patrolLeg++;
  steer(state, unit, way);
  unit.legEnds = thereAt(way) + hoursAtPoint;
}

/** A mission or a find has taken a unit elsewhere: its patrol leg is over. */
export function leaveLeg(unit: Unit): void {
  unit.legEnds = Number.NEGATIVE_INFINITY;
}

/** A find by random search puts the searcher at its target (Koopman); from there it sails on to the point of its leg. */
export function standAt(state: ReplicationState, unit: Unit, place: Direction): void {
  const { assetClass, where } = unit;
  if (!sails(assetClass)) return;
  jump(state, unit, onTheWay(place, goal(where), state.simulation.now, assetClass.reach!.speed));
}

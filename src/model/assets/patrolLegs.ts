/** Patrol legs: a unit on patrol sails to a point of its zone, patrols there for some days, and sails on to the next. */

import { pairUniform } from "../../engine/index.ts";
import { pointWithin } from "../../network/region.ts";
import type { Direction } from "../../network/sphere.ts";
import { patrolPointPurpose } from "../chance.ts";
import type { Theatre } from "../theatre.ts";
import { type Fleet, hoursHome } from "./fleet.ts";
import { type Hull, placeOfHull } from "./hull.ts";
import { jump, steer, stop } from "./steer.ts";
import { goal, onTheWay, thereAt } from "./whereabouts.ts";

/** Hours for which a unit patrols at the point of a leg before it sails on. A change of it moves every result. */
export const hoursAtPoint = 72;

/** The point of a unit's k-th patrol leg: uniform over its zone, and drawn by (unit, leg), never by what it meets. */
export function patrolPoint({ zone, base }: Fleet, { key }: Pick<Hull, "key">, leg: number): Direction {
  if (zone === undefined) return base;
  return pointWithin(zone.region, (n) => pairUniform(key, leg, patrolPointPurpose + n));
}

/** Whether a class sails from point to point: not one that stays where it is, or whose travel takes no time. */
const sails = ({ zone, asset, reach }: Fleet): boolean =>
  zone !== undefined && asset.fixed !== true && reach !== undefined;

/** A unit leaves port for the point of its next patrol leg. Returns when it arrives there. */
export function setOut(theatre: Theatre, hull: Hull, leaves: number): number {
  const { fleet } = hull;
  hull.homeBy = leaves + fleet.cycle.endurance;
  if (!sails(fleet)) {
    hull.legEnds = Number.POSITIVE_INFINITY;
    return leaves;
  }
  const point = patrolPoint(fleet, hull, ++hull.patrolLeg);
  steer(theatre, hull, onTheWay(fleet.base, point, leaves, fleet.reach!.speed));
  const arrives = thereAt(hull.where);
  hull.legEnds = arrives + hoursAtPoint;
  return arrives;
}

/** When a unit has to start for home from the place where it is bound or stays. */
export const turnsHomeAt = ({ fleet, homeBy, where }: Hull): number => homeBy - hoursHome(fleet, goal(where));

/**
 * A unit on station begins its next patrol leg once the last has ended: it sails to the point of the leg if it can be home
 * from there within its endurance, and stays where it is until it has to go home if it cannot.
 */
export function patrolOn(theatre: Theatre, hull: Hull): void {
  const { now } = theatre.simulation;
  const { fleet } = hull;
  if (now < hull.legEnds) return;
  if (!sails(fleet)) {
    hull.legEnds = Number.POSITIVE_INFINITY;
    return;
  }
  const here = placeOfHull(hull, now);
  const way = onTheWay(here, patrolPoint(fleet, hull, hull.patrolLeg + 1), now, fleet.reach!.speed);
  if (thereAt(way) + hoursHome(fleet, goal(way)) > hull.homeBy) {
    stop(theatre, hull);
    hull.legEnds = Number.POSITIVE_INFINITY;
    return;
  }
  hull.patrolLeg++;
  steer(theatre, hull, way);
  hull.legEnds = thereAt(way) + hoursAtPoint;
}

/** A mission or a find has taken a unit elsewhere: its patrol leg is over. */
export function leaveLeg(hull: Hull): void {
  hull.legEnds = Number.NEGATIVE_INFINITY;
}

/** A find by random search puts the searcher at its target (Koopman); from there it sails on to the point of its leg. */
export function standAt(theatre: Theatre, hull: Hull, place: Direction): void {
  const { fleet, where } = hull;
  if (!sails(fleet)) return;
  jump(theatre, hull, onTheWay(place, goal(where), theatre.simulation.now, fleet.reach!.speed));
}

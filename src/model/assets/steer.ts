/** A unit takes another course; everybody who draws or checks its track is told. */

import type { Theatre } from "../theatre.ts";
import type { Hull } from "./hull.ts";
import { at, placeAt, thereAt, type Whereabouts } from "./whereabouts.ts";

/** From now on it is on its way, or stays, from where it is. */
export const steer = (theatre: Theatre, hull: Hull, where: Whereabouts): void =>
  change(theatre, hull, where, false);

/** It has found a target by random search and is there, by the convention of Koopman's model, whose searchers have no place. */
export const jump = (theatre: Theatre, hull: Hull, where: Whereabouts): void =>
  change(theatre, hull, where, true);

/** It stays where it is now. */
export function stop(theatre: Theatre, hull: Hull): void {
  const { now } = theatre.simulation;
  if (thereAt(hull.where) > now) steer(theatre, hull, at(placeAt(hull.where, now)));
}

function change(theatre: Theatre, hull: Hull, where: Whereabouts, found: boolean): void {
  hull.where = where;
  theatre.record({ kind: "whereabouts", at: theatre.simulation.now, hull, where, found });
}

/** A unit takes another course; everybody who draws or checks its track is told. */

import type { ReplicationState } from "../replicationState.ts";
import type { Unit } from "./unit.ts";
import { at, placeAt, thereAt, type Whereabouts } from "./whereabouts.ts";

/** From now on it is on its way, or stays, from where it is. */
export const steer = (state: ReplicationState, unit: Unit, where: Whereabouts): void =>
  change(state, unit, where, false);

/** It has found a target by random search and is there, by the convention of Koopman's model, whose searchers have no place. */
export const jump = (state: ReplicationState, unit: Unit, where: Whereabouts): void =>
  change(state, unit, where, true);

/** It stays where it is now. */
export function stop(state: ReplicationState, unit: Unit): void {
  const { now } = state.simulation;
  if (thereAt(unit.where) > now) steer(state, unit, at(placeAt(unit.where, now)));
}

function change(state: ReplicationState, unit: Unit, where: Whereabouts, found: boolean): void {
  unit.where = where;
  state.record({ kind: "whereabouts", at: state.simulation.now, hull: unit, where, found });
}

/** What a unit is doing, from when, and what that wears. */

import type { ReplicationState } from "../replicationState.ts";
import { forgetAnswering } from "../search/zoneState.ts";
import type { AssetClass } from "./assetClass.ts";
import type { Unit } from "./unit.ts";
import { runs } from "./wear.ts";

/** Whether a unit runs: on alert at its base it does not. */
export const isUnderWay = (assetClass: AssetClass, state: Unit["state"]): boolean =>
  state === "outbound" ||
  state === "mission" ||
  state === "homebound" ||
  (state === "on-station" && assetClass.zone !== undefined);

/** A unit begins to do something else; one that leaves service is gone. */
export function become(theatre: ReplicationState, unit: Unit, state: Unit["state"]): void {
  const { now } = theatre.simulation;
  runs(unit.wear, now, isUnderWay(unit.assetClass, state));
  theatre.record({ kind: "hull", at: now, hull: unit, from: unit.state, to: state });
  unit.state = state;
  unit.stateSince = now;
  if (state !== "absent") return;
  theatre.units.splice(theatre.units.indexOf(unit), 1);
  forgetAnswering(theatre.zoneStates);
}

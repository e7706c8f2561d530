/** What a hull is doing, from when, and what that wears. */

import type { Fleet } from "./fleet.ts";
import type { Hull } from "./hull.ts";
import { forgetAnswering } from "../sector.ts";
import type { Theatre } from "../theatre.ts";

/** Whether a hull runs: on alert at its base it does not. */
export const isUnderWay = (fleet: Fleet, state: Hull["state"]): boolean =>
  state === "outbound" ||
  state === "mission" ||
  state === "homebound" ||
  (state === "on-station" && fleet.zone !== undefined);

/** A hull begins to do something else; one that leaves service is gone. */
export function become(theatre: Theatre, hull: Hull, state: Hull["state"]): void {
  const { now } = theatre.simulation;
  if (isUnderWay(hull.fleet, hull.state)) hull.wear.running += now - hull.stateSince;
  theatre.record({ kind: "hull", at: now, hull, from: hull.state, to: state });
  hull.state = state;
  hull.stateSince = now;
  if (state !== "absent") return;
  theatre.hulls.splice(theatre.hulls.indexOf(hull), 1);
  forgetAnswering(theatre.sectors);
}

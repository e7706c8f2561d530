/** What a hull is doing, from when, and what that wears. */

import { forgetAnswering } from "../sector.ts";
import type { Theatre } from "../theatre.ts";
import type { Fleet } from "./fleet.ts";
import type { Hull } from "./hull.ts";
import { runs } from "./wear.ts";

/** Whether a hull runs: on alert at its base it does not. */
export const isUnderWay = (fleet: Fleet, state: Hull["state"]): boolean =>
  state === "outbound" ||
  state === "mission" ||
  state === "homebound" ||
  (state === "on-station" && fleet.zone !== undefined);

/** A hull begins to do something else; one that leaves service is gone. */
export function become(theatre: Theatre, hull: Hull, state: Hull["state"]): void {
  const { now } = theatre.simulation;
  runs(hull.wear, now, isUnderWay(hull.fleet, state));
  theatre.record({ kind: "hull", at: now, hull, from: hull.state, to: state });
  hull.state = state;
  hull.stateSince = now;
  if (state !== "absent") return;
  theatre.hulls.splice(theatre.hulls.indexOf(hull), 1);
  forgetAnswering(theatre.sectors);
}

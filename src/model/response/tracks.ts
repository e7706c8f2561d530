/** Tracks: what was found is followed by its finder, or held for a while, or until it lands. */

import type { Unit } from "../assets/unit.ts";
import { trackDraws } from "../draws.ts";
import type { ReplicationState } from "../replicationState.ts";
import type { Passage } from "../smuggling/passage.ts";
import type { Case } from "./case.ts";
import { hideAgain } from "./endgame.ts";
import { closeMissed } from "./misses.ts";

/** A searcher has found a passage. */
export function holdTrack(state: ReplicationState, passage: Passage, by: Unit): void {
  const open = passage.lot.portions
    .map(({ shipment }) => shipment.openCase)
    .find((each) => each?.passage === passage);
  if (open === undefined || open.state === "closed") return;
  if (by.assetClass.asset.tracks === true && !by.assetClass.intercepts) {
    by.assigned = { kind: "track", case: open };
    by.orders.fire({ kind: "mission" });
    return;
  }
  const { trackLife } = state.plan;
  if (trackLife === undefined || open.state !== "waiting" || by.assetClass.intercepts) return;
  const { life } = trackDraws(state.open, passage.id, passage.tracks);
  state.simulation.schedule(trackLife(life), () => loseTrack(state, open));
}

/** Nobody holds the track of a target any more: a case that still waits is missed, and the target can be found again. */
export function loseTrack(state: ReplicationState, open: Case): void {
  if (open.state !== "waiting") return;
  const { passage } = open;
  closeMissed(state, open);
  hideAgain(passage, trackDraws(state.open, passage.id, passage.tracks++).threshold);
}

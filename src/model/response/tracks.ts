/** Tracks: what was found is followed by its finder, or held for a while, or until it lands. */

import type { Hull } from "../assets/hull.ts";
import { trackChance } from "../chance.ts";
import type { Passage } from "../passage.ts";
import type { Theatre } from "../theatre.ts";
import type { Case } from "./case.ts";
import { hideAgain } from "./endgame.ts";
import { closeMissed } from "./misses.ts";

/** A searcher has found a passage. */
export function holdTrack(theatre: Theatre, passage: Passage, by: Hull): void {
  const open = passage.lot.portions
    .map(({ shipment }) => shipment.openCase)
    .find((each) => each?.passage === passage);
  if (open === undefined || open.state === "closed") return;
  if (by.fleet.asset.tracks === true && !by.fleet.intercepts) {
    by.assigned = { kind: "track", case: open };
    by.orders.fire({ kind: "mission" });
    return;
  }
  const { trackLife } = theatre.plan;
  if (trackLife === undefined || open.state !== "waiting" || by.fleet.intercepts) return;
  const { life } = trackChance(theatre.open, passage.id, passage.tracks);
  theatre.simulation.schedule(trackLife(life), () => loseTrack(theatre, open));
}

/** Nobody holds the track of a target any more: a case that still waits is missed, and the target can be found again. */
export function loseTrack(theatre: Theatre, open: Case): void {
  if (open.state !== "waiting") return;
  const { passage } = open;
  closeMissed(theatre, open);
  hideAgain(passage, trackChance(theatre.open, passage.id, passage.tracks++).threshold);
}

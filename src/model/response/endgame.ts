/** What becomes of a target that was sent for: found or not, seized, jettisoned, scuttled, lost in chase, escaped. */

import { type AssetClass, type Endgame, endgames } from "../assets/assetClass.ts";
import type { AttemptDraws } from "../draws.ts";
import type { Fate } from "../facts.ts";
import type { ReplicationState } from "../replicationState.ts";
import { delay, type Passage, take } from "../smuggling/passage.ts";
import { type Case, isFalse } from "./case.ts";
import { close } from "./cases.ts";

const fates: Readonly<Record<Exclude<Endgame, "escape">, Fate>> = {
  seize: "seized",
  jettison: "jettisoned",
  scuttle: "jettisoned",
  lost: "lost",
};

/**
 * What a mission ends with, as far as it takes hours: something was taken, a false target was boarded in vain, the target was
 * not found where it should be or could not be stopped, it got away, or there was nothing to do.
 */
export type Outcome = "processed" | "boarded" | "pursued" | "escaped" | "nothing";

/** The moment at which an asset sent reaches where its target should be, and has sorted it. Says what it ended with. */
export function endIntercepted(
  state: ReplicationState,
  open: Case,
  assetClass: AssetClass,
  chance: AttemptDraws,
): Outcome {
  const { passage } = open;
  const at = state.simulation.now;
  const by = assetClass.id;
  close(state, open);
  if (passage.over || chance.interception >= (assetClass.asset.interception ?? 1)) {
    state.record({ kind: "track-lost", at, case: open, by });
    if (passage.over) return "nothing";
    hideAgain(passage, chance.threshold);
    return "pursued";
  }
  if (isFalse(open)) {
    const boarded = chance.recognised >= (assetClass.sorting?.specificity ?? 1);
    state.record({ kind: "found-false", at, case: open, by, boarded });
    take(passage);
    return boarded ? "boarded" : "nothing";
  }
  state.record({ kind: "intercepted", at, case: open, by });
  if (chance.recognised >= (assetClass.sorting?.sensitivity ?? 1)) {
    state.record({ kind: "dismissed", at, case: open, by });
    hideAgain(passage, chance.threshold);
    return "nothing";
  }
  const shares = assetClass.endgame(passage.class);
  const branch = endgames.find((_, i) => chance.endgame < shares[i]!) ?? "escape";
  if (branch === "escape" && assetClass.asset["after-escape"] === "continue") {
    state.record({ kind: "escaped", at, passage, by });
    delay(passage, assetClass.asset["escape-delay"], at);
    hideAgain(passage, chance.threshold);
    return "escaped";
  }
  state.record({ kind: "disrupted", at, passage, by });
  // A load that goes home is lost to its shipment.
  state.record({
    kind: "ended",
    at,
    fate: branch === "escape" ? "lost" : fates[branch],
    lot: passage.lot,
    passage,
  });
  take(passage);
  return branch === "escape" ? "escaped" : "processed";
}

/** The track of a target that a sensor had found is lost: so much search finds it again. */
export function hideAgain(passage: Passage, threshold: number): void {
  if (passage.over || passage.heapIndex >= 0 || passage.leg.zone === undefined) return;
  if (passage.lot.portions.length === 0) return;
  passage.threshold = threshold;
  passage.zoneState.search.enter(passage);
}

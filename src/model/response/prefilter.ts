/** Whom a case need not ask: speed beside the rule of `askAll`, with the same candidates and the same closest unit. */

import type { Unit } from "../assets/unit.ts";
import type { ReplicationState } from "../replicationState.ts";
import { wouldBeCloser } from "../smuggling/shipment.ts";
import { testsPassedAtMost } from "./assessment.ts";
import type { Case } from "./case.ts";
import { answering } from "./dispatch.ts";
import type { Candidate } from "./dispatchRule.ts";
import { ask, isAvailable } from "./selection.ts";

/**
 * The units that can go, in their order. Where one can, how close the others came does not matter: what is answered has no
 * reason. Where none can, who is free soonest is asked first, and then only those that may have come closer.
 */
export function askWhoMatters(
  state: ReplicationState,
  open: Case,
  finder: Unit | undefined,
): readonly Candidate[] {
  const { units } = answering(state, open.passage);
  const candidates: Candidate[] = [];
  let soonest: Unit | undefined;
  for (const unit of units) {
    if (isAvailable(state, unit, open)) {
      const candidate = ask(state, open, unit, finder);
      if (candidate !== undefined) candidates.push(candidate);
    } else if (unit.state === "mission" && (soonest === undefined || unit.readyAt < soonest.readyAt)) {
      soonest = unit;
    }
  }
  if (candidates.length > 0) return candidates;
  if (soonest !== undefined) ask(state, open, soonest, undefined);
  for (const unit of units) {
    if (unit === soonest || isAvailable(state, unit, open) || !mayBeClosest(state, open, unit)) continue;
    ask(state, open, unit, undefined);
  }
  return candidates;
}

/** Whether a unit that is away or taken may come closer than any other has. */
export function mayBeClosest(state: ReplicationState, open: Case, unit: Unit): boolean {
  if (open.closest === undefined) return true;
  const short = Math.max(0, unit.readyAt - state.simulation.now);
  return wouldBeCloser(testsPassedAtMost(unit), short, unit.id, open.closest);
}

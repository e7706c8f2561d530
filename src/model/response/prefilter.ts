/** Whom a case need not ask: speed beside the rule of `askAll`, with the same candidates and the same closest unit. */

import type { Hull } from "../assets/hull.ts";
import { wouldBeCloser } from "../shipment.ts";
import type { Theatre } from "../theatre.ts";
import { testsPassedAtMost } from "./assessment.ts";
import type { Case } from "./case.ts";
import { answering } from "./dispatch.ts";
import type { Candidate } from "./dispatchRule.ts";
import { ask, isAvailable } from "./selection.ts";

/**
 * The units that can go, in their order. Where one can, how close the others came does not matter: what is answered has no
 * reason. Where none can, who is free soonest is asked first, and then only those that may have come closer.
 */
export function askWhoMatters(theatre: Theatre, open: Case, finder: Hull | undefined): readonly Candidate[] {
  const { units } = answering(theatre, open.passage);
  const candidates: Candidate[] = [];
  let soonest: Hull | undefined;
  for (const hull of units) {
    if (isAvailable(theatre, hull, open)) {
      const candidate = ask(theatre, open, hull, finder);
      if (candidate !== undefined) candidates.push(candidate);
    } else if (hull.state === "mission" && (soonest === undefined || hull.readyAt < soonest.readyAt)) {
      soonest = hull;
    }
  }
  if (candidates.length > 0) return candidates;
  if (soonest !== undefined) ask(theatre, open, soonest, undefined);
  for (const hull of units) {
    if (hull === soonest || isAvailable(theatre, hull, open) || !mayBeClosest(theatre, open, hull)) continue;
    ask(theatre, open, hull, undefined);
  }
  return candidates;
}

/** Whether a unit that is away or taken may come closer than any other has. */
export function mayBeClosest(theatre: Theatre, open: Case, hull: Hull): boolean {
  if (open.closest === undefined) return true;
  const short = Math.max(0, hull.readyAt - theatre.simulation.now);
  return wouldBeCloser(testsPassedAtMost(hull), short, hull.id, open.closest);
}

/** Whom a case asks: every unit of a class that answers such a target, who can go and how close the others came. */

import { type Hull, isFree } from "../assets/hull.ts";
import type { Theatre } from "../theatre.ts";
import { type Assessment, assess } from "./assessment.ts";
import type { Case } from "./case.ts";
import { answering } from "./dispatch.ts";
import type { Candidate } from "./dispatchRule.ts";
import { noteClosest } from "./misses.ts";

/** The units that can go, in their order; how close the others came is noted. `finder`, if it is free, is at the target. */
export function askAll(theatre: Theatre, open: Case, finder: Hull | undefined): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const hull of answering(theatre, open.passage).units) {
    const candidate = ask(theatre, open, hull, finder);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return candidates;
}

/** A unit as a candidate for a case, with the company that it needs; else how close it came is noted. */
export function ask(
  theatre: Theatre,
  open: Case,
  hull: Hull,
  finder: Hull | undefined,
): Candidate | undefined {
  if (hull === finder && isFree(hull)) return withCompany(theatre, open, { hull, time: 0, gap: 0 });
  const assessed = assessNow(theatre, open, hull);
  if (assessed.kind === "feasible")
    return withCompany(theatre, open, { hull, time: assessed.time, gap: assessed.gap });
  noteClosest(open, assessed);
  return undefined;
}

export function assessNow(theatre: Theatre, open: Case, hull: Hull): Assessment {
  const { conditions } = open.passage.sector;
  const { now } = theatre.simulation;
  const assessment = assess(hull, open, { now, conditions, available: isAvailable(theatre, hull, open) });
  theatre.consulted?.({ at: now, case: open, hull, assessment });
  return assessment;
}

/** Whether a unit can be had: free, or on its way to a case that it may leave. */
export const isAvailable = (theatre: Theatre, hull: Hull, open: Case): boolean =>
  isFree(hull) || mayLeave(theatre, hull, open);

/** A unit on its way may leave its case for one whose load is taken to be so many times as large. */
function mayLeave({ plan }: Theatre, { travelling, assigned, fleet }: Hull, open: Case): boolean {
  const factor = plan.worthLeavingFor;
  if (factor === undefined || travelling === undefined || assigned !== undefined) return false;
  if (fleet.asset.with !== undefined) return false;
  return open.expectedKg > factor * travelling.case.expectedKg;
}

/** A class that goes out only with another takes the nearest free unit of that along. */
function withCompany(theatre: Theatre, open: Case, alone: Candidate): Candidate | undefined {
  const needed = alone.hull.fleet.asset.with;
  if (needed === undefined) return alone;
  let company: Candidate["company"];
  for (const hull of theatre.hulls) {
    if (hull.fleet.id !== needed) continue;
    const assessed = assessNow(theatre, open, hull);
    if (assessed.kind === "infeasible") noteClosest(open, assessed);
    else if (company === undefined || assessed.time < company.time) company = { hull, time: assessed.time };
  }
  return company && { ...alone, time: Math.max(alone.time, company.time), company };
}

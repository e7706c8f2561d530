/** Whom a case asks: every unit of a class that answers such a target, who can go and how close the others came. */

import { isFree, type Unit } from "../assets/unit.ts";
import type { ReplicationState } from "../replicationState.ts";
import { type Assessment, assess } from "./assessment.ts";
import type { Case } from "./case.ts";
import { answering } from "./dispatch.ts";
import type { Candidate } from "./dispatchRule.ts";
import { noteClosest } from "./misses.ts";

/** The units that can go, in their order; how close the others came is noted. `finder`, if it is free, is at the target. */
export function askAll(state: ReplicationState, open: Case, finder: Unit | undefined): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const unit of answering(state, open.passage).units) {
    const candidate = ask(state, open, unit, finder);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return candidates;
}

/** A unit as a candidate for a case, with the company that it needs; else how close it came is noted. */
export function ask(
  state: ReplicationState,
  open: Case,
  unit: Unit,
  finder: Unit | undefined,
): Candidate | undefined {
  if (unit === finder && isFree(unit)) return withCompany(state, open, { hull: unit, time: 0, gap: 0 });
  const assessed = assessNow(state, open, unit);
  if (assessed.kind === "feasible")
    return withCompany(state, open, { hull: unit, time: assessed.time, gap: assessed.gap });
  noteClosest(open, assessed);
  return undefined;
}

export function assessNow(state: ReplicationState, open: Case, unit: Unit): Assessment {
  const { conditions } = open.passage.zoneState;
  const { now } = state.simulation;
  const assessment = assess(unit, open, { now, conditions, available: isAvailable(state, unit, open) });
  state.consulted?.({ at: now, case: open, hull: unit, assessment });
  return assessment;
}

/** Whether a unit can be had: free, or on its way to a case that it may leave. */
export const isAvailable = (state: ReplicationState, unit: Unit, open: Case): boolean =>
  isFree(unit) || mayLeave(state, unit, open);

/** A unit on its way may leave its case for one whose load is taken to be so many times as large. */
function mayLeave(
  { plan }: ReplicationState,
  { travelling, assigned, assetClass }: Unit,
  open: Case,
): boolean {
  const factor = plan.worthLeavingFor;
  if (factor === undefined || travelling === undefined || assigned !== undefined) return false;
  if (assetClass.asset.with !== undefined) return false;
  return open.expectedKg > factor * travelling.case.expectedKg;
}

/** A class that goes out only with another takes the nearest free unit of that along. */
function withCompany(state: ReplicationState, open: Case, alone: Candidate): Candidate | undefined {
  const needed = alone.hull.assetClass.asset.with;
  if (needed === undefined) return alone;
  let company: Candidate["company"];
  for (const unit of state.units) {
    if (unit.assetClass.id !== needed) continue;
    const assessed = assessNow(state, open, unit);
    if (assessed.kind === "infeasible") noteClosest(open, assessed);
    else if (company === undefined || assessed.time < company.time)
      company = { hull: unit, time: assessed.time };
  }
  return company && { ...alone, time: Math.max(alone.time, company.time), company };
}

/** Leads: intelligence knows roughly of a target, and a searcher has to find it before a case can be opened. */

import { hoursHome } from "../assets/assetClass.ts";
import { isFree, placeOfUnit, type Unit } from "../assets/unit.ts";
import { type ReplicationState, zoneStateOf } from "../replicationState.ts";
import { couldFind } from "../response/assessment.ts";
import type { Uncertain } from "../response/case.ts";
import { hoursToMeet, placeOf } from "../response/meeting.ts";
import type { Passage } from "../smuggling/passage.ts";

/** A target of which intelligence knows roughly, and that a searcher has to find before a case can be opened. */
export type Lead = {
  readonly passage: Passage;
  readonly uncertainty: Uncertain | undefined;
  state: "waiting" | "taken" | "closed";
};

/** Sends the searcher that arrives first, or lets the lead wait until the target lands. */
export function openLead(
  state: ReplicationState,
  passage: Passage,
  uncertainty: Uncertain | undefined,
): void {
  if (passage.heapIndex < 0) return;
  const lead: Lead = { passage, uncertainty, state: "waiting" };
  let first: { hull: Unit; time: number } | undefined;
  for (const unit of state.units) {
    const time = timeTo(state, unit, lead);
    if (time !== undefined && (first === undefined || time < first.time)) first = { hull: unit, time };
  }
  if (first === undefined) passage.zoneState.leads.add(lead);
  else sendAfter(state, lead, first.hull, first.time);
}

/** A searcher is free: the oldest lead of its zone that it can follow has it. */
export function offerLeads(state: ReplicationState, unit: Unit): boolean {
  const { zone, searches } = unit.assetClass;
  if (!searches || zone === undefined) return false;
  for (const lead of zoneStateOf(state, zone.id).leads) {
    if (lead.passage.heapIndex < 0) {
      closeLead(lead);
      continue;
    }
    const time = timeTo(state, unit, lead);
    if (time === undefined) continue;
    sendAfter(state, lead, unit, time);
    return true;
  }
  return false;
}

/** The target has landed, or somebody has found it or looked for it in vain: nobody looks for it any more. */
export function closeLead(lead: Lead): void {
  lead.state = "closed";
  lead.passage.zoneState.leads.delete(lead);
}

function sendAfter(state: ReplicationState, lead: Lead, unit: Unit, time: number): void {
  lead.state = "taken";
  lead.passage.zoneState.leads.delete(lead);
  unit.assigned = { kind: "lead", lead, time };
  unit.readyAt = state.simulation.now + time;
  unit.orders.fire({ kind: "mission" });
}

/** Hours in which a free searcher of the target's zone is where it is expected; undefined: it cannot go or would not see it. */
function timeTo(state: ReplicationState, unit: Unit, { passage }: Lead): number | undefined {
  const { assetClass } = unit;
  const { now } = state.simulation;
  if (
    !isFree(unit) ||
    !assetClass.searches ||
    assetClass.zone?.id !== passage.leg.zone ||
    assetClass.asset.fixed === true
  )
    return undefined;
  if (!couldFind(assetClass, passage, passage.zoneState.conditions)) return undefined;
  const time = hoursToMeet(assetClass, placeOfUnit(unit, now), passage, now);
  if (!(time < passage.arrives - now)) return undefined;
  return now + time + hoursHome(assetClass, placeOf(passage, now + time)) < unit.homeBy ? time : undefined;
}

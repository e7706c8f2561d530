/** Leads: intelligence knows roughly of a target, and a searcher has to find it before a case can be opened. */

import { hoursToMeet, targetOf } from "../response/assessment.ts";
import type { Uncertain } from "../response/case.ts";
import { type Hull, isFree, type Lead, placeFor } from "../assets/hull.ts";
import type { Passage } from "../passage.ts";
import type { Theatre } from "../theatre.ts";

/** Sends the searcher that arrives first, or lets the lead wait until the target lands. */
export function openLead(theatre: Theatre, passage: Passage, uncertainty: Uncertain | undefined): void {
  if (passage.heapIndex < 0) return;
  const lead: Lead = { passage, uncertainty, state: "waiting" };
  let first: { hull: Hull; time: number } | undefined;
  for (const hull of theatre.hulls) {
    const time = timeTo(theatre, hull, lead);
    if (time !== undefined && (first === undefined || time < first.time)) first = { hull, time };
  }
  if (first === undefined) theatre.leads.add(lead);
  else sendAfter(theatre, lead, first.hull, first.time);
}

/** A searcher is free: the oldest lead that it can follow has it. */
export function offerLeads(theatre: Theatre, hull: Hull): boolean {
  for (const lead of theatre.leads) {
    if (lead.passage.heapIndex < 0) {
      closeLead(theatre, lead);
      continue;
    }
    const time = timeTo(theatre, hull, lead);
    if (time === undefined) continue;
    sendAfter(theatre, lead, hull, time);
    return true;
  }
  return false;
}

/** The target has landed, or somebody has found it: nobody looks for it any more. */
export function closeLead(theatre: Theatre, lead: Lead): void {
  lead.state = "closed";
  theatre.leads.delete(lead);
}

function sendAfter(theatre: Theatre, lead: Lead, hull: Hull, time: number): void {
  lead.state = "taken";
  theatre.leads.delete(lead);
  hull.assigned = { kind: "lead", lead, time };
  hull.readyAt = theatre.simulation.now + time;
  hull.orders.fire({ kind: "mission" });
}

/** Hours in which a free searcher of the target's zone is where it is expected; undefined: it cannot go or would not see it. */
function timeTo(theatre: Theatre, hull: Hull, { passage }: Lead): number | undefined {
  const { fleet } = hull;
  const { now } = theatre.simulation;
  if (!isFree(hull) || !fleet.searches || fleet.zone?.id !== passage.leg.zone || fleet.asset.fixed === true)
    return undefined;
  if (!(fleet.searchSpeed * fleet.sweepWidth(passage.class, passage.sector.conditions) > 0)) return undefined;
  const until = Math.min(passage.arrives, hull.stationUntil) - now;
  const place = placeFor(hull, { passage, ordinal: passage.cases }, now);
  const time = hoursToMeet(fleet, place, targetOf(passage, now), until);
  return time < until ? time : undefined;
}

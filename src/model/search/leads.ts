/** Leads: intelligence knows roughly of a target, and a searcher has to find it before a case can be opened. */

import { hoursHome } from "../assets/fleet.ts";
import { type Hull, isFree, placeOfHull } from "../assets/hull.ts";
import type { Passage } from "../passage.ts";
import { couldFind } from "../response/assessment.ts";
import type { Uncertain } from "../response/case.ts";
import { hoursToMeet, placeOf } from "../response/meeting.ts";
import { sectorOf, type Theatre } from "../theatre.ts";

/** A target of which intelligence knows roughly, and that a searcher has to find before a case can be opened. */
export type Lead = {
  readonly passage: Passage;
  readonly uncertainty: Uncertain | undefined;
  state: "waiting" | "taken" | "closed";
};

/** Sends the searcher that arrives first, or lets the lead wait until the target lands. */
export function openLead(theatre: Theatre, passage: Passage, uncertainty: Uncertain | undefined): void {
  if (passage.heapIndex < 0) return;
  const lead: Lead = { passage, uncertainty, state: "waiting" };
  let first: { hull: Hull; time: number } | undefined;
  for (const hull of theatre.hulls) {
    const time = timeTo(theatre, hull, lead);
    if (time !== undefined && (first === undefined || time < first.time)) first = { hull, time };
  }
  if (first === undefined) passage.sector.leads.add(lead);
  else sendAfter(theatre, lead, first.hull, first.time);
}

/** A searcher is free: the oldest lead of its zone that it can follow has it. */
export function offerLeads(theatre: Theatre, hull: Hull): boolean {
  const { zone, searches } = hull.fleet;
  if (!searches || zone === undefined) return false;
  for (const lead of sectorOf(theatre, zone.id).leads) {
    if (lead.passage.heapIndex < 0) {
      closeLead(lead);
      continue;
    }
    const time = timeTo(theatre, hull, lead);
    if (time === undefined) continue;
    sendAfter(theatre, lead, hull, time);
    return true;
  }
  return false;
}

/** The target has landed, or somebody has found it or looked for it in vain: nobody looks for it any more. */
export function closeLead(lead: Lead): void {
  lead.state = "closed";
  lead.passage.sector.leads.delete(lead);
}

function sendAfter(theatre: Theatre, lead: Lead, hull: Hull, time: number): void {
  lead.state = "taken";
  lead.passage.sector.leads.delete(lead);
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
  if (!couldFind(fleet, passage, passage.sector.conditions)) return undefined;
  const time = hoursToMeet(fleet, placeOfHull(hull, now), passage, now);
  if (!(time < passage.arrives - now)) return undefined;
  return now + time + hoursHome(fleet, placeOf(passage, now + time)) < hull.homeBy ? time : undefined;
}

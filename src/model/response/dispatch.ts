/** Who is sent: a rule chooses among the units that can answer a case, when it opens and whenever a unit comes free. */

import { Signal } from "../../engine/index.ts";
import { type Hull, isFree } from "../assets/hull.ts";
import { attemptChance } from "../chance.ts";
import type { Passage } from "../passage.ts";
import { offerLeads } from "../search/leads.ts";
import type { Answering } from "../sector.ts";
import { failsAt, tests } from "../shipment.ts";
import type { Theatre } from "../theatre.ts";
import { answerers } from "./assessment.ts";
import { laterCallOut } from "./callOut.ts";
import { type Case, knownOf } from "./case.ts";
import { close } from "./cases.ts";
import type { Candidate, DispatchRule } from "./dispatchRule.ts";
import { endIntercepted } from "./endgame.ts";
import { fixedResponse } from "./fixedResponse.ts";
import { closeMissed, noteClosest, outranked, wouldOutrank } from "./misses.ts";
import type { CaseMission } from "./missions.ts";
import { askWhoMatters, mayBeClosest } from "./prefilter.ts";
import { ask, askAll, assessNow, isAvailable } from "./selection.ts";

/** A case has opened: whoever the rule chooses goes; else it waits, or is missed, as the scenario says. */
export function answerOrWait(theatre: Theatre, open: Case, finder: Hull | undefined): void {
  if (answer(theatre, open, finder)) return;
  if (!theatre.plan.casesWait) return closeMissed(theatre, open);
  wait(theatre, open);
  askAgainWhenNearer(theatre, open);
}

function wait(theatre: Theatre, open: Case): void {
  open.waitsSince = ++theatre.waits;
  open.passage.sector.waiting.add(open);
}

/** A unit on alert for which the target is too far away now is asked again when it has come near enough. */
function askAgainWhenNearer(theatre: Theatre, open: Case): void {
  for (const fleet of answering(theatre, open.passage).classes) {
    const later = laterCallOut(fleet, open, theatre.simulation.now);
    if (later === undefined) continue;
    theatre.simulation.schedule(later + aMoment, () => {
      if (open.state === "waiting") answer(theatre, open, undefined);
    });
  }
}

/** Hours, a tenth of a second: so that rounding does not find the target a hair too far away. */
const aMoment = 3e-5;

const ruleOf = ({ rule, plan }: Theatre): DispatchRule => rule ?? plan.dispatch;

/** Sends the unit that the rule chooses, if any can go. Whoever wants to know of each unit that is asked has all of them asked. */
export function answer(theatre: Theatre, open: Case, finder: Hull | undefined): boolean {
  const asked = theatre.consulted === undefined ? askWhoMatters : askAll;
  const candidates = asked(theatre, open, finder);
  const chosen = candidates.length === 0 ? undefined : ruleOf(theatre)(knownOf(open), candidates);
  if (chosen !== undefined) {
    send(theatre, open, chosen);
    return true;
  }
  for (const { hull } of candidates) noteClosest(open, outranked(hull));
  return false;
}

/** Who answers a passage. */
export function answering({ plan, hulls }: Theatre, passage: Passage): Answering {
  const { answering: known } = passage.sector;
  const { index } = passage.class;
  const before = known[index];
  if (before !== undefined) return before;
  const classes = [...answerers(plan, passage)].filter(({ isSent }) => isSent);
  const found = { classes, units: hulls.filter(({ fleet }) => classes.includes(fleet)) };
  known[index] = found;
  return found;
}

/** Lets a hull that has just become free answer a waiting case if it can. */
function offer(theatre: Theatre, hull: Hull, open: Case): boolean {
  // Somebody may have waited for this hull's company.
  if (theatre.plan.needsCompany) return answer(theatre, open, undefined);
  if (!canAnswer(theatre, hull, open.passage)) return false;
  if (!isAvailable(theatre, hull, open) && !mayBeClosest(theatre, open, hull)) return false;
  const candidate = ask(theatre, open, hull, undefined);
  return candidate !== undefined && sendIfChosen(theatre, open, candidate);
}

/** Lets a hull answer a waiting case at the target that it has just found. */
export function offerFinder(theatre: Theatre, finder: Hull, open: Case, passage: Passage): void {
  if (!isFree(finder) || !canAnswer(theatre, finder, passage)) return;
  const candidate = ask(theatre, open, finder, finder);
  if (candidate === undefined) return;
  meetAt(open, passage);
  sendIfChosen(theatre, open, candidate);
}

/** A waiting case is met where another part of its shipments has been found. */
function meetAt(open: Case, passage: Passage): void {
  open.passage.sector.waiting.delete(open);
  open.passage = passage;
  open.uncertainty = undefined;
  passage.sector.waiting.add(open);
}

function sendIfChosen(theatre: Theatre, open: Case, candidate: Candidate): boolean {
  const chosen = ruleOf(theatre)(knownOf(open), [candidate]) !== undefined;
  if (chosen) send(theatre, open, candidate);
  else noteClosest(open, outranked(candidate.hull));
  return chosen;
}

/** Whether a hull is of a class that answers such a target, and not at a fixed rate. */
const canAnswer = (theatre: Theatre, { fleet }: Hull, passage: Passage): boolean =>
  answering(theatre, passage).classes.includes(fleet);

/** A hull is free on its station: the oldest waiting case that it can reach has it; the later ones are outranked. */
export function becameFree(theatre: Theatre, hull: Hull): void {
  hull.freeSince = theatre.simulation.now;
  let sent = offerLeads(theatre, hull);
  if (!hull.fleet.intercepts && !theatre.plan.needsCompany) return;
  // Cases only leave the set meanwhile, and one that has left is not looked at.
  for (const open of waitingFor(theatre, hull)) {
    if (open.state !== "waiting") continue;
    if (sent) noteOutranked(theatre, hull, open);
    else sent = offer(theatre, hull, open);
  }
}

/** The cases that wait in the zones that a hull answers, oldest first. */
function waitingFor({ sectors, plan }: Theatre, { fleet }: Hull): Iterable<Case> {
  const zones = plan.needsCompany ? undefined : fleet.answers;
  const only = zones?.length === 1 ? sectors.get(zones[0]!) : undefined;
  if (only !== undefined) return only.waiting;
  return (zones ?? [...sectors.keys()])
    .flatMap((zone) => [...(sectors.get(zone)?.waiting ?? [])])
    .sort((a, b) => a.waitsSince - b.waitsSince);
}

/** A hull took an older case: this one it could have had, if all that it fails now is being free. */
function noteOutranked(theatre: Theatre, hull: Hull, open: Case): void {
  // First what is cheapest: this is asked of every case that waits whenever a hull is sent.
  if (!wouldOutrank(hull, open)) return;
  if (!canAnswer(theatre, hull, open.passage)) return;
  const assessed = assessNow(theatre, open, hull);
  if (assessed.kind === "feasible" || assessed.reason === "busy") noteClosest(open, outranked(hull));
  else noteClosest(open, assessed);
}

function send(theatre: Theatre, open: Case, { hull, time, company }: Candidate): void {
  const { now } = theatre.simulation;
  open.state = "answered";
  open.passage.sector.waiting.delete(open);
  markResponded(open);
  const over = company && new Signal(theatre.simulation, `end of the mission of ${hull.id}`);
  const mission: CaseMission = { kind: "case", case: open, time, over, isOver: false };
  const readyAt = now + time + hull.fleet.meanProcessing;
  if (isFree(hull)) leavesBase(hull, now);
  hull.assigned = mission;
  hull.readyAt = readyAt;
  theatre.record({ kind: "responded", at: now, case: open, by: hull.fleet.id, unit: hull });
  if (company !== undefined) {
    if (isFree(company.hull)) leavesBase(company.hull, now);
    company.hull.assigned = { kind: "company", of: mission, time: company.time };
    company.hull.readyAt = readyAt;
    company.hull.orders.fire({ kind: "mission" });
  }
  hull.orders.fire({ kind: "mission" });
}

/** The endurance of a unit that stood by at its base begins. */
function leavesBase(hull: Hull, now: number): void {
  if (hull.fleet.zone === undefined) hull.homeBy = now + hull.fleet.cycle.endurance;
}

/** A unit leaves the case that it was on its way to: that one waits for another asset, as long as it can be met. */
export function leaveCase(theatre: Theatre, open: Case, by: Hull): void {
  theatre.record({ kind: "re-tasked", at: theatre.simulation.now, case: open, by: by.fleet.id });
  if (open.passage.over) return close(theatre, open);
  open.state = "waiting";
  if (answer(theatre, open, undefined)) return;
  if (theatre.plan.casesWait) wait(theatre, open);
  else closeMissed(theatre, open);
}

/** An asset goes for a passage: all that is aboard gets a response, whichever case it belongs to. */
function markResponded({ passage }: Case): void {
  for (const { shipment } of passage.lot.portions) shipment.responded = true;
}

/**
 * Responses reported as a rate: the first class of the file whose draw says yes answers at once, and what then
 * happens is as after any interception.
 */
export function answerAtFixedRate(theatre: Theatre, open: Case): boolean {
  const { passage } = open;
  const { now } = theatre.simulation;
  const tried = fixedResponse(theatre.plan, passage);
  for (const { fleet, draw, probability } of tried) {
    if (draw >= probability) continue;
    open.state = "answered";
    markResponded(open);
    theatre.record({ kind: "responded", at: now, case: open, by: fleet.id, unit: undefined });
    endIntercepted(theatre, open, fleet, attemptChance(theatre.open, passage.id, passage.attempts++));
    return true;
  }
  // A fixed rate stands for assets that are taken.
  if (tried.length > 0) noteClosest(open, failsAt(tests.busy, 0, tried[0]!.fleet.id));
  if (theatre.plan.world.response === undefined) return false;
  closeMissed(theatre, open);
  return true;
}

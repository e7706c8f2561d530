/** Cases and who is sent: a cue or a detection opens a case, a rule chooses among the assets that can answer it. */

import { Signal } from "../../engine/index.ts";
import { type Assessment, answerers, assess, testsPassedAtMost, wouldHaveReached } from "./assessment.ts";
import { laterCallOut } from "./callOut.ts";
import { type Case, isFalse, type Uncertain } from "./case.ts";
import { attemptChance, trackChance } from "../chance.ts";
import type { Candidate, DispatchRule } from "./dispatchRule.ts";
import { endIntercepted, hideAgain } from "./endgame.ts";
import { fixedResponse } from "./fixedResponse.ts";
import type { Fleet } from "../assets/fleet.ts";
import { type CaseMission, type Hull, isFree } from "../assets/hull.ts";
import { closeLead, offerLeads, openLead } from "../search/leads.ts";
import type { Passage } from "../passage.ts";
import type { Answering } from "../sector.ts";
import { type Closest, cameCloser, failsAt, type Shipment, tests, wouldBeCloser } from "../shipment.ts";
import type { Theatre } from "../theatre.ts";

/** Intelligence comes to know of a passage: exactly, roughly, or so roughly that a searcher has to find it first. */
export function cue(theatre: Theatre, passage: Passage): void {
  const { now } = theatre.simulation;
  theatre.record({ kind: "cued", at: now, passage });
  const flow = theatre.plan.flows.get(passage.lot.portions[0]?.shipment.flow ?? "");
  const error = flow?.cue?.error;
  const uncertainty = error && { since: now, error };
  if (flow?.cue?.foundBy === "searcher") openLead(theatre, passage, uncertainty);
  else openCase(theatre, passage, undefined, uncertainty);
}

/** A searcher finds a passage: a case opens where it is, and who found it follows it if it can. */
export function detect(theatre: Theatre, passage: Passage, by: Hull): void {
  theatre.record({ kind: "detected", at: theatre.simulation.now, passage, by });
  openCase(theatre, passage, by, undefined);
  holdTrack(theatre, passage, by);
}

/** A cue to what is not there. */
export const falseAlarm = (theatre: Theatre, passage: Passage): void =>
  openCase(theatre, passage, undefined, undefined);

/**
 * A shipment has at most one open case: what comes while one is open joins it. Of a joined load, the shipments that
 * have none share a new one. A ship that finds another part of a shipment whose case waits takes the case there.
 */
function openCase(
  theatre: Theatre,
  passage: Passage,
  finder: Hull | undefined,
  uncertainty: Uncertain | undefined,
): void {
  const { portions } = passage.lot;
  const shipments: Shipment[] = [];
  for (const { shipment } of portions) {
    shipment.known = true;
    if (shipment.openCase === undefined) shipments.push(shipment);
  }
  const joined = shipments.length === portions.length ? undefined : caseToJoin(passage);
  if (joined !== undefined) {
    for (const shipment of shipments) shipment.openCase = joined;
    joined.shipments.push(...shipments);
    if (finder !== undefined && joined.state === "waiting") offerFinder(theatre, finder, joined, passage);
    return;
  }
  const opened: Case = {
    id: `${passage.id}/case-${passage.cases + 1}`,
    passage,
    shipments,
    openedAt: theatre.simulation.now,
    ordinal: passage.cases++,
    uncertainty,
    closed: undefined,
    state: "waiting",
    closest: undefined,
  };
  for (const shipment of shipments) shipment.openCase = opened;
  theatre.record({ kind: "case-opened", at: opened.openedAt, case: opened });
  if (theatre.plan.fixedResponses && answerAtFixedRate(theatre, opened)) return;
  if (answer(theatre, opened, finder)) return;
  if (!theatre.plan.casesWait) return closeMissed(theatre, opened);
  theatre.waiting.add(opened);
  askAgainWhenNearer(theatre, opened);
}

/** The open case that what comes now joins: one on this passage, or where all have one elsewhere, one that waits. */
function caseToJoin(passage: Passage): Case | undefined {
  const open = passage.lot.portions.map(({ shipment }) => shipment.openCase);
  const here = open.find((each) => each?.passage === passage);
  if (here !== undefined || open.includes(undefined)) return here;
  return open.find((each) => each?.state === "waiting") ?? open[0];
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

/** Sends the asset that the rule chooses, if any can go. */
function answer(theatre: Theatre, open: Case, finder: Hull | undefined): boolean {
  const candidates: Candidate[] = [];
  const hulls = answering(theatre, open.passage).units;
  const soonest = soonestFree(theatre, open, hulls);
  if (soonest !== undefined) consider(theatre, open, soonest);
  for (const hull of hulls) {
    if (hull === soonest) continue;
    const candidate =
      hull === finder && isFree(hull) ? atTarget(theatre, open, hull) : consider(theatre, open, hull);
    if (candidate !== undefined) candidates.push(candidate);
  }
  const chosen = candidates.length === 0 ? undefined : ruleOf(theatre)(open, candidates);
  if (chosen !== undefined) {
    send(theatre, open, chosen);
    return true;
  }
  for (const { hull } of candidates) noteClosest(open, outranked(hull));
  return false;
}

/** Who answers a passage. */
function answering({ plan, hulls }: Theatre, passage: Passage): Answering {
  const { answering: known } = passage.sector;
  const { index } = passage.class;
  const before = known[index];
  if (before !== undefined) return before;
  const classes = [...answerers(plan, passage)].filter(({ isSent }) => isSent);
  const found = { classes, units: hulls.filter(({ fleet }) => classes.includes(fleet)) };
  known[index] = found;
  return found;
}

/**
 * Of the units that are taken, the one that is free soonest: where that one would come in time, the others need not be
 * worked out. Undefined: none is taken, or somebody wants to know of all in their order.
 */
function soonestFree(theatre: Theatre, open: Case, hulls: readonly Hull[]): Hull | undefined {
  if (theatre.consulted !== undefined) return undefined;
  let soonest: Hull | undefined;
  for (const hull of hulls) {
    if (soonest !== undefined && hull.readyAt >= soonest.readyAt) continue;
    if (hull.state === "mission" && !mayLeave(theatre, hull, open)) soonest = hull;
  }
  return soonest;
}

/** A hull as a candidate for a case, with the company that it needs; else how close it came is noted. */
function consider(theatre: Theatre, open: Case, hull: Hull): Candidate | undefined {
  const available = isAvailable(theatre, hull, open);
  if (!available && cannotMatter(theatre, open, hull)) return undefined;
  const assessed = assessNow(theatre, open, hull, available);
  if (assessed.kind === "infeasible") {
    noteClosest(open, assessed);
    return undefined;
  }
  return withCompany(theatre, open, { hull, time: assessed.time, gap: assessed.gap });
}

/** Where another came closer than a unit can that is away or taken, and nobody listens, the rest is not worked out. */
function cannotMatter(theatre: Theatre, open: Case, hull: Hull): boolean {
  if (open.closest === undefined || theatre.consulted !== undefined) return false;
  const short = Math.max(0, hull.readyAt - theatre.simulation.now);
  return !wouldBeCloser(testsPassedAtMost(hull), short, hull.id, open.closest);
}

const atTarget = (theatre: Theatre, open: Case, hull: Hull): Candidate | undefined =>
  withCompany(theatre, open, { hull, time: 0, gap: 0 });

/** A class that goes out only with another takes the nearest free unit of that along. */
function withCompany(theatre: Theatre, open: Case, alone: Candidate): Candidate | undefined {
  const needed = alone.hull.fleet.asset.with;
  if (needed === undefined) return alone;
  let company: Candidate["company"];
  for (const hull of theatre.hulls) {
    if (hull.fleet.id !== needed) continue;
    const assessed = assessNow(theatre, open, hull, isAvailable(theatre, hull, open));
    if (assessed.kind === "infeasible") noteClosest(open, assessed);
    else if (company === undefined || assessed.time < company.time) company = { hull, time: assessed.time };
  }
  return company && { ...alone, time: Math.max(alone.time, company.time), company };
}

function assessNow(theatre: Theatre, open: Case, hull: Hull, available: boolean): Assessment {
  const { conditions } = open.passage.sector;
  const { now } = theatre.simulation;
  const assessment = assess(hull, open, { now, conditions, available });
  theatre.consulted?.({ at: now, case: open, hull, assessment });
  return assessment;
}

/** Whether a unit can be had: free, or on its way to a case that it may leave. */
const isAvailable = (theatre: Theatre, hull: Hull, open: Case): boolean =>
  isFree(hull) || mayLeave(theatre, hull, open);

/** A unit on its way may leave its case for one whose load is so many times larger. */
function mayLeave({ plan }: Theatre, { travelling, assigned, fleet }: Hull, open: Case): boolean {
  const factor = plan.worthLeavingFor;
  if (factor === undefined || travelling === undefined || assigned !== undefined) return false;
  if (fleet.asset.with !== undefined || isFalse(open)) return false;
  return open.passage.lot.kg > factor * travelling.case.passage.lot.kg;
}

/** Lets a hull that has just become free answer a waiting case if it can. */
function offer(theatre: Theatre, hull: Hull, open: Case): boolean {
  // Somebody may have waited for this hull's company.
  if (theatre.plan.needsCompany) return answer(theatre, open, undefined);
  if (!canAnswer(theatre, hull, open.passage)) return false;
  const candidate = consider(theatre, open, hull);
  return candidate !== undefined && sendIfChosen(theatre, open, candidate);
}

/** Lets a hull answer a waiting case at the target that it has just found. */
function offerFinder(theatre: Theatre, finder: Hull, open: Case, passage: Passage): void {
  if (!isFree(finder) || !canAnswer(theatre, finder, passage)) return;
  open.passage = passage;
  const candidate = atTarget(theatre, open, finder);
  if (candidate !== undefined) sendIfChosen(theatre, open, candidate);
}

function sendIfChosen(theatre: Theatre, open: Case, candidate: Candidate): boolean {
  const chosen = ruleOf(theatre)(open, [candidate]) !== undefined;
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
  for (const open of theatre.waiting) {
    if (sent) noteOutranked(theatre, hull, open);
    else sent = offer(theatre, hull, open);
  }
}

/** A hull took an older case: this one it could have had, if all that it fails now is being free. */
function noteOutranked(theatre: Theatre, hull: Hull, open: Case): void {
  if (!canAnswer(theatre, hull, open.passage)) return;
  if (!cameCloser(outranked(hull), open.closest)) return;
  const assessed = assessNow(theatre, open, hull, isAvailable(theatre, hull, open));
  if (assessed.kind === "feasible" || assessed.reason === "busy") noteClosest(open, outranked(hull));
  else noteClosest(open, assessed);
}

function send(theatre: Theatre, open: Case, { hull, time, gap, company }: Candidate): void {
  const { now } = theatre.simulation;
  open.state = "answered";
  theatre.waiting.delete(open);
  markResponded(open);
  const over = company && new Signal(theatre.simulation, `end of the mission of ${hull.id}`);
  const mission: CaseMission = { kind: "case", case: open, time, gap, over, isOver: false };
  const readyAt = now + time + hull.fleet.meanProcessing;
  hull.assigned = mission;
  hull.readyAt = readyAt;
  theatre.record({ kind: "responded", at: now, case: open, by: hull.fleet.id, unit: hull });
  if (company !== undefined) {
    company.hull.assigned = { kind: "company", of: mission, time: company.time };
    company.hull.readyAt = readyAt;
    company.hull.orders.fire({ kind: "mission" });
  }
  hull.orders.fire({ kind: "mission" });
}

/** A unit leaves the case that it was on its way to: that one waits for another asset, as long as it can be met. */
export function leaveCase(theatre: Theatre, open: Case, by: Hull): void {
  theatre.record({ kind: "re-tasked", at: theatre.simulation.now, case: open, by: by.fleet.id });
  if (open.passage.over) return close(theatre, open);
  open.state = "waiting";
  if (answer(theatre, open, undefined)) return;
  if (theatre.plan.casesWait) theatre.waiting.add(open);
  else closeMissed(theatre, open);
}

/** What was found is followed by its finder, or held for a while, or until it lands. */
function holdTrack(theatre: Theatre, passage: Passage, by: Hull): void {
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

/** An asset goes for a passage: all that is aboard gets a response, whichever case it belongs to. */
function markResponded({ passage }: Case): void {
  for (const { shipment } of passage.lot.portions) shipment.responded = true;
}

/**
 * Responses reported as a rate: the first class of the file whose draw says yes answers at once, and what then
 * happens is as after any interception.
 */
function answerAtFixedRate(theatre: Theatre, open: Case): boolean {
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

/** The target passed the last point at which it could be met, or nobody is free and cases do not wait. */
export function closeMissed(theatre: Theatre, open: Case): void {
  theatre.waiting.delete(open);
  if (theatre.plan.world.response === undefined) noteWhoMissed(theatre, open);
  close(theatre, open);
}

/** The classes of which one more ready unit would have answered. */
function noteWhoMissed(theatre: Theatre, open: Case): void {
  const { shipments } = open;
  for (const fleet of answering(theatre, open.passage).classes) {
    if (shipments.every(({ addressable }) => addressable.includes(fleet.id))) continue;
    if (!isAddressable(theatre, fleet, open)) continue;
    for (const shipment of shipments) noteAddressable(shipment, fleet.id);
  }
}

/** Whether one more ready unit of a class would have answered, at once or when the target had come near enough. */
const isAddressable = (theatre: Theatre, fleet: Fleet, open: Case): boolean =>
  (theatre.plan.casesWait && laterCallOut(fleet, open, open.openedAt) !== undefined) ||
  wouldHaveReached(fleet, open);

function noteAddressable(shipment: Shipment, fleet: string): void {
  if (!shipment.addressable.includes(fleet)) shipment.addressable = [...shipment.addressable, fleet];
}

/** A case is over: its shipments may have another. */
export function close(theatre: Theatre, open: Case): void {
  open.state = "closed";
  for (const shipment of open.shipments) {
    if (shipment.openCase === open) shipment.openCase = undefined;
    if (open.closest !== undefined && cameCloser(open.closest, shipment.closest))
      shipment.closest = open.closest;
  }
  theatre.record({ kind: "case-closed", at: theatre.simulation.now, case: open });
  open.closed?.fire();
}

/** A passage leaves its zone: a case that still waits for an asset is missed. */
export function leftZone(theatre: Theatre, passage: Passage): void {
  for (const lead of theatre.leads) if (lead.passage === passage) closeLead(theatre, lead);
  if (passage.lot.portions.length === 0) {
    for (const open of [...theatre.waiting]) if (open.passage === passage) closeMissed(theatre, open);
  }
  for (const { shipment } of passage.lot.portions) {
    const open = shipment.openCase;
    if (open !== undefined && open.passage === passage && open.state === "waiting")
      closeMissed(theatre, open);
  }
}

function noteClosest(open: Case, closest: Closest): void {
  if (cameCloser(closest, open.closest)) open.closest = closest;
}

const outranked = (hull: Hull): Closest => failsAt(tests.outranked, 0, hull.id);

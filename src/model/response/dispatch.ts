/** Who is sent: a rule chooses among the units that can answer a case, when it opens and whenever a unit comes free. */

import { Signal } from "../../engine/index.ts";
import { isFree, type Unit } from "../assets/unit.ts";
import { attemptDraws } from "../draws.ts";
import type { ReplicationState } from "../replicationState.ts";
import { offerLeads } from "../search/leads.ts";
import type { Answering } from "../search/zoneState.ts";
import type { Passage } from "../smuggling/passage.ts";
import { failsAt, tests } from "../smuggling/shipment.ts";
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
export function answerOrWait(state: ReplicationState, open: Case, finder: Unit | undefined): void {
  if (answer(state, open, finder)) return;
  if (!state.plan.casesWait) return closeMissed(state, open);
  wait(state, open);
  askAgainWhenNearer(state, open);
}

function wait(state: ReplicationState, open: Case): void {
  open.waitsSince = ++state.waits;
  open.passage.zoneState.waiting.add(open);
}

/** A unit on alert for which the target is too far away now is asked again when it has come near enough. */
function askAgainWhenNearer(state: ReplicationState, open: Case): void {
  for (const assetClass of answering(state, open.passage).classes) {
    const later = laterCallOut(assetClass, open, state.simulation.now);
    if (later === undefined) continue;
    state.simulation.schedule(later + aMoment, () => {
      if (open.state === "waiting") answer(state, open, undefined);
    });
  }
}

/** Hours, a tenth of a second: so that rounding does not find the target a hair too far away. */
const aMoment = 3e-5;

const ruleOf = ({ rule, plan }: ReplicationState): DispatchRule => rule ?? plan.dispatch;

/** Sends the unit that the rule chooses, if any can go. Whoever wants to know of each unit that is asked has all of them asked. */
export function answer(state: ReplicationState, open: Case, finder: Unit | undefined): boolean {
  const asked = state.consulted === undefined ? askWhoMatters : askAll;
  const candidates = asked(state, open, finder);
  const chosen = candidates.length === 0 ? undefined : ruleOf(state)(knownOf(open), candidates);
  if (chosen !== undefined) {
    send(state, open, chosen);
    return true;
  }
  for (const { hull: unit } of candidates) noteClosest(open, outranked(unit));
  return false;
}

/** Who answers a passage. */
export function answering({ plan, units }: ReplicationState, passage: Passage): Answering {
  const { answering: known } = passage.zoneState;
  const { index } = passage.class;
  const before = known[index];
  if (before !== undefined) return before;
  const classes = [...answerers(plan, passage)].filter(({ isSent }) => isSent);
  const found = { classes, units: units.filter(({ assetClass }) => classes.includes(assetClass)) };
  known[index] = found;
  return found;
}

/** Lets a unit that has just become free answer a waiting case if it can. */
function offer(state: ReplicationState, unit: Unit, open: Case): boolean {
  // Somebody may have waited for this unit's company.
  if (state.plan.needsCompany) return answer(state, open, undefined);
  if (!canAnswer(state, unit, open.passage)) return false;
  if (!isAvailable(state, unit, open) && !mayBeClosest(state, open, unit)) return false;
  const candidate = ask(state, open, unit, undefined);
  return candidate !== undefined && sendIfChosen(state, open, candidate);
}

/** Lets a unit answer a waiting case at the target that it has just found. */
export function offerFinder(state: ReplicationState, finder: Unit, open: Case, passage: Passage): void {
  if (!isFree(finder) || !canAnswer(state, finder, passage)) return;
  const candidate = ask(state, open, finder, finder);
  if (candidate === undefined) return;
  meetAt(open, passage);
  sendIfChosen(state, open, candidate);
}

/** A waiting case is met where another part of its shipments has been found. */
function meetAt(open: Case, passage: Passage): void {
  open.passage.zoneState.waiting.delete(open);
  open.passage = passage;
  open.uncertainty = undefined;
  passage.zoneState.waiting.add(open);
}

function sendIfChosen(state: ReplicationState, open: Case, candidate: Candidate): boolean {
  const chosen = ruleOf(state)(knownOf(open), [candidate]) !== undefined;
  if (chosen) send(state, open, candidate);
  else noteClosest(open, outranked(candidate.hull));
  return chosen;
}

/** Whether a unit is of a class that answers such a target, and not at a fixed rate. */
const canAnswer = (state: ReplicationState, { assetClass }: Unit, passage: Passage): boolean =>
  answering(state, passage).classes.includes(assetClass);

/** A unit is free on its station: the oldest waiting case that it can reach has it; the later ones are outranked. */
export function becameFree(state: ReplicationState, unit: Unit): void {
  unit.freeSince = state.simulation.now;
  let sent = offerLeads(state, unit);
  if (!unit.assetClass.intercepts && !state.plan.needsCompany) return;
  // Cases only leave the set meanwhile, and one that has left is not looked at.
  for (const open of waitingFor(state, unit)) {
    if (open.state !== "waiting") continue;
    if (sent) noteOutranked(state, unit, open);
    else sent = offer(state, unit, open);
  }
}

/** The cases that wait in the zones that a unit answers, oldest first. */
function waitingFor({ zoneStates, plan }: ReplicationState, { assetClass }: Unit): Iterable<Case> {
  const zones = plan.needsCompany ? undefined : assetClass.answers;
  const only = zones?.length === 1 ? zoneStates.get(zones[0]!) : undefined;
  if (only !== undefined) return only.waiting;
  return (zones ?? [...zoneStates.keys()])
    .flatMap((zone) => [...(zoneStates.get(zone)?.waiting ?? [])])
    .sort((a, b) => a.waitsSince - b.waitsSince);
}

/** A unit took an older case: this one it could have had, if all that it fails now is being free. */
function noteOutranked(state: ReplicationState, unit: Unit, open: Case): void {
  // First what is cheapest: this is asked of every case that waits whenever a unit is sent.
  if (!wouldOutrank(unit, open)) return;
  if (!canAnswer(state, unit, open.passage)) return;
  const assessed = assessNow(state, open, unit);
  if (assessed.kind === "feasible" || assessed.reason === "busy") noteClosest(open, outranked(unit));
  else noteClosest(open, assessed);
}

function send(state: ReplicationState, open: Case, { hull: unit, time, company }: Candidate): void {
  const { now } = state.simulation;
  open.state = "answered";
  open.passage.zoneState.waiting.delete(open);
  markResponded(open);
  const over = company && new Signal(state.simulation, `end of the mission of ${unit.id}`);
  const mission: CaseMission = { kind: "case", case: open, time, over, isOver: false };
  const readyAt = now + time + unit.assetClass.meanProcessing;
  if (isFree(unit)) leavesBase(unit, now);
  unit.assigned = mission;
  unit.readyAt = readyAt;
  state.record({ kind: "responded", at: now, case: open, by: unit.assetClass.id, unit });
  if (company !== undefined) {
    if (isFree(company.hull)) leavesBase(company.hull, now);
    company.hull.assigned = { kind: "company", of: mission, time: company.time };
    company.hull.readyAt = readyAt;
    company.hull.orders.fire({ kind: "mission" });
  }
  unit.orders.fire({ kind: "mission" });
}

/** The endurance of a unit that stood by at its base begins. */
function leavesBase(unit: Unit, now: number): void {
  if (unit.assetClass.zone === undefined) unit.homeBy = now + unit.assetClass.cycle.endurance;
}

/** A unit leaves the case that it was on its way to: that one waits for another asset, as long as it can be met. */
export function leaveCase(state: ReplicationState, open: Case, by: Unit): void {
  state.record({ kind: "re-tasked", at: state.simulation.now, case: open, by: by.assetClass.id });
  if (open.passage.over) return close(state, open);
  open.state = "waiting";
  if (answer(state, open, undefined)) return;
  if (state.plan.casesWait) wait(state, open);
  else closeMissed(state, open);
}

/** An asset goes for a passage: all that is aboard gets a response, whichever case it belongs to. */
function markResponded({ passage }: Case): void {
  for (const { shipment } of passage.lot.portions) shipment.responded = true;
}

/**
 * Responses reported as a rate: the first class of the file whose draw says yes answers at once, and what then
 * happens is as after any interception.
 */
export function answerAtFixedRate(state: ReplicationState, open: Case): boolean {
  const { passage } = open;
  const { now } = state.simulation;
  const tried = fixedResponse(state.plan, passage);
  for (const { assetClass, draw, probability } of tried) {
    if (draw >= probability) continue;
    open.state = "answered";
    markResponded(open);
    state.record({ kind: "responded", at: now, case: open, by: assetClass.id, unit: undefined });
    endIntercepted(state, open, assetClass, attemptDraws(state.open, passage.id, passage.attempts++));
    return true;
  }
  // A fixed rate stands for assets that are taken.
  if (tried.length > 0) noteClosest(open, failsAt(tests.busy, 0, tried[0]!.assetClass.id));
  if (state.plan.world.response === undefined) return false;
  closeMissed(state, open);
  return true;
}

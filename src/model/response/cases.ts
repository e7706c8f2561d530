/** Cases come and go: a cue or a detection opens one or joins one that is open; it closes answered or missed. */

import { standAt } from "../assets/patrolLegs.ts";
import type { Unit } from "../assets/unit.ts";
import type { ReplicationState } from "../replicationState.ts";
import { closeLead, openLead } from "../search/leads.ts";
import type { Passage } from "../smuggling/passage.ts";
import { cameCloser, type Shipment } from "../smuggling/shipment.ts";
import type { Case, Uncertain } from "./case.ts";
import { answer, answerAtFixedRate, answerOrWait, offerFinder } from "./dispatch.ts";
import { expectedKg } from "./expectedLoad.ts";
import { placeOf } from "./meeting.ts";
import { closeMissed } from "./misses.ts";
import { holdTrack } from "./tracks.ts";

/** Intelligence comes to know of a passage: exactly, roughly, or so roughly that a searcher has to find it first. */
export function cue(state: ReplicationState, passage: Passage): void {
  const { now } = state.simulation;
  state.record({ kind: "cued", at: now, passage });
  const flow = state.plan.flows.get(passage.lot.portions[0]?.shipment.flow ?? "");
  const error = flow?.cue?.error;
  const uncertainty = error && { since: now, error };
  if (flow?.cue?.foundBy === "searcher") openLead(state, passage, uncertainty);
  else openCase(state, passage, undefined, uncertainty);
}

/** A searcher finds a passage, and is there: a case opens where it is, and who found it follows it if it can. */
export function detect(state: ReplicationState, passage: Passage, by: Unit): void {
  const { now } = state.simulation;
  state.record({ kind: "detected", at: now, passage, by });
  standAt(state, by, placeOf(passage, now));
  openCase(state, passage, by, undefined);
  holdTrack(state, passage, by);
}

/** A cue to what is not there. */
export const falseAlarm = (state: ReplicationState, passage: Passage): void =>
  openCase(state, passage, undefined, undefined);

/**
 * A shipment has at most one open case: what comes while one is open joins it. A find makes a place exact that was known
 * roughly, so that a case that waits is put to everybody again. Of a
 * joined load, the shipments that have none share a new one. A ship that finds another part of a shipment whose case waits
 * takes the case there.
 */
function openCase(
  state: ReplicationState,
  passage: Passage,
  finder: Unit | undefined,
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
    if (finder === undefined) return;
    const wasRough = joined.passage === passage && joined.uncertainty !== undefined;
    if (wasRough) joined.uncertainty = undefined;
    if (joined.state !== "waiting") return;
    if (wasRough) answer(state, joined, finder);
    else offerFinder(state, finder, joined, passage);
    return;
  }
  const opened: Case = {
    id: `${passage.id}/case-${++passage.cases}`,
    passage,
    shipments,
    openedAt: state.simulation.now,
    uncertainty,
    expectedKg: expectedKg(state.plan, passage),
    waitsSince: 0,
    closed: undefined,
    state: "waiting",
    closest: undefined,
  };
  for (const shipment of shipments) shipment.openCase = opened;
  state.record({ kind: "case-opened", at: opened.openedAt, case: opened });
  if (state.plan.fixedResponses && answerAtFixedRate(state, opened)) return;
  answerOrWait(state, opened, finder);
}

/** The open case that what comes now joins: one on this passage, or where all have one elsewhere, one that waits. */
function caseToJoin(passage: Passage): Case | undefined {
  const open = passage.lot.portions.map(({ shipment }) => shipment.openCase);
  const here = open.find((each) => each?.passage === passage);
  if (here !== undefined || open.includes(undefined)) return here;
  return open.find((each) => each?.state === "waiting") ?? open[0];
}

/** A case is over: its shipments may have another. */
export function close(state: ReplicationState, open: Case): void {
  open.state = "closed";
  for (const shipment of open.shipments) {
    if (shipment.openCase === open) shipment.openCase = undefined;
    if (open.closest !== undefined && cameCloser(open.closest, shipment.closest))
      shipment.closest = open.closest;
  }
  state.record({ kind: "case-closed", at: state.simulation.now, case: open });
  open.closed?.fire();
}

/** A passage leaves its zone: a case that still waits for an asset is missed. */
export function leftZone(state: ReplicationState, passage: Passage): void {
  const { leads, waiting } = passage.zoneState;
  for (const lead of leads) if (lead.passage === passage) closeLead(lead);
  if (passage.lot.portions.length === 0) {
    for (const open of [...waiting]) if (open.passage === passage) closeMissed(state, open);
  }
  for (const { shipment } of passage.lot.portions) {
    const open = shipment.openCase;
    if (open !== undefined && open.passage === passage && open.state === "waiting") closeMissed(state, open);
  }
}

/**
 * Who owns which draw, so that two alternatives meet the same smugglers on the same days, and adding an asset or a parameter
 * moves no other draw. An entity opens one stream and takes one uniform for each purpose in a fixed order that only grows at
 * its end. What belongs to two entities is drawn from the pair of their keys and the number of its purpose (`pairUniform`),
 * and so is what a lot draws on a crossing, at a checkpoint and at a node, since opening a stream takes longer than all of it.
 */

import { ln } from "../arithmetic/index.ts";
import { pairUniform, type Streams, type Uniform } from "../engine/index.ts";

export type OpenStream = Streams;

/**
 * The purpose of each draw that a shipment or lot shares with something else; a list that only grows at its end. A route and
 * its one leg may have one id, and so one key: therefore each purpose has a number of its own.
 */
export const purposes = {
  conveyance: 0,
  route: 1,
  response: 2,
  selected: 3,
  flagged: 4,
  inspectorFree: 5,
  inspection: 6,
  found: 7,
  stay: 8,
  threshold: 9,
  passage: 10,
  part: 11,
} as const;

/** The purpose of what a passage shares with a searcher: whether that one finds it. */
export const finderPurpose = 1_000_000;

/** The first purpose of what a unit shares with the number of its patrol leg: the point of that leg; as many as its tries take. */
export const patrolPointPurpose = 2_000_000;

/** What has a key for chance that it shares with another entity: a lot, a leg, a node. */
type Keyed = { readonly key: number };

/** What belongs to a shipment. */
export type ShipmentDraws = {
  readonly load: number;
  readonly cued: number;
  readonly cueAfter: number;
  /** For chance that belongs to the shipment and another entity (`pairUniform`). */
  readonly key: number;
  readonly late: number;
  readonly lateBy: number;
  readonly loadKnown: number;
};

export const shipmentDraws = (open: OpenStream, shipment: string): ShipmentDraws =>
  drawsOfShipment(open("s", shipment));

/** In the order in which its stream gives them. */
export const drawsOfShipment = (u: Uniform): ShipmentDraws => ({
  load: u(),
  cued: u(),
  cueAfter: u(),
  key: u(),
  late: u(),
  lateBy: u(),
  loadKnown: u(),
});

/** The streams of all shipments whose names begin with a text. */
export const shipmentStreams = (open: OpenStream, beginning: string): OpenStream =>
  open.beginning(`s/${beginning}`);

/** What belongs to one crossing of a leg that is searched, by one lot. */
export type PassageDraws = {
  /** Unit-exponential amount of search that finds it. */
  readonly threshold: number;
  readonly key: number;
};

export const passageDraws = ({ key }: Keyed, leg: Keyed): PassageDraws => ({
  threshold: -ln(pairUniform(key, leg.key, purposes.threshold)),
  key: pairUniform(key, leg.key, purposes.passage),
});

/** A crossing that nobody can look for takes no draw. */
export const unwatched: PassageDraws = { threshold: Number.POSITIVE_INFINITY, key: 0.5 };

/** What belongs to one passing of a checkpoint by one lot: whether it is taken aside, for how long, and found. */
export const checkpointDraw = (
  { key }: Keyed,
  leg: Keyed,
  purpose: "selected" | "flagged" | "inspectorFree" | "inspection" | "found",
): number => pairUniform(key, leg.key, purposes[purpose]);

/** What belongs to one attempt to intercept one passage, whoever makes it. */
export type AttemptDraws = {
  readonly interception: number;
  readonly endgame: number;
  readonly processing: number;
  /** Unit-exponential amount of search that finds the passage again, if its track is lost. */
  readonly threshold: number;
  /** Unit-exponential amount of search around the place of a cue that finds the target. */
  readonly cuedThreshold: number;
  readonly sorting: number;
  readonly recognised: number;
  readonly handedOver: number;
  readonly handover: number;
  readonly hasDetainees: number;
  readonly detainees: number;
  readonly escorted: number;
};

export function attemptDraws(open: OpenStream, passage: string, attempt: number): AttemptDraws {
  const u = open("m", passage, String(attempt));
  return {
    interception: u(),
    endgame: u(),
    processing: u(),
    threshold: -ln(u()),
    cuedThreshold: -ln(u()),
    sorting: u(),
    recognised: u(),
    handedOver: u(),
    handover: u(),
    hasDetainees: u(),
    detainees: u(),
    escorted: u(),
  };
}

/** What belongs to the k-th track of a passage: how long it is held, and how much search finds the target again. */
export function trackDraws(
  open: OpenStream,
  passage: string,
  k: number,
): { life: number; threshold: number } {
  const u = open("t", passage, String(k));
  return { life: u(), threshold: -ln(u()) };
}

/** What belongs to a false cue: when it comes, and its keys. */
export function falseCueDraws(open: OpenStream, id: string): { after: number; key: number } {
  const u = open("q", id);
  return { after: u(), key: u() };
}

/** What belongs to a load that waits at a node. */
export const stayDraw = ({ key }: Keyed, node: Keyed): number => pairUniform(key, node.key, purposes.stay);

/** The key of the k-th part of a lot. */
export const partKey = ({ key }: Keyed, k: number): number => pairUniform(key, k, purposes.part);

/** What belongs to a unit: where in its cycle it starts, its key, and where between two maintenances it starts. */
export type UnitDraws = { readonly phase: number; readonly key: number; readonly wear: number };

export function unitDraws(open: OpenStream, unit: string): UnitDraws {
  const u = open("h", unit);
  return { phase: u(), key: u(), wear: u() };
}

/** By how much of their cycle the staggered units of a class are shifted. */
export const classShift = (open: OpenStream, assetClass: string): number => open("c", assetClass)();

/** Running hours between breakdowns of one unit, and its hours of repair: as many draws as it runs, so a stream of its own. */
export const breakdownStream = (open: OpenStream, unit: string): Uniform => open("b", unit);

/** Hours of planned maintenance of one unit. */
export const maintenanceStream = (open: OpenStream, unit: string): Uniform => open("y", unit);

/** Departures of one layer of a flow's rate. */
export const departureStream = (open: OpenStream, flow: string, layer: number): Uniform =>
  open("f", flow, String(layer));

/** What belongs to the weather of a zone on a day. */
export function weatherDraws(open: OpenStream, zone: string, day: number): { kept: number; state: number } {
  const u = open("x", zone, String(day));
  return { kept: u(), state: u() };
}

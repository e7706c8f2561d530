/** One lot on one conveyance over one leg: what can be found, chased, searched. */

import type { Process } from "../../engine/index.ts";
import type { Leg } from "../../network/index.ts";
import type { SignatureClass } from "../plan.ts";
import type { SearchTarget } from "../search/zoneSearch.ts";
import type { ZoneState } from "../search/zoneState.ts";
import type { Lot } from "./shipment.ts";

export type Passage = SearchTarget & {
  readonly id: string;
  readonly lot: Lot;
  readonly leg: Leg;
  readonly zoneState: ZoneState;
  readonly conveyance: string;
  readonly class: SignatureClass;
  /** Key for chance shared with another entity. */
  readonly key: number;
  /** Unit-exponential amount of search that finds it, drawn anew when its track is lost. */
  threshold: number;
  readonly departed: number;
  /** Speed along the great circle on which it is met, in kilometres an hour. */
  readonly madeGood: number;
  /** The process that crosses, which an interception interrupts. */
  readonly voyage: Process<unknown>;
  /** Whether it has left the leg: arrived or taken. */
  over: boolean;
  /** When it leaves the leg: it has reached the end of it and has landed. Later after an escape. */
  arrives: number;
  /** Hours that it then has been at the end of the leg, landing. */
  readonly landing: number;
  /** Hours that escapes have cost it so far, and until when the last one holds it up; undefined: it had none. */
  escapes: { readonly hours: number; readonly until: number } | undefined;
  /** Tracks of it that were lost so far. */
  tracks: number;
  /** Attempts to intercept it so far, and cases opened on it. */
  attempts: number;
  cases: number;
};

/** It is taken: its crossing ends here. Only while it is not over, when its voyage is in the hold of this crossing. */
export function take(passage: Passage): void {
  passage.over = true;
  passage.voyage.interrupt("taken");
}

/** It gets away, and the chase has cost it so many hours; likewise. */
export function delay(passage: Passage, hours: number, now: number): void {
  passage.arrives += hours;
  passage.escapes = { hours: (passage.escapes?.hours ?? 0) + hours, until: now + hours };
  passage.voyage.interrupt("delayed");
}

/** Kilometres that a passage has gone along its great circle. */
export function goneKm({ departed, escapes, madeGood, leg }: Passage, now: number): number {
  const underWay =
    escapes === undefined ? now - departed : Math.max(now, escapes.until) - departed - escapes.hours;
  return Math.min(leg.course.length, Math.max(0, underWay) * madeGood);
}

/** Hours for which an escape still holds it up. */
export const heldUp = ({ escapes }: Passage, now: number): number =>
  escapes === undefined ? 0 : Math.max(0, escapes.until - now);

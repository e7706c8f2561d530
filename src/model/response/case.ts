/** A case: a cue or a detection that asks for a response. */

import type { Signal } from "../../engine/index.ts";
import type { CueError, SignatureClass } from "../plan.ts";
import type { Passage } from "../smuggling/passage.ts";
import type { Closest, Shipment } from "../smuggling/shipment.ts";

export type Case = {
  readonly id: string;
  /** Where its shipments are met: another part of one, if a ship finds that while the case waits. */
  passage: Passage;
  /** Whose open case it is: what is aboard, less what has an open case on another passage. */
  readonly shipments: Shipment[];
  readonly openedAt: number;
  /**
   * How well the place of the target is known; undefined: exactly. It gets worse with time until a sensor finds the target
   * again. Whoever is sent has to find it.
   */
  uncertainty: Uncertain | undefined;
  /** Kilograms aboard, as far as intelligence knows or expects. */
  readonly expectedKg: number;
  /** Its number among those that began to wait; 0 before. */
  waitsSince: number;
  /** Fires when the case is closed; there once somebody waits for that. */
  closed: Signal | undefined;
  state: "waiting" | "answered" | "closed";
  /** The closest that any asset has come to answering it. */
  closest: Closest | undefined;
};

/** A place that is known with an error, which grows from the hour of the cue. */
export type Uncertain = { readonly since: number; readonly error: CueError };

/** Whether nobody is there: a false cue or a decoy. */
export const isFalse = ({ passage }: Pick<Case, "passage">): boolean => passage.lot.portions.length === 0;

/** What whoever decides may know of a case. That nobody is there, or what a load really weighs, is not part of it. */
export type KnownCase = {
  readonly id: string;
  /** Hours from the start of the warm-up. */
  readonly openedAt: number;
  readonly leg: string;
  /** Its zone; undefined: it lies in none. */
  readonly zone: string | undefined;
  /** What the target looks like, and its usual speed in km/h. */
  readonly class: SignatureClass;
  /** Kilograms aboard, as far as intelligence knows or expects. */
  readonly expectedKg: number;
  /** Whether the target's place is known only roughly, so that whoever is sent has to find it. */
  readonly isRough: boolean;
};

export const knownOf = ({ id, openedAt, passage, expectedKg, uncertainty }: Case): KnownCase => ({
  id,
  openedAt,
  leg: passage.leg.id,
  zone: passage.leg.zone,
  class: passage.class,
  expectedKg,
  isRough: uncertainty !== undefined,
});

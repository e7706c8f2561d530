/** A case: a cue or a detection that asks for a response. */

import type { Signal } from "../../engine/index.ts";
import type { Passage } from "../passage.ts";
import type { CueError } from "../plan.ts";
import type { Closest, Shipment } from "../shipment.ts";

export type Case = {
  readonly id: string;
  /** Where its shipments are met: another part of one, if a ship finds that while the case waits. */
  passage: Passage;
  /** Whose open case it is: what is aboard, less what has an open case on another passage. */
  readonly shipments: Shipment[];
  readonly openedAt: number;
  /** Which case of its passage it is, from 0: a purpose number for chance shared with an asset. */
  readonly ordinal: number;
  /** How well the place of the target is known; undefined: exactly. Whoever is sent has to find it again. */
  readonly uncertainty: Uncertain | undefined;
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

/** What a story is made of. */

import type { MissReason } from "../../model/index.ts";

/** A draw that decided something: it happens where the draw is below the bound. */
export type Chance = {
  readonly what: string;
  readonly draw: number;
  readonly bound: number;
  readonly happened: boolean;
};

/** A unit that was asked about a case, and why it could not go. */
export type Asked = {
  readonly at: number;
  readonly unit: string;
  readonly class: string;
  readonly answer: "can" | MissReason;
  /** Hours in which it would be there, or by which it falls short. */
  readonly hours: number;
};

/** Something that happened, in a sentence, with what decided it. */
export type Moment = {
  /** Hours from the start of the warm-up. */
  readonly at: number;
  readonly kind: string;
  readonly text: string;
  readonly chances: readonly Chance[];
  readonly asked: readonly Asked[];
};

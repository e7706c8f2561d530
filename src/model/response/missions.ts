/** What a unit can be sent to do. */

import type { Signal } from "../../engine/index.ts";
import type { Lead } from "../search/leads.ts";
import type { Case } from "./case.ts";

export type Mission =
  | CaseMission
  /** Go along with the unit that has the case. */
  | { readonly kind: "company"; readonly of: CaseMission; readonly time: number }
  /** Find a target again of which intelligence knows roughly. */
  | { readonly kind: "lead"; readonly lead: Lead; readonly time: number }
  /** Follow what it found until somebody comes. */
  | { readonly kind: "track"; readonly case: Case };

/** A case given to a unit, with when it will meet its target. */
export type CaseMission = {
  readonly kind: "case";
  readonly case: Case;
  /** Hours until the unit, or its boat, reaches the target. */
  readonly time: number;
  /** Fires when the mission is over; someone who comes along waits for it. */
  readonly over: Signal | undefined;
  isOver: boolean;
};

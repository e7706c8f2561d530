/**
 * What happened, stated as plain data: the model emits these facts in order of simulated time,
 * statistics, traces and stories listen. A fact draws no conclusion.
 *
 * Times are in hours from the start of the warm-up, masses in kilograms.
 */

import type { MissReason } from "../measures/index.ts";
import type { Unit } from "./assets/unit.ts";
import type { Whereabouts } from "./assets/whereabouts.ts";
import type { Plan } from "./plan.ts";
import type { Case } from "./response/case.ts";
import type { Passage } from "./smuggling/passage.ts";
import type { Lot, Shipment } from "./smuggling/shipment.ts";

/** Where a kilogram ended: its one final place. */
export type Fate = "delivered" | "seized" | "jettisoned" | "lost" | "unresolved";

/** What a unit is doing. Missions count as time on station. */
export const unitStates = ["in-port", "outbound", "on-station", "mission", "homebound", "repair"] as const;
export type UnitState = (typeof unitStates)[number];

export type Fact =
  | { readonly kind: "departed"; readonly at: number; readonly shipment: Shipment }
  | { readonly kind: "embarked"; readonly at: number; readonly passage: Passage }
  | { readonly kind: "cued"; readonly at: number; readonly passage: Passage }
  | { readonly kind: "detected"; readonly at: number; readonly passage: Passage; readonly by: Unit }
  | { readonly kind: "case-opened"; readonly at: number; readonly case: Case }
  | {
      readonly kind: "responded";
      readonly at: number;
      readonly case: Case;
      readonly by: string;
      /** The unit that goes; undefined: the response is a reported rate, and no unit of the asset class is sent. */
      readonly unit: Unit | undefined;
    }
  | { readonly kind: "intercepted"; readonly at: number; readonly case: Case; readonly by: string }
  | { readonly kind: "track-lost"; readonly at: number; readonly case: Case; readonly by: string }
  | { readonly kind: "disrupted"; readonly at: number; readonly passage: Passage; readonly by: string }
  /** Taken for harmless and let go. */
  | { readonly kind: "dismissed"; readonly at: number; readonly case: Case; readonly by: string }
  /** A false cue or decoy, seen for what it is (or boarded in vain). */
  | {
      readonly kind: "found-false";
      readonly at: number;
      readonly case: Case;
      readonly by: string;
      readonly boarded: boolean;
    }
  /** What was taken went to a partner. */
  | { readonly kind: "handed-over"; readonly at: number; readonly case: Case; readonly by: string }
  /** A unit under way left a case for a better one. */
  | { readonly kind: "re-tasked"; readonly at: number; readonly case: Case; readonly by: string }
  | { readonly kind: "escaped"; readonly at: number; readonly passage: Passage; readonly by: string }
  | { readonly kind: "case-closed"; readonly at: number; readonly case: Case }
  | { readonly kind: "inspected"; readonly at: number; readonly passage: Passage; readonly found: boolean }
  | { readonly kind: "checked"; readonly at: number; readonly passage: Passage }
  | { readonly kind: "stored"; readonly at: number; readonly lot: Lot; readonly node: string }
  | {
      readonly kind: "ended";
      readonly at: number;
      readonly fate: Fate;
      /** What ended, and the conveyance and leg on which it did; a lot in store has no passage. */
      readonly lot: Lot;
      readonly passage: Passage | undefined;
    }
  | {
      readonly kind: "concluded";
      readonly at: number;
      readonly shipment: Shipment;
      /** Why nobody came, if it was known and nobody did. */
      readonly reason: MissReason | undefined;
      /** Asset classes of which one more ready unit, at its station and free, would have reached it: an upper bound. */
      readonly addressable: readonly string[];
    }
  | {
      /** What is at sea, on the road or in store, weighed lot by lot, at three moments. */
      readonly kind: "stock";
      readonly at: number;
      readonly when: "opening" | "closing" | "run-out";
      readonly kg: number;
      /** The part of it that departed in the measured period. */
      readonly cohortKg: number;
    }
  | { readonly kind: "plan"; readonly at: number; readonly plan: Plan }
  | {
      readonly kind: "hull";
      readonly at: number;
      readonly hull: Unit;
      readonly from: UnitState | "absent";
      readonly to: UnitState | "absent";
    }
  | {
      /** A unit takes another course or stays where it is. Only a find by random search moves it: to its target. */
      readonly kind: "whereabouts";
      readonly at: number;
      readonly hull: Unit;
      readonly where: Whereabouts;
      readonly found: boolean;
    };

/** Someone who is told every fact as it happens. */
export type Listener = (fact: Fact) => void;

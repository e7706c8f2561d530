/** One patrol unit: where it is, what it does, until when. */

import type { Signal } from "../../engine/index.ts";
import type { Direction } from "../../network/index.ts";
import type { UnitState } from "../facts.ts";
import type { CaseMission, Mission } from "../response/missions.ts";
import type { AssetClass } from "./assetClass.ts";
import type { Wear } from "./wear.ts";
import { placeAt, type Whereabouts } from "./whereabouts.ts";

/** Why a unit stops waiting, or turns round on its way to a case. */
export type Order = { readonly kind: "mission" } | { readonly kind: "recalled" };

export type Unit = {
  readonly id: string;
  readonly number: number;
  readonly key: number;
  readonly orders: Signal<Order>;
  readonly wear: Wear;
  /** Its class; another object after a change of plan. */
  assetClass: AssetClass;
  state: UnitState | "absent";
  stateSince: number;
  where: Whereabouts;
  /** The patrol leg that it is on or was on last, counted from its first, and until when it lasts. */
  patrolLeg: number;
  legEnds: number;
  /** When its endurance ends: it has to be home by then. */
  homeBy: number;
  /** When it will next be on station or free, as far as it is known. */
  readyAt: number;
  /** When it last became free, for the rule `first-free`. */
  freeSince: number;
  /** The mission it has been given and not begun. */
  assigned: Mission | undefined;
  /** The case to which it is on its way, and that it may leave for a better one. */
  travelling: CaseMission | undefined;
  /** Whether it is to leave service. */
  recalled: boolean;
};

/** Where a unit is. */
export const placeOfUnit = ({ where }: Pick<Unit, "where">, now: number): Direction => placeAt(where, now);

/** Free to answer: on station and not given a mission. */
export const isFree = (unit: Unit): boolean => unit.state === "on-station" && unit.assigned === undefined;

/** Hours for which a unit may still be away, now or if it set out now: one that stands by begins its endurance when it goes. */
export const hoursLeft = (unit: Unit, now: number): number =>
  unit.assetClass.zone === undefined && isFree(unit) ? unit.assetClass.cycle.endurance : unit.homeBy - now;

/** One patrol unit: where it is, what it does, until when. */

import { pairUniform, type Signal } from "../engine/index.ts";
import { type Course, directionAlong } from "../network/intercept.ts";
import { pointWithin } from "../network/region.ts";
import type { Direction } from "../network/sphere.ts";
import type { Case, Uncertain } from "./case.ts";
import { placePurpose } from "./chance.ts";
import type { HullState } from "./facts.ts";
import type { Fleet } from "./fleet.ts";
import type { Passage } from "./passage.ts";
import type { Wear } from "./wear.ts";

/** Why a hull stops waiting, or turns round on its way to a case. */
export type Order = { readonly kind: "mission" } | { readonly kind: "recalled" };

/** A case given to a hull, with where and when it will meet its target. */
export type CaseMission = {
  readonly kind: "case";
  readonly case: Case;
  /** Hours until the hull, or its boat, reaches the target. */
  readonly time: number;
  /** Kilometres that the hull itself then still has to go. */
  readonly gap: number;
  /** Fires when the mission is over; someone who comes along waits for it. */
  readonly over: Signal | undefined;
  isOver: boolean;
};

/** What a hull is sent to do. */
export type Mission =
  | CaseMission
  /** Go along with the unit that has the case. */
  | { readonly kind: "company"; readonly of: CaseMission; readonly time: number }
  /** Find a target again of which intelligence knows roughly. */
  | { readonly kind: "lead"; readonly lead: Lead; readonly time: number }
  /** Follow what it found until somebody comes. */
  | { readonly kind: "track"; readonly case: Case };

/** A target of which intelligence knows roughly, and that a searcher has to find before a case can be opened. */
export type Lead = {
  readonly passage: Passage;
  readonly uncertainty: Uncertain | undefined;
  state: "waiting" | "taken" | "closed";
};

/** Where a hull is: somewhere on patrol, at a place, or under way along a course. */
export type Whereabouts =
  | { readonly kind: "patrolling" }
  | { readonly kind: "at"; readonly place: Direction }
  | { readonly kind: "under-way"; readonly course: Course; readonly since: number; readonly speed: number };

export type Hull = {
  readonly id: string;
  readonly number: number;
  readonly key: number;
  readonly orders: Signal<Order>;
  readonly wear: Wear;
  /** Its class; another object after a change of plan. */
  fleet: Fleet;
  state: HullState | "absent";
  stateSince: number;
  where: Whereabouts;
  /** When it will next be on station or free, as far as it is known. */
  readyAt: number;
  /** When it has to leave its station to be home within its endurance. */
  stationUntil: number;
  /** When it last became free, for the rule `first-free`. */
  freeSince: number;
  /** The mission it has been given and not begun. */
  assigned: Mission | undefined;
  /** The case to which it is on its way, and that it may leave for a better one. */
  travelling: CaseMission | undefined;
  /** Whether it is to leave service. */
  recalled: boolean;
};

/**
 * Where a hull is for a case: where its mission put it, else at a point of its zone that belongs to
 * (case, hull), uniform over the zone; a hull on alert is at its base.
 */
export function placeFor(hull: Hull, dispatched: Pick<Case, "passage" | "ordinal">, now: number): Direction {
  switch (hull.where.kind) {
    case "at":
      return hull.where.place;
    case "under-way": {
      const { course, since, speed } = hull.where;
      return directionAlong(course, Math.min(course.length, (now - since) * speed));
    }
    case "patrolling":
      return patrolPoint(hull.fleet, hull.key, dispatched);
  }
}

/** The point at which a patrolling unit with this key meets a case. */
export function patrolPoint(
  fleet: Fleet,
  key: number,
  { passage, ordinal }: Pick<Case, "passage" | "ordinal">,
): Direction {
  if (fleet.zone === undefined) return fleet.base;
  return pointWithin(fleet.zone.region, (n) => pairUniform(passage.key, key, placePurpose(ordinal, n)));
}

/** Free to answer: on station and not given a mission. */
export const isFree = (hull: Hull): boolean => hull.state === "on-station" && hull.assigned === undefined;

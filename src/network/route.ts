/** Legs with their lengths, and routes as lists of them. */

import type { Course } from "./intercept.ts";

/** One leg of a route, with its length. */
export type Leg = {
  readonly id: string;
  /** Key for chance that a lot shares with it. */
  readonly key: number;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly zone: string | undefined;
  readonly checkpoint: string | undefined;
  /** Length in kilometres: as stated, else along the great circles through its way points. */
  readonly km: number;
  /** Hours that a target is at its end, landing, before it is out of reach. */
  readonly landing: number;
  /** Cost of a trip over this leg, in dollars, beside that of its conveyance. */
  readonly cost: number;
  /** The great circle on which a target on this leg is met. */
  readonly course: Course;
};

/** A way from an origin to a market. */
export type Route = {
  readonly id: string;
  readonly legs: readonly Leg[];
  /** Its first leg that lies in a zone, on which intelligence comes to know of a shipment. */
  readonly firstInZone: Leg | undefined;
};

/** The route over these legs. */
export const routeOf = (id: string, legs: readonly Leg[]): Route => ({
  id,
  legs,
  firstInZone: legs.find(({ zone }) => zone !== undefined),
});

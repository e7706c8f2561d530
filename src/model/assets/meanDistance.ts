/** How far it is from a place to somewhere in a zone, on the average. */

import type { Zone } from "../../network/index.ts";
import { direction, type Point, pointWithin, separationKm } from "../../network/index.ts";

/** So many points of the zone: the mean is off by about 0.2 %. */
const points = 400;

const known = new WeakMap<Zone, Map<string, number>>();

/** Mean great-circle distance in kilometres between a place and a uniform point of a zone, over the same points every time. */
export function meanKm(from: Point, zone: Zone): number {
  const ofZone = known.get(zone) ?? new Map<string, number>();
  known.set(zone, ofZone);
  const name = from.join(" ");
  const before = ofZone.get(name);
  if (before !== undefined) return before;
  const place = direction(from);
  let sum = 0;
  for (let k = 0; k < points; k++)
    sum += separationKm(
      place,
      pointWithin(zone.region, (n) => evenly(k, n)),
    );
  ofZone.set(name, sum / points);
  return sum / points;
}

/**
 * The n-th number in [0, 1) of the k-th point: the points of the first tries, those of the second, and so on are spread evenly
 * over the square. Source: M. Roberts (2018), The Unreasonable Effectiveness of Quasirandom Sequences (the sequence R2).
 */
function evenly(k: number, n: number): number {
  const index = k + points * (n >> 1);
  return (0.5 + index * ((n & 1) === 0 ? first : second)) % 1;
}

/** The inverse of the plastic number, the root of x^3 = x + 1, and its square. */
const first = 0.7548776662466927;
const second = 0.5698402909980532;

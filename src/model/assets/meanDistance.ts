/** How far it is from a place to somewhere in a zone, on the average. */

import { pairUniform } from "../../engine/index.ts";
import { separationKm } from "../../network/course.ts";
import type { Zone } from "../../network/network.ts";
import { pointWithin } from "../../network/region.ts";
import { direction, type Point } from "../../network/sphere.ts";

/** So many points of the zone: the mean is off by about 2 %. */
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
  for (let k = 0; k < points; k++) {
    sum += separationKm(
      place,
      pointWithin(zone.region, (n) => pairUniform(0.5, k, n)),
    );
  }
  ofZone.set(name, sum / points);
  return sum / points;
}

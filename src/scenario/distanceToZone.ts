import { direction, greatCircle, type Point } from "./geography.ts";
import { distanceTo, outlineOf } from "./outline.ts";
import type { World } from "./schema/world.ts";
import { discRadius } from "./zoneRadius.ts";

/** The shortest way in kilometres from a place to a zone, its outline or the disc of its area; 0 from inside. */
export function distanceToZone(from: Point, { at, area, shape }: World["zones"][string]): number {
  if (shape !== undefined) return distanceTo(outlineOf(shape), direction(from));
  return Math.max(0, greatCircle(from, at) - discRadius(area));
}

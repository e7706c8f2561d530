import { asin, square } from "../arithmetic/index.ts";
import { earthRadius, greatCircle } from "./geography.ts";
import type { World } from "./schema/world.ts";

/** The radius in kilometres of a disc of so many square kilometres on the globe. */
export const discRadius = (area: number): number =>
  2 * earthRadius * asin(Math.sqrt(Math.min(1, area / (4 * Math.PI * square(earthRadius)))));

/** How far in kilometres the farthest place of a zone, or farther, is from its middle. */
export function zoneRadius({ at, area, shape }: World["zones"][string]): number {
  if (shape === undefined) return discRadius(area);
  // A great circle between two places of a disc of less than a quarter of the globe's radius stays inside it.
  const farthest = Math.max(...shape.map((corner) => greatCircle(at, corner)));
  return farthest < (Math.PI / 2) * earthRadius ? farthest : Math.PI * earthRadius;
}

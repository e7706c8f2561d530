import { geoCircle } from "d3-geo";
import type { Polygon } from "geojson";
import { asin } from "../../arithmetic/index.ts";
import { earthRadius } from "../../network/index.ts";
import type { World } from "../../scenario/index.ts";

/** A zone as d3-geo draws it: its shape, clockwise, else the cap of its area. */
export function zoneOutline({ at: [north, east], area, shape }: World["zones"][string]): Polygon {
  if (shape !== undefined) {
    // The corners of a scenario that was read have the inside on the left.
    const ring = shape.toReversed().map(([cornerNorth, cornerEast]) => [cornerEast, cornerNorth]);
    return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
  }
  const radius = 2 * asin(Math.min(1, Math.sqrt(area / (4 * Math.PI * earthRadius * earthRadius))));
  return geoCircle()
    .center([east, north])
    .radius((radius * 180) / Math.PI)();
}

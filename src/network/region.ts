import { type Disc, uniformInDisc } from "./disc.ts";
import { type Polygon, uniformInPolygon } from "./polygon.ts";
import type { Direction } from "./sphere.ts";

/** What a zone covers. */
export type Region = Disc | Polygon;

/**
 * A point drawn evenly from a region. `uniform(n)` is the n-th number in [0, 1) of this point, the same for the same n: a
 * disc asks for 0 and 1, a polygon for 2k and 2k + 1 in its k-th try.
 */
export function pointWithin(region: Region, uniform: (n: number) => number): Direction {
  switch (region.kind) {
    case "disc":
      return uniformInDisc(region, uniform(0), uniform(1));
    case "polygon":
      return uniformInPolygon(region, uniform);
  }
}

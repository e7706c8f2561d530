import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { atan2 } from "../../arithmetic/index.ts";

/** Degrees of longitude of one column of edges. */
const columnWidth = 1;
const columns = 360 / columnWidth;

/** Four numbers of an edge: degrees east and north of its ends; the east of the second may lie beyond 180. */
const width = 4;

/**
 * Whether places, as unit vectors, lie on the land of an atlas: in the plane of longitude and latitude, in which its coasts
 * are drawn, a place is on land if the meridian from it to the north pole crosses an odd number of coasts. Lakes count as
 * land. About a microsecond a place, since only the coasts of its own degree of longitude are looked at.
 */
export function landTest(atlas: Topology): (place: readonly [x: number, y: number, z: number]) => boolean {
  const edges = coastsByLongitude(atlas);
  return ([x, y, z]) => {
    const north = (atan2(z, Math.sqrt(x * x + y * y)) * 180) / Math.PI;
    const turn = (atan2(y, x) * 180) / Math.PI;
    // Coasts that are cut at the date line end at 180 and begin again at -180.
    const east = turn === 180 ? -180 : turn;
    const near = edges[columnOf(east)]!;
    let odd = false;
    for (let at = 0; at < near.length; at += width) {
      const [e1, n1, e2, n2] = [near[at]!, near[at + 1]!, near[at + 2]!, near[at + 3]!];
      if (e1 > east === e2 > east) continue;
      if (n1 + ((n2 - n1) * (east - e1)) / (e2 - e1) > north) odd = !odd;
    }
    return odd;
  };
}

const columnOf = (east: number): number => Math.min(columns - 1, Math.floor((east + 180) / columnWidth));

/** The edges of all coasts that touch each column; one that crosses the date line stands on both of its sides. */
function coastsByLongitude(atlas: Topology): readonly Float64Array[] {
  const found: number[][] = Array.from({ length: columns }, () => []);
  const put = (e1: number, n1: number, e2: number, n2: number) => {
    const [west, east] = [Math.min(e1, e2), Math.max(e1, e2)];
    if (east < -180 || west > 180) return;
    for (let column = columnOf(Math.max(-180, west)); column <= columnOf(Math.min(180, east)); column++)
      found[column]!.push(e1, n1, e2, n2);
  };
  for (const ring of ringsOf(atlas)) {
    for (const [i, [e2, n2]] of ring.entries()) {
      const [e1, n1] = ring[(i + ring.length - 1) % ring.length]!;
      const turn = e2 - e1 > 180 ? -360 : e2 - e1 < -180 ? 360 : 0;
      put(e1, n1, e2 + turn, n2);
      if (turn !== 0) put(e1 - turn, n1, e2, n2);
    }
  }
  return found.map((column) => Float64Array.from(column));
}

/** Coasts and the shores of what is cut out of them, as [degrees east, degrees north]. Throws a RangeError for another atlas. */
function ringsOf(atlas: Topology): readonly (readonly (readonly [number, number])[])[] {
  const land = atlas.objects["land"] as GeometryCollection | undefined;
  if (land === undefined)
    throw new RangeError("atlas: expected countries and land of world-atlas; found no land");
  return feature(atlas, land).features.flatMap(({ geometry }) => {
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    return polygons.flat() as unknown as readonly (readonly [number, number])[][];
  });
}

/** The same geometry by d3-geo: an independent oracle. */

import { geoDistance, geoInterpolate } from "d3-geo";
import { earthRadius, type Point } from "../../src/network/sphere.ts";

export const greatCircleKm = (a: Point, b: Point): number =>
  earthRadius * geoDistance([a[1], a[0]], [b[1], b[0]]);

/** The place at a fraction (0 to 1) of the great circle between two places. */
export function pointAlong(from: Point, to: Point, fraction: number): Point {
  const [east, north] = geoInterpolate([from[1], from[0]], [to[1], to[0]])(fraction);
  return [north, east];
}

/** The place reached from a centre after a distance in kilometres on a bearing in degrees clockwise from north (spherical law of cosines). */
export function offset([north, east]: Point, km: number, bearing: number): Point {
  const [latitude, course, arc] = [(north * Math.PI) / 180, (bearing * Math.PI) / 180, km / earthRadius];
  const sine = Math.sin(latitude) * Math.cos(arc) + Math.cos(latitude) * Math.sin(arc) * Math.cos(course);
  const turn = Math.atan2(
    Math.sin(course) * Math.sin(arc) * Math.cos(latitude),
    Math.cos(arc) - Math.sin(latitude) * sine,
  );
  return [(Math.asin(Math.max(-1, Math.min(1, sine))) * 180) / Math.PI, east + (turn * 180) / Math.PI];
}

/** A polygon as d3-geo wants it: clockwise, closed, [east, north]. */
export function polygonByD3(insideOnTheLeft: readonly Point[]): GeoJSON.Polygon {
  const ring = insideOnTheLeft.toReversed().map(([north, east]) => [east, north]);
  return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
}

import { asin, atan2, cosine, sine, square } from "../arithmetic/index.ts";
import type { World } from "./schema/world.ts";

/** A place as [degrees north, degrees east]. */
export type Point = readonly [north: number, east: number];

/** A place as a unit vector from the centre of the earth; x points to 0 N 0 E, y to 0 N 90 E, z to the north pole. */
export type Direction = readonly [x: number, y: number, z: number];

/** Mean radius of the earth, R1 of the International Union of Geodesy and Geophysics (Moritz 2000), in kilometres. */
export const earthRadius = 6371.0088;
const radians = Math.PI / 180;

/** The unit vector of a place. */
export function direction([north, east]: Point): Direction {
  const [latitude, longitude] = [north * radians, east * radians];
  const parallel = cosine(latitude);
  return [parallel * cosine(longitude), parallel * sine(longitude), sine(latitude)];
}

/** The place to which a vector of any length points. */
export const pointOf = ([x, y, z]: Direction): Point => [
  atan2(z, Math.sqrt(x * x + y * y)) / radians,
  atan2(y, x) / radians,
];

/** The great-circle distance in kilometres (haversine form: R. W. Sinnott, 1984, Virtues of the Haversine). */
export function greatCircle(a: Point, b: Point): number {
  const chord =
    square(sine(((b[0] - a[0]) * radians) / 2)) +
    cosine(a[0] * radians) * cosine(b[0] * radians) * square(sine(((b[1] - a[1]) * radians) / 2));
  return 2 * earthRadius * asin(Math.min(1, Math.sqrt(chord)));
}

/** The place that lies a share of the way along the great circle between two places. */
export function placeBetween(from: Point, to: Point, share: number): Point {
  const [a, b] = [direction(from), direction(to)];
  const arc = greatCircle(from, to) / earthRadius;
  // Between a place and itself, or its antipode, every great circle serves.
  if (sine(arc) < 1e-12) return from;
  const [p, q] = [sine((1 - share) * arc), sine(share * arc)];
  return pointOf([p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]]);
}

/** The length of a leg in kilometres: as stated, else along great circles through its way points. */
export function legLength(world: World, leg: World["legs"][string]): number {
  if (leg.length !== undefined) return leg.length;
  const [from, to] = [world.nodes[leg.from], world.nodes[leg.to]];
  if (from === undefined || to === undefined) return 0;
  const points = [from.at, ...(leg.via ?? []), to.at];
  return points.slice(1).reduce((sum, point, index) => sum + greatCircle(points[index]!, point), 0);
}

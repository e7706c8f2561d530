import { atan2, cosine, sine } from "../arithmetic/index.ts";

/** A place, as [degrees north, degrees east]. */
export type Point = readonly [north: number, east: number];

/** A place as a unit vector from the centre of the earth; x points to 0 N 0 E, y to 0 N 90 E, z to the north pole. */
export type Direction = readonly [x: number, y: number, z: number];

/** Mean radius of the earth, R1 of the International Union of Geodesy and Geophysics (Moritz 2000), in kilometres. */
export const earthRadius = 6371.0088;

const radians = Math.PI / 180;

/** The great-circle distance between two places, in kilometres, on a sphere of mean radius (error up to 0.6 % against the ellipsoid). */
export function greatCircleKm(a: Point, b: Point): number {
  const [ax, ay, az] = direction(a);
  const [bx, by, bz] = direction(b);
  const x = ay * bz - az * by;
  const y = az * bx - ax * bz;
  const z = ax * by - ay * bx;
  return earthRadius * atan2(Math.sqrt(x * x + y * y + z * z), ax * bx + ay * by + az * bz);
}

/** The unit vector of a place. */
export function direction([north, east]: Point): Direction {
  const latitude = north * radians;
  const longitude = east * radians;
  const parallel = cosine(latitude);
  return [parallel * cosine(longitude), parallel * sine(longitude), sine(latitude)];
}

/** The place of a unit vector, the inverse of `direction`. */
export const pointOf = ([x, y, z]: Direction): Point => [
  atan2(z, Math.sqrt(x * x + y * y)) / radians,
  atan2(y, x) / radians,
];

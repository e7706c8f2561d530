import { sineAndCosine } from "../arithmetic/index.ts";
import { type Direction, direction, earthRadius, type Point } from "./sphere.ts";

/** An area spread evenly as a spherical cap around a centre, with the directions north and east there. */
export interface Disc {
  readonly kind: "disc";
  readonly centre: Direction;
  readonly north: Direction;
  readonly east: Direction;
  /** Its share of the surface of the earth. */
  readonly share: number;
}

/** The disc of an area in square kilometres around a place. Throws a RangeError unless 0 <= area <= 4 pi R^2. */
export function disc(at: Point, areaKm2: number): Disc {
  const share = areaKm2 / (4 * Math.PI * earthRadius * earthRadius);
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`area: expected between 0 and the surface of the earth in km2; found ${areaKm2}`);
  }
  return {
    kind: "disc",
    centre: direction(at),
    north: direction([at[0] + 90, at[1]]),
    east: direction([0, at[1] + 90]),
    share,
  };
}

/** So that nothing is allocated. */
const bearing = { sin: 0.5, cos: 0.5 };

/**
 * Where two uniform numbers in [0, 1) fall in a disc.
 *
 * A cap of angular radius r has the area 2 pi R^2 (1 - cos r) = 4 pi R^2 sin^2(r/2) (Archimedes), so sin(r/2) is found by
 * inversion, which gives the sine and cosine of r without a trigonometric function, and the bearing is uniform.
 */
export function uniformInDisc({ centre, north, east, share }: Disc, u1: number, u2: number): Direction {
  const half2 = u1 * share;
  const out = 2 * Math.sqrt(half2 * (1 - half2));
  const along = 1 - 2 * half2;
  sineAndCosine(2 * Math.PI * u2, bearing);
  const ahead = out * bearing.cos;
  const aside = out * bearing.sin;
  return [
    along * centre[0] + ahead * north[0] + aside * east[0],
    along * centre[1] + ahead * north[1] + aside * east[1],
    along * centre[2] + ahead * north[2] + aside * east[2],
  ];
}

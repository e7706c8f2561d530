/** An area within corners that are joined by great circles, and points drawn evenly from it. */

import { atan2, sineAndCosine } from "../arithmetic/index.ts";
import { contains, edgesOf, type Outline, outlineOf } from "../scenario/index.ts";
import { type Direction, earthRadius, type Point } from "./sphere.ts";

export interface Polygon {
  readonly kind: "polygon";
  readonly outline: Outline;
  readonly box: Box;
}

/**
 * A piece of the globe between two parallels and two meridians of a frame of its own.
 *
 * Its area is that of its width times its height (Archimedes), so that two uniform numbers fall evenly in it.
 */
interface Box {
  /** The axes of the frame: where its equator begins, a quarter ahead on it, and its pole. */
  readonly axes: readonly [start: Direction, ahead: Direction, pole: Direction];
  /** Radians along the equator. */
  readonly west: number;
  readonly width: number;
  /** Sines of latitudes. */
  readonly south: number;
  readonly height: number;
}

/** A polygon from the corners of a zone, in either order. */
export function polygon(corners: readonly Point[]): Polygon {
  const outline = outlineOf(corners);
  const boxes = Array.from({ length: turns }, (_, k) => boxAround(outline, frameOf(outline, k)));
  const box = boxes.reduce((a, b) => (b.width * b.height < a.width * a.height ? b : a));
  return { kind: "polygon", outline, box };
}

/** Boxes are tried at this many bearings within half a turn, so that a long zone that lies aslant has a close one. */
const turns = 36;

/** The frame whose equator passes through the middle of an outline on the k-th bearing. */
function frameOf({ middle: [north, east] }: Outline, k: number): Box["axes"] {
  const toward = (latitude: number, longitude: number): Direction => {
    sineAndCosine((longitude * Math.PI) / 180, angle);
    const { sin, cos } = angle;
    sineAndCosine((latitude * Math.PI) / 180, angle);
    return [angle.cos * cos, angle.cos * sin, angle.sin];
  };
  const [start, up, right] = [toward(north, east), toward(north + 90, east), toward(0, east + 90)];
  sineAndCosine((k * Math.PI) / turns, angle);
  const { sin, cos } = angle;
  const mixed = (a: number, b: number): Direction => [
    a * right[0] + b * up[0],
    a * right[1] + b * up[1],
    a * right[2] + b * up[2],
  ];
  return [start, mixed(cos, sin), mixed(-sin, cos)];
}

/** So that a corner on the edge of its box stays in it. */
const rounding = 1e-12;

/** The least box of a frame that holds an outline. */
function boxAround(outline: Outline, axes: Box["axes"]): Box {
  const [start, ahead, pole] = axes;
  const seen = outline.corners.map(
    (corner): Direction => [dot(corner, start), dot(corner, ahead), dot(corner, pole)],
  );
  const holds = { north: contains(outline, pole), south: contains(outline, opposite(pole)) };
  const [south, north] = [
    holds.south ? -1 : Math.min(...edgesOf(seen).map(([a, b]) => -mostNorth(opposite(a), opposite(b)))),
    holds.north ? 1 : Math.max(...edgesOf(seen).map(([a, b]) => mostNorth(a, b))),
  ];
  const parallels = {
    south: Math.max(-1, south - rounding),
    height: Math.min(1, north + rounding) - Math.max(-1, south - rounding),
  };
  // Along the corners, so that an outline that crosses the frame's own date line is not torn apart.
  let east = atan2(seen[0]![1], seen[0]![0]);
  const first = east;
  const easts = edgesOf(seen).map(([a, b]) => {
    east += atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]);
    return east;
  });
  const goesRound = Math.abs(east - first) > 1;
  const [west, most] = [Math.min(...easts) - rounding, Math.max(...easts) + rounding];
  if (holds.north || holds.south || goesRound || most - west >= 2 * Math.PI) {
    return { axes, west: -Math.PI, width: 2 * Math.PI, ...parallels };
  }
  return { axes, west, width: most - west, ...parallels };
}

/** The sine of the northernmost latitude of an arc: at the vertex of its great circle if that lies on it, else at an end. */
function mostNorth(a: Direction, b: Direction): number {
  const [x, y, z] = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const size2 = x * x + y * y + z * z;
  // The vertex is the pole less its part along the normal; it lies between a and b if it is ahead of one and behind the other.
  const vertex: Direction = [-z * x, -z * y, size2 - z * z];
  const isAhead =
    x * (a[1] * vertex[2] - a[2] * vertex[1]) +
      y * (a[2] * vertex[0] - a[0] * vertex[2]) +
      z * (a[0] * vertex[1] - a[1] * vertex[0]) >
    0;
  const isBehind =
    x * (vertex[1] * b[2] - vertex[2] * b[1]) +
      y * (vertex[2] * b[0] - vertex[0] * b[2]) +
      z * (vertex[0] * b[1] - vertex[1] * b[0]) >
    0;
  return isAhead && isBehind ? Math.sqrt(Math.max(0, 1 - (z * z) / size2)) : Math.max(a[2], b[2]);
}

const dot = (a: Direction, b: Direction) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const opposite = ([x, y, z]: Direction): Direction => [-x, -y, -z];

/** So that nothing is allocated. */
const angle = { sin: 0.5, cos: 0.5 };

/** The share of its box that a polygon fills: the chance that one try falls inside. */
export const filledShare = ({ outline, box }: Polygon): number =>
  outline.area / (earthRadius * earthRadius * box.width * box.height);

/** After this many tries a point is taken as it is; an outline that fills 2 % of its box needs so many once in 5e8 points. */
export const mostTries = 1000;

/**
 * A point drawn evenly from a polygon, by tries in its box: the k-th, from 0, takes the uniform numbers 2k and 2k + 1.
 *
 * Source: J. von Neumann (1951), Various techniques used in connection with random digits (rejection).
 */
export function uniformInPolygon({ outline, box }: Polygon, uniform: (n: number) => number): Direction {
  for (let k = 0; ; k++) {
    const place = uniformInBox(box, uniform(2 * k), uniform(2 * k + 1));
    if (contains(outline, place) || k === mostTries - 1) return place;
  }
}

function uniformInBox(
  { axes: [start, ahead, pole], west, width, south, height }: Box,
  u1: number,
  u2: number,
): Direction {
  const up = south + u2 * height;
  const parallel = Math.sqrt(Math.max(0, 1 - up * up));
  sineAndCosine(west + u1 * width, angle);
  const [along, aside] = [parallel * angle.cos, parallel * angle.sin];
  return [
    along * start[0] + aside * ahead[0] + up * pole[0],
    along * start[1] + aside * ahead[1] + up * pole[1],
    along * start[2] + aside * ahead[2] + up * pole[2],
  ];
}

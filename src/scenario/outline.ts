/**
 * The outline of an area on the globe: corners joined by great circles, with the smaller side inside.
 *
 * It stands below the map because a zone's area and middle are worked out when a scenario is read. Only `contains` is asked
 * often, and it needs no trigonometric function.
 */

import { atan2 } from "../arithmetic/index.ts";
import { type Direction, direction, earthRadius, type Point, pointOf } from "./geography.ts";

/** A simple polygon on the sphere. */
export interface Outline {
  /** As [degrees north, degrees east], in the order that has the inside on the left. */
  readonly points: readonly Point[];
  /** The same as unit vectors. */
  readonly corners: readonly Direction[];
  /** In square kilometres, at most half the globe. */
  readonly area: number;
  /** Where the centroid of the area points, to a millionth of a degree; it may lie outside a crescent. */
  readonly middle: Point;
  /** Whether the north pole is inside. */
  readonly holdsNorthPole: boolean;
}

/** An outline from its corners in either order; it means something only if `outlineMistakes` finds none. */
export function outlineOf(given: readonly Point[]): Outline {
  const vectors = given.map(direction);
  const excess = excessToTheLeft(vectors);
  const [points, corners] = excess < 0 ? [given.toReversed(), vectors.toReversed()] : [given, vectors];
  const [north, east] = pointOf(momentOf(corners));
  return {
    points,
    corners,
    area: Math.abs(excess) * earthRadius * earthRadius,
    middle: [rounded(north), rounded(east)],
    // What is just left of an edge is inside, and the pole with it where the way there crosses an even number of edges.
    holdsNorthPole: !crossesOdd(corners, besideLongestEdge(corners)),
  };
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Whether a unit vector lies inside. On the outline itself it may be either. */
export const contains = (outline: Outline, place: Direction): boolean =>
  crossesOdd(outline.corners, place) !== outline.holdsNorthPole;

/**
 * Whether the meridian from a place to the north pole crosses an odd number of edges.
 *
 * An edge crosses the plane of the meridian where its ends lie on different sides; there the point between them, weighted
 * by the distance of the other end, has to lie on the near half of the plane and north of the place. A corner on the
 * meridian counts as on its left for both of its edges, so that parity holds. From a pole the meridian of Greenwich serves.
 */
function crossesOdd(corners: readonly Direction[], place: Direction): boolean {
  const z = place[2];
  const parallel2 = place[0] * place[0] + place[1] * place[1];
  const [x, y] = parallel2 > 0 ? place : [1, 0];
  let odd = false;
  let from = corners.at(-1)!;
  let sideFrom = x * from[1] - y * from[0];
  for (const to of corners) {
    const side = x * to[1] - y * to[0];
    if (side >= 0 !== sideFrom >= 0) {
      const [p, q] = [Math.abs(side), Math.abs(sideFrom)];
      const ahead = (p * from[0] + q * to[0]) * x + (p * from[1] + q * to[1]) * y;
      if (ahead > 0 && (p * from[2] + q * to[2]) * parallel2 > ahead * z) odd = !odd;
    }
    from = to;
    sideFrom = side;
  }
  return odd;
}

/** A place a few millimetres to the left of the middle of the longest edge. */
function besideLongestEdge(corners: readonly Direction[]): Direction {
  const longest = edgesOf(corners).reduce((a, b) => (dot(b[0], b[1]) < dot(a[0], a[1]) ? b : a));
  const [middle, left] = [unit(sum(longest[0], longest[1])), unit(normalOf(longest))];
  return unit([middle[0] + 1e-9 * left[0], middle[1] + 1e-9 * left[1], middle[2] + 1e-9 * left[2]]);
}

/** The shortest way in kilometres from a unit vector to an outline; 0 from a place inside. */
export function distanceTo(outline: Outline, place: Direction): number {
  if (contains(outline, place)) return 0;
  const angles = edgesOf(outline.corners).map((edge) => {
    const normal = unit(normalOf(edge));
    const isBeside = dot(cross(normal, edge[0]), place) > 0 && dot(cross(normal, edge[1]), place) < 0;
    return isBeside
      ? Math.PI / 2 - angleBetween(scaled(normal, Math.sign(dot(normal, place)) || 1), place)
      : angleBetween(edge[0], place);
  });
  return earthRadius * Math.min(...angles);
}

/**
 * The area to the left of the edges on the unit sphere, less the whole sphere where it is more than half of it.
 *
 * The spherical excess E of a triangle has tan(E/2) = a.(b x c) / (1 + a.b + b.c + c.a): F. Eriksson (1990), On the
 * Measure of Solid Angles, Mathematics Magazine 63(3), 184-187. A polygon is the sum of the triangles of its edges with any
 * one place. The triple product is taken of differences, which loses nothing where a polygon is small (a square metre
 * keeps six digits).
 */
function excessToTheLeft(corners: readonly Direction[]): number {
  const apex = farFromAntipodes(corners);
  const whole = edgesOf(corners).reduce((total, [a, b]) => {
    const volume = dot(apex, cross(difference(a, apex), difference(b, a)));
    return total + 2 * atan2(volume, 1 + dot(apex, a) + dot(a, b) + dot(b, apex));
  }, 0);
  const turns = Math.round(whole / (4 * Math.PI));
  return whole - 4 * Math.PI * turns;
}

/** A place that lies opposite to no corner, in the midst of them if they do not go round the globe. */
function farFromAntipodes(corners: readonly Direction[]): Direction {
  const total = corners.reduce(sum);
  const axes: readonly Direction[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [-1, 0, 0],
    [0, -1, 0],
    [0, 0, -1],
  ];
  const least = (place: Direction) => Math.min(...corners.map((corner) => dot(place, corner)));
  return [...(length(total) > 1e-6 ? [unit(total)] : []), ...axes].reduce((a, b) =>
    least(b) > least(a) ? b : a,
  );
}

/**
 * The integral of the unit vector over the inside: half the sum over edges of arc times unit normal.
 * Source: J. E. Brock (1975), The inertia tensor for a spherical triangle, Journal of Applied Mechanics 42(1), 239.
 */
function momentOf(corners: readonly Direction[]): Direction {
  return edgesOf(corners)
    .map((edge): Direction => {
      const normal = normalOf(edge);
      const size = length(normal);
      return scaled(normal, atan2(size, dot(edge[0], edge[1])) / (2 * size));
    })
    .reduce(sum);
}

export type Edge = readonly [from: Direction, to: Direction];

/** The edges from each corner to the next, the last one back to the first. */
export const edgesOf = (corners: readonly Direction[]): readonly Edge[] =>
  corners.map((corner, i) => [corner, corners[(i + 1) % corners.length]!]);

/** What is wrong with an outline, and at which corner. */
export interface OutlineMistake {
  readonly corner: number;
  readonly expected: string;
  readonly found: string;
  readonly suggestion?: string;
}

/** Two corners nearer than a metre are one. */
const nearest = 0.001;

/** Why corners make no outline: two that are one, two that lie opposite, edges that cross, nothing inside or half the globe. */
export function outlineMistakes(points: readonly Point[]): readonly OutlineMistake[] {
  const corners = points.map(direction);
  const found = [...cornerMistakes(points, corners), ...crossings(corners)];
  if (found.length > 0) return found;
  const area = Math.abs(excessToTheLeft(corners)) * earthRadius * earthRadius;
  const half = 2 * Math.PI * earthRadius * earthRadius;
  if (area < nearest * nearest) {
    const expected = "corners that have an area between them";
    return [{ corner: 0, expected, found: "corners on one line" }];
  }
  if (area > half * (1 - 1e-6)) {
    const expected = "an area that is smaller than half the globe";
    return [{ corner: 0, expected, found: "half of it, so that neither side is the inside" }];
  }
  return [];
}

function cornerMistakes(points: readonly Point[], corners: readonly Direction[]): readonly OutlineMistake[] {
  return points.flatMap((point, i): readonly OutlineMistake[] => {
    const first = corners.findIndex((corner) => earthRadius * angleBetween(corner, corners[i]!) < nearest);
    if (first < i) {
      const closes = first === 0 && i === points.length - 1;
      return [
        {
          corner: i,
          expected: "each corner once",
          found: `${bracketed(point)} again`,
          ...(closes ? { suggestion: "a shape closes by itself: leave its last corner out" } : {}),
        },
      ];
    }
    const next = (i + 1) % points.length;
    if (length(sum(corners[i]!, corners[next]!)) > 1e-6) return [];
    return [
      {
        corner: i,
        expected: "a next corner that is less than half way round the globe",
        found: bracketed(points[next]!),
        suggestion: "put a corner between them",
      },
    ];
  });
}

const bracketed = (point: Point) => `[${point.join(", ")}]`;

/** Each edge that crosses an earlier one, reported once, at the corner from which it starts. */
function crossings(corners: readonly Direction[]): readonly OutlineMistake[] {
  const edges = edgesOf(corners);
  return edges.flatMap((edge, i): readonly OutlineMistake[] => {
    const other = edges.findIndex(
      (each, k) => k < i - 1 && !(k === 0 && i === edges.length - 1) && crosses(each, edge),
    );
    if (other < 0) return [];
    const words = (k: number) => `corner ${k + 1} to ${((k + 1) % edges.length) + 1}`;
    return [
      {
        corner: i,
        expected: "edges that do not cross",
        found: `that from ${words(i)}, which crosses that from ${words(other)}`,
        suggestion: "list the corners in the order in which one sails round",
      },
    ];
  });
}

/** Whether two arcs cross: each has its ends on both sides of the other's plane, and they meet on one side of the globe. */
function crosses([a, b]: Edge, [c, d]: Edge): boolean {
  const [first, second] = [cross(a, b), cross(c, d)];
  const [leavesLeft, arrivesLeft] = [dot(first, c) >= 0, dot(first, d) >= 0];
  const [startsLeft, endsLeft] = [dot(second, a) >= 0, dot(second, b) >= 0];
  return leavesLeft !== arrivesLeft && startsLeft !== endsLeft && leavesLeft !== startsLeft;
}

/** The normal of an edge's plane, which points to its left; as long as the sine of its arc. */
const normalOf = ([from, to]: Edge): Direction => cross(from, difference(to, from));

const angleBetween = (a: Direction, b: Direction) => atan2(length(cross(a, b)), dot(a, b));

const dot = (a: Direction, b: Direction) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Direction, b: Direction): Direction => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const sum = (a: Direction, b: Direction): Direction => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const difference = (a: Direction, b: Direction): Direction => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const scaled = ([x, y, z]: Direction, by: number): Direction => [x * by, y * by, z * by];
const length = (a: Direction) => Math.sqrt(dot(a, a));
const unit = (a: Direction): Direction => scaled(a, 1 / length(a));

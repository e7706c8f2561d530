import { atan2, sineAndCosine } from "../arithmetic/index.ts";
import { type Direction, direction, earthRadius, type Point } from "./sphere.ts";

/** A great circle that is followed from a start, as the two unit vectors that span its plane. */
export interface Course {
  readonly start: Direction;
  /** The unit vector a quarter of the globe ahead of the start. */
  readonly ahead: Direction;
  readonly end: Direction;
  /** From the start to the end, in kilometres. */
  readonly length: number;
}

/** The course between two places; see `courseBetween`. */
export const course = (from: Point, to: Point): Course => courseBetween(direction(from), direction(to));

/** The course between two unit vectors; from a place to itself or its antipode, where every circle serves, one of them. */
export function courseBetween(start: Direction, end: Direction): Course {
  const along = dot(start, end);
  const [x, y, z] = [end[0] - along * start[0], end[1] - along * start[1], end[2] - along * start[2]];
  const size = Math.sqrt(x * x + y * y + z * z);
  const ahead: Direction = size > 1e-15 ? [x / size, y / size, z / size] : someQuarterAway(start);
  return { start, ahead, end, length: earthRadius * atan2(size, along) };
}

/** The north pole's direction as seen from a place, or an eastern one from the poles themselves. */
function someQuarterAway([x, y, z]: Direction): Direction {
  const parallel = Math.sqrt(x * x + y * y);
  return parallel > 1e-9 ? [(-z * x) / parallel, (-z * y) / parallel, parallel] : [0, 1, 0];
}

/** So that nothing is allocated. */
const angle = { sin: 0.5, cos: 0.5 };

/** The unit vector of the place that lies so many kilometres along a course. */
export function directionAlong({ start, ahead }: Course, kilometres: number): Direction {
  sineAndCosine(kilometres / earthRadius, angle);
  const { sin, cos } = angle;
  return [start[0] * cos + ahead[0] * sin, start[1] * cos + ahead[1] * sin, start[2] * cos + ahead[2] * sin];
}

/** The great-circle distance between two unit vectors in kilometres, accurate near 0 and near the antipode. */
export function separationKm(a: Direction, b: Direction): number {
  const x = a[1] * b[2] - a[2] * b[1];
  const y = a[2] * b[0] - a[0] * b[2];
  const z = a[0] * b[1] - a[1] * b[0];
  return earthRadius * atan2(Math.sqrt(x * x + y * y + z * z), dot(a, b));
}

const dot = (a: Direction, b: Direction) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

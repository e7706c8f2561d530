import { atan2, cosine } from "../arithmetic/index.ts";
import type { Course } from "./course.ts";
import type { Target } from "./intercept.ts";
import { type Direction, earthRadius } from "./sphere.ts";

/** The part of a great circle that lies within some distance of a place. */
export interface Arc {
  /** Its middle, in radians from the start of the course. */
  readonly middle: number;
  /** Half its length in radians; Infinity: all of the circle, below 0: nothing. */
  readonly half: number;
}

/**
 * The part of a course's great circle within so many kilometres of a place.
 *
 * A target's distance d from the place obeys cos d = C cos(theta - phi) (spherical law of cosines), so that it is inside
 * while |theta - phi| <= acos(cos r / C).
 */
export function arcWithin(km: number, at: Direction, { start, ahead }: Course): Arc {
  const p = start[0] * at[0] + start[1] * at[1] + start[2] * at[2];
  const q = ahead[0] * at[0] + ahead[1] * at[1] + ahead[2] * at[2];
  const middle = atan2(q, p);
  const radius = km / earthRadius;
  if (radius >= Math.PI) return { middle, half: Number.POSITIVE_INFINITY };
  if (!(radius >= 0)) return { middle, half: -1 };
  const closest = Math.sqrt(p * p + q * q);
  const wanted = cosine(radius);
  if (wanted > closest) return { middle, half: -1 };
  if (wanted <= -closest) return { middle, half: Number.POSITIVE_INFINITY };
  return { middle, half: atan2(Math.sqrt((closest - wanted) * (closest + wanted)), wanted) };
}

/** Hours until a target enters an arc of its great circle: 0 if it is there, Infinity if it never does. It goes on past the end of its course. */
export function hoursToEnter({ middle, half }: Arc, { gone, speed }: Pick<Target, "gone" | "speed">): number {
  if (half < 0) return Number.POSITIVE_INFINITY;
  const beyond = modulo(gone / earthRadius - middle + Math.PI, turn) - Math.PI;
  if (Math.abs(beyond) <= half) return 0;
  return (modulo(-half - beyond, turn) * earthRadius) / speed;
}

const turn = 2 * Math.PI;

const modulo = (a: number, b: number): number => a - b * Math.floor(a / b);

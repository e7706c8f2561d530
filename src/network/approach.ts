import { cosine } from "../statistics/special/sine.ts";
import type { Target } from "./intercept.ts";
import { type Direction, earthRadius } from "./sphere.ts";

/**
 * Hours until a target first comes within so many kilometres of a place: 0 if it is there, Infinity if it never is.
 *
 * On its great circle the target's distance d from the place obeys cos d = C cos(theta - phi) (spherical law of cosines), so
 * it enters the disc at theta = phi - acos(cos r / C). It is taken to go on past the end of its course.
 */
export function comesWithin(km: number, at: Direction, { course, gone, speed }: Target): number {
  const { start, ahead } = course;
  const p = start[0] * at[0] + start[1] * at[1] + start[2] * at[2];
  const q = ahead[0] * at[0] + ahead[1] * at[1] + ahead[2] * at[2];
  const radius = km / earthRadius;
  if (radius >= Math.PI) return 0;
  if (!(radius >= 0)) return Number.POSITIVE_INFINITY;
  const closest = Math.sqrt(p * p + q * q);
  const wanted = cosine(radius);
  if (wanted > closest) return Number.POSITIVE_INFINITY;
  if (wanted <= -closest) return 0;
  const half = Math.atan2(Math.sqrt((closest - wanted) * (closest + wanted)), wanted);
  const beyond = modulo(gone / earthRadius - Math.atan2(q, p) + Math.PI, turn) - Math.PI;
  if (Math.abs(beyond) <= half) return 0;
  return (modulo(-half - beyond, turn) * earthRadius) / speed;
}

const turn = 2 * Math.PI;

const modulo = (a: number, b: number): number => a - b * Math.floor(a / b);

/** Where a unit is, as a function of time: at a place, or on its way along a great circle until its end, where it stays. */

import type { Direction } from "../../network/index.ts";
import { type Course, courseBetween, directionAlong } from "../../network/index.ts";

export type Whereabouts =
  | { readonly kind: "at"; readonly place: Direction }
  | {
      readonly kind: "under-way";
      readonly course: Course;
      /** Kilometres along the course at which it began, and at which it stops. */
      readonly from: number;
      readonly to: number;
      readonly since: number;
      /** Kilometres an hour; Infinity where travel takes no time (textbook files). */
      readonly speed: number;
    };

export const at = (place: Direction): Whereabouts => ({ kind: "at", place });

/** On its way from one place to another since an hour, at a speed. */
export const onTheWay = (from: Direction, to: Direction, since: number, speed: number): Whereabouts =>
  alongCourse(courseBetween(from, to), 0, since, speed);

/** On its way along a course to its end, from so many kilometres along it. */
export const alongCourse = (course: Course, from: number, since: number, speed: number): Whereabouts => ({
  kind: "under-way",
  course,
  from,
  to: course.length,
  since,
  speed,
});

/** The place at a time, not before its last change of course. */
export function placeAt(where: Whereabouts, now: number): Direction {
  if (where.kind === "at") return where.place;
  const { course, to } = where;
  const km = kmAlong(where, now);
  return km >= to && to === course.length ? course.end : directionAlong(course, km);
}

/** When it is at the end of its way; of one that stays, at any time before. */
export const thereAt = (where: Whereabouts): number =>
  where.kind === "at" ? Number.NEGATIVE_INFINITY : where.since + (where.to - where.from) / where.speed;

/** Where it is bound for. */
export function goal(where: Whereabouts): Direction {
  if (where.kind === "at") return where.place;
  const { course, to } = where;
  return to === course.length ? course.end : directionAlong(course, to);
}

function kmAlong(
  { from, to, since, speed }: Extract<Whereabouts, { kind: "under-way" }>,
  now: number,
): number {
  // So that no time at an infinite speed is not a number.
  if (speed === Number.POSITIVE_INFINITY) return to;
  return Math.min(to, from + (now - since) * speed);
}

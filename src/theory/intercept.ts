import { square } from "../arithmetic/index.ts";

/**
 * How far a hull can act: its own speed, and the speed and range of the boat or helicopter it may launch.
 * Speeds and range share their units of length and time; no boat is `boatSpeed: 0, boatRange: 0`.
 */
export interface Reach {
  readonly speed: number;
  readonly boatSpeed: number;
  readonly boatRange: number;
}

/**
 * The distance at which a hull that sets out now can act after a time: max(u t, min(s t, r + u (t - r/s))).
 *
 * The boat, of speed s and range r, is launched as late as its range allows and no later, so the hull closes first.
 */
export function reachAfter(time: number, { speed, boatSpeed, boatRange }: Reach): number {
  if (!(boatSpeed > speed)) return speed * time;
  const flight = boatRange / boatSpeed;
  return time < flight ? boatSpeed * time : boatRange + speed * (time - flight);
}

/** Hours until a hull that sets out now can act at a distance: the inverse of `reachAfter`. Infinity for a hull that cannot move. */
export function timeToReach(distance: number, { speed, boatSpeed, boatRange }: Reach): number {
  if (!(boatSpeed > speed)) return distance / speed;
  if (distance <= boatRange) return distance / boatSpeed;
  return boatRange / boatSpeed + (distance - boatRange) / speed;
}

/** A target in the plane, seen from the hull, that keeps its course and speed. */
export interface PlaneTarget {
  readonly position: readonly [x: number, y: number];
  readonly velocity: readonly [vx: number, vy: number];
}

/**
 * The earliest time in [0, horizon] at which a hull and its boat reach a target in the plane, or undefined if none.
 *
 * The exact solution: the least root of |position + velocity t|^2 = reach(t)^2 on each of the two straight pieces of
 * the reach (Isaacs 1965, Differential Games, simple pursuit with a constant heading). It is what the interception on the
 * sphere tends to over short distances.
 */
export function earliestPlanarIntercept(
  { position, velocity }: PlaneTarget,
  reach: Reach,
  horizon: number,
): number | undefined {
  const { speed, boatSpeed, boatRange } = reach;
  const flight = boatSpeed > speed ? boatRange / boatSpeed : 0;
  const line = (offset: number, slope: number, from: number, to: number) =>
    leastRootBetween(
      square(velocity[0]) + square(velocity[1]) - square(slope),
      2 * (position[0] * velocity[0] + position[1] * velocity[1] - offset * slope),
      square(position[0]) + square(position[1]) - square(offset),
      [from, to],
    );
  const early = line(0, flight > 0 ? boatSpeed : speed, 0, Math.min(flight, horizon));
  return early ?? line(flight > 0 ? boatRange - speed * flight : 0, speed, flight, horizon);
}

/** The least t in [from, to] at which a t^2 + b t + c, positive before, has come down to zero. */
function leastRootBetween(a: number, b: number, c: number, [from, to]: readonly [number, number]) {
  if (from > to) return undefined;
  if ((a * from + b) * from + c <= 0) return from;
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return undefined;
  const q = -0.5 * (b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant));
  const roots = [q / a, c / q].filter((root) => root >= from && root <= to);
  return roots.length === 0 ? undefined : Math.min(...roots);
}

import { atan2, cosine, sineAndCosine, square } from "../arithmetic/index.ts";
import { type Reach, reachAfter } from "../theory/index.ts";
import { type Course, directionAlong, separationKm } from "./course.ts";
import { close, contact, interceptAroundTheGlobe, mod, never, quarter } from "./interceptAroundTheGlobe.ts";
import { type Direction, earthRadius } from "./sphere.ts";

export { type Course, course, courseBetween, directionAlong, separationKm } from "./course.ts";

/** A target under way: it has gone some kilometres along its course and goes on, past the end as well, at a speed in km/h. */
export interface Target {
  readonly course: Course;
  readonly gone: number;
  readonly speed: number;
}

/** The kilometres between the target after some hours and the farthest point towards it that the hull has reached; at least 0. */
export function gapAfter(
  { course, gone, speed }: Target,
  at: Direction,
  { speed: hullSpeed }: Reach,
  time: number,
): number {
  const there = directionAlong(course, gone + speed * time);
  return Math.max(0, separationKm(at, there) - hullSpeed * time);
}

/** The last start that was asked for, with its sine and cosine: the assets of one case are asked about one target. */
const last = { theta: Number.NaN, angle: { sin: 0.5, cos: 0.5 } };

/** That of the present step; so that nothing is allocated. */
const angle = { sin: 0.5, cos: 0.5 };

/**
 * The earliest time in [0, horizon] (hours; may be infinite) at which a pursuer reaches a target; Infinity if there is none.
 *
 * The target's distance d from the hull's start obeys cos d = C cos(theta - phi), with theta its place on its circle. While
 * d is below a quarter of the globe d is convex in time, and the reach of a hull with a boat is concave, so that
 * f = reach - d is concave: its tangent lies above it, and Newton's steps from the left come up to the first root and
 * never pass it. A slope that is not positive ends the search at once. The first step goes to the answer in the plane, which is
 * not before that on the sphere (Toponogov's comparison): where f rises there, the tangent's zero is left of the first root again. Nothing is allocated.
 */
export function interceptTime(target: Target, at: Direction, reach: Reach, horizon: number): number {
  if (!(horizon >= 0)) return never;
  const { start, ahead } = target.course;
  const speed = target.speed;
  const across =
    (start[1] * ahead[2] - start[2] * ahead[1]) * at[0] +
    (start[2] * ahead[0] - start[0] * ahead[2]) * at[1] +
    (start[0] * ahead[1] - start[1] * ahead[0]) * at[2];
  const crossTrack2 = across * across;

  const slow = reach.speed;
  const flight = reach.boatSpeed > slow ? reach.boatRange / reach.boatSpeed : 0;
  const fast = flight > 0 ? reach.boatSpeed : slow;
  const lead = flight > 0 ? reach.boatRange - slow * flight : 0;
  const furthest = horizon < flight ? fast * horizon : lead + slow * horizon;
  const turn = speed / earthRadius;
  const theta0 = target.gone / earthRadius;
  const far = furthest > quarter || turn * horizon > Math.PI;
  // The sine of an arc is below the arc: the hull never comes as far as the target's circle.
  if (!far && crossTrack2 > square((furthest + contact) / earthRadius)) return never;

  const p = start[0] * at[0] + start[1] * at[1] + start[2] * at[2];
  const q = ahead[0] * at[0] + ahead[1] * at[1] + ahead[2] * at[2];
  if (far)
    return interceptAroundTheGlobe({ p, q, crossTrack2, turn, theta0, slow, fast, flight, lead }, horizon);

  if (theta0 !== last.theta) {
    last.theta = theta0;
    sineAndCosine(theta0, last.angle);
  }
  let { sin, cos } = last.angle;
  let time = 0;
  let tangent = 0;
  let guessed = false;
  for (let step = 0; step < 200; step++) {
    const towards = p * cos + q * sin;
    const past = p * sin - q * cos;
    let next: number;
    if (towards < 0) {
      // Beyond a quarter of the globe nothing is in reach: wait until the target comes over that edge, if it does.
      if (step > 0) return never;
      next = (mod(atan2(q, p) - Math.PI / 2 - theta0, 2 * Math.PI) + 1e-12) / turn;
    } else {
      const chord = Math.sqrt(crossTrack2 + past * past);
      const distance = earthRadius * atan2(chord, towards);
      const early = time < flight;
      const short = distance - (early ? fast * time : lead + slow * time);
      if (short <= (step === 0 ? contact : 0) && !guessed) return time;
      const recession = speed * (past / chord);
      const closing = (early ? fast : slow) - recession;
      if (closing > 0) {
        const wait = short / closing;
        next = time + wait;
        // Newton's error is below (d'' / 2 closing) wait^2, with d'' below speed^2 / d.
        const drift = speed * wait;
        if (drift * drift <= close * distance * closing && early === next < flight) {
          return next <= horizon ? next : never;
        }
        if (step === 0) {
          tangent = next;
          if (tangent > horizon) return never;
          // When first + slope t overtakes, in the plane, what recedes at that rate: by boat, or by the hull that follows it.
          let guess = Number.NaN;
          for (let byBoat = flight > 0; ; byBoat = false) {
            const first = byBoat ? 0 : lead;
            const slope = byBoat ? fast : slow;
            const half = distance * recession - first * slope;
            const gap = distance * distance - first * first;
            const divisor = Math.sqrt(half * half - (speed * speed - slope * slope) * gap) - half;
            guess = divisor > 0 ? gap / divisor : Number.NaN;
            if (!byBoat || guess <= flight) break;
          }
          guessed = guess > tangent && guess < horizon;
          if (guessed) next = guess;
        } else {
          if (guessed && next < tangent) next = tangent;
          guessed = false;
        }
      } else {
        if (!guessed) return never;
        // Past the peak of f: begin again from the left.
        next = tangent;
        guessed = false;
      }
    }
    if (!(next <= horizon)) return never;
    time = next;
    sineAndCosine(theta0 + turn * time, angle);
    sin = angle.sin;
    cos = angle.cos;
  }
  return time;
}

/** Far more than the roundings of a place or a time amount to, in kilometres. */
const aMetre = 0.001;

/** Whether a hull that goes straight to a place, or its boat, is there in less than so many hours, with a metre to spare. */
export function isThereWithin(hours: number, place: Direction, at: Direction, reach: Reach): boolean {
  const radius = (reachAfter(hours, reach) - aMetre) / earthRadius;
  if (!(radius >= 0)) return false;
  const nearness = place[0] * at[0] + place[1] * at[1] + place[2] * at[2];
  return nearness > cosine(Math.min(Math.PI, radius));
}

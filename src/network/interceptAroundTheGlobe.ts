import { atan2, cosine, sine } from "../arithmetic/index.ts";
import { earthRadius } from "./sphere.ts";

/** No intercept. */
export const never = Number.POSITIVE_INFINITY;

/** Kilometres (a hundredth of a millimetre) within which a pursuer is at its target already, for the sake of rounding. */
export const contact = 1e-8;

/** Hours below which a step towards the root is the last one. */
export const close = 1e-11;

/** A quarter of the earth's circumference, in kilometres. */
export const quarter = (earthRadius * Math.PI) / 2;

/** A chase on the sphere in the terms of its angles. */
export interface Chase {
  /** cos d = p cos(theta) + q sin(theta), and the square of the sine of the cross-track angle. */
  readonly p: number;
  readonly q: number;
  readonly crossTrack2: number;
  /** Radians an hour, and radians at the start. */
  readonly turn: number;
  readonly theta0: number;
  /** The two slopes of the reach, the time at which it changes, and where the second line meets time 0. */
  readonly slow: number;
  readonly fast: number;
  readonly flight: number;
  readonly lead: number;
}

/**
 * The earliest intercept for horizons so long that the target may go more than half way round, or the hull a quarter.
 *
 * The time is cut where the target passes the edge of the near half of the globe and where the boat's range ends. On a
 * near piece f is concave; on a far piece it is convex, negative at its beginning, so it has a root only if it is not
 * negative at the end, and one only.
 */
export function interceptAroundTheGlobe(chase: Chase, horizon: number): number {
  const { p, q, crossTrack2, turn, theta0, slow, fast, flight, lead } = chase;
  const short = (time: number) => {
    const theta = theta0 + turn * time;
    const past = p * sine(theta) - q * cosine(theta);
    const towards = p * cosine(theta) + q * sine(theta);
    const distance = earthRadius * atan2(Math.sqrt(crossTrack2 + past * past), towards);
    return distance - (time < flight ? fast * time : lead + slow * time);
  };
  const recession = (time: number) => {
    const past = p * sine(theta0 + turn * time) - q * cosine(theta0 + turn * time);
    const chord = Math.sqrt(crossTrack2 + past * past);
    return chord > 0 ? (earthRadius * turn * past) / chord : 0;
  };
  if (short(0) <= contact) return 0;
  const nearest = atan2(q, p);
  // A hull that moves has reached everywhere by the first of these times; one that does not has seen every turn by the second.
  const end = Math.min(horizon, flight + (slow > 0 ? (2 * quarter) / slow : (2 * Math.PI) / turn));
  let from = 0;
  while (from < end) {
    const ahead = mod(theta0 + turn * from - nearest + Math.PI / 2 + 1e-12, Math.PI);
    const edge = turn > 0 ? from + (Math.PI - ahead + 2e-12) / turn : end;
    const to = Math.min(edge, from < flight ? flight : never, end);
    const middle = theta0 + (turn * (from + to)) / 2;
    const near = p * cosine(middle) + q * sine(middle) >= 0;
    const slope = from < flight ? fast : slow;
    const root = near
      ? firstRootOfConcave(short, (time) => slope - recession(time), from, to)
      : rootOfConvex(short, from, to);
    if (root !== never) return root;
    from = to;
  }
  return never;
}

function firstRootOfConcave(
  short: (time: number) => number,
  closing: (time: number) => number,
  from: number,
  to: number,
): number {
  let time = from;
  for (let step = 0; step < 200; step++) {
    const missing = short(time);
    if (missing <= 0) return time;
    const rate = closing(time);
    if (!(rate > 0)) return never;
    time += missing / rate;
    if (time > to) return never;
    if (missing / rate < close) return time;
  }
  return time;
}

function rootOfConvex(short: (time: number) => number, from: number, to: number): number {
  if (short(from) <= 0) return from;
  if (short(to) > 0) return never;
  let before = from;
  let after = to;
  while (after - before > close && (before + after) / 2 !== before && (before + after) / 2 !== after) {
    const middle = (before + after) / 2;
    if (short(middle) > 0) before = middle;
    else after = middle;
  }
  return after;
}

/** The remainder in [0, period). */
export const mod = (value: number, period: number) => value - period * Math.floor(value / period);

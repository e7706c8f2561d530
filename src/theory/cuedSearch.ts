/**
 * What is known of a target's place when the cue comes, and how its area grows with the time t since the cue.
 *
 * `normal`: A(t) = A0 + pi (u t)^2, an area of uncertainty to which the area of motion is added. `disc`: A(t) = pi (r0 + u t)^2,
 * the farthest-on circle.
 */

import { atan, expm1, square, tangent } from "../arithmetic/index.ts";

export type Uncertainty =
  | { readonly kind: "normal"; readonly area: number }
  | { readonly kind: "disc"; readonly radius: number };

/** A search for one cued target, in units of length and time that agree; times count from the cue. */
export interface CuedSearch {
  readonly uncertainty: Uncertainty;
  /** The greatest speed u at which the target may have moved away, at least 0. */
  readonly targetSpeed: number;
  /** The sum over the searchers of speed times sweep width, an area per time. */
  readonly sweepRate: number;
  /** The area beyond which the uncertainty does not grow, as that of the zone; infinite if there is none. */
  readonly cap: number;
  /** When the searchers arrive, at least 0. */
  readonly from: number;
  /** When the search ends: its own end or the end of the target's crossing, whichever is first. */
  readonly until: number;
}

/** The area that is to be searched after a time since the cue. */
export function areaOfUncertainty({ uncertainty, targetSpeed, cap }: CuedSearch, time: number): number {
  const moved = targetSpeed * time;
  const free =
    uncertainty.kind === "normal"
      ? uncertainty.area + Math.PI * moved * moved
      : Math.PI * square(uncertainty.radius + moved);
  return Math.min(cap, free);
}

/** The probability that a cued search detects: 1 - exp(-`cuedCoverage`), a random search over the growing area. */
export const cuedSearch = (search: CuedSearch): number => -expm1(-cuedCoverage(search));

/**
 * The coverage of a cued search: the integral of sweepRate / A(t) from its begin to its end, in closed form.
 *
 * normal: (V / (u sqrt(pi A0))) [atan(b t)], b = u sqrt(pi / A0); disc: (V / (pi u)) [-1 / (r0 + u t)]; V / cap per time once the
 * area has reached the cap (Koopman 1946, random search; the growing area as in datum search, Washburn, Search and Detection).
 */
export function cuedCoverage(search: CuedSearch): number {
  if (!(search.until > search.from)) return 0;
  const capped = Math.min(search.until, Math.max(search.from, capTime(search)));
  const growing = search.sweepRate * growth(search, search.from, capped);
  return growing + (search.sweepRate * (search.until - capped)) / search.cap;
}

/**
 * When a cued search finds its target, given the coverage at which it is found; undefined if it ends before.
 *
 * The inverse of `cuedCoverage`: a threshold drawn from the unit exponential distribution gives the random time of detection.
 */
export function cuedDetectionTime(search: CuedSearch, threshold: number): number | undefined {
  if (threshold > cuedCoverage(search)) return undefined;
  const capped = Math.max(search.from, capTime(search));
  const before = cuedCoverage({ ...search, until: Math.min(capped, search.until) });
  if (threshold > before) return capped + ((threshold - before) * search.cap) / search.sweepRate;
  if (threshold <= 0) return search.from;
  return search.from + growthTime(search, search.from, threshold / search.sweepRate);
}

/** When the free area reaches the cap. */
function capTime({ uncertainty, targetSpeed, cap }: CuedSearch): number {
  const reach =
    uncertainty.kind === "normal"
      ? Math.sqrt(Math.max(0, cap - uncertainty.area) / Math.PI)
      : Math.max(0, Math.sqrt(cap / Math.PI) - uncertainty.radius);
  if (reach === 0) return 0;
  return targetSpeed === 0 ? Number.POSITIVE_INFINITY : reach / targetSpeed;
}

/** The integral of 1 / A from one time to a later one, while the area is free. */
function growth({ uncertainty, targetSpeed: u }: CuedSearch, from: number, to: number): number {
  if (to === from) return 0;
  if (uncertainty.kind === "normal" && uncertainty.area > 0) {
    const root = Math.sqrt(Math.PI * uncertainty.area);
    const move = (u * Math.PI) / root;
    return u === 0 ? (to - from) / uncertainty.area : (atan(move * to) - atan(move * from)) / (u * root);
  }
  const radius = uncertainty.kind === "disc" ? uncertainty.radius : 0;
  return (to - from) / (Math.PI * (radius + u * from) * (radius + u * to));
}

/** How long after a time the integral of 1 / A reaches a value: the inverse of `growth`. */
function growthTime({ uncertainty, targetSpeed: u }: CuedSearch, from: number, value: number): number {
  if (uncertainty.kind === "normal" && uncertainty.area > 0) {
    const root = Math.sqrt(Math.PI * uncertainty.area);
    const move = (u * Math.PI) / root;
    return u === 0 ? value * uncertainty.area : tangent(atan(move * from) + value * u * root) / move - from;
  }
  const start = (uncertainty.kind === "disc" ? uncertainty.radius : 0) + u * from;
  return (Math.PI * start * start * value) / (1 - Math.PI * start * u * value);
}

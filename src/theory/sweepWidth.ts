import { expm1 } from "../arithmetic/index.ts";
import { integrate } from "./integrate.ts";

/** The chance that a target that passes at a lateral distance (0 or more) is detected. */
export type LateralRangeCurve = (distance: number) => number;

/** The range is halved so often, and each half cut into so many pieces. */
const OCTAVES = 60;
const PIECES = 16;

/**
 * The sweep width of a lateral range curve that is the same to both sides: twice its integral from 0 to a greatest range.
 *
 * In the unit of the range (Koopman 1946, Search and Screening). What lies beyond the greatest range counts as zero. The curve
 * may be zero over most of that range: the integral is taken over pieces whose length is at most a sixteenth of their
 * distance, so that only a curve that rises and falls within 1/150 of its distance can be missed. The relative error is
 * about 1e-10 for smooth curves; a step may cost 3e-4 of its distance.
 */
export function sweepWidth(curve: LateralRangeCurve, greatestRange: number): number {
  let half = 0;
  let end = greatestRange;
  for (let octave = 0; octave < OCTAVES; octave++) {
    const start = end / 2;
    const length = start / PIECES;
    for (let piece = 0; piece < PIECES; piece++) {
      half += integrate(curve, start + piece * length, start + (piece + 1) * length);
    }
    end = start;
  }
  return 2 * (half + integrate(curve, 0, end));
}

/** The sweep width of a curve that is measured at distances in rising order, joined by straight lines and zero beyond the last. */
export function sweepWidthOfSamples(
  samples: readonly { readonly distance: number; readonly chance: number }[],
): number {
  let half = (samples[0]?.distance ?? 0) * (samples[0]?.chance ?? 0);
  for (let i = 1; i < samples.length; i++) {
    const before = samples[i - 1]!;
    const here = samples[i]!;
    half += ((here.distance - before.distance) * (here.chance + before.chance)) / 2;
  }
  return 2 * half;
}

/** The curve of a sensor that detects everything to half its sweep width and nothing beyond (the definite range law). */
export const definiteRange =
  (width: number): LateralRangeCurve =>
  (distance) =>
    distance <= width / 2 ? 1 : 0;

/**
 * The curve of the inverse cube law with a given sweep width: 1 - exp(-W^2 / (4 pi x^2)).
 *
 * The rate of detection falls with the cube of the range, as the solid angle of a wake seen from above (Koopman 1946).
 */
export const inverseCubeLaw =
  (width: number): LateralRangeCurve =>
  (distance) =>
    -expm1(-(width * width) / (4 * Math.PI * distance * distance));

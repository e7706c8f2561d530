import { expm1 } from "../arithmetic/index.ts";

/** What a searcher brings to an area: speed and sweep width, over the area; any units of length and time that agree. */
export interface Sweep {
  /** Relative to the target: its own speed for a still one, the mean relative speed for a moving one. */
  readonly speed: number;
  readonly sweepWidth: number;
  readonly area: number;
}

/** The rate of detection by random search, v W / A, per unit of time (Koopman 1946, Search and Screening, OEG Report 56). */
export const detectionRate = ({ speed, sweepWidth, area }: Sweep): number => (speed * sweepWidth) / area;

/** The coverage of a search, z = v W t / A: the area swept over the area searched. */
export const coverage = (sweep: Sweep, time: number): number => detectionRate(sweep) * time;

/** The probability of detection by random search at a coverage z >= 0: 1 - exp(-z) (Koopman 1946, Search and Screening). */
export const randomSearch = (z: number): number => -expm1(-z);

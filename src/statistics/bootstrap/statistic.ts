import { cube, pow, square } from "../../arithmetic/index.ts";
import { mean } from "../moments.ts";
import type { PairedRatios } from "../pairedRatioDifference.ts";
import { requireFinite, requirePaired } from "../requirements.ts";

/** Which replications a resample holds, with repetition; only valid until the next resample is drawn. */
export type Resample = Int32Array;

/**
 * A statistic of resampled replications with its plug-in standard error, NaN where it is not defined.
 *
 * Whole replications are resampled, never events within one; paired samples keep their pairs.
 */
export type ReplicationStatistic = {
  readonly n: number;
  readonly name: string;
  readonly estimate: (resample: Resample) => number;
  readonly standardError: (resample: Resample) => number;
};

/** The mean over replications. */
export function meanStatistic(values: readonly number[]): ReplicationStatistic {
  requireFinite("meanStatistic", values);
  const estimate = (resample: Resample) => average(resample, (r) => values[r]!);
  return {
    n: values.length,
    name: "mean",
    estimate,
    standardError: (resample) => {
      const center = estimate(resample);
      return errorOfMean(resample, (r) => values[r]! - center);
    },
  };
}

/** The mean paired difference a - b. */
export function pairedStatistic(a: readonly number[], b: readonly number[]): ReplicationStatistic {
  requirePaired("pairedStatistic", a, b);
  return { ...meanStatistic(a.map((value, r) => value - b[r]!)), name: "paired difference" };
}

/** The ratio of sums, with the standard error of the delta method. */
export function ratioStatistic(
  numerators: readonly number[],
  denominators: readonly number[],
): ReplicationStatistic {
  requirePaired("ratioStatistic", numerators, denominators);
  const { n, estimate, error } = ratioParts(numerators, denominators);
  return {
    n,
    name: "ratio of sums",
    estimate,
    standardError: (resample) => errorOfMean(resample, error(resample)),
  };
}

/** The difference of two ratios of sums over paired replications, R_A - R_B. */
export function ratioDifferenceStatistic(ratios: PairedRatios): ReplicationStatistic {
  const { numeratorsA, denominatorsA, numeratorsB, denominatorsB } = ratios;
  requirePaired("ratioDifferenceStatistic", numeratorsA, denominatorsA, numeratorsB, denominatorsB);
  const a = ratioParts(numeratorsA, denominatorsA);
  const b = ratioParts(numeratorsB, denominatorsB);
  return {
    n: a.n,
    name: "difference of ratios of sums",
    estimate: (resample) => a.estimate(resample) - b.estimate(resample),
    standardError: (resample) => {
      const errorA = a.error(resample);
      const errorB = b.error(resample);
      return errorOfMean(resample, (r) => errorA(r) - errorB(r));
    },
  };
}

function ratioParts(numerators: readonly number[], denominators: readonly number[]) {
  const above = (r: number) => numerators[r]!;
  const below = (r: number) => denominators[r]!;
  const estimate = (resample: Resample) => average(resample, above) / average(resample, below);
  const error = (resample: Resample) => {
    const ratio = estimate(resample);
    const scale = average(resample, below);
    return (r: number) => (above(r) - ratio * below(r)) / scale;
  };
  return { n: numerators.length, estimate, error };
}

function average(resample: Resample, value: (replication: number) => number): number {
  let sum = 0;
  for (const r of resample) sum += value(r);
  return sum / resample.length;
}

/** s/√n of residuals that sum to zero over the resample. */
function errorOfMean(resample: Resample, residual: (replication: number) => number): number {
  const n = resample.length;
  let squares = 0;
  for (const r of resample) squares += square(residual(r));
  return Math.sqrt(squares / (n - 1) / n);
}

/** Every replication once: the sample itself. */
export function wholeSample(n: number): Resample {
  return Int32Array.from({ length: n }, (_, r) => r);
}

/** Fills a resample with replications drawn with repetition. */
export function drawInto(resample: Resample, random: () => number): Resample {
  const n = resample.length;
  for (let i = 0; i < n; i++) resample[i] = Math.floor(random() * n);
  return resample;
}

/** Sample skewness of the jackknife influence values over 6: the acceleration of BCa; 0 when nothing varies. */
export function acceleration(statistic: ReplicationStatistic): number {
  const whole = wholeSample(statistic.n);
  const leftOut = Array.from(whole, (r) => statistic.estimate(whole.filter((other) => other !== r)));
  const center = mean(leftOut);
  let squares = 0;
  let cubes = 0;
  for (const value of leftOut) {
    squares += square(center - value);
    cubes += cube(center - value);
  }
  return squares === 0 ? 0 : cubes / (6 * pow(squares, 1.5));
}

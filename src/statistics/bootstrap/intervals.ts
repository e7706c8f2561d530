import { ascending, quantileSorted } from "d3-array";
import { type Estimate, withoutInterval } from "../estimate.ts";
import { requireLevel } from "../requirements.ts";
import { normalCdf, normalQuantile } from "../special/index.ts";
import {
  acceleration,
  drawInto,
  type ReplicationStatistic,
  type Resample,
  wholeSample,
} from "./statistic.ts";

/** How a bootstrap is done. */
export type Bootstrap = {
  readonly level?: number;
  /** Number of resamples; 2,000 when absent. */
  readonly resamples?: number;
  /** Source of uniforms in [0, 1). */
  readonly random: () => number;
};

/**
 * The interval between quantiles of the resampled statistic.
 *
 * Simple and too narrow for small n; prefer `bcaBootstrap` or `studentizedBootstrap`. No interval for one
 * replication, or when the statistic is not defined in some resample. Source: Efron and Tibshirani (1993),
 * "An Introduction to the Bootstrap", chapter 13.
 */
export function percentileBootstrap(statistic: ReplicationStatistic, bootstrap: Bootstrap): Estimate {
  const { level, estimate, context, sorted } = prepare(
    "percentile",
    statistic,
    bootstrap,
    statistic.estimate,
  );
  const tail = (1 - level) / 2;
  return bounded(estimate, quantileSorted(sorted, tail), quantileSorted(sorted, 1 - tail), context);
}

/**
 * The bias-corrected and accelerated interval BCa: percentiles moved for bias and skewness.
 *
 * Source: Efron (1987), "Better bootstrap confidence intervals"; Efron and Tibshirani (1993), equations
 * 14.9 to 14.15.
 */
export function bcaBootstrap(statistic: ReplicationStatistic, bootstrap: Bootstrap): Estimate {
  const { level, estimate, context, sorted } = prepare("BCa", statistic, bootstrap, statistic.estimate);
  if (sorted.length === 0) return bounded(estimate, undefined, undefined, context);
  const bias = normalQuantile(shareBelow(sorted, estimate));
  const skew = acceleration(statistic);
  const moved = (p: number) => {
    const z = bias + normalQuantile(p);
    return quantileSorted(sorted, normalCdf(bias + z / (1 - skew * z)));
  };
  return bounded(estimate, moved((1 - level) / 2), moved((1 + level) / 2), context);
}

/**
 * The bootstrap-t interval: the distribution of (θ* - θ) / se* takes the place of Student's t.
 *
 * The choice for skewed outputs. Source: Efron and Tibshirani (1993), section 12.5.
 */
export function studentizedBootstrap(statistic: ReplicationStatistic, bootstrap: Bootstrap): Estimate {
  const whole = wholeSample(statistic.n);
  const center = statistic.estimate(whole);
  const studentized = (resample: Resample) => {
    const distance = statistic.estimate(resample) - center;
    return distance === 0 ? 0 : distance / statistic.standardError(resample);
  };
  const { level, estimate, context, sorted } = prepare("bootstrap-t", statistic, bootstrap, studentized);
  const error = statistic.standardError(whole);
  const tail = (1 - level) / 2;
  const low = estimate - quantileSorted(sorted, 1 - tail)! * error;
  const high = estimate - quantileSorted(sorted, tail)! * error;
  return bounded(estimate, low, high, context);
}

/** The share of values below the estimate, those equal to it but for rounding counted half. */
function shareBelow(sorted: readonly number[], estimate: number): number {
  const rounding = 1e-12 * (Math.abs(sorted[0]!) + Math.abs(sorted.at(-1)!));
  const below = sorted.filter((value) => value < estimate - rounding).length;
  const atMost = sorted.filter((value) => value <= estimate + rounding).length;
  return (below + atMost) / 2 / sorted.length;
}

function prepare(
  name: string,
  statistic: ReplicationStatistic,
  { level = 0.95, resamples = 2000, random }: Bootstrap,
  of: (resample: Resample) => number,
) {
  requireLevel(`${name} bootstrap`, level);
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    throw new RangeError(
      `${name} bootstrap requires a whole number of resamples of at least 1; found ${resamples}`,
    );
  }
  const { n } = statistic;
  const estimate = statistic.estimate(wholeSample(n));
  const context = { level, n, method: `${statistic.name}, ${name} bootstrap, ${resamples} resamples` };
  const resample = wholeSample(n);
  const values = Array.from({ length: resamples }, () => of(drawInto(resample, random)));
  const defined = n > 1 && values.every(Number.isFinite);
  return { level, estimate, context, sorted: defined ? values.sort(ascending) : [] };
}

function bounded(
  estimate: number,
  low: number | undefined,
  high: number | undefined,
  context: Parameters<typeof withoutInterval>[1],
): Estimate {
  if (!Number.isFinite(estimate)) return withoutInterval(null, context);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return withoutInterval(estimate, context);
  return { estimate, low: low!, high: high!, ...context };
}

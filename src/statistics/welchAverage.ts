import { mean } from "./moments.ts";

/**
 * Welch's picture: the mean over replications at each time, smoothed by a centred moving average of
 * 2 · window + 1 times, fewer near the start.
 *
 * The result is shorter than the runs by the window. Where the curve becomes flat the warm-up may end: look,
 * do not compute. Source: Welch (1983), "The statistical analysis of simulation results"; Law (2015), section
 * 9.5.1. Throws a RangeError for runs of different lengths or a window that does not fit.
 */
export function welchAverage(runs: readonly (readonly number[])[], window: number): number[] {
  const length = runs[0]?.length ?? 0;
  if (runs.length === 0 || runs.some((run) => run.length !== length)) {
    throw new RangeError(
      `welchAverage requires runs of equal length; found ${runs.map((run) => run.length).join(", ")}`,
    );
  }
  if (!(Number.isInteger(window) && window >= 0 && window < length)) {
    throw new RangeError(`welchAverage requires a whole window from 0 to below ${length}; found ${window}`);
  }
  const acrossRuns = Array.from({ length }, (_, i) => mean(runs.map((run) => run[i]!)));
  return Array.from({ length: length - window }, (_, i) => {
    const reach = Math.min(i, window);
    return mean(acrossRuns.slice(i - reach, i + reach + 1));
  });
}

import { square } from "../arithmetic/index.ts";
import { mean } from "./moments.ts";

/** Where MSER would cut a run, and the curve it minimises. */
export type WarmUpAdvice = {
  /** Observations to leave out from the start; null when the minimum lies at the end of the first half: run longer. */
  readonly discard: number | null;
  /** The MSER statistic after leaving out 0, 1, 2, ... batches, up to half of them. */
  readonly curve: readonly number[];
  readonly batch: number;
};

/**
 * MSER-5: leaves out the start whose removal makes the mean of the rest look most precise,
 * argmin over d <= k/2 of Σ (Z_j - mean)² / (k - d)², Z_j the means of k batches of five.
 *
 * Advice for one long run without season or trend; nothing is cut by itself. Observations that do not fill
 * the last batch are ignored. Source: White (1997), "An effective truncation heuristic for bias reduction in
 * simulation output"; White, Cobb and Spratt (2000) for batches of five.
 */
export function mser5(values: readonly number[]): WarmUpAdvice {
  return mser(values, 5);
}

/** MSER with batches of any length. Throws a RangeError for fewer than two batches. */
export function mser(values: readonly number[], batch: number): WarmUpAdvice {
  const k = Math.floor(values.length / batch);
  if (!(k >= 2))
    throw new RangeError(`mser requires at least two batches of ${batch}; found ${values.length} values`);
  const means = Array.from({ length: k }, (_, j) => mean(values.slice(j * batch, (j + 1) * batch)));
  // Welford from the end, so that each start costs one step.
  const statistics: number[] = [];
  let center = 0;
  let squares = 0;
  for (let count = 1; count <= k; count++) {
    const delta = means[k - count]! - center;
    center += delta / count;
    squares += (delta * delta * (count - 1)) / count;
    statistics.push(squares / square(count));
  }
  const last = Math.floor(k / 2);
  const curve = statistics.reverse().slice(0, last + 1);
  const cut = curve.indexOf(Math.min(...curve));
  return { discard: cut === last ? null : cut * batch, curve, batch };
}

import type { Estimate } from "./estimate.ts";
import { meanInterval } from "./meanInterval.ts";
import { mean } from "./moments.ts";
import { type VonNeumannTest, vonNeumann } from "./vonNeumann.ts";

/** A steady-state mean from one long run, with a check of its own assumption. */
export type BatchMeans = Estimate & {
  readonly batches: number;
  /** Observations in each batch. */
  readonly batchSize: number;
  readonly independence: VonNeumannTest | null;
};

/**
 * Mean of one long run with Student's t over the means of its batches; `n` is the number of batches.
 *
 * Warm-up must be cut before. Observations that do not fill the batches are left out at the start. Trust it
 * only while `independence` does not reject. Source: Law (2015), section 9.5.3; Schmeiser (1982), "Batch size
 * effects in the analysis of simulation output", for 10 to 30 batches. Throws a RangeError for fewer
 * observations than batches.
 */
export function batchMeans(values: readonly number[], batches = 20, level = 0.95): BatchMeans {
  const batchSize = Math.floor(values.length / batches);
  if (!(Number.isInteger(batches) && batches >= 1 && batchSize >= 1)) {
    throw new RangeError(
      `batchMeans requires at least one batch and an observation for each; found ${values.length} for ${batches}`,
    );
  }
  const start = values.length - batches * batchSize;
  const means = Array.from({ length: batches }, (_, j) =>
    mean(values.slice(start + j * batchSize, start + (j + 1) * batchSize)),
  );
  const interval = meanInterval(means, level);
  return {
    ...interval,
    method: "batch means, Student t",
    batches,
    batchSize,
    independence: vonNeumann(means),
  };
}

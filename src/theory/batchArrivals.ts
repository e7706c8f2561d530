import { square } from "../arithmetic/index.ts";
import type { GeneralQueue } from "./mg1.ts";
import type { QueueMeasures } from "./queueMeasures.ts";
import { requireStable } from "./requirements.ts";

/** The number that arrives at once, by its mean and its mean square. */
export interface Batch {
  readonly mean: number;
  readonly meanSquare: number;
}

/**
 * M^[X]/G/1: batches arrive as a Poisson stream and are served one by one, at random within the batch.
 *
 * The wait is that of M/G/1 at the same load plus s (E[X^2] - E[X]) / (2 E[X] (1 - rho)) (Burke 1975, Delays in single-server queues
 * with batch input, Operations Research 23:830). `arrivalRate` counts batches; an arrival waits unless it is the first of a batch
 * that finds the server free.
 */
export function batchArrivals(queue: GeneralQueue, { mean, meanSquare }: Batch): QueueMeasures {
  const { arrivalRate, serviceMean, serviceCv } = queue;
  const utilization = arrivalRate * mean * serviceMean;
  requireStable(utilization);
  const plain = (utilization * serviceMean * (1 + square(serviceCv))) / 2;
  const within = (serviceMean * (meanSquare - mean)) / (2 * mean);
  const meanWait = (plain + within) / (1 - utilization);
  return {
    utilization,
    waitingProbability: 1 - (1 - utilization) / mean,
    meanWait,
    meanSojourn: meanWait + serviceMean,
    meanQueue: arrivalRate * mean * meanWait,
    meanNumber: arrivalRate * mean * (meanWait + serviceMean),
  };
}

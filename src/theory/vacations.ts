import { square } from "../arithmetic/index.ts";
import { type GeneralQueue, mg1 } from "./mg1.ts";
import type { QueueMeasures } from "./queueMeasures.ts";

/** Time away, by its mean and coefficient of variation. */
export interface Vacation {
  readonly mean: number;
  readonly cv: number;
}

/**
 * M/G/1 whose server leaves whenever nobody waits, and again if nobody waits when it is back (multiple vacations).
 *
 * The wait is that of M/G/1 plus the mean residual vacation, v (1 + cv^2) / 2 (Levy and Yechiali 1975; Fuhrmann and Cooper 1985,
 * Operations Research 33:1117). An arrival never finds a server that is ready and idle, so all wait.
 */
export function mg1WithVacations(queue: GeneralQueue, { mean, cv }: Vacation): QueueMeasures {
  const plain = mg1(queue);
  const meanWait = plain.meanWait + (mean * (1 + square(cv))) / 2;
  return {
    utilization: plain.utilization,
    waitingProbability: 1,
    meanWait,
    meanSojourn: meanWait + queue.serviceMean,
    meanQueue: queue.arrivalRate * meanWait,
    meanNumber: queue.arrivalRate * (meanWait + queue.serviceMean),
  };
}

import { square } from "../arithmetic/index.ts";
import type { QueueMeasures } from "./queueMeasures.ts";
import { requireStable } from "./requirements.ts";

/** Poisson arrivals and times of service of any distribution, by their mean and coefficient of variation. */
export interface GeneralQueue {
  readonly arrivalRate: number;
  readonly serviceMean: number;
  /** Standard deviation over mean: 0 for constant times, 1 for exponential ones. */
  readonly serviceCv: number;
}

/** M/G/1: one server, first come first served: the wait is rho s (1 + cv^2) / (2 (1 - rho)) (Pollaczek 1930, Khinchine 1932). */
export function mg1({ arrivalRate, serviceMean, serviceCv }: GeneralQueue): QueueMeasures {
  const utilization = arrivalRate * serviceMean;
  requireStable(utilization);
  const meanWait = (utilization * serviceMean * (1 + square(serviceCv))) / (2 * (1 - utilization));
  return {
    utilization,
    waitingProbability: utilization,
    meanWait,
    meanSojourn: meanWait + serviceMean,
    meanQueue: arrivalRate * meanWait,
    meanNumber: arrivalRate * (meanWait + serviceMean),
  };
}

import { exp } from "../arithmetic/index.ts";
import { erlangC } from "./erlangC.ts";
import type { QueueMeasures } from "./queueMeasures.ts";
import { requireStable, requireWhole } from "./requirements.ts";

/** Poisson arrivals and servers with exponential times of service; rates per unit of time. */
export interface PoissonQueue {
  readonly arrivalRate: number;
  /** Of each server: one over its mean time of service. */
  readonly serviceRate: number;
}

/**
 * M/M/c: several like servers and one queue without end (Erlang 1917; Gross and Harris, Fundamentals of Queueing Theory).
 *
 * A RangeError where the load is not below the number of servers.
 */
export function mmc(servers: number, { arrivalRate, serviceRate }: PoissonQueue): QueueMeasures {
  requireWhole("servers", servers, 1);
  const load = arrivalRate / serviceRate;
  requireStable(load / servers);
  const waitingProbability = erlangC(servers, load);
  const meanWait = waitingProbability / (servers * serviceRate - arrivalRate);
  return {
    utilization: load / servers,
    waitingProbability,
    meanWait,
    meanSojourn: meanWait + 1 / serviceRate,
    meanQueue: arrivalRate * meanWait,
    meanNumber: arrivalRate * meanWait + load,
  };
}

/** The probability that an arrival at M/M/c waits longer than a time, first come first served: C exp(-(c mu - lambda) t). */
export const mmcWaitBeyond = (servers: number, queue: PoissonQueue, time: number): number =>
  mmc(servers, queue).waitingProbability * exp(-(servers * queue.serviceRate - queue.arrivalRate) * time);

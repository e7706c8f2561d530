import { erlangB } from "./erlangB.ts";
import type { PoissonQueue } from "./mmc.ts";
import { requirePositive, requireWhole } from "./requirements.ts";

/** What becomes of arrivals that wait, but not for ever. */
export interface PatienceMeasures {
  /** The share of arrivals that gives up before service begins. */
  readonly loss: number;
  /** The share of arrivals that finds no free server. */
  readonly waitingProbability: number;
  /** The mean time from arrival to service or giving up, over all arrivals. */
  readonly meanWait: number;
  /** The mean number that waits. */
  readonly meanQueue: number;
  /** The share of the servers that is busy. */
  readonly utilization: number;
}

/**
 * Erlang A, M/M/c+M: each that waits gives up at a rate of its own (Palm 1957; Garnett, Mandelbaum and Reiman 2002, Designing a call
 * center with impatient customers, Manufacturing & Service Operations Management 4:208).
 *
 * Stable at any load. The states above c are summed until they no longer count in double precision.
 *
 * @param patienceRate one over the mean patience, above 0
 */
export function erlangA(
  servers: number,
  { arrivalRate, serviceRate }: PoissonQueue,
  patienceRate: number,
): PatienceMeasures {
  requireWhole("servers", servers, 1);
  requirePositive("patienceRate", patienceRate);
  const load = arrivalRate / serviceRate;
  // Relative to state c: the states 0..c sum to 1 / B(c, a).
  const below = 1 / erlangB(servers, load);
  let weight = 1;
  let waiting = 1;
  let queue = 0;
  for (let n = 1; weight > 0; n++) {
    weight *= arrivalRate / (servers * serviceRate + n * patienceRate);
    waiting += weight;
    queue += n * weight;
    if (weight < 1e-18 * waiting && n * weight < 1e-18 * queue) break;
  }
  const total = below + waiting - 1;
  const meanQueue = queue / total;
  const loss = (patienceRate * meanQueue) / arrivalRate;
  return {
    loss,
    waitingProbability: waiting / total,
    meanWait: meanQueue / arrivalRate,
    meanQueue,
    utilization: (load * (1 - loss)) / servers,
  };
}

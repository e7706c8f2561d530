import { birthDeath } from "./birthDeath.ts";
import type { PoissonQueue } from "./mmc.ts";
import type { QueueMeasures } from "./queueMeasures.ts";
import { requireWhole } from "./requirements.ts";

/** The means of a queue with limited room; waits and sojourns are of those that get in. */
export interface LossyQueueMeasures extends QueueMeasures {
  /** The share of arrivals that is lost. */
  readonly loss: number;
}

/**
 * M/M/c/K: several like servers and room for K in all, those in service included; who finds it full is lost.
 *
 * `waitingProbability` is that of an arrival that gets in. K = c is the loss system of Erlang.
 */
export function mmcK(
  servers: number,
  room: number,
  { arrivalRate, serviceRate }: PoissonQueue,
): LossyQueueMeasures {
  requireWhole("servers", servers, 1);
  requireWhole("room", room, servers);
  const steps = Array.from({ length: room }, (_, k) => k);
  const chances = birthDeath(
    steps.map(() => arrivalRate),
    steps.map((k) => Math.min(k + 1, servers) * serviceRate),
  );
  const sum = (of: (k: number) => number) => chances.reduce((total, chance, k) => total + chance * of(k), 0);
  const loss = chances[room]!;
  const entering = arrivalRate * (1 - loss);
  const meanQueue = sum((k) => Math.max(0, k - servers));
  const meanNumber = sum((k) => k);
  return {
    loss,
    utilization: (meanNumber - meanQueue) / servers,
    waitingProbability: sum((k) => (k >= servers && k < room ? 1 : 0)) / (1 - loss),
    meanWait: meanQueue / entering,
    meanSojourn: meanNumber / entering,
    meanQueue,
    meanNumber,
  };
}

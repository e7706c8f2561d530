import { exp } from "../arithmetic/index.ts";
import type { PatienceMeasures } from "./erlangA.ts";
import { erlangB } from "./erlangB.ts";
import type { PoissonQueue } from "./mmc.ts";
import { requirePositive, requireWhole } from "./requirements.ts";

/** How long arrivals wait before they are lost. */
export interface Patience {
  /** The chance that one is still there after a wait: 1 at 0, never rising, 0 from `longest` on. */
  readonly survival: (wait: number) => number;
  readonly longest: number;
}

/** Steps into which the longest patience is cut; even, for Simpson's rule. */
const steps = 20_000;

/**
 * M/M/c+G: each arrival has a patience of its own, of any distribution, and is lost when service has not begun by then.
 *
 * The wait that is offered has density lambda p_{c-1} exp(lambda integral of survival - c mu w) (Baccelli and Hebuterne 1981, On queues
 * with impatient customers, Performance '81; Zeltyn and Mandelbaum 2005, Queueing Systems 51:361). By Simpson's rule, to about 1e-8
 * where the survival has corners; a fixed deadline has a jump and its own closed form, `lossWithDeadline`.
 */
export function lossWithPatience(
  servers: number,
  { arrivalRate, serviceRate }: PoissonQueue,
  { survival, longest }: Patience,
): PatienceMeasures {
  requireWhole("servers", servers, 1);
  requirePositive("longest", longest);
  const capacity = servers * serviceRate;
  const step = longest / steps;
  const still = Array.from({ length: steps + 1 }, (_, k) => survival(k * step));
  const logs = [0];
  for (let k = 1; k <= steps; k++) {
    const patience = (step / 6) * (still[k - 1]! + 4 * survival((k - 0.5) * step) + still[k]!);
    logs.push(logs[k - 1]! + arrivalRate * patience - capacity * step);
  }
  const top = logs.reduce((high, log) => Math.max(high, log), 0);
  const simpson = (of: (k: number) => number) => {
    let sum = 0;
    for (let k = 0; k <= steps; k++) {
      const weight = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
      sum += weight * exp(logs[k]! - top) * of(k);
    }
    return (sum * step) / 3;
  };
  const entering = arrivalRate * erlangB(servers - 1, arrivalRate / serviceRate);
  const beyond = exp(logs[steps]! - top) / capacity;
  const waiting = entering * (simpson(() => 1) + beyond);
  const lost = entering * (simpson((k) => 1 - still[k]!) + beyond);
  const total = exp(-top) + waiting;
  const loss = lost / total;
  // Of those offered a wait w, the mean time until service or loss is the integral of survival up to w.
  const patienceUntil = (k: number) => (logs[k]! + capacity * k * step) / arrivalRate;
  const waited = entering * (simpson(patienceUntil) + beyond * patienceUntil(steps));
  const meanWait = waited / total;
  return {
    loss,
    waitingProbability: waiting / total,
    meanWait,
    meanQueue: arrivalRate * meanWait,
    utilization: (arrivalRate * (1 - loss)) / capacity,
  };
}

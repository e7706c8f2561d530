import { square } from "../arithmetic/index.ts";
import { type GeneralQueue, mg1 } from "./mg1.ts";
import type { PoissonQueue } from "./mmc.ts";
import type { QueueMeasures } from "./queueMeasures.ts";
import { requireStable } from "./requirements.ts";

/** Failures that come as a Poisson stream, and how long each takes to mend. */
export interface Breakdown {
  readonly failureRate: number;
  readonly repairMean: number;
  /** Standard deviation over mean of the time to mend. */
  readonly repairCv: number;
}

/**
 * M/G/1 whose server fails only while it serves, and goes on where it stopped: M/G/1 in the completion time.
 *
 * A service s lasts E = s (1 + f r) with E2 = s2 (1 + f r)^2 + f s r2 (Gaver 1962, A waiting line with interrupted service,
 * Journal of the Royal Statistical Society B 24:73; Avi-Itzhak and Naor 1963). `utilization` counts the time under repair, and the
 * sojourn ends with the service.
 */
export function mg1WithBreakdowns(
  queue: GeneralQueue,
  { failureRate, repairMean, repairCv }: Breakdown,
): QueueMeasures {
  const stretch = 1 + failureRate * repairMean;
  const mean = queue.serviceMean * stretch;
  const second =
    square(queue.serviceMean) * (1 + square(queue.serviceCv)) * square(stretch) +
    failureRate * queue.serviceMean * square(repairMean) * (1 + square(repairCv));
  const serviceCv = Math.sqrt(Math.max(0, second / square(mean) - 1));
  return mg1({ arrivalRate: queue.arrivalRate, serviceMean: mean, serviceCv });
}

/**
 * The mean number present at M/M/1 whose server fails at any time, idle or not, is mended in exponential times and goes on.
 *
 * With failure rate f and repair rate r: lambda ((f + r)^2 + mu f) / ((f + r) (r mu - lambda (f + r))) (White and Christie 1958,
 * Queuing with preemptive priorities or with breakdown, Operations Research 6:79).
 */
export function mm1WithBreakdowns(
  { arrivalRate, serviceRate }: PoissonQueue,
  { failureRate, repairRate }: { readonly failureRate: number; readonly repairRate: number },
): number {
  const both = failureRate + repairRate;
  requireStable((arrivalRate * both) / (serviceRate * repairRate));
  return (
    (arrivalRate * (square(both) + serviceRate * failureRate)) /
    (both * (repairRate * serviceRate - arrivalRate * both))
  );
}

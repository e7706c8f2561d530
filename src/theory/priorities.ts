import { square } from "../arithmetic/index.ts";
import { erlangC } from "./erlangC.ts";
import type { GeneralQueue } from "./mg1.ts";
import { mmc } from "./mmc.ts";
import { requireStable } from "./requirements.ts";

/** The means of one class; the wait of a preemptive class counts all the time that it is not being served. */
export interface ClassMeasures {
  readonly meanWait: number;
  readonly meanSojourn: number;
}

/** The loads of the classes 0..k together, for each k. */
function cumulativeLoads(classes: readonly GeneralQueue[]): readonly number[] {
  let sum = 0;
  const loads = classes.map(({ arrivalRate, serviceMean }) => {
    sum += arrivalRate * serviceMean;
    return sum;
  });
  requireStable(sum);
  return loads;
}

const residual = ({ arrivalRate, serviceMean, serviceCv }: GeneralQueue) =>
  (arrivalRate * square(serviceMean) * (1 + square(serviceCv))) / 2;

/**
 * M/G/1 with priorities that do not interrupt; classes in order, the first goes first.
 *
 * The wait of class k is R / ((1 - s_{k-1}) (1 - s_k)), R the mean residual service, s_k the load of the classes up to k (Cobham 1954,
 * Priority assignment in waiting line problems, Operations Research 2:70).
 */
export function nonPreemptivePriority(classes: readonly GeneralQueue[]): readonly ClassMeasures[] {
  const loads = cumulativeLoads(classes);
  const unfinished = classes.reduce((sum, each) => sum + residual(each), 0);
  return classes.map(({ serviceMean }, k) => {
    const meanWait = unfinished / ((1 - (loads[k - 1] ?? 0)) * (1 - loads[k]!));
    return { meanWait, meanSojourn: meanWait + serviceMean };
  });
}

/**
 * M/G/1 with priorities that interrupt a service, which later goes on where it stopped; classes in order, the first goes first.
 *
 * The sojourn of class k is (s (1 - s_k) + R_k) / ((1 - s_{k-1}) (1 - s_k)), R_k the residual service of the classes up to k (White and
 * Christie 1958, Operations Research 6:79; Gross and Harris, Fundamentals of Queueing Theory).
 */
export function preemptivePriority(classes: readonly GeneralQueue[]): readonly ClassMeasures[] {
  const loads = cumulativeLoads(classes);
  let unfinished = 0;
  return classes.map((each, k) => {
    unfinished += residual(each);
    const free = 1 - (loads[k - 1] ?? 0);
    const meanSojourn = each.serviceMean / free + unfinished / (free * (1 - loads[k]!));
    return { meanWait: meanSojourn - each.serviceMean, meanSojourn };
  });
}

/**
 * M/M/c with priorities that do not interrupt and one exponential time of service for all classes (Cobham 1954).
 *
 * The wait of class k is C / (c mu (1 - s_{k-1}) (1 - s_k)), with C of Erlang at the whole load and s_k per server.
 */
export function nonPreemptivePriorityServers(
  servers: number,
  serviceRate: number,
  arrivalRates: readonly number[],
): readonly ClassMeasures[] {
  const capacity = servers * serviceRate;
  const loads = cumulativeLoads(
    arrivalRates.map((arrivalRate) => ({ arrivalRate, serviceMean: 1 / capacity, serviceCv: 1 })),
  );
  const scale = erlangC(servers, (loads.at(-1) ?? 0) * servers) / capacity;
  return arrivalRates.map((_, k) => {
    const meanWait = scale / ((1 - (loads[k - 1] ?? 0)) * (1 - loads[k]!));
    return { meanWait, meanSojourn: meanWait + 1 / serviceRate };
  });
}

/**
 * M/M/c with priorities that interrupt and one exponential time of service for all classes.
 *
 * The classes up to k do not see the others and are an M/M/c together, so each has the difference of two mean numbers (Buzen and
 * Bondi 1983, The response times of priority classes under preemptive resume in M/M/m queues, Operations Research 31:456).
 */
export function preemptivePriorityServers(
  servers: number,
  serviceRate: number,
  arrivalRates: readonly number[],
): readonly ClassMeasures[] {
  let higher = 0;
  let present = 0;
  return arrivalRates.map((arrivalRate) => {
    higher += arrivalRate;
    const together = mmc(servers, { arrivalRate: higher, serviceRate }).meanNumber;
    const meanSojourn = (together - present) / arrivalRate;
    present = together;
    return { meanWait: meanSojourn - 1 / serviceRate, meanSojourn };
  });
}

import { powerOfTwo } from "../arithmetic/index.ts";
import { requireWhole } from "./requirements.ts";
import { stationary, type Transition } from "./stationary.ts";

/** A place from which calls come as a Poisson stream, and the order in which it asks for servers; not all need be named. */
export interface CallZone {
  readonly arrivalRate: number;
  readonly preferences: readonly number[];
}

/** Servers that differ, by their rates of (exponential) service, and the zones that they answer. */
export interface Dispatching {
  readonly serviceRates: readonly number[];
  readonly zones: readonly CallZone[];
}

/** What the servers do in the long run. */
export interface DispatchMeasures {
  /** The share of time that each server is busy. */
  readonly workloads: readonly number[];
  /** For each zone, the share of its calls that each server answers at once. */
  readonly dispatches: readonly (readonly number[])[];
  /** For each zone, the share of its calls that finds no server it asks for. */
  readonly losses: readonly number[];
  /** The probability of each set of busy servers, by the sum of 2^server over the set. */
  readonly chances: readonly number[];
}

/**
 * The hypercube model, exact: each call takes the first free server of its zone's list, or is lost.
 *
 * Larson 1974 (A hypercube queuing model for facility location and redistricting, Computers & Operations Research 1:67), zero
 * queue, here with rates that may differ among servers. One zone gives mixed fleets with ordered entry. At most ten servers: there are
 * 2^n states, solved without approximation.
 */
export function hypercube({ serviceRates, zones }: Dispatching): DispatchMeasures {
  const servers = serviceRates.length;
  requireWhole("servers", servers, 1);
  if (servers > 10)
    throw new RangeError(`servers: expected at most 10 for the exact model; found ${servers}`);
  const states = powerOfTwo(servers);
  const transitions: Transition[] = [];
  const answering = (zone: CallZone, state: number) =>
    zone.preferences.find((server) => ((state >> server) & 1) === 0);
  for (let from = 0; from < states; from++) {
    for (const zone of zones) {
      const server = answering(zone, from);
      if (server !== undefined) transitions.push({ from, to: from | (1 << server), rate: zone.arrivalRate });
    }
    serviceRates.forEach((rate, server) => {
      if ((from >> server) & 1) transitions.push({ from, to: from & ~(1 << server), rate });
    });
  }
  const chances = stationary(states, transitions);
  const when = (holds: (state: number) => boolean) =>
    chances.reduce((sum, chance, state) => sum + (holds(state) ? chance : 0), 0);
  return {
    workloads: serviceRates.map((_, server) => when((state) => ((state >> server) & 1) === 1)),
    dispatches: zones.map((zone) =>
      serviceRates.map((_, server) => when((state) => answering(zone, state) === server)),
    ),
    losses: zones.map((zone) => when((state) => answering(zone, state) === undefined)),
    chances,
  };
}

/**
 * The hypercube model in which a call that finds all servers busy waits, first come first served, for the next that is free.
 *
 * Every zone must name every server. The states with a free server keep the proportions of the loss model, and the queue adds a
 * geometric tail, because calls leave it only through the state in which all are busy (Larson 1974, infinite queue). `losses` are all 0;
 * `dispatches` count only the calls that are answered at once.
 */
export function hypercubeWithQueue(dispatching: Dispatching): DispatchMeasures & {
  readonly waitingProbability: number;
  readonly meanWait: number;
} {
  const { serviceRates, zones } = dispatching;
  if (zones.some(({ preferences }) => serviceRates.some((_, server) => !preferences.includes(server)))) {
    throw new RangeError("preferences: expected every server in the list of every zone");
  }
  const arrivals = zones.reduce((sum, zone) => sum + zone.arrivalRate, 0);
  const capacity = serviceRates.reduce((sum, rate) => sum + rate, 0);
  const ratio = arrivals / capacity;
  if (!(ratio < 1))
    throw new RangeError(`load: expected below the capacity of the servers; found ${ratio} of it`);
  const lossy = hypercube(dispatching);
  const full = lossy.chances.at(-1)!;
  const total = 1 + (full * ratio) / (1 - ratio);
  const waitingProbability = full / (1 - ratio) / total;
  return {
    workloads: lossy.workloads.map((busy) => (busy + (full * ratio) / (1 - ratio)) / total),
    dispatches: lossy.dispatches.map((row) => row.map((share) => share / total)),
    losses: zones.map(() => 0),
    chances: [...lossy.chances.slice(0, -1).map((chance) => chance / total), waitingProbability],
    waitingProbability,
    meanWait: waitingProbability / (capacity - arrivals),
  };
}

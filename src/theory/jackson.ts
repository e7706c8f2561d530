import { linearSolve } from "./linearSolve.ts";
import { mmc } from "./mmc.ts";
import type { QueueMeasures } from "./queueMeasures.ts";

/** A station of an open network. */
export interface Station {
  /** The rate of Poisson arrivals from outside. */
  readonly arrivalRate: number;
  readonly servers: number;
  /** Of each server. */
  readonly serviceRate: number;
  /** The chance that who leaves goes to each station next; what is missing to 1 leaves the network. */
  readonly next: readonly number[];
}

/**
 * An open Jackson network: each station is as if it were an M/M/c of its own, fed at the rate that balances the flows.
 *
 * Jackson 1957 (Networks of waiting lines, Operations Research 5:518). `meanSojourn` is over a whole visit to the network. A
 * RangeError if a station's load is not below its servers.
 */
export function jackson(stations: readonly Station[]) {
  const throughputs = linearSolve(
    stations.map((_, to) => stations.map((from, k) => (k === to ? 1 : 0) - from.next[to]!)),
    stations.map((station) => station.arrivalRate),
  );
  const measures: readonly QueueMeasures[] = stations.map(({ servers, serviceRate }, i) =>
    mmc(servers, { arrivalRate: throughputs[i]!, serviceRate }),
  );
  const entering = stations.reduce((sum, station) => sum + station.arrivalRate, 0);
  const meanNumber = measures.reduce((sum, each) => sum + each.meanNumber, 0);
  return { throughputs, stations: measures, meanNumber, meanSojourn: meanNumber / entering };
}

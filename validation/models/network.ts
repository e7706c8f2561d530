import { type Behaviour, hold, Resource, Simulation } from "../../src/engine/index.ts";
import type { OpenStream, Ratio } from "../case.ts";
import { Occupancy } from "./occupancy.ts";

/** One station of an open network of exponential servers. */
export interface NetworkStation {
  readonly servers: number;
  readonly serviceRate: number;
  /** The rate of Poisson arrivals from outside. */
  readonly arrivalRate: number;
  /** The chance of going to each station next; what is missing to 1 leaves. */
  readonly next: readonly number[];
}

export interface NetworkRecord {
  /** How many are at each station. */
  readonly present: readonly Occupancy[];
  /** The sum of the times in the network of those who left it, and their number. */
  readonly sojourn: Ratio;
}

/** Watches an open network for one replication, from `warmUp` on for `horizon`. */
export function watchNetwork(
  stations: readonly NetworkStation[],
  { warmUp, horizon }: { readonly warmUp: number; readonly horizon: number },
  open: OpenStream,
): NetworkRecord {
  const simulation = new Simulation();
  const resources = stations.map(
    ({ servers }, i) => new Resource(simulation, { capacity: servers, name: `${i}` }),
  );
  const present = stations.map(() => new Occupancy(simulation));
  const services = stations.map((_, i) => open(`services/${i}`));
  const routes = open("routes");
  let time = 0;
  let left = 0;

  function successor(from: number): number {
    let u = routes();
    return stations[from]!.next.findIndex((share) => {
      u -= share;
      return u < 0;
    });
  }

  function* customer(entry: number): Behaviour {
    const arrival = simulation.now;
    for (let at = entry; at >= 0; at = successor(at)) {
      present[at]!.add(1);
      yield* resources[at]!.request();
      yield* hold(simulation, -Math.log(services[at]!()) / stations[at]!.serviceRate);
      resources[at]!.release();
      present[at]!.add(-1);
    }
    time += simulation.now - arrival;
    left += 1;
  }

  function* source(entry: number, rate: number): Behaviour {
    const arrivals = open(`arrivals/${entry}`);
    for (;;) {
      yield* hold(simulation, -Math.log(arrivals()) / rate);
      simulation.start(customer(entry));
    }
  }

  stations.forEach(({ arrivalRate }, i) => {
    if (arrivalRate > 0) simulation.start(source(i, arrivalRate));
  });
  simulation.run({ until: warmUp });
  for (const each of present) each.reset();
  time = 0;
  left = 0;
  simulation.run({ until: warmUp + horizon });
  return { present, sojourn: [time, left] };
}

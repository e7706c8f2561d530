import { type Behaviour, hold, quantile, Resource, Simulation } from "../../src/engine/index.ts";
import { arrivalProbability, erlangB } from "../../src/theory/index.ts";
import type { ExactCase } from "../case.ts";

/** The mean wait of `customers` that come one a unit of time to servers which take `service` each. */
function meanWaitOfClockwork(customers: number, servers: number, service: number): number {
  const simulation = new Simulation();
  const resource = new Resource(simulation, { capacity: servers });
  function* customer(): Behaviour {
    yield* resource.request();
    yield* hold(simulation, service);
    resource.release();
  }
  for (let i = 0; i < customers; i++) simulation.scheduleAt(i, () => void simulation.start(customer()));
  simulation.run();
  return resource.record.waits.mean;
}

const exact = (rest: Omit<ExactCase, "kind">): ExactCase => ({ kind: "exact", ...rest });

export const cases: readonly ExactCase[] = [
  exact({
    case: "Erlang B, 5 servers, load 8: 52.10 % answered",
    source: "worked by hand: the sum of 8^n / n! for n from 0 to 4 over that for n from 0 to 5",
    expected: (1 + 8 + 32 + 256 / 3 + 512 / 3) / (1 + 8 + 32 + 256 / 3 + 512 / 3 + 4096 / 15),
    tolerance: 1e-14,
    compute: () => 1 - erlangB(5, 8),
  }),
  exact({
    case: "Erlang B, 5 servers, load 17.9856: 26 % answered",
    source: "the load to four decimals at which a loss system of five answers 26 %",
    expected: 0.26,
    tolerance: 1e-6,
    compute: () => 1 - erlangB(5, 17.9856),
  }),
  exact({
    case: "three serial legs at 0.1: 72.9 % arrive",
    source: "0.9 x 0.9 x 0.9",
    expected: 0.729,
    tolerance: 1e-15,
    compute: () => arrivalProbability([0.1, 0.1, 0.1]),
  }),
  exact({
    case: "D/D/1, 10 customers one apart, service 1.5: mean wait",
    source: "worked by hand: customer i waits i / 2",
    expected: 2.25,
    tolerance: 1e-12,
    compute: () => meanWaitOfClockwork(10, 1, 1.5),
  }),
  exact({
    case: "D/D/2, 6 customers one apart, service 3: mean wait",
    source: "worked by hand: customers 2 i and 2 i + 1 wait i",
    expected: 1,
    tolerance: 1e-12,
    compute: () => meanWaitOfClockwork(6, 2, 3),
  }),
  exact({
    case: "gamma quantile, shape 57.3, at 0.999",
    source: "scipy 1.17.1: special.gammaincinv(57.3, 0.999)",
    expected: 83.56431568235128,
    tolerance: 1e-10,
    compute: () => quantile({ kind: "gamma", shape: 57.3, scale: 1 }, 0.999),
  }),
];

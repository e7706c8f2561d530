import type { Distribution } from "../../src/engine/index.ts";
import {
  erlangA,
  erlangB,
  lossWithDeadline,
  lossWithPatience,
  mmc,
  mmcK,
  mmcWaitBeyond,
} from "../../src/theory/index.ts";
import type { StochasticCase } from "../case.ts";
import type { CustomerClass, Station } from "../models/station.ts";
import {
  meanPresent,
  meanWait,
  meanWaiting,
  shareDelayed,
  shareLost,
  shareOfTimeAt,
  shareWaitingLong,
  stationCase,
  utilization,
} from "../models/stationCase.ts";

const poisson = (rate: number): Distribution => ({ kind: "exponential", mean: 1 / rate });
const exponentialService: Distribution = { kind: "exponential", mean: 1 };

interface Servers extends Partial<CustomerClass> {
  readonly servers: number;
  readonly load: number;
  readonly horizon: number;
  readonly room?: number;
  readonly longWait?: number;
}

/** Like servers whose mean service takes one unit of time. */
function many({
  servers,
  load,
  horizon,
  room = Number.POSITIVE_INFINITY,
  longWait = 0,
  ...more
}: Servers): Station {
  return {
    classes: [{ gap: poisson(load), service: exponentialService, ...more }],
    resource: { capacity: servers, queueLimit: Number.isFinite(room) ? room - servers : room },
    warmUp: 300,
    horizon,
    longWait,
  };
}

const mmcSource =
  "M/M/c: A. K. Erlang (1917); D. Gross, C. M. Harris, Fundamentals of Queueing Theory, chapter 2";
const lossSource = "Erlang B (1917); insensitivity to the law of service: B. A. Sevastyanov (1957)";
const erlangASource = "Erlang A: C. Palm (1957); O. Garnett, A. Mandelbaum, M. Reiman (2002)";

const queue = (arrivalRate: number) => ({ arrivalRate, serviceRate: 1 });
const impatient = erlangA(4, queue(4.4), 0.5);
const patience: Distribution = { kind: "exponential", mean: 2 };
const deadline: Distribution = { kind: "constant", value: 0.5 };

const serviceLaws: readonly (readonly [name: string, service: Distribution])[] = [
  ["exponential", exponentialService],
  ["deterministic", { kind: "constant", value: 1 }],
  ["lognormal, cv 1", { kind: "lognormal", mean: 1, cv: 1 }],
];

export const cases: readonly StochasticCase[] = [
  stationCase({
    case: "M/M/3, load 2.1: mean wait",
    source: mmcSource,
    expected: mmc(3, queue(2.1)).meanWait,
    station: many({ servers: 3, load: 2.1, horizon: 70_000 }),
    measure: meanWait(),
  }),
  stationCase({
    case: "M/M/3, load 2.1: share of arrivals that waits",
    source: mmcSource,
    expected: mmc(3, queue(2.1)).waitingProbability,
    station: many({ servers: 3, load: 2.1, horizon: 10_000 }),
    measure: shareDelayed,
  }),
  stationCase({
    case: "M/M/5, load 4: mean number present",
    source: mmcSource,
    expected: mmc(5, queue(4)).meanNumber,
    station: many({ servers: 5, load: 4, horizon: 20_000 }),
    measure: meanPresent,
  }),
  stationCase({
    case: "M/M/10, load 8: mean number waiting",
    source: mmcSource,
    expected: mmc(10, queue(8)).meanQueue,
    station: many({ servers: 10, load: 8, horizon: 50_000 }),
    measure: meanWaiting,
  }),
  stationCase({
    case: "M/M/2, load 1.4: share that waits longer than one service",
    source: mmcSource,
    expected: mmcWaitBeyond(2, queue(1.4), 1),
    station: many({ servers: 2, load: 1.4, horizon: 30_000, longWait: 1 }),
    measure: shareWaitingLong,
  }),
  stationCase({
    case: "M/M/2/6, load 2: share lost",
    source: "M/M/c/K: D. Gross, C. M. Harris, Fundamentals of Queueing Theory, chapter 2",
    expected: mmcK(2, 6, queue(2)).loss,
    station: many({ servers: 2, load: 2, room: 6, horizon: 20_000 }),
    measure: shareLost,
  }),
  stationCase({
    case: "M/M/2/6, load 2: mean wait of those who get in",
    source: "M/M/c/K: D. Gross, C. M. Harris, Fundamentals of Queueing Theory, chapter 2",
    expected: mmcK(2, 6, queue(2)).meanWait,
    station: many({ servers: 2, load: 2, room: 6, horizon: 10_000 }),
    measure: meanWait(),
  }),
  stationCase({
    case: "M/M/3/5, load 3: mean number present",
    source: "M/M/c/K: D. Gross, C. M. Harris, Fundamentals of Queueing Theory, chapter 2",
    expected: mmcK(3, 5, queue(3)).meanNumber,
    station: many({ servers: 3, load: 3, room: 5, horizon: 10_000 }),
    measure: meanPresent,
  }),
  ...serviceLaws.map(([name, service]) =>
    stationCase({
      case: `Erlang B, 5 servers, load 8, ${name} service: share lost`,
      source: lossSource,
      expected: erlangB(5, 8),
      station: many({ servers: 5, load: 8, room: 5, horizon: 10_000, service }),
      measure: shareLost,
    }),
  ),
  stationCase({
    case: "Erlang B, 10 servers, load 7, hyperexponential service: share lost",
    source: lossSource,
    expected: erlangB(10, 7),
    station: many({
      ...{ servers: 10, load: 7, room: 10, horizon: 20_000 },
      service: { kind: "hyperexponential", weights: [3, 1], means: [0.5, 2.5] },
    }),
    measure: shareLost,
  }),
  stationCase({
    case: "Erlang A, 4 servers, load 4.4, patience 2: share that gives up",
    source: erlangASource,
    expected: impatient.loss,
    station: many({ servers: 4, load: 4.4, horizon: 10_000, patience }),
    measure: shareLost,
  }),
  stationCase({
    case: "Erlang A, 4 servers, load 4.4, patience 2: share of arrivals that waits",
    source: erlangASource,
    expected: impatient.waitingProbability,
    station: many({ servers: 4, load: 4.4, horizon: 10_000, patience }),
    measure: shareDelayed,
  }),
  stationCase({
    case: "Erlang A, 4 servers, load 4.4, patience 2: mean number waiting",
    source: erlangASource,
    expected: impatient.meanQueue,
    station: many({ servers: 4, load: 4.4, horizon: 10_000, patience }),
    measure: meanWaiting,
  }),
  stationCase({
    case: "Erlang A, 4 servers, load 4.4, patience 2: utilization",
    source: erlangASource,
    expected: impatient.utilization,
    station: many({ servers: 4, load: 4.4, horizon: 10_000, patience }),
    measure: utilization,
  }),
  stationCase({
    case: "M/M/3 with a deadline of half a service, load 3: share lost",
    source: "D. Y. Barrer (1957), Queuing with impatient customers and ordered service",
    expected: lossWithDeadline(3, queue(3), 0.5).loss,
    station: many({ servers: 3, load: 3, horizon: 10_000, patience: deadline }),
    measure: shareLost,
  }),
  stationCase({
    case: "M/M/3 with patience uniform up to two services, load 3: share lost",
    source: "F. Baccelli, G. Hebuterne (1981), On queues with impatient customers",
    expected: lossWithPatience(3, queue(3), { survival: (wait) => Math.max(0, 1 - wait / 2), longest: 2 })
      .loss,
    station: many({ servers: 3, load: 3, horizon: 10_000, patience: { kind: "uniform", low: 0, high: 2 } }),
    measure: shareLost,
  }),
  stationCase({
    case: "M/lognormal/infinity, load 3: mean number present",
    source: "L. Takács (1962), Introduction to the Theory of Queues",
    expected: 3,
    station: many({
      ...{ servers: Number.POSITIVE_INFINITY, load: 3, horizon: 10_000 },
      service: { kind: "lognormal", mean: 1, cv: 1 },
    }),
    measure: meanPresent,
  }),
  stationCase({
    case: "M/uniform/infinity, load 3: share of time with 5 present",
    source: "L. Takács (1962), Introduction to the Theory of Queues: Poisson",
    // Poisson: e^-3 3^5 / 5!
    expected: (Math.exp(-3) * 3 ** 5) / 120,
    station: many({
      ...{ servers: Number.POSITIVE_INFINITY, load: 3, horizon: 10_000 },
      service: { kind: "uniform", low: 0, high: 2 },
    }),
    measure: shareOfTimeAt(5),
  }),
];

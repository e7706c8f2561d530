import type { Distribution } from "../../src/engine/index.ts";
import { batchArrivals, mg1, mm1, mmcK } from "../../src/theory/index.ts";
import type { StochasticCase } from "../case.ts";
import type { CustomerClass, Station } from "../models/station.ts";
import {
  meanPresent,
  meanSojourn,
  meanSquareWait,
  meanWait,
  meanWaiting,
  shareLost,
  shareOfTimeAt,
  shareWaitingLong,
  stationCase,
  utilization,
} from "../models/stationCase.ts";

const poisson = (rate: number): Distribution => ({ kind: "exponential", mean: 1 / rate });
const exponentialService: Distribution = { kind: "exponential", mean: 1 };

/** One server whose mean service takes one unit of time. */
function single(load: number, horizon: number, more: Partial<CustomerClass> = {}): Station {
  return {
    classes: [{ gap: poisson(load), service: exponentialService, ...more }],
    resource: { capacity: 1 },
    // Some sixty relaxation times of M/M/1, (1 - √load)^-2: P. M. Morse (1958), Queues, Inventories and Maintenance.
    warmUp: 60 / (1 - Math.sqrt(load)) ** 2,
    horizon,
  };
}

const half = mm1({ arrivalRate: 0.5, serviceRate: 1 });
const most = mm1({ arrivalRate: 0.8, serviceRate: 1 });
const mm1Source = "M/M/1: D. Gross, C. M. Harris, Fundamentals of Queueing Theory, chapter 2";
const pkSource = "M/G/1: F. Pollaczek (1930), A. Y. Khinchine (1932)";

/** Four laws of service with mean 1, with their coefficients of variation. */
const laws: readonly (readonly [name: string, law: Distribution, cv: number, horizon: number])[] = [
  ["M/D/1", { kind: "constant", value: 1 }, 0, 50_000],
  ["M/E4/1", { kind: "erlang", shape: 4, mean: 1 }, 0.5, 60_000],
  // Σ w m = 0.75 x 0.5 + 0.25 x 2.5 = 1; 2 Σ w m² - 1 = 2 (0.1875 + 1.5625) - 1 = 2.5
  ["M/H2/1", { kind: "hyperexponential", weights: [3, 1], means: [0.5, 2.5] }, Math.sqrt(2.5), 220_000],
  ["M/lognormal/1, cv 1.2", { kind: "lognormal", mean: 1, cv: 1.2 }, 1.2, 230_000],
];

export const cases: readonly StochasticCase[] = [
  stationCase({
    case: "M/M/1, load 0.5: mean number present",
    source: mm1Source,
    expected: half.meanNumber,
    station: single(0.5, 30_000),
    measure: meanPresent,
  }),
  stationCase({
    case: "M/M/1, load 0.5: mean wait",
    source: mm1Source,
    expected: half.meanWait,
    station: single(0.5, 80_000),
    measure: meanWait(),
  }),
  stationCase({
    case: "M/M/1, load 0.8: mean number present",
    source: mm1Source,
    expected: most.meanNumber,
    station: single(0.8, 140_000),
    measure: meanPresent,
  }),
  stationCase({
    case: "M/M/1, load 0.8: mean sojourn",
    source: mm1Source,
    expected: most.meanSojourn,
    station: single(0.8, 110_000),
    measure: meanSojourn(),
  }),
  stationCase({
    case: "M/M/1, load 0.8: mean number waiting",
    source: mm1Source,
    expected: most.meanQueue,
    station: single(0.8, 190_000),
    measure: meanWaiting,
  }),
  stationCase({
    case: "M/M/1, load 0.8: utilization",
    source: mm1Source,
    expected: 0.8,
    station: single(0.8, 4000),
    measure: utilization,
  }),
  ...[0, 1, 3].map((number) =>
    stationCase({
      case: `M/M/1, load 0.7: share of time with ${number} present`,
      source: `${mm1Source}: (1 - load) load^n`,
      expected: 0.3 * 0.7 ** number,
      station: single(0.7, 20_000),
      measure: shareOfTimeAt(number),
    }),
  ),
  stationCase({
    case: "M/M/1, load 0.7: share that waits longer than 3 services",
    source: `${mm1Source}: load exp(-(1 - load) t)`,
    expected: 0.7 * Math.exp(-0.3 * 3),
    station: { ...single(0.7, 70_000), longWait: 3 },
    measure: shareWaitingLong,
  }),
  stationCase({
    case: "M/M/1 last come first served, load 0.5: mean square of the wait",
    source:
      "L. Takács (1963), Delay distributions for one line: that of first come first served over 1 - load",
    // First come first served: 2 load / (1 - load)² with a mean service of 1.
    expected: (2 * 0.5) / 0.5 ** 2 / 0.5,
    tails: "heavy",
    station: { ...single(0.5, 40_000), resource: { capacity: 1, discipline: "last-come" } },
    measure: meanSquareWait,
  }),
  stationCase({
    case: "M/M/1 last come first served, load 0.7: mean wait",
    source: "J. D. C. Little (1961): the order of service leaves the mean as it is",
    expected: mm1({ arrivalRate: 0.7, serviceRate: 1 }).meanWait,
    station: { ...single(0.7, 110_000), resource: { capacity: 1, discipline: "last-come" } },
    measure: meanWait(),
  }),
  stationCase({
    case: "M/M/1/4, load 1.2: share lost",
    source: "M/M/1/K: D. Gross, C. M. Harris, Fundamentals of Queueing Theory, chapter 2",
    expected: mmcK(1, 4, { arrivalRate: 1.2, serviceRate: 1 }).loss,
    station: {
      classes: [{ gap: poisson(1.2), service: exponentialService }],
      resource: { capacity: 1, queueLimit: 3 },
      warmUp: 200,
      horizon: 10_000,
    },
    measure: shareLost,
  }),
  ...laws.map(([name, service, serviceCv, horizon]) =>
    stationCase({
      case: `${name}, load 0.7: mean wait`,
      source: pkSource,
      expected: mg1({ arrivalRate: 0.7, serviceMean: 1, serviceCv }).meanWait,
      station: single(0.7, horizon, { service }),
      measure: meanWait(),
    }),
  ),
  stationCase({
    case: "M/gamma/1, shape 0.5, load 0.6: mean number present",
    source: pkSource,
    expected: mg1({ arrivalRate: 0.6, serviceMean: 1, serviceCv: Math.SQRT2 }).meanNumber,
    station: single(0.6, 80_000, { service: { kind: "gamma", shape: 0.5, scale: 2 } }),
    measure: meanPresent,
  }),
  stationCase({
    case: "geometric batches of mean 3 at M/M/1, load 0.6: mean wait",
    source: "P. J. Burke (1975), Delays in single-server queues with batch input",
    // Failures before the first success at 1/3 have mean 2 and variance 6; empty batches do not count as batches.
    expected: batchArrivals(
      { arrivalRate: 0.2, serviceMean: 1, serviceCv: 1 },
      { mean: 3, meanSquare: 9 + 6 },
    ).meanWait,
    station: single(0.6, 100_000, {
      gap: poisson(0.2 * 1.5),
      batch: { kind: "geometric", probability: 1 / 3 },
    }),
    measure: meanWait(),
  }),
  stationCase({
    case: "batches of 3 at M/D/1, load 0.6: mean number present",
    source: "P. J. Burke (1975), Delays in single-server queues with batch input",
    expected: batchArrivals({ arrivalRate: 0.2, serviceMean: 1, serviceCv: 0 }, { mean: 3, meanSquare: 9 })
      .meanNumber,
    station: single(0.6, 70_000, {
      gap: poisson(0.2),
      service: { kind: "constant", value: 1 },
      batch: { kind: "constant", value: 3 },
    }),
    measure: meanPresent,
  }),
];

import type { Distribution, ResourceOptions } from "../../src/engine/index.ts";
import {
  nonPreemptivePriority,
  nonPreemptivePriorityServers,
  preemptivePriority,
  preemptivePriorityServers,
} from "../../src/theory/index.ts";
import type { StochasticCase } from "../case.ts";
import type { Station } from "../models/station.ts";
import { meanSojourn, meanWait, stationCase } from "../models/stationCase.ts";

interface Rank {
  readonly rate: number;
  readonly service: Distribution;
  readonly mean: number;
  readonly cv: number;
}

const exponential = (rate: number, mean: number): Rank => ({
  ...{ rate, mean, cv: 1 },
  service: { kind: "exponential", mean },
});
const constant = (rate: number, mean: number): Rank => ({
  ...{ rate, mean, cv: 0 },
  service: { kind: "constant", value: mean },
});

function ranked(ranks: readonly Rank[], resource: ResourceOptions, horizon: number): Station {
  return {
    classes: ranks.map(({ rate, service }) => ({ gap: { kind: "exponential", mean: 1 / rate }, service })),
    resource,
    warmUp: 1500,
    horizon,
  };
}

const asQueues = (ranks: readonly Rank[]) =>
  ranks.map(({ rate, mean, cv }) => ({ arrivalRate: rate, serviceMean: mean, serviceCv: cv }));

const cobham =
  "priorities without preemption: A. Cobham (1954), Priority assignment in waiting line problems";
const whiteChristie =
  "preemptive resume: H. White, L. S. Christie (1958), Queuing with preemptive priorities or with breakdown";

const three = [exponential(0.2, 1), constant(0.1, 2), exponential(0.4, 0.5)];
const two = [exponential(0.3, 1), constant(0.3, 1.2)];
const shared = [0.5, 0.5, 0.6];

export const cases: readonly StochasticCase[] = [
  ...[0, 1, 2].map((rank) =>
    stationCase({
      case: `M/G/1 with three priorities, load 0.6: mean wait of class ${rank + 1}`,
      source: cobham,
      expected: nonPreemptivePriority(asQueues(three))[rank]!.meanWait,
      station: ranked(three, { capacity: 1 }, 120_000),
      measure: meanWait(rank),
    }),
  ),
  stationCase({
    case: "M/M/2 with three priorities, load 1.6: mean wait of class 2",
    source: cobham,
    expected: nonPreemptivePriorityServers(2, 1, shared)[1]!.meanWait,
    station: ranked(
      shared.map((rate) => exponential(rate, 1)),
      { capacity: 2 },
      50_000,
    ),
    measure: meanWait(1),
  }),
  ...[0, 1].map((rank) =>
    stationCase({
      case: `M/G/1 with preemptive resume, load 0.66: mean sojourn of class ${rank + 1}`,
      source: whiteChristie,
      expected: preemptivePriority(asQueues(two))[rank]!.meanSojourn,
      station: ranked(two, { capacity: 1, preemption: "resume" }, 70_000),
      measure: meanSojourn(rank),
    }),
  ),
  stationCase({
    case: "M/M/1 with preemptive resume in three classes, load 0.6: mean sojourn of class 3",
    source: whiteChristie,
    expected: preemptivePriority(asQueues([0.2, 0.2, 0.2].map((rate) => exponential(rate, 1))))[2]!
      .meanSojourn,
    station: ranked(
      [0.2, 0.2, 0.2].map((rate) => exponential(rate, 1)),
      { capacity: 1, preemption: "resume" },
      70_000,
    ),
    measure: meanSojourn(2),
  }),
  stationCase({
    case: "M/M/2 with preemptive resume in three classes, load 1.6: mean sojourn of class 3",
    source: "J. P. Buzen, A. B. Bondi (1983), The response times of priority classes under preemptive resume",
    expected: preemptivePriorityServers(2, 1, shared)[2]!.meanSojourn,
    station: ranked(
      shared.map((rate) => exponential(rate, 1)),
      { capacity: 2, preemption: "resume" },
      100_000,
    ),
    measure: meanSojourn(2),
  }),
];

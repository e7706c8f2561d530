import { streams } from "../../src/engine/random.ts";
import {
  allPairDifferences,
  batchMeans,
  bcaBootstrap,
  controlVariates,
  deltaRatio,
  type Estimate,
  fiellerRatio,
  jackknifeRatio,
  meanInterval,
  type PairedRatios,
  pairedDifference,
  pairedRatioDifference,
  percentileBootstrap,
  ratioDifferenceStatistic,
  ratioInterval,
  ratioStatistic,
  studentizedBootstrap,
  wilson,
} from "../../src/statistics/index.ts";
import { erlangB } from "../../src/theory/index.ts";
import { fiveSixSeven, type LossCounts, lossReplication } from "./lossSystem.ts";
import type { Method, Study } from "./study.ts";

type LossSample = {
  readonly experiment: number;
  readonly arrivals: readonly number[];
  readonly lost: readonly (readonly number[])[];
};

const { load, horizon, servers } = fiveSixSeven;
const lossOf = servers.map((count) => erlangB(count, load));
const offered = load * horizon;

function lossSample(replications: readonly LossCounts[], experiment: number): LossSample {
  return {
    experiment,
    arrivals: replications.map(({ arrivals }) => arrivals),
    lost: servers.map((_, system) => replications.map(({ lost }) => lost[system]!)),
  };
}

function bothRatios({ lost, arrivals }: LossSample): PairedRatios {
  return { numeratorsA: lost[1]!, denominatorsA: arrivals, numeratorsB: lost[0]!, denominatorsB: arrivals };
}

const five = (sample: LossSample) => sample.lost[0]!;
const six = (sample: LossSample) => sample.lost[1]!;
const gain = lossOf[1]! - lossOf[0]!;

const formulas: readonly Method<LossSample>[] = [
  {
    ...{ name: "t mean of cases lost", truth: offered * lossOf[0]!, demand: "nominal" },
    interval: (sample) => meanInterval(five(sample)),
  },
  {
    ...{ name: "paired difference of cases lost, 6 - 5", truth: offered * gain, demand: "nominal" },
    interval: (sample) => pairedDifference(six(sample), five(sample)),
  },
  {
    ...{ name: "ratio, as ratioInterval chooses", truth: lossOf[0]!, demand: "nominal" },
    interval: (sample) => ratioInterval(five(sample), sample.arrivals),
  },
  {
    ...{ name: "ratio, jackknife t", truth: lossOf[0]!, demand: "nominal" },
    interval: (sample) => jackknifeRatio(five(sample), sample.arrivals),
  },
  {
    ...{ name: "ratio, delta t", truth: lossOf[0]!, demand: "nominal" },
    interval: (sample) => deltaRatio(five(sample), sample.arrivals),
  },
  {
    ...{ name: "ratio, Fieller", truth: lossOf[0]!, demand: "nominal" },
    interval: (sample) => fiellerRatio(five(sample), sample.arrivals),
  },
  {
    ...{ name: "paired difference of ratios, 6 - 5", truth: gain, demand: "nominal" },
    interval: (sample) => pairedRatioDifference(bothRatios(sample)),
  },
  {
    ...{ name: "control variate (arrivals), cases lost", truth: offered * lossOf[0]!, demand: "nominal" },
    interval: (sample) => controlVariates(five(sample), [{ values: sample.arrivals, mean: offered }]),
  },
  {
    ...{ name: "all pairs of 5, 6, 7 together, Bonferroni", truth: 0, demand: "conservative" },
    interval: (sample) => worstMiss(allPairDifferences(sample.lost)),
  },
  {
    ...{ name: "pitfall: Wilson on pooled cases", truth: lossOf[0]!, demand: "reported" },
    interval: (sample) => wilson(total(five(sample)), total(sample.arrivals)),
  },
];

const bootstraps: readonly Method<LossSample>[] = [
  {
    ...{ name: "ratio, percentile bootstrap", truth: lossOf[0]!, demand: "reported" },
    interval: (sample) =>
      percentileBootstrap(ratioStatistic(five(sample), sample.arrivals), resampling(sample)),
  },
  {
    ...{ name: "ratio, BCa bootstrap", truth: lossOf[0]!, demand: "reported" },
    interval: (sample) => bcaBootstrap(ratioStatistic(five(sample), sample.arrivals), resampling(sample)),
  },
  {
    ...{ name: "ratio, bootstrap-t", truth: lossOf[0]!, demand: "nominal" },
    interval: (sample) =>
      studentizedBootstrap(ratioStatistic(five(sample), sample.arrivals), resampling(sample)),
  },
  {
    ...{ name: "paired difference of ratios, bootstrap-t", truth: gain, demand: "nominal" },
    interval: (sample) =>
      studentizedBootstrap(ratioDifferenceStatistic(bothRatios(sample)), resampling(sample)),
  },
];

/** The loss system at n replications an experiment, by formulas alone or with bootstraps too. */
export function lossStudy(n: number, experiments: number, seed: string): Study<LossSample> {
  return {
    output: "loss system, 8 Erlangs",
    n: String(n),
    experiments,
    methods: formulas,
    draw: (experiment) => {
      const replications = Array.from({ length: n }, (_, r) =>
        lossReplication(fiveSixSeven, `${seed} ${n}`, experiment * n + r),
      );
      return lossSample(replications, experiment);
    },
  };
}

/** The same experiments judged by the bootstraps, which cost a thousand times more. */
export function lossBootstrapStudy(n: number, experiments: number, seed: string): Study<LossSample> {
  return { ...lossStudy(n, experiments, seed), methods: bootstraps };
}

/** One long run of each experiment, cut into 20 batches of one horizon. */
export function batchStudy(experiments: number, seed: string): Study<readonly number[]> {
  return {
    output: "loss system, one long run",
    n: "20 batches",
    experiments,
    methods: [
      {
        name: "batch means",
        truth: offered * lossOf[0]!,
        demand: "nominal",
        interval: (run) => batchMeans(run),
      },
    ],
    draw: (experiment) => longRun(`${seed} batches`, experiment, 20),
  };
}

/** Cases lost in successive horizons of one history of the system with five servers. */
function longRun(seed: string, experiment: number, batches: number): number[] {
  const uniform = streams(seed, experiment)("cases");
  const freeAt = new Float64Array(servers[0]!);
  const lost = new Array<number>(batches).fill(0);
  for (let time = -fiveSixSeven.warmUp; ; ) {
    time -= Math.log(uniform()) / load;
    const service = -Math.log(uniform());
    const batch = Math.floor(time / horizon);
    if (batch >= batches) return lost;
    const first = freeAt.reduce((best, at, server) => (at < freeAt[best]! ? server : best), 0);
    if (freeAt[first]! <= time) freeAt[first] = time + service;
    else if (batch >= 0) lost[batch]! += 1;
  }
}

/** An interval that holds 0 exactly when every pair's interval holds its true difference. */
function worstMiss(pairs: ReturnType<typeof allPairDifferences>): Estimate {
  const misses = pairs.map(({ low, high, first, second }) => {
    const truth = offered * (lossOf[first]! - lossOf[second]!);
    return low! > truth ? low! - truth : Math.min(0, high! - truth);
  });
  const worst = misses.reduce((far, miss) => (Math.abs(miss) > Math.abs(far) ? miss : far), 0);
  const widths = pairs.map(({ halfWidth }) => halfWidth!);
  const half = Math.max(...widths);
  const center = worst === 0 ? 0 : worst + Math.sign(worst) * half;
  return { ...pairs[0]!, estimate: center, low: center - half, high: center + half };
}

function resampling({ experiment }: LossSample) {
  return { resamples: 999, random: streams("coverage bootstrap", experiment)("resamples") };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

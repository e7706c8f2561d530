import { streams } from "../../src/engine/random.ts";
import {
  allPairDifferences,
  antitheticPairs,
  bcaBootstrap,
  clopperPearson,
  controlVariates,
  deltaRatio,
  differencesFromBest,
  type Estimate,
  fiellerRatio,
  garwood,
  inverseInterval,
  jackknife,
  jackknifeCorrected,
  jackknifeRatio,
  marginalRatio,
  meanInterval,
  type PairedRatios,
  pairedDifference,
  pairedRatioDifference,
  percentileBootstrap,
  quantileInterval,
  ratioDifferenceStatistic,
  ratioInterval,
  ratioStatistic,
  skewAdjustedInterval,
  studentizedBootstrap,
  wilson,
} from "../../src/statistics/index.ts";
import { erlangB } from "../../src/theory/index.ts";
import { fiveSixSeven, type LossCounts } from "./lossSystem.ts";
import type { Method } from "./study.ts";

/** What the replications of an experiment counted, in systems with five, six and seven servers. */
export type LossSample = {
  readonly experiment: number;
  readonly arrivals: readonly number[];
  readonly lost: readonly (readonly number[])[];
  /** Cases lost with five servers in the antithetic twin of each replication. */
  readonly twins: readonly number[];
  /** Replications whose first case was lost with five servers. */
  readonly firstLost: number;
};

const { load, horizon, servers } = fiveSixSeven;
const lossOf = servers.map((count) => erlangB(count, load));
const offered = load * horizon;

/** Mean cases lost in a replication with five servers. */
export const lostWithFive = offered * lossOf[0]!;

export function lossSample(
  experiment: number,
  {
    replications,
    twins,
  }: { readonly replications: readonly LossCounts[]; readonly twins: readonly LossCounts[] },
): LossSample {
  return {
    experiment,
    twins: twins.map(({ lost }) => lost[0]!),
    firstLost: replications.filter(({ firstLost }) => firstLost[0]).length,
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

/** Mean cases lost with each number of servers less those of the best of the others. */
const againstBest = lossOf.map(
  (loss, plan) => offered * (loss - Math.min(...lossOf.filter((_, other) => other !== plan))),
);

/**
 * Chance that the first case after the warm-up is lost with five servers: all are busy when counting starts (Erlang B), and
 * none becomes free before the next arrival. The case that comes first after a fixed time does not see the mean of time.
 */
const lostAtFirst = (lossOf[0]! * load) / (load + servers[0]!);

/** What a ship and a case that it answers cost, in a made-up unit: the cost of a plan varies with what it does. */
const cost = { ship: 20, answer: 0.2 };
const margin = (-offered * gain) / (cost.ship - cost.answer * offered * gain);

/** Cases that the sixth ship answers for each unit of cost. */
function marginOf({ arrivals, lost }: LossSample): Estimate {
  const answered = (system: number) => arrivals.map((all, r) => all - lost[system]![r]!);
  const costOf = (system: number) =>
    answered(system).map((count) => cost.ship * servers[system]! + cost.answer * count);
  return marginalRatio({
    ...{ effect: answered(1), cost: costOf(1), baseEffect: answered(0), baseCost: costOf(0) },
  });
}

const logOfMean = (values: readonly number[]) => Math.log(total(values) / values.length);

export const formulas: readonly Method<LossSample>[] = [
  {
    ...{ name: "t mean of cases lost", truth: lostWithFive, demand: "nominal" },
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
    ...{ name: "control variate (arrivals), cases lost", truth: lostWithFive, demand: "nominal" },
    interval: (sample) => controlVariates(five(sample), [{ values: sample.arrivals, mean: offered }]),
  },
  {
    ...{ name: "all pairs of 5, 6, 7 together, Bonferroni", truth: 0, demand: "conservative" },
    interval: (sample) => {
      const pairs = allPairDifferences(sample.lost);
      return together(
        pairs,
        pairs.map(({ first, second }) => offered * (lossOf[first]! - lossOf[second]!)),
      );
    },
  },
  {
    ...{ name: "5, 6, 7 against the best of the others, together", truth: 0, demand: "conservative" },
    interval: (sample) => together(differencesFromBest(sample.lost), againstBest),
  },
  {
    ...{ name: "t adjusted for skewness, cases lost", truth: lostWithFive, demand: "nominal" },
    interval: (sample) => skewAdjustedInterval(five(sample)),
  },
  {
    ...{ name: "antithetic pairs (n of them), cases lost", truth: lostWithFive, demand: "nominal" },
    interval: (sample) => antitheticPairs(five(sample), sample.twins),
  },
  {
    ...{ name: "margin: cases answered for the cost of a sixth", truth: margin, demand: "nominal" },
    interval: marginOf,
  },
  {
    ...{ name: "its inverse: cost of a case answered", truth: 1 / margin, demand: "nominal" },
    interval: (sample) => inverseInterval(marginOf(sample)),
  },
  {
    ...{ name: "logarithm of mean cases lost, jackknife", truth: Math.log(lostWithFive), demand: "nominal" },
    interval: (sample) =>
      jackknife(five(sample).length, (kept) => logOfMean(kept.map((r) => five(sample)[r]!))),
  },
  {
    ...{ name: "the same, corrected for bias", truth: Math.log(lostWithFive), demand: "nominal" },
    interval: (sample) =>
      jackknifeCorrected(five(sample).length, (without) =>
        logOfMean(five(sample).filter((_, r) => r !== without)),
      ),
  },
  {
    ...{ name: "cases that arrive, Garwood", truth: offered, demand: "nominal" },
    interval: ({ arrivals }) => garwood(total(arrivals), arrivals.length),
  },
  {
    // Poisson's law with mean 200 has the median 200 (scipy: poisson.median(200)).
    ...{ name: "median of cases that arrive, order statistics", truth: offered, demand: "conservative" },
    interval: ({ arrivals }) => quantileInterval(arrivals, 0.5),
  },
  {
    // Exact by the binomial law (scipy): 926.0 of 1,000 at n = 10, 954.4 at n = 30.
    ...{ name: "first case lost, Wilson", truth: lostAtFirst, demand: "reported" },
    interval: ({ firstLost, arrivals }) => wilson(firstLost, arrivals.length),
  },
  {
    ...{ name: "first case lost, Clopper-Pearson", truth: lostAtFirst, demand: "conservative" },
    interval: ({ firstLost, arrivals }) => clopperPearson(firstLost, arrivals.length),
  },
  {
    ...{ name: "pitfall: Wilson on pooled cases", truth: lossOf[0]!, demand: "reported" },
    interval: (sample) => wilson(total(five(sample)), total(sample.arrivals)),
  },
];

export const bootstraps: readonly Method<LossSample>[] = [
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

/** An interval that holds 0 exactly when each of several holds its true value; as wide as the widest. */
function together(intervals: readonly Estimate[], truths: readonly number[]): Estimate {
  const misses = intervals.map(({ low, high }, i) =>
    low! > truths[i]! ? low! - truths[i]! : Math.min(0, high! - truths[i]!),
  );
  const worst = misses.reduce((far, miss) => (Math.abs(miss) > Math.abs(far) ? miss : far), 0);
  const half = Math.max(...intervals.map(({ low, high }) => high! - low!)) / 2;
  const center = worst === 0 ? 0 : worst + Math.sign(worst) * half;
  return { ...intervals[0]!, estimate: center, low: center - half, high: center + half };
}

function resampling({ experiment }: LossSample) {
  return { resamples: 999, random: streams("coverage bootstrap", experiment)("resamples") };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

import { streams } from "../../src/engine/random.ts";
import {
  bcaBootstrap,
  fiellerRatio,
  jackknifeRatio,
  meanInterval,
  meanStatistic,
  normalQuantile,
  percentileBootstrap,
  quantileInterval,
  ratioInterval,
  skewAdjustedInterval,
  studentizedBootstrap,
} from "../../src/statistics/index.ts";
import type { Study } from "./study.ts";

type MeanSample = { readonly experiment: number; readonly values: readonly number[] };

/** A lognormal law of mean 1 with coefficient of variation cv. */
function lognormal(cv: number) {
  const variance = Math.log1p(cv * cv);
  return {
    median: Math.exp(-variance / 2),
    quantileOf: (u: number) => Math.exp(Math.sqrt(variance) * normalQuantile(u) - variance / 2),
  };
}

/** Lognormal outputs, one a replication: what kilograms seized look like when a few loads dominate. */
export function skewedStudy(cv: number, n: number, experiments: number, seed: string): Study<MeanSample> {
  const law = lognormal(cv);
  const bootstrap = ({ experiment }: MeanSample) => ({
    resamples: 999,
    random: streams("coverage bootstrap", experiment)("resamples"),
  });
  return {
    output: `lognormal, cv ${cv}`,
    n: String(n),
    experiments,
    draw: (experiment) => {
      const uniform = streams(`${seed} lognormal ${cv} ${n}`, experiment)("values");
      return { experiment, values: Array.from({ length: n }, () => law.quantileOf(uniform())) };
    },
    methods: [
      { name: "t mean", truth: 1, demand: "reported", interval: ({ values }) => meanInterval(values) },
      {
        ...{ name: "mean, t adjusted for skewness", truth: 1, demand: "reported" },
        interval: ({ values }) => skewAdjustedInterval(values),
      },
      {
        ...{ name: "mean, percentile bootstrap", truth: 1, demand: "reported" },
        interval: (sample) => percentileBootstrap(meanStatistic(sample.values), bootstrap(sample)),
      },
      {
        ...{ name: "mean, BCa bootstrap", truth: 1, demand: "reported" },
        interval: (sample) => bcaBootstrap(meanStatistic(sample.values), bootstrap(sample)),
      },
      {
        ...{ name: "mean, bootstrap-t", truth: 1, demand: "reported" },
        interval: (sample) => studentizedBootstrap(meanStatistic(sample.values), bootstrap(sample)),
      },
      {
        ...{ name: "median, order statistics", truth: law.median, demand: "conservative" },
        interval: ({ values }) => quantileInterval(values, 0.5),
      },
    ],
  };
}

type RatioSample = { readonly numerators: readonly number[]; readonly denominators: readonly number[] };

/** A ratio of 0.3 whose denominator varies wildly between replications: the case for Fieller. */
export function unsteadyRatioStudy(
  cv: number,
  n: number,
  experiments: number,
  seed: string,
): Study<RatioSample> {
  const law = lognormal(cv);
  return {
    output: `ratio over lognormal flow, cv ${cv}`,
    n: String(n),
    experiments,
    draw: (experiment) => {
      const uniform = streams(`${seed} unsteady ${cv} ${n}`, experiment)("values");
      const denominators = Array.from({ length: n }, () => law.quantileOf(uniform()));
      const numerators = denominators.map(
        (flow) => 0.3 * flow + 0.1 * Math.sqrt(flow) * normalQuantile(uniform()),
      );
      return { numerators, denominators };
    },
    methods: [
      {
        ...{ name: "ratio, as ratioInterval chooses", truth: 0.3, demand: "reported" },
        interval: ({ numerators, denominators }) => ratioInterval(numerators, denominators),
      },
      {
        ...{ name: "ratio, jackknife t", truth: 0.3, demand: "reported" },
        interval: ({ numerators, denominators }) => jackknifeRatio(numerators, denominators),
      },
      {
        ...{ name: "ratio, Fieller", truth: 0.3, demand: "reported" },
        interval: ({ numerators, denominators }) => fiellerRatio(numerators, denominators),
      },
    ],
  };
}

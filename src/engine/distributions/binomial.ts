import { binomialCdf } from "../../statistics/special/counts.ts";
import { regularizedBetaOf } from "../../statistics/special/incompleteBeta.ts";
import { betaTerm } from "../../statistics/special/saddlePoint.ts";
import type { Family } from "./family.ts";
import { integerSampler } from "./integerLaw.ts";
import { refuse, requireProbability } from "./requirement.ts";

/** The number of successes in `trials` independent trials, each with the given `probability` of success. */
export interface Binomial {
  readonly kind: "binomial";
  readonly trials: number;
  readonly probability: number;
}

export const binomial: Family<Binomial> = {
  support: "discrete",
  check: ({ trials, probability }) => {
    if (!(Number.isInteger(trials) && trials >= 0)) {
      refuse("binomial", "a whole number of trials of at least 0", trials);
    }
    requireProbability("binomial", "probability", probability);
  },
  sampler: ({ trials, probability: p }) => {
    if (p === 0 || p === 1) return () => trials * p;
    const middle = Math.floor((trials + 1) * p);
    return integerSampler({
      highest: trials,
      middle,
      probability: betaTerm(middle + 1, trials - middle + 1, p, 1 - p) / ((trials + 1) * p * (1 - p)),
      lower: (k) => binomialCdf(k, trials, p),
      upper: (k) => (k >= trials ? 0 : regularizedBetaOf(k + 1, trials - k, p, 1 - p)),
      ratio: (k) => ((trials - k) / (k + 1)) * (p / (1 - p)),
    });
  },
  cumulative:
    ({ trials, probability }) =>
    (x) =>
      binomialCdf(x, trials, probability),
  mean: ({ trials, probability }) => trials * probability,
  variance: ({ trials, probability }) => trials * probability * (1 - probability),
};

import { expm1, log1p, square } from "../../arithmetic/index.ts";
import { regularizedBetaOf } from "../../statistics/special/incompleteBeta.ts";
import { betaTerm } from "../../statistics/special/saddlePoint.ts";
import type { Family } from "./family.ts";
import { integerSampler } from "./integerLaw.ts";
import { refuse, requirePositive } from "./requirement.ts";

/**
 * The number of failures before success number `successes`, from 0 up; `successes` may be any positive number.
 *
 * The convention is that of R and of scipy's `nbinom`.
 */
export interface NegativeBinomial {
  readonly kind: "negative-binomial";
  readonly successes: number;
  readonly probability: number;
}

/** The number of failures before the first success, from 0 up, as in R; the number of trials is one more. */
export interface Geometric {
  readonly kind: "geometric";
  readonly probability: number;
}

function requireChance(kind: string, probability: number): void {
  if (!(probability > 0 && probability <= 1))
    refuse(kind, "a probability above 0 and at most 1", probability);
}

export const negativeBinomial: Family<NegativeBinomial> = {
  support: "discrete",
  check: ({ successes, probability }) => {
    requirePositive("negative-binomial", "number of successes", successes);
    requireChance("negative-binomial", probability);
  },
  sampler: ({ successes: r, probability: p }) => {
    if (p === 1) return () => 0;
    const middle = Math.floor((r * (1 - p)) / p);
    return integerSampler({
      highest: Number.POSITIVE_INFINITY,
      middle,
      probability: betaTerm(r, middle + 1, p, 1 - p) / ((1 - p) * (r + middle)),
      lower: (k) => regularizedBetaOf(r, k + 1, p, 1 - p),
      upper: (k) => regularizedBetaOf(k + 1, r, 1 - p, p),
      ratio: (k) => ((k + r) / (k + 1)) * (1 - p),
    });
  },
  cumulative:
    ({ successes, probability }) =>
    (x) =>
      x < 0 ? 0 : regularizedBetaOf(successes, Math.floor(x) + 1, probability, 1 - probability),
  mean: ({ successes, probability }) => (successes * (1 - probability)) / probability,
  variance: ({ successes, probability }) => (successes * (1 - probability)) / square(probability),
};

export const geometric: Family<Geometric> = {
  support: "discrete",
  check: ({ probability }) => requireChance("geometric", probability),
  sampler: ({ probability }) => {
    if (probability === 1) return () => 0;
    const logFailure = log1p(-probability);
    return (u) => Math.max(0, Math.ceil(log1p(-u) / logFailure) - 1);
  },
  cumulative:
    ({ probability }) =>
    (x) =>
      x < 0 ? 0 : -expm1((Math.floor(x) + 1) * log1p(-probability)),
  mean: ({ probability }) => (1 - probability) / probability,
  variance: ({ probability }) => (1 - probability) / square(probability),
};

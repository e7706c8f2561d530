import { square } from "../../arithmetic/index.ts";
import { inverseBeta, regularizedBeta } from "../../statistics/special/incompleteBeta.ts";
import type { Family } from "./family.ts";
import { requireMode, requirePositive, requireRange } from "./requirement.ts";

/** A beta variate of shapes `alpha` and `beta`, stretched from `low` to `high`. */
export interface Beta {
  readonly kind: "beta";
  readonly alpha: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

export const beta: Family<Beta> = {
  support: "continuous",
  check: ({ alpha, beta: other, low, high }) => {
    requirePositive("beta", "alpha", alpha);
    requirePositive("beta", "beta", other);
    requireRange("beta", low, high);
  },
  sampler:
    ({ alpha, beta: other, low, high }) =>
    (u) =>
      low + (high - low) * inverseBeta(alpha, other, u),
  cumulative:
    ({ alpha, beta: other, low, high }) =>
    (x) =>
      regularizedBeta(alpha, other, Math.min(1, Math.max(0, (x - low) / (high - low)))),
  mean: ({ alpha, beta: other, low, high }) => low + ((high - low) * alpha) / (alpha + other),
  variance: ({ alpha, beta: other, low, high }) => {
    const total = alpha + other;
    return (square(high - low) * alpha * other) / (total * total * (total + 1));
  },
};

/**
 * The PERT law of an estimate by `low`, `mode` and `high`: a beta law with mean (low + 4 mode + high) / 6.
 *
 * Source: D. G. Malcolm et al. (1959), Application of a Technique for Research and Development Program Evaluation,
 * Operations Research 7, in the form of D. Vose (2008), Risk Analysis: alpha = 1 + 4 (mode - low) / (high - low).
 */
export interface Pert {
  readonly kind: "pert";
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

function asBeta({ low, mode, high }: Pert): Beta {
  const width = high - low;
  return {
    kind: "beta",
    alpha: 1 + (4 * (mode - low)) / width,
    beta: 1 + (4 * (high - mode)) / width,
    low,
    high,
  };
}

export const pert: Family<Pert> = {
  support: "continuous",
  check: ({ low, mode, high }) => {
    requireRange("pert", low, high);
    requireMode("pert", low, mode, high);
  },
  sampler: (distribution) => beta.sampler(asBeta(distribution)),
  cumulative: (distribution) => beta.cumulative(asBeta(distribution)),
  mean: (distribution) => beta.mean(asBeta(distribution)),
  variance: (distribution) => beta.variance(asBeta(distribution)),
};

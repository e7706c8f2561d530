import { exp, expm1, ln, square } from "../../arithmetic/index.ts";
import type { Family } from "./family.ts";
import { requirePositive, requireWeights } from "./requirement.ts";

/** An exponential time whose mean is `means[i]` with a probability in proportion to `weights[i]`. */
export interface Hyperexponential {
  readonly kind: "hyperexponential";
  readonly weights: readonly number[];
  readonly means: readonly number[];
}

/** The phases of positive weight, with weights that sum to 1. */
function phases({ weights, means }: Hyperexponential): { weight: number; mean: number }[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return means.map((mean, i) => ({ weight: weights[i]! / total, mean })).filter(({ weight }) => weight > 0);
}

export const hyperexponential: Family<Hyperexponential> = {
  support: "continuous",
  check: ({ weights, means }) => {
    requireWeights("hyperexponential", weights, means.length);
    for (const mean of means) requirePositive("hyperexponential", "mean", mean);
  },
  sampler: (distribution) => {
    const parts = phases(distribution);
    return (u) => timeOfSurvival(parts, 1 - u);
  },
  cumulative: (distribution) => {
    const parts = phases(distribution);
    return (x) => (x <= 0 ? 0 : parts.reduce((sum, { weight, mean }) => sum - weight * expm1(-x / mean), 0));
  },
  mean: (distribution) => phases(distribution).reduce((sum, { weight, mean }) => sum + weight * mean, 0),
  variance: (distribution) => {
    const parts = phases(distribution);
    const first = parts.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
    return parts.reduce((sum, { weight, mean }) => sum + weight * (mean * mean + square(mean - first)), 0);
  },
};

/**
 * The x with survival probability q. The logarithm of the survival function is convex and falls, so Newton's steps
 * from a point on the left of the root climb to it without ever passing it.
 */
function timeOfSurvival(parts: readonly { weight: number; mean: number }[], q: number): number {
  if (q === 0) return Number.POSITIVE_INFINITY;
  let x = 0;
  for (const { weight, mean } of parts) x = Math.max(x, mean * ln(weight / q));
  for (;;) {
    let survival = 0;
    let density = 0;
    for (let i = 0; i < parts.length; i++) {
      const { weight, mean } = parts[i]!;
      const share = weight * exp(-x / mean);
      survival += share;
      density += share / mean;
    }
    const step = (ln(survival / q) * survival) / density;
    if (!(step > 1e-15 * x)) return x;
    x += step;
  }
}

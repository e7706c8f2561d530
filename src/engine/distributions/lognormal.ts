import { exp, ln, log1p, square } from "../../arithmetic/index.ts";
import { normalCdf } from "../../statistics/special/normalCdf.ts";
import { normalQuantile } from "../../statistics/special/normalQuantile.ts";
import type { Family } from "./family.ts";
import { standardize } from "./normal.ts";
import { requireNotNegative, requirePositive } from "./requirement.ts";

/** The lognormal law by its own `mean` and coefficient of variation `cv` = sd / mean, which may be 0. */
export interface Lognormal {
  readonly kind: "lognormal";
  readonly mean: number;
  readonly cv: number;
}

function logarithm({ mean, cv }: Lognormal): { mu: number; sigma: number } {
  const square = log1p(cv * cv);
  return { mu: ln(mean) - square / 2, sigma: Math.sqrt(square) };
}

export const lognormal: Family<Lognormal> = {
  support: "continuous",
  check: ({ mean, cv }) => {
    requirePositive("lognormal", "mean", mean);
    requireNotNegative("lognormal", "cv", cv);
  },
  sampler: (distribution) => {
    const { mu, sigma } = logarithm(distribution);
    return sigma > 0 ? (u) => exp(mu + sigma * normalQuantile(u)) : () => distribution.mean;
  },
  cumulative: (distribution) => {
    const { mu, sigma } = logarithm(distribution);
    return (x) => {
      if (x <= 0) return 0;
      return sigma > 0 ? normalCdf((ln(x) - mu) / sigma) : normalCdf(standardize(x, distribution.mean, 0));
    };
  },
  mean: ({ mean }) => mean,
  variance: ({ mean, cv }) => square(mean * cv),
};

import { normalCdf } from "../../statistics/special/normalCdf.ts";
import { normalQuantile } from "../../statistics/special/normalQuantile.ts";
import type { Family } from "./family.ts";
import { requireFinite, requireNotNegative } from "./requirement.ts";

/** The normal law by its mean and standard deviation `sd`, which may be 0. */
export interface Normal {
  readonly kind: "normal";
  readonly mean: number;
  readonly sd: number;
}

/** How many standard deviations x lies above the mean; with no deviation at all, an infinite number. */
export function standardize(x: number, mean: number, sd: number): number {
  if (sd > 0) return (x - mean) / sd;
  return x < mean ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

export const normal: Family<Normal> = {
  support: "continuous",
  check: ({ mean, sd }) => {
    requireFinite("normal", "mean", mean);
    requireNotNegative("normal", "sd", sd);
  },
  sampler: ({ mean, sd }) => (sd > 0 ? (u) => mean + sd * normalQuantile(u) : () => mean),
  cumulative:
    ({ mean, sd }) =>
    (x) =>
      normalCdf(standardize(x, mean, sd)),
  mean: ({ mean }) => mean,
  variance: ({ sd }) => sd * sd,
};

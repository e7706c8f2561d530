import type { Family } from "./family.ts";
import { requirePositive } from "./requirement.ts";

/** The memoryless time with the given `mean`. */
export interface Exponential {
  readonly kind: "exponential";
  readonly mean: number;
}

export const exponential: Family<Exponential> = {
  support: "continuous",
  check: ({ mean }) => requirePositive("exponential", "mean", mean),
  sampler:
    ({ mean }) =>
    (u) =>
      -mean * Math.log1p(-u),
  cumulative:
    ({ mean }) =>
    (x) =>
      x <= 0 ? 0 : -Math.expm1(-x / mean),
  mean: ({ mean }) => mean,
  variance: ({ mean }) => mean * mean,
};

import { expm1, log1p } from "../../arithmetic/index.ts";
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
      -mean * log1p(-u),
  cumulative:
    ({ mean }) =>
    (x) =>
      x <= 0 ? 0 : -expm1(-x / mean),
  mean: ({ mean }) => mean,
  variance: ({ mean }) => mean * mean,
};

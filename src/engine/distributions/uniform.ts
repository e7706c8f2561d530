import { square } from "../../arithmetic/index.ts";
import type { Family } from "./family.ts";
import { requireRange } from "./requirement.ts";

/** Equally likely everywhere from `low` to `high`. */
export interface UniformRange {
  readonly kind: "uniform";
  readonly low: number;
  readonly high: number;
}

export const uniformRange: Family<UniformRange> = {
  support: "continuous",
  check: ({ low, high }) => requireRange("uniform", low, high),
  sampler: ({ low, high }) => {
    const width = high - low;
    return (u) => low + width * u;
  },
  cumulative:
    ({ low, high }) =>
    (x) =>
      Math.min(1, Math.max(0, (x - low) / (high - low))),
  mean: ({ low, high }) => (low + high) / 2,
  variance: ({ low, high }) => square(high - low) / 12,
};

import { square } from "../../arithmetic/index.ts";
import type { Family } from "./family.ts";
import { requireMode, requireRange } from "./requirement.ts";

/** A density that rises in a straight line from `low` to `mode` and falls in a straight line to `high`. */
export interface Triangular {
  readonly kind: "triangular";
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export const triangular: Family<Triangular> = {
  support: "continuous",
  check: ({ low, mode, high }) => {
    requireRange("triangular", low, high);
    requireMode("triangular", low, mode, high);
  },
  sampler: ({ low, mode, high }) => {
    const width = high - low;
    const below = (mode - low) / width;
    return (u) =>
      u < below
        ? low + Math.sqrt(u * width * (mode - low))
        : high - Math.sqrt((1 - u) * width * (high - mode));
  },
  cumulative:
    ({ low, mode, high }) =>
    (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      const width = high - low;
      return x < mode
        ? square(x - low) / (width * (mode - low))
        : 1 - square(high - x) / (width * (high - mode));
    },
  mean: ({ low, mode, high }) => (low + mode + high) / 3,
  variance: ({ low, mode, high }) => (square(high - low) - (mode - low) * (high - mode)) / 18,
};

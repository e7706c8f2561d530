import { inverseGammaP, regularizedGammaP } from "../../statistics/special/incompleteGamma.ts";
import { exponential } from "./exponential.ts";
import type { Family } from "./family.ts";
import { refuse, requirePositive } from "./requirement.ts";

/** The gamma law with mean shape x scale and variance shape x scale². */
export interface Gamma {
  readonly kind: "gamma";
  readonly shape: number;
  readonly scale: number;
}

export const gamma: Family<Gamma> = {
  support: "continuous",
  check: ({ shape, scale }) => {
    requirePositive("gamma", "shape", shape);
    requirePositive("gamma", "scale", scale);
  },
  sampler: ({ shape, scale }) =>
    shape === 1
      ? exponential.sampler({ kind: "exponential", mean: scale })
      : (u) => scale * inverseGammaP(shape, u),
  cumulative:
    ({ shape, scale }) =>
    (x) =>
      x <= 0 ? 0 : regularizedGammaP(shape, x / scale),
  mean: ({ shape, scale }) => shape * scale,
  variance: ({ shape, scale }) => shape * scale * scale,
};

/** The sum of `shape` exponential times, a whole number of them, with the given `mean` of the sum. */
export interface Erlang {
  readonly kind: "erlang";
  readonly shape: number;
  readonly mean: number;
}

const asGamma = ({ shape, mean }: Erlang): Gamma => ({ kind: "gamma", shape, scale: mean / shape });

export const erlang: Family<Erlang> = {
  support: "continuous",
  check: ({ shape, mean }) => {
    if (!(Number.isInteger(shape) && shape >= 1)) refuse("erlang", "a whole shape of at least 1", shape);
    requirePositive("erlang", "mean", mean);
  },
  sampler: (distribution) => gamma.sampler(asGamma(distribution)),
  cumulative: (distribution) => gamma.cumulative(asGamma(distribution)),
  mean: ({ mean }) => mean,
  variance: ({ shape, mean }) => (mean * mean) / shape,
};

import { exp, expm1, log1p, pow, square } from "../../arithmetic/index.ts";
import { logGamma } from "../../statistics/special/logGamma.ts";
import type { Family } from "./family.ts";
import { requirePositive } from "./requirement.ts";

/** P(X > x) = exp(-(x / scale)^shape). */
export interface Weibull {
  readonly kind: "weibull";
  readonly shape: number;
  readonly scale: number;
}

const moment = (shape: number, order: number) => exp(logGamma(1 + order / shape));

export const weibull: Family<Weibull> = {
  support: "continuous",
  check: ({ shape, scale }) => {
    requirePositive("weibull", "shape", shape);
    requirePositive("weibull", "scale", scale);
  },
  sampler:
    ({ shape, scale }) =>
    (u) =>
      scale * pow(-log1p(-u), 1 / shape),
  cumulative:
    ({ shape, scale }) =>
    (x) =>
      x <= 0 ? 0 : -expm1(-pow(x / scale, shape)),
  mean: ({ shape, scale }) => scale * moment(shape, 1),
  variance: ({ shape, scale }) => scale * scale * (moment(shape, 2) - square(moment(shape, 1))),
};

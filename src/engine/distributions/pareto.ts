import { exp, expm1, ln, log1p, square } from "../../arithmetic/index.ts";
import type { Family } from "./family.ts";
import { requirePositive } from "./requirement.ts";

/** P(X > x) = (scale / x)^shape for x >= scale, which is the least value. */
export interface Pareto {
  readonly kind: "pareto";
  readonly shape: number;
  readonly scale: number;
}

/** P(X > x) = (1 + x / scale)^-shape for x >= 0: a Pareto variate less its scale. */
export interface Lomax {
  readonly kind: "lomax";
  readonly shape: number;
  readonly scale: number;
}

function check({ kind, shape, scale }: Pareto | Lomax): void {
  requirePositive(kind, "shape", shape);
  requirePositive(kind, "scale", scale);
}

/** Infinite when the shape is at most 2. */
function variance({ shape, scale }: Pareto | Lomax): number {
  if (shape <= 2) return Number.POSITIVE_INFINITY;
  return (scale * scale * shape) / (square(shape - 1) * (shape - 2));
}

export const pareto: Family<Pareto> = {
  support: "continuous",
  check,
  sampler:
    ({ shape, scale }) =>
    (u) =>
      scale * exp(-log1p(-u) / shape),
  cumulative:
    ({ shape, scale }) =>
    (x) =>
      x <= scale ? 0 : -expm1(shape * ln(scale / x)),
  mean: ({ shape, scale }) => (shape > 1 ? (scale * shape) / (shape - 1) : Number.POSITIVE_INFINITY),
  variance,
};

export const lomax: Family<Lomax> = {
  support: "continuous",
  check,
  sampler:
    ({ shape, scale }) =>
    (u) =>
      scale * expm1(-log1p(-u) / shape),
  cumulative:
    ({ shape, scale }) =>
    (x) =>
      x <= 0 ? 0 : -expm1(-shape * log1p(x / scale)),
  mean: ({ shape, scale }) => (shape > 1 ? scale / (shape - 1) : Number.POSITIVE_INFINITY),
  variance,
};

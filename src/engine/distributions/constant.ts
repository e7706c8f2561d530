import type { Family } from "./family.ts";
import { requireFinite } from "./requirement.ts";

/** Always `value`. */
export interface Constant {
  readonly kind: "constant";
  readonly value: number;
}

export const constant: Family<Constant> = {
  support: "discrete",
  check: ({ value }) => requireFinite("constant", "value", value),
  sampler:
    ({ value }) =>
    () =>
      value,
  cumulative:
    ({ value }) =>
    (x) =>
      x < value ? 0 : 1,
  mean: ({ value }) => value,
  variance: () => 0,
};

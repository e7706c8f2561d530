import { exp } from "../../arithmetic/index.ts";
import { poissonCdf } from "../../statistics/special/counts.ts";
import { regularizedGammaP } from "../../statistics/special/incompleteGamma.ts";
import { poissonTerm } from "../../statistics/special/saddlePoint.ts";
import type { Family } from "./family.ts";
import { integerSampler } from "./integerLaw.ts";
import { requireNotNegative } from "./requirement.ts";

/** The number of events of a Poisson process in a time in which `mean` are expected. */
export interface Poisson {
  readonly kind: "poisson";
  readonly mean: number;
}

export const poisson: Family<Poisson> = {
  support: "discrete",
  check: ({ mean }) => requireNotNegative("poisson", "mean", mean),
  sampler: ({ mean }) => {
    if (mean === 0) return () => 0;
    const middle = Math.floor(mean);
    return integerSampler({
      highest: Number.POSITIVE_INFINITY,
      middle,
      probability: middle === 0 ? exp(-mean) : poissonTerm(middle, mean),
      lower: (k) => poissonCdf(k, mean),
      upper: (k) => regularizedGammaP(k + 1, mean),
      ratio: (k) => mean / (k + 1),
    });
  },
  cumulative:
    ({ mean }) =>
    (x) =>
      poissonCdf(x, mean),
  mean: ({ mean }) => mean,
  variance: ({ mean }) => mean,
};

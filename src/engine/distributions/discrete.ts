import { square } from "../../arithmetic/index.ts";
import type { Family } from "./family.ts";
import { refuse, requireFinite, requireWeights } from "./requirement.ts";

/** One of `values`, each with a probability in proportion to its weight; the order of writing does not matter. */
export interface Discrete {
  readonly kind: "discrete";
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** The values of positive weight in rising order, with the probability of each value or less. */
function ladder({ values, weights }: Discrete): { values: number[]; upTo: number[] } {
  const order = values
    .map((value, i) => ({ value, weight: weights[i]! }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value);
  const total = order.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  const upTo = order.map(({ weight }) => {
    reached += weight;
    return reached / total;
  });
  upTo[upTo.length - 1] = 1;
  return { values: order.map(({ value }) => value), upTo };
}

/** The index of the first entry of a rising list that is at least u; the last entry is 1. */
function firstReaching(upTo: readonly number[], u: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (upTo[middle]! < u) low = middle + 1;
    else high = middle;
  }
  return low;
}

const weightedMean = ({ values, weights }: Discrete) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, i) => sum + (value * weights[i]!) / total, 0);
};

export const discrete: Family<Discrete> = {
  support: "discrete",
  check: ({ values, weights }) => {
    requireWeights("discrete", weights, values.length);
    for (const value of values) requireFinite("discrete", "value", value);
  },
  sampler: (distribution) => {
    const { values, upTo } = ladder(distribution);
    return (u) => values[firstReaching(upTo, u)]!;
  },
  cumulative: ({ values, weights }) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return (x) => values.reduce((sum, value, i) => (value <= x ? sum + weights[i]! : sum), 0) / total;
  },
  mean: weightedMean,
  variance: (distribution) => {
    const mean = weightedMean(distribution);
    return weightedMean({
      ...distribution,
      values: distribution.values.map((value) => square(value - mean)),
    });
  },
};

/**
 * One of the observed `values`, each as likely as any other; a value observed twice is twice as likely.
 *
 * Its variance is that of the law that it is, with divisor n.
 */
export interface Empirical {
  readonly kind: "empirical";
  readonly values: readonly number[];
}

const asDiscrete = ({ values }: Empirical): Discrete => ({
  kind: "discrete",
  values,
  weights: values.map(() => 1),
});

export const empirical: Family<Empirical> = {
  support: "discrete",
  check: ({ values }) => {
    if (values.length === 0) refuse("empirical", "at least one value", 0);
    for (const value of values) requireFinite("empirical", "value", value);
  },
  sampler: (distribution) => discrete.sampler(asDiscrete(distribution)),
  cumulative: (distribution) => discrete.cumulative(asDiscrete(distribution)),
  mean: (distribution) => discrete.mean(asDiscrete(distribution)),
  variance: (distribution) => discrete.variance(asDiscrete(distribution)),
};

import { square } from "../../arithmetic/index.ts";
import type { Distribution } from "../distribution.ts";
import type { Family } from "./family.ts";
import { requireWeights } from "./requirement.ts";

/** A variate of `components[i]` with a probability in proportion to `weights[i]`. */
export interface Mixture {
  readonly kind: "mixture";
  readonly weights: readonly number[];
  readonly components: readonly Distribution[];
}

/** A component that is no mixture itself. */
interface Part {
  readonly weight: number;
  readonly isDiscrete: boolean;
  readonly quantile: (u: number) => number;
  readonly cumulative: (x: number) => number;
}

type FamilyOf = (distribution: Distribution) => Family<Distribution>;

/** The mixture family, given the family of every kind of component. */
export function mixtureOf(familyOf: FamilyOf): Family<Mixture> {
  function parts({ weights, components }: Mixture, share: number): Part[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return components.flatMap((component, i) => {
      const weight = (share * weights[i]!) / total;
      if (weight === 0) return [];
      if (component.kind === "mixture") return parts(component, weight);
      const family = familyOf(component);
      const isDiscrete = family.support === "discrete";
      return [
        { weight, isDiscrete, quantile: family.sampler(component), cumulative: family.cumulative(component) },
      ];
    });
  }

  /** The mean of a property of the components, those of weight 0 left out. */
  function average({ weights, components }: Mixture, property: (component: Distribution) => number): number {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return components.reduce(
      (sum, component, i) => (weights[i]! > 0 ? sum + (weights[i]! / total) * property(component) : sum),
      0,
    );
  }

  const mean = (distribution: Mixture) =>
    average(distribution, (component) => familyOf(component).mean(component));

  return {
    support: "continuous",
    check: ({ weights, components }) => {
      requireWeights("mixture", weights, components.length);
      for (const component of components) familyOf(component).check(component);
    },
    sampler: (distribution) => {
      const leaves = parts(distribution, 1);
      return (u) => mixtureQuantile(leaves, u);
    },
    cumulative: (distribution) => {
      const leaves = parts(distribution, 1);
      return (x) => mixtureCumulative(leaves, x);
    },
    mean,
    variance: (distribution) => {
      const centre = mean(distribution);
      return average(distribution, (component) => {
        const family = familyOf(component);
        return family.variance(component) + square(family.mean(component) - centre);
      });
    },
  };
}

function mixtureCumulative(parts: readonly Part[], x: number): number {
  let sum = 0;
  for (const { weight, cumulative } of parts) sum += weight * cumulative(x);
  return sum;
}

/**
 * The smallest x with cumulative probability u. It lies between the least and the greatest of the components'
 * quantiles; the false position in between is halved in weight when it stays on one side (Illinois rule) and every
 * third step bisects, which also finds a jump.
 */
function mixtureQuantile(parts: readonly Part[], u: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { quantile } of parts) {
    const value = quantile(u);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  let excessLow = mixtureCumulative(parts, low) - u;
  if (low === high || excessLow >= 0 || u === 1) return u === 1 ? high : low;
  let excessHigh = Math.max(0, mixtureCumulative(parts, high) - u);
  for (let iteration = 1; high - low > 2e-15 * Math.max(Math.abs(low), Math.abs(high)); iteration++) {
    const position = high - (excessHigh * (high - low)) / (excessHigh - excessLow);
    const isInside = iteration % 3 !== 0 && position > low && position < high;
    const x = isInside ? position : low + (high - low) / 2;
    if (x <= low || x >= high) break;
    const excess = mixtureCumulative(parts, x) - u;
    if (excess >= 0) {
      high = x;
      excessHigh = excess;
      excessLow /= 2;
    } else {
      low = x;
      excessLow = excess;
      excessHigh /= 2;
    }
  }
  return atomWithin(parts, low, high);
}

/**
 * The value of a discrete component in (low, high], where there is one: a jump is at its exact place. The middle of
 * the jump is asked for, as its ends may be rounded to the next value.
 */
function atomWithin(parts: readonly Part[], low: number, high: number): number {
  for (const { isDiscrete, quantile, cumulative } of parts) {
    if (!isDiscrete) continue;
    const atom = quantile((cumulative(low) + cumulative(high)) / 2);
    if (atom > low && atom <= high) return atom;
  }
  return high;
}

import type { Estimate } from "../estimate.ts";
import { meanInterval } from "../meanInterval.ts";
import type { TwoLevelDesign } from "./fullFactorial.ts";

/** What moving a factor from low to high changes, or how factors strengthen each other. */
export type Effect = Estimate & { readonly factors: readonly string[] };

/** A two-level design with its outcomes: for each run, one value a replication. */
export type FactorialExperiment = {
  readonly design: TwoLevelDesign;
  readonly responses: readonly (readonly number[])[];
  /** Largest number of factors in an interaction; 2 when absent. */
  readonly order?: number;
  readonly level?: number;
};

/**
 * Main effects and interactions: the mean outcome where the product of the factors' signs is +1 less the
 * mean where it is -1.
 *
 * The effect is taken within each replication, which shares its random numbers over all runs, and averaged
 * with Student's t; with one replication there is no interval. Source: Box, Hunter and Hunter (2005),
 * "Statistics for Experimenters", chapter 5; Law (2015), section 12.2. Throws a RangeError unless every run
 * has the same number of replications.
 */
export function factorialEffects({
  design,
  responses,
  order = 2,
  level = 0.95,
}: FactorialExperiment): Effect[] {
  const { factors, runs } = design;
  const replications = responses[0]?.length ?? 0;
  if (responses.length !== runs.length || responses.some((row) => row.length !== replications)) {
    throw new RangeError(
      `factorialEffects requires ${runs.length} runs of ${replications} replications; found ${responses.map((row) => row.length).join(", ")}`,
    );
  }
  return subsets(factors.length, order).map((subset) => {
    const signs = runs.map((run) => subset.reduce((sign, factor) => sign * run[factor]!, 1));
    const effects = Array.from(
      { length: replications },
      (_, r) => (2 / runs.length) * signs.reduce((sum, sign, run) => sum + sign * responses[run]![r]!, 0),
    );
    const context = meanInterval(effects, level);
    return {
      ...context,
      method: "factorial contrast, t over replications",
      factors: subset.map((j) => factors[j]!),
    };
  });
}

/** Subsets of 0..n-1 with 1 to `order` members, smaller ones first. */
function subsets(n: number, order: number): number[][] {
  let grown: number[][] = [[]];
  const all: number[][] = [];
  for (let members = 1; members <= Math.min(order, n); members++) {
    grown = grown.flatMap((subset) =>
      Array.from({ length: n }, (_, j) => j)
        .filter((j) => j > (subset.at(-1) ?? -1))
        .map((j) => [...subset, j]),
    );
    all.push(...grown);
  }
  return all;
}

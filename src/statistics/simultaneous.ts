import type { Estimate } from "./estimate.ts";
import { pairedDifference } from "./pairedDifference.ts";
import type { Direction } from "./selection/procedure.ts";

/** The level each of m intervals needs so that all hold together with the level given (Bonferroni). */
export function bonferroniLevel(level: number, m: number): number {
  return 1 - (1 - level) / m;
}

/** The difference first - second between two plans, by their places in the list. */
export type PlanDifference = Estimate & { readonly first: number; readonly second: number };

/**
 * Differences of every plan from a standard (the first unless told otherwise), paired, with intervals that
 * hold together.
 *
 * One list of replications a plan. `level` in the result is that of all intervals together. Source: Law
 * (2015), section 10.3.1.
 */
export function differencesFromStandard(
  plans: readonly (readonly number[])[],
  level = 0.95,
  standard = 0,
): PlanDifference[] {
  const others = [...plans.keys()].filter((plan) => plan !== standard);
  return others.map((plan) => together(plans, [plan, standard], level, others.length));
}

/** Differences of all pairs of plans, first < second, with intervals that hold together. Law (2015), section 10.3.2. */
export function allPairDifferences(plans: readonly (readonly number[])[], level = 0.95): PlanDifference[] {
  const pairs = [...plans.keys()].flatMap((second) =>
    [...plans.keys()].filter((first) => first < second).map((first): [number, number] => [first, second]),
  );
  return pairs.map((pair) => together(plans, pair, level, pairs.length));
}

function together(
  plans: readonly (readonly number[])[],
  [first, second]: readonly [number, number],
  level: number,
  m: number,
): PlanDifference {
  const difference = pairedDifference(plans[first]!, plans[second]!, bonferroniLevel(level, m));
  return { ...difference, level, method: `paired t, Bonferroni over ${m}`, first, second };
}

/** How a plan stands to the best of the others: above zero on the bad side means clearly not the best. */
export type BestDifference = Estimate & {
  readonly plan: number;
  readonly verdict: "best" | "not best" | "open";
};

/**
 * Multiple comparisons with the best under common random numbers: each plan less the best of the others,
 * with intervals that hold together.
 *
 * From simultaneous paired intervals of all pairs (Bonferroni), so that any dependence between plans is
 * allowed. Source: Edwards and Hsu (1983), "Multiple comparisons with the best treatment"; Nelson and
 * Matejcik (1995) for common random numbers.
 */
export function differencesFromBest(
  plans: readonly (readonly number[])[],
  direction: Direction = "smallest",
  level = 0.95,
): BestDifference[] {
  const pairs = allPairDifferences(plans, level);
  const sign = direction === "smallest" ? 1 : -1;
  return [...plans.keys()].map((plan) => {
    // In the direction in which small is good, plan - min(others) is the largest of the differences.
    const towards = pairs
      .filter(({ first, second }) => first === plan || second === plan)
      .map((pair) => ((pair.first === plan ? sign : -sign) === 1 ? ends(pair) : mirrored(ends(pair))));
    const [estimate, low, high] = [0, 1, 2].map((end) => largest(towards.map((triple) => triple[end]!)));
    const verdict = low !== null && low! > 0 ? "not best" : high !== null && high! < 0 ? "best" : "open";
    const triple: Ends = [estimate!, low!, high!];
    const [shown, shownLow, shownHigh] = sign === 1 ? triple : mirrored(triple);
    const method = `comparison with the best, paired t, Bonferroni over ${pairs.length}`;
    return {
      estimate: shown,
      low: shownLow,
      high: shownHigh,
      level,
      n: plans[plan]!.length,
      method,
      plan,
      verdict,
    };
  });
}

type Ends = [number | null, number | null, number | null];

function ends({ estimate, low, high }: Estimate): Ends {
  return [estimate, low, high];
}

function mirrored([estimate, low, high]: Ends): Ends {
  const negative = (value: number | null) => (value === null ? null : 0 - value);
  return [negative(estimate), negative(high), negative(low)];
}

function largest(values: readonly (number | null)[]): number | null {
  return values.length === 0 || values.includes(null) ? null : Math.max(...(values as number[]));
}

/** How alternatives stand to one another on kilograms delivered: every pair, with intervals that hold together. */

import {
  allPairDifferences,
  type Estimate,
  inverseInterval,
  marginalRatio,
  type PlanDifference,
} from "../statistics/index.ts";
import { level, type MeasureEstimate, values } from "./estimates.ts";
import type { Layout } from "./layout.ts";
import type { Measure } from "./measure.ts";
import type { Records } from "./records.ts";

/** One alternative less another, which stands before it in the file. */
export type StandingPair = {
  readonly alternative: string;
  readonly against: string;
  /** Kilograms delivered; the interval holds together with those of all pairs of alternatives. */
  readonly kg: MeasureEstimate;
  /** US dollars; the interval holds together with those of the costs of all pairs. */
  readonly cost: MeasureEstimate;
  /** Dollars for each kilogram that is not delivered, by itself at 95 %; null where kilograms or costs do not differ. */
  readonly price: Estimate | null;
};

/** Who leads among some alternatives. */
export type Lead = {
  /** The alternative that delivers less than each other one; null where none does. */
  readonly leader: string | null;
  /** Alternatives that no other one beats, in file order. */
  readonly unbeaten: readonly string[];
};

export type Standing = Lead & {
  readonly measure: "kg_delivered";
  /** How the intervals were made to hold together: "paired t, Bonferroni over 6". */
  readonly method: string;
  /** Of all intervals together. */
  readonly level: number;
  /** Every alternative less every one before it; of more than twelve, less the first one and the one before it. */
  readonly pairs: readonly StandingPair[];
  /** Who leads among those that cost no more than the budget, where the scenario has one; `over` costs more. */
  readonly affordable?: Lead & { readonly over: readonly string[] };
};

/** Of more alternatives not every pair is reported. */
export const mostInAllPairs = 12;

export type StandingInput = {
  readonly layout: Layout;
  readonly kg: Measure;
  readonly cost: Measure;
  readonly records: ReadonlyMap<string, Records>;
  /** In file order. */
  readonly ids: readonly string[];
  /** US dollars over the measured period; undefined: there is no budget. */
  readonly budget: number | undefined;
};

/**
 * Comparisons of all pairs under common random numbers, and of each alternative with the best of the others.
 *
 * An alternative leads only where it beats each rival; what no rival beats may lead. Source: Edwards and Hsu (1983),
 * "Multiple comparisons with the best treatment"; Nelson and Matejcik (1995) for common random numbers. Undefined below two
 * alternatives or two replications, where nothing has an interval.
 */
export function standing({ layout, kg, cost, records, ids, budget }: StandingInput): Standing | undefined {
  const columns = (measure: Measure) => ids.map((id) => meansOf(layout, measure, records.get(id)!));
  const [kilograms, dollars] = [columns(kg), columns(cost)];
  if (ids.length < 2 || kilograms[0]!.length < 2) return undefined;
  const differences = allPairDifferences(kilograms, level);
  const costs = allPairDifferences(dollars, level);
  const over = ids.filter((_, i) => budget !== undefined && mean(dollars[i]!) > budget);
  return {
    measure: "kg_delivered",
    ...leadOf(ids, ids, differences),
    method: differences[0]!.method,
    level,
    pairs: differences.flatMap((difference, i): readonly StandingPair[] => {
      const { first, second, ...change } = reversed(difference);
      if (ids.length > mostInAllPairs && first !== 0 && first !== second - 1) return [];
      const { first: _, second: __, ...costChange } = reversed(costs[i]!);
      return [
        {
          alternative: ids[second]!,
          against: ids[first]!,
          kg: { ...change, unit: "kg" },
          cost: { ...costChange, unit: "USD" },
          price: priceOf([kilograms[second]!, dollars[second]!], [kilograms[first]!, dollars[first]!]),
        },
      ];
    }),
    ...(budget === undefined
      ? {}
      : {
          affordable: {
            ...leadOf(
              ids.filter((id) => !over.includes(id)),
              ids,
              differences,
            ),
            over,
          },
        }),
  };
}

/** Who leads among `some` of all alternatives: intervals of all pairs hold together, so that those of some do. */
export function leadOf(
  some: readonly string[],
  ids: readonly string[],
  differences: readonly PlanDifference[],
): Lead {
  const beaten = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { first, second, low, high } of differences) {
    if (high !== null && high < 0) beaten.get(ids[first]!)!.add(ids[second]!);
    if (low !== null && low > 0) beaten.get(ids[second]!)!.add(ids[first]!);
  }
  const beats = (id: string, other: string) => beaten.get(id)!.has(other);
  return {
    leader: some.find((id) => some.every((other) => other === id || beats(id, other))) ?? null,
    unbeaten: some.filter((id) => !some.some((other) => beats(other, id))),
  };
}

function meansOf(layout: Layout, { formula }: Measure, records: Records): readonly number[] {
  return formula.kind === "mean" ? values(layout, formula.columns, records, formula.factor) : [];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The later less the earlier. */
function reversed(difference: PlanDifference): PlanDifference {
  const negative = (value: number | null) => (value === null ? null : 0 - value);
  const { estimate, low, high } = difference;
  return { ...difference, estimate: negative(estimate), low: negative(high), high: negative(low) };
}

type Column = readonly number[];

/** Dollars a kilogram with the end points of kilograms a dollar, which is the steady ratio, inverted. */
function priceOf([kg, cost]: readonly [Column, Column], [baseKg, baseCost]: readonly [Column, Column]) {
  const effect = kg.map((value) => -value);
  const baseEffect = baseKg.map((value) => -value);
  const price = inverseInterval(marginalRatio({ effect, cost, baseEffect, baseCost }, level));
  return price.estimate === null ? null : price;
}

/** What money buys: the alternatives or plans by cost, those that another beats, and the margin from each to the next. */

import type { Comparison, MeasureEstimate } from "../../experiment/index.ts";
import { type Estimate, inverseInterval, marginalRatio } from "../../statistics/index.ts";
import type { Frontier } from "../../study/index.ts";
import type { Language } from "../language/index.ts";
import { type Histories, type Material, nameOf } from "../page/material.ts";
import { planWords } from "../text/frontierText.ts";
import { isClear } from "../text/interval.ts";

/** A plan by what it costs and what it stops. */
export type BudgetPoint = {
  readonly id: string;
  readonly name: string;
  /** US dollars over the measured period. */
  readonly cost: number;
  /** Kilograms delivered less those under the baseline; undefined for the baseline itself. */
  readonly change: MeasureEstimate | undefined;
  /** Another costs no more and delivers no more, by the estimates; costs that hardly differ count as the same. */
  readonly dominated: boolean;
  /** Dominated by estimates only: nothing that costs no more clearly delivers less. */
  readonly tied: boolean;
};

/** From one point of the frontier to the next. */
export type BudgetStep = {
  readonly from: BudgetPoint;
  readonly to: BudgetPoint;
  /** Kilograms not delivered for each further million dollars. */
  readonly margin: Estimate;
  /** Dollars for each kilogram not delivered; null: no clear effect. */
  readonly price: Estimate | null;
};

export type Budget = {
  readonly kind: "alternatives" | "plans";
  /** From the cheapest to the dearest. */
  readonly points: readonly BudgetPoint[];
  readonly steps: readonly BudgetStep[];
  /** Paired replications. */
  readonly n: number;
};

/** From a frontier over the levers where there is one, else from the alternatives; nothing where nothing has a cost. */
export function budget(
  material: Pick<Material, "comparison" | "scenario" | "frontier" | "histories" | "language">,
): Budget | undefined {
  const { frontier, language } = material;
  return frontier !== undefined && frontier.frontier.length > 1
    ? ofPlans(frontier, language)
    : ofAlternatives(material);
}

function ofPlans({ frontier, replications }: Frontier, language: Language): Budget {
  const points = frontier.map((point): BudgetPoint & { readonly plan: (typeof frontier)[number] } => ({
    id: point.id,
    name: planWords(point, language),
    cost: point.cost,
    change: point.baseline ? undefined : point.change,
    dominated: point.dominated,
    tied: point.dominated && !point.separable,
    plan: point,
  }));
  const steps = points.flatMap((to): readonly BudgetStep[] => {
    const { marginal, costPerKg, against } = to.plan;
    const from = points.find(({ id }) => id === against);
    if (to.dominated || marginal === null || marginal.estimate === null || from === undefined) return [];
    return [{ from, to, margin: { ...marginal, level: 0.95 }, price: costPerKg }];
  });
  return { kind: "plans", points: [...points].sort((a, b) => a.cost - b.cost), steps, n: replications };
}

function ofAlternatives({
  comparison,
  scenario,
  histories,
}: Pick<Material, "comparison" | "scenario" | "histories">): Budget | undefined {
  const [first] = comparison.alternatives;
  const all = comparison.alternatives.map(({ id, measures }) => ({
    id,
    cost: measures["cost_total"]?.estimate ?? null,
    kg: measures["kg_delivered"]?.estimate ?? null,
  }));
  if (first === undefined || comparison.failed.length > 0 || all.length < 2) return undefined;
  if (all.some(({ cost, kg }) => cost === null || kg === null)) return undefined;
  if (all.every(({ cost }) => cost === all[0]!.cost)) return undefined;
  const changes = all.map(({ id }) => changeFrom(comparison, first.id, id));
  if (changes.slice(1).some((change) => change === undefined)) return undefined;
  const costs = all.map(({ cost }) => cost!);
  const same = sameCost * (Math.max(...costs) - Math.min(...costs));
  const beats = (other: (typeof all)[number], own: (typeof all)[number], isEarlier: boolean) =>
    other.cost! <= own.cost! + same &&
    other.kg! <= own.kg! &&
    (other.cost! < own.cost! - same || other.kg! < own.kg! || isEarlier);
  const points = all
    .map((own, i): BudgetPoint => {
      const better = all.filter((other, j) => j !== i && beats(other, own, j < i));
      return {
        id: own.id,
        name: nameOf({ scenario })(own.id),
        cost: own.cost!,
        change: i === 0 ? undefined : changes[i],
        dominated: better.length > 0,
        tied: better.length > 0 && better.every(({ id }) => isTied(comparison, id, own.id)),
      };
    })
    .sort((a, b) => a.cost - b.cost);
  return {
    kind: "alternatives",
    points,
    steps: stepsOf(points, histories),
    n: first.measures["kg_delivered"]!.n,
  };
}

/** Costs that differ by less than this share of the dearest less the cheapest count as the same. */
const sameCost = 0.01;

/** The paired change against the first alternative; an alternative with another baseline has none. */
const changeFrom = ({ differences }: Comparison, first: string, id: string): MeasureEstimate | undefined =>
  differences.find(
    ({ alternative, baseline, measure }) =>
      alternative === id && baseline === first && measure === "kg_delivered",
  );

/** Whether two alternatives are held against each other and not told apart. */
function isTied({ standing }: Comparison, one: string, other: string): boolean {
  const pair = standing?.pairs.find(
    ({ alternative, against }) =>
      (alternative === one && against === other) || (alternative === other && against === one),
  );
  return pair !== undefined && !isSame(pair.kg) && !isClear(pair.kg);
}

const isSame = ({ low, high }: MeasureEstimate): boolean => low === 0 && high === 0;

/** Margins need the replications one by one, because neighbours on the frontier were not held against each other. */
function stepsOf(points: readonly BudgetPoint[], histories: Histories | undefined): readonly BudgetStep[] {
  if (histories === undefined) return [];
  const column = (id: string, name: string, factor: number) =>
    Array.from(histories.alternatives.get(id)?.get(name) ?? [], (value) => value * factor);
  const kept = points.filter(({ dominated }) => !dominated);
  return kept.slice(1).flatMap((to, i): readonly BudgetStep[] => {
    const from = kept[i]!;
    const margin = marginalRatio({
      effect: column(to.id, "kg_delivered", -1),
      cost: column(to.id, "cost_total", 1e-6),
      baseEffect: column(from.id, "kg_delivered", -1),
      baseCost: column(from.id, "cost_total", 1e-6),
    });
    if (margin.estimate === null || margin.low === null || margin.high === null) return [];
    const inverse = inverseInterval(margin);
    const dollars = (value: number | null) => (value === null ? null : value * 1e6);
    const price =
      inverse.estimate === null
        ? null
        : {
            ...inverse,
            estimate: dollars(inverse.estimate),
            low: dollars(inverse.low),
            high: dollars(inverse.high),
          };
    return [{ from, to, margin, price }];
  });
}

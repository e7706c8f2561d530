/** Fewer replications for the same interval: controls whose mean is known, and antithetic pairs; each states its gain. */

import { antithetic, type Streams, streams } from "../engine/index.ts";
import type { PlanSchedule } from "../model/index.ts";
import { distributionMean } from "../scenario/index.ts";
import { antitheticPairs, type Control, controlVariates, mean, variance } from "../statistics/index.ts";
import { level, type MeasureEstimate } from "./estimates.ts";
import type { Layout } from "./layout.ts";
import type { Records } from "./records.ts";

/**
 * The streams of one replication among antithetic pairs: an even one uses 1 - u where the odd one before it uses u.
 * What is drawn from pairs of keys is drawn anew.
 */
export function pairedStreams(seed: string, replication: number): Streams {
  return replication % 2 === 1 ? streams(seed, replication) : twins(streams(seed, replication - 1));
}

const twins = (open: Streams): Streams =>
  Object.assign((...entity: Parameters<Streams>) => antithetic(open(...entity)), {
    beginning: (text: string) => twins(open.beginning(text)),
  });

/** Records of antithetic pairs, first and second in turn, averaged pair by pair: the pairs are independent, not their members. */
export function pairMeans(records: Records): Records {
  const length = Math.floor(records.length / 2);
  return {
    length,
    column: (index) => {
      const column = records.column(index);
      return Float64Array.from({ length }, (_, pair) => (column[2 * pair]! + column[2 * pair + 1]!) / 2);
    },
  };
}

/** Replications that may not be used because they or their twins failed. */
export const withTwins = (out: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...out].flatMap((replication) => [replication, replication + (replication % 2 === 1 ? 1 : -1)]));

/** Kilograms delivered of an alternative, or their change from its baseline, by a method that uses chance better. */
export type ReducedReport = MeasureEstimate & {
  readonly alternative: string;
  readonly baseline: string | null;
  readonly measure: "kg_delivered";
  /** Variance left of that of as many plain replications: 0.3 means that 30 % of them would do. Null: not known. */
  readonly varianceLeft: number | null;
};

type Reduced = {
  readonly layout: Layout;
  readonly records: ReadonlyMap<string, Records>;
  readonly alternatives: readonly { readonly id: string; readonly baseline: string }[];
};

/** What antithetic pairs gain, for every alternative and for its change; `records` are those of single replications. */
export function antitheticReport({ layout, records, alternatives }: Reduced): readonly ReducedReport[] {
  return reports({ layout, records, alternatives }, (values) => {
    const first = values.filter((_, r) => r % 2 === 0).slice(0, Math.floor(values.length / 2));
    const second = values.filter((_, r) => r % 2 === 1);
    return antitheticPairs(first, second, level);
  });
}

/** Expected shipments and kilograms that depart in the measured period of a course whose flows nobody's success changes. */
export function expectedDepartures({ plans, warmUp, horizon }: PlanSchedule): {
  readonly shipments: number;
  readonly kg: number;
} {
  let shipments = 0;
  let kg = 0;
  plans.forEach(({ at, plan }, i) => {
    const from = Math.max(at, warmUp);
    const to = Math.min(plans[i + 1]?.at ?? Number.POSITIVE_INFINITY, warmUp + horizon);
    if (to <= from) return;
    for (const [id, { rate, season }] of plan.flows) {
      const count = rate * simpson(season, from - warmUp, to - warmUp);
      shipments += count;
      kg += count * distributionMean(plan.world.flows[id]!.load);
    }
  });
  return { shipments, kg };
}

/** Simpson's rule with a step of at most six hours. */
function simpson(f: (x: number) => number, from: number, to: number): number {
  const pieces = 2 * Math.max(1, Math.ceil((to - from) / 12));
  const step = (to - from) / pieces;
  const inner = Array.from(
    { length: pieces - 1 },
    (_, i) => (i % 2 === 0 ? 4 : 2) * f(from + (i + 1) * step),
  );
  return (step / 3) * (f(from) + f(to) + inner.reduce((sum, value) => sum + value, 0));
}

/**
 * Kilograms delivered corrected for how many shipments and kilograms happened to depart, whose means are known. Empty where
 * departures are not what the flows say (farther off than 4.5 standard errors), or do not vary.
 */
export function controlReport(
  reduced: Reduced,
  courses: ReadonlyMap<string, PlanSchedule>,
): readonly ReducedReport[] {
  const { layout, records, alternatives } = reduced;
  const [first] = alternatives;
  if (first === undefined) return [];
  const known = expectedDepartures(courses.get(first.id)!);
  const column = (name: string) => [...records.get(first.id)!.column(layout.column.get(name)!)];
  const all = [
    { values: column("kg_departed"), mean: known.kg },
    { values: column("shipments_departed"), mean: known.shipments },
  ];
  if (!alternatives.every(({ id }) => departsAlike(courses.get(id)!, known))) return [];
  if (!all.every(isAsKnown)) return [];
  for (const controls of [all, all.slice(0, 1)]) {
    try {
      return reports(reduced, (values) => controlVariates(values, controls, level));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return [];
}

function departsAlike(course: PlanSchedule, known: ReturnType<typeof expectedDepartures>): boolean {
  const own = expectedDepartures(course);
  return own.shipments === known.shipments && own.kg === known.kg;
}

/** Whether a control can have the mean that it is said to have. */
function isAsKnown({ values, mean: expected }: Control): boolean {
  if (values.length < 3) return false;
  return Math.abs(mean(values) - expected) <= 4.5 * Math.sqrt(variance(values) / values.length);
}

function reports(
  { layout, records, alternatives }: Reduced,
  reduce: (
    values: readonly number[],
  ) => Omit<MeasureEstimate, "unit"> & { readonly varianceLeft: number | null },
): readonly ReducedReport[] {
  const kg = (id: string) => [...records.get(id)!.column(layout.column.get("kg_delivered")!)];
  return alternatives.flatMap(({ id, baseline }): readonly ReducedReport[] => {
    const own = kg(id);
    const shared = { alternative: id, measure: "kg_delivered", unit: "kg" } as const;
    const levels = { ...shared, baseline: null, ...reduce(own) };
    if (id === baseline || !records.has(baseline)) return [levels];
    const other = kg(baseline);
    return [levels, { ...shared, baseline, ...reduce(own.map((value, r) => value - other[r]!)) }];
  });
}

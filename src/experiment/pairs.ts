/** Alternatives held against one another: how sure, how much it matters, how often one does better in a year. */

import { pow, wholePower } from "../arithmetic/index.ts";
import { streams } from "../engine/index.ts";
import {
  type BestDifference,
  bonferroniLevel,
  chanceBetter,
  differencesFromBest,
  type Estimate,
  pairedDifference,
  pairedStatistic,
  quantileInterval,
  studentizedBootstrap,
  varianceRatio,
} from "../statistics/index.ts";
import { level, type MeasureEstimate, values } from "./estimates.ts";
import type { Layout } from "./layout.ts";
import type { Measure } from "./measure.ts";
import type { Records } from "./records.ts";

/** Which alternatives are held against which. */
export type Pairing = "baseline" | "all" | "best";

export type PairsQuestion = {
  readonly pairs: Pairing;
  /** Whether the intervals are to hold all together. */
  readonly simultaneous: boolean;
  /** Kilograms that make no difference in practice; undefined: every difference counts. */
  readonly indifference?: number | undefined;
};

/** What a pair amounts to: a clear difference, one that does not matter, or nothing that can be said yet. */
export type PairVerdict = "less" | "more" | "practically equal" | "open";

export type PairReport = {
  readonly alternative: string;
  readonly against: string;
  readonly measure: "kg_delivered";
  /** Student's t on paired replications; at the level of all together if that was asked for. */
  readonly difference: MeasureEstimate;
  /** The same by the bootstrap-t, for skewed differences. */
  readonly bootstrap: MeasureEstimate;
  /** Sample skewness of the paired differences; beyond 1 the bootstrap is the one to read. */
  readonly skewness: number | null;
  readonly varianceRatio: number | null;
  /** Replications that independent streams would need for each of these. */
  readonly independentNeed: number | null;
  /** Share of years in which the alternative delivers less than the other. */
  readonly chanceLess: Estimate;
  readonly verdict: PairVerdict;
};

/** What an alternative delivers from year to year. */
export type OutcomeReport = {
  readonly alternative: string;
  readonly measure: "kg_delivered";
  readonly unit: string;
  readonly mean: number | null;
  /** Quantiles over replications with intervals from order statistics. */
  readonly quantiles: readonly ({ readonly p: number } & Estimate)[];
  readonly skewness: number | null;
};

export type PairsReport = {
  readonly pairing: Pairing;
  readonly simultaneous: boolean;
  readonly indifference: number | null;
  readonly pairs: readonly PairReport[];
  /** Every alternative less the best of the others, intervals together; only for `best`. */
  readonly best?: readonly (Omit<BestDifference, "plan"> & { readonly alternative: string })[];
  readonly outcomes: readonly OutcomeReport[];
};

export type PairsInput = {
  readonly layout: Layout;
  readonly measure: Measure;
  readonly records: ReadonlyMap<string, Records>;
  /** Alternatives in file order with what each is compared with. */
  readonly alternatives: readonly { readonly id: string; readonly baseline: string }[];
  readonly seed: string;
};

const quantiles = [0.1, 0.5, 0.9] as const;

/** Holds alternatives against one another on kilograms delivered. */
export function pairsReport(
  { pairs: pairing, simultaneous, indifference }: PairsQuestion,
  input: PairsInput,
): PairsReport {
  const { layout, measure, records, alternatives, seed } = input;
  const ids = alternatives.map(({ id }) => id);
  const kg = new Map(ids.map((id) => [id, kilograms(layout, measure, records.get(id)!)] as const));
  const chosen = pairsOf(pairing, alternatives);
  const at = simultaneous || pairing === "best" ? bonferroniLevel(level, Math.max(1, chosen.length)) : level;
  return {
    pairing,
    simultaneous: simultaneous || pairing === "best",
    indifference: indifference ?? null,
    pairs: chosen.map(([alternative, against]) =>
      pairReport([alternative, against], {
        a: kg.get(alternative)!,
        b: kg.get(against)!,
        at,
        together: chosen.length,
        indifference,
        random: streams(seed, 0)(`bootstrap/${alternative}/${against}`),
      }),
    ),
    ...(pairing === "best" && ids.length > 1 ? { best: bestOf(ids, kg) } : {}),
    outcomes: ids.map((id) => outcomeOf(id, kg.get(id)!)),
  };
}

function kilograms(layout: Layout, { formula }: Measure, records: Records): number[] {
  return formula.kind === "mean" ? values(layout, formula.columns, records, formula.factor) : [];
}

function pairsOf(
  pairing: Pairing,
  alternatives: PairsInput["alternatives"],
): readonly (readonly [string, string])[] {
  if (pairing === "baseline") {
    const known = new Set(alternatives.map(({ id }) => id));
    return alternatives.flatMap(({ id, baseline }) =>
      id === baseline || !known.has(baseline) ? [] : [[id, baseline] as const],
    );
  }
  return alternatives.flatMap(({ id }, i) =>
    alternatives.slice(0, i).map((other) => [id, other.id] as const),
  );
}

type PairInput = {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly at: number;
  readonly together: number;
  readonly indifference: number | undefined;
  readonly random: () => number;
};

function pairReport(
  [alternative, against]: readonly [string, string],
  { a, b, at, together, indifference, random }: PairInput,
): PairReport {
  const paired = pairedDifference(a, b, at);
  const method = at === level ? paired.method : `${paired.method}, Bonferroni over ${together}`;
  const difference: MeasureEstimate = { ...paired, level: at === level ? at : level, method, unit: "kg" };
  const ratio = varianceRatio(a, b);
  return {
    alternative,
    against,
    measure: "kg_delivered",
    difference,
    bootstrap: {
      ...studentizedBootstrap(pairedStatistic(a, b), { level: at, random, resamples: 1000 }),
      unit: "kg",
    },
    skewness: skewness(a.map((value, r) => value - b[r]!)),
    varianceRatio: ratio,
    independentNeed: ratio === null || ratio === 0 ? null : 1 / ratio,
    chanceLess: chanceBetter(a, b, "smallest", level),
    verdict: verdictOf(difference, indifference ?? 0),
  };
}

/** What an interval says once differences below the indifference zone do not count. */
export function verdictOf({ low, high }: Estimate, indifference: number): PairVerdict {
  if (low === null || high === null) return "open";
  if (indifference > 0 && low >= -indifference && high <= indifference) return "practically equal";
  if (high < -indifference || (high < 0 && indifference === 0)) return "less";
  if (low > indifference || (low > 0 && indifference === 0)) return "more";
  return "open";
}

function bestOf(
  ids: readonly string[],
  kg: ReadonlyMap<string, readonly number[]>,
): NonNullable<PairsReport["best"]> {
  return differencesFromBest(
    ids.map((id) => kg.get(id)!),
    "smallest",
    level,
  ).map(({ plan, ...rest }) => ({ alternative: ids[plan]!, ...rest }));
}

function outcomeOf(alternative: string, kg: readonly number[]): OutcomeReport {
  return {
    alternative,
    measure: "kg_delivered",
    unit: "kg",
    mean: kg.length === 0 ? null : kg.reduce((sum, value) => sum + value, 0) / kg.length,
    quantiles: kg.length === 0 ? [] : quantiles.map((p) => ({ p, ...quantileInterval(kg, p, level) })),
    skewness: skewness(kg),
  };
}

/** Third moment over the cube of the deviation; null where nothing varies. */
function skewness(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 3) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const moment = (power: number) =>
    values.reduce((sum, value) => sum + wholePower(value - mean, power), 0) / n;
  const second = moment(2);
  return second > 0 ? moment(3) / pow(second, 1.5) : null;
}

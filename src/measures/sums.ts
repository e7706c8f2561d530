/** What the ledger counts in one replication, as far as it follows from the catalogue. */

import { catalogue } from "./catalogue.ts";

type Entry = (typeof catalogue)[number];
type SumOf<E> = E extends { readonly formula: { readonly sums: readonly (infer S)[] } }
  ? S
  : E extends {
        readonly formula: {
          readonly numerators: readonly (infer N)[];
          readonly denominators: readonly (infer D)[];
        };
      }
    ? N | D
    : never;

/** A sum that is kept in total and for every part of the world. */
export type PartedSum = SumOf<Extract<Entry, { readonly parted: true }>> & string;

const sumsOf = ({ formula }: Entry): readonly string[] => {
  switch (formula.kind) {
    case "mean":
      return formula.sums;
    case "ratio":
      return [...formula.numerators, ...formula.denominators];
    default:
      return [];
  }
};

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** Sums over the cohort, kept in total and for every part, in the order of the catalogue. */
export const partedSums = unique(
  catalogue.filter((entry) => "parted" in entry).flatMap(sumsOf),
) as readonly PartedSum[];

/** Sums whose places shards keep: those of the first catalogue, and what only the checks of the accounts need. */
const placed = [
  "known_cue_only",
  "known_sensor_only",
  "known_both",
  "kg_hours",
  "value_removed",
  "cases_opened",
  "cases_answered",
  "cases_false",
  "period_kg_departed",
  "period_kg_delivered",
  "period_kg_removed",
  "period_kg_lost",
  "period_shipments_delivered",
  "cost_total",
  "period_imbalance",
  "cohort_imbalance",
] as const;

/** A sum that has no parts. */
export type PlainSum =
  | (typeof placed)[number]
  | Exclude<SumOf<Exclude<Entry, { readonly each: string }>> & string, PartedSum>;

/** Sums that have no parts, of the cohort and of the measured period; a new one comes after the others. */
export const plainSums = unique<string>([
  ...placed,
  ...catalogue
    .filter((entry) => !("each" in entry))
    .flatMap(sumsOf)
    .filter((sum) => !(partedSums as readonly string[]).includes(sum)),
]) as readonly PlainSum[];

/** Sums over all checkpoints, and for each. */
export const checkpointSums = [
  "checked_kg",
  "checked_kg_seized",
  "checked_inspected",
  "lawful_arrivals",
  "lawful_wait",
] as const;
export type CheckpointSum = (typeof checkpointSums)[number];

/** What an entry of the catalogue of measures holds. */

/** How a measure follows from sums over one replication. */
export type EntryFormula =
  /** The mean of some sums over replications, for the measured period or for each month, hour or day of it. */
  | { readonly kind: "mean"; readonly sums: readonly string[]; readonly per: Per }
  /** The ratio of two sums over all replications. */
  | {
      readonly kind: "ratio";
      readonly numerators: readonly string[];
      readonly denominators: readonly string[];
    }
  /** exp(entropy) of the shares that routes have in a sum. */
  | { readonly kind: "diversity"; readonly sum: string }
  /** Worked out from two alternatives together; of one alone there is nothing to say. */
  | { readonly kind: "pair" };

/** `month` and `hour`: of the measured period; `day`: hours counted as days. */
export type Per = "period" | "month" | "hour" | "day";

/** What a scenario may have, and a measure may need. */
export type Mechanism = "prices" | "checkpoints" | "adaptation" | "deterrence" | "replacement" | "markets";

export type CatalogueEntry = {
  /** snake_case: a name of the contract. */
  readonly name: string;
  readonly unit: string;
  readonly formula: EntryFormula;
  /** Also by part of the world, as `NAME.PART`. */
  readonly parted?: true;
  /** Whether there is one for each asset class, or one for all checkpoints and one for each; else there is one. */
  readonly each?: "asset class" | "checkpoint";
  /** The mechanism without which it is `without`: a certain 0, or not defined. */
  readonly needs?: { readonly mechanism: Mechanism; readonly without: 0 | null };
  /** The version that first reported it; absent: the first version. */
  readonly since?: string;
  /** What it says, in a sentence; `{id}` stands for the asset class. */
  readonly about: string;
  /** What people call it. */
  readonly words: { readonly en: string; readonly es: string };
};

export const mean = <const Sums extends readonly string[], const Each extends Per = "period">(
  sums: Sums,
  per: Each = "period" as Each,
) => ({ kind: "mean", sums, per }) as const;

export const ratio = <const N extends readonly string[], const D extends readonly string[]>(
  numerators: N,
  denominators: D,
) => ({ kind: "ratio", numerators, denominators }) as const;

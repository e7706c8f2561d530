/** A measure: what is reported of an alternative, worked out from sums over its replications. */

import type { Fact } from "../model/index.ts";

/** How a measure follows from columns of the records. */
export type Formula =
  /** The mean of a sum of columns over replications, times a factor. */
  | { readonly kind: "mean"; readonly columns: readonly string[]; readonly factor: number }
  /** The ratio of two sums over replications. */
  | {
      readonly kind: "ratio";
      readonly numerators: readonly string[];
      readonly denominators: readonly string[];
      readonly factor: number;
    }
  /** exp(entropy) of the pooled shares of some columns. */
  | { readonly kind: "diversity"; readonly columns: readonly string[] }
  /** What no replication changes: a certain number, or nothing, with the reason. */
  | { readonly kind: "constant"; readonly value: number | null; readonly why: string };

export type Measure = {
  readonly name: string;
  readonly unit: string;
  readonly formula: Formula;
  /** What it says, in a sentence. */
  readonly about: string;
};

/**
 * A measure of one's own: it is told every fact of a replication in order and gives a number, or a numerator and a
 * denominator for a ratio of sums. A named export of a plug-in module.
 */
export type OwnMeasure = {
  readonly kind: "measure";
  /** snake_case; reported as it is. */
  readonly name: string;
  readonly unit: string;
  readonly about?: string;
  /** Begins a replication; what it returns is told every fact, and asked for the value at the end. */
  readonly begin: (window: { readonly decision: number; readonly horizon: number }) => OwnFold;
};

export type OwnFold = {
  readonly listen: (fact: Fact) => void;
  readonly value: () => number | { readonly numerator: number; readonly denominator: number };
};

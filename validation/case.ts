import type { Uniform } from "../src/engine/index.ts";

/** Opens the stream of an entity in one replication. */
export type OpenStream = (entity: string) => Uniform;

/** A case whose answer has no chance in it. */
export interface ExactCase {
  readonly kind: "exact";
  /** What is validated: a unique line of text. */
  readonly case: string;
  /** Where the expected value comes from. */
  readonly source: string;
  readonly expected: number;
  /** The largest difference that passes, in the unit of `expected`. */
  readonly tolerance: number;
  readonly compute: () => number;
}

/**
 * A case whose answer is a long-run ratio, estimated by independent replications.
 *
 * The stream of each replication is keyed by the text of the case, so that the cases are independent of each other.
 */
export interface StochasticCase {
  readonly kind: "stochastic";
  /** What is validated: a unique line of text, which is also the seed. */
  readonly case: string;
  /** Where the expected value comes from. */
  readonly source: string;
  readonly expected: number;
  /** With heavy tails the 95 % half-width may be 5 % of the expected value, otherwise 1 %. */
  readonly tails: "light" | "heavy";
  readonly replications: number;
  /** About how many customers it takes, so that the longest cases can go first. */
  readonly effort: number;
  /** One replication: the numerator and the denominator of the ratio. */
  readonly replicate: (open: OpenStream) => Ratio;
}

export type Ratio = readonly [numerator: number, denominator: number];

export type ValidationCase = ExactCase | StochasticCase;

/** One line of the answer. */
export interface Outcome {
  readonly case: string;
  readonly expected: number;
  readonly got: number;
  /** Of the 95 % interval; 0 for an exact case. */
  readonly halfWidth: number;
  /** How many standard errors lie between got and expected; null for an exact case. */
  readonly z: number | null;
  readonly pass: boolean;
}

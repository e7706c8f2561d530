/** The answer of an experiment as plain data: the contract's JSON. */

import type { MeasureEstimate } from "./estimates.ts";
import type { PairsReport } from "./pairs.ts";
import type { PrecisionReport } from "./precision.ts";
import type { ReducedReport } from "./reduction.ts";
import type { Standing } from "./standing.ts";

export type Comparison = {
  /** Version of picket. */
  readonly picket: string;
  /** Title of the scenario. */
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  /** How many replications each alternative has. */
  readonly replications: number;
  /**
   * How many replications failed and are answered for by the worst case (asked for by `--allow-missing`): the intervals
   * then also cover their having been as the lowest and as the highest seen. Absent if there are none.
   */
  readonly missing?: number;
  readonly alternatives: readonly {
    readonly id: string;
    readonly measures: Readonly<Record<string, MeasureEstimate>>;
  }[];
  /** Every other alternative against the one it is compared with, measure by measure. */
  readonly differences: readonly ({
    readonly alternative: string;
    readonly baseline: string;
    readonly measure: string;
    /** What common random numbers left of the variance: Var(A - B) / (Var A + Var B). */
    readonly varianceRatio?: number | null;
  } & MeasureEstimate)[];
  /** Who leads, by comparisons that hold together; absent where replications failed, and below two of each of two alternatives. */
  readonly standing?: Standing;
  /** How far the precision asked for was reached; absent if none was. */
  readonly precision?: PrecisionReport;
  /** Alternatives held against one another; absent unless asked for. */
  readonly pairs?: PairsReport;
  /** What antithetic pairs gained; absent unless asked for. Every `n` of the answer then counts pairs. */
  readonly antithetic?: readonly ReducedReport[];
  /** Kilograms delivered by control variates; absent unless asked for, empty where no control is known. */
  readonly controls?: readonly ReducedReport[];
  readonly checks: readonly Check[];
  readonly failed: readonly FailedReplication[];
  /** The command that gives this result again. */
  readonly reproduce: string;
};

export type Check = { readonly name: string; readonly pass: boolean; readonly detail: string };

export type FailedReplication = {
  readonly alternative: string;
  readonly replication: number;
  readonly error: string;
  /** Hours from the start of the warm-up at which it failed, and who it happened to, as far as they are known. */
  readonly time?: number;
  readonly entity?: string;
  /** Which event of the replication it was, counted from 1. */
  readonly step?: number;
  readonly seed: string;
  readonly reproduce: string;
};

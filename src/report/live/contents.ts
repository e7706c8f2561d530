/** What a page contains to be run again: plain data, from which a reader's browser or `picket verify` computes. */

import { type Comparison, type Question, type Setting, setting } from "../../experiment/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import type { Origin } from "../page/material.ts";
import { type PackedScenario, packed, unpacked } from "./packed.ts";

/** What stands in the element `picket-live`. */
export type LiveContents = {
  readonly scenario: PackedScenario;
  readonly seed: string;
  /** Replications, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly alternatives: readonly string[];
  readonly mostEvents?: number;
  readonly antithetic?: true;
  /** Whether the result is answered although replications failed. */
  readonly allowMissing?: true;
  /** What the page says of where it was made; nothing is computed from it. */
  readonly made?: Pick<Origin, "program" | "node" | "platform"> & { readonly file?: string };
};

/** The question of a page, as it can be asked again without files. */
export function questionOf(contents: LiveContents): {
  readonly scenario: Scenario;
  readonly question: Question;
} {
  const { seed, from, to, alternatives, mostEvents, antithetic, allowMissing } = contents;
  return {
    scenario: unpacked(contents.scenario),
    question: {
      ...{ seed, from, to, alternatives, mostEvents, antithetic, allowMissing },
      reproduce: "",
      reproduceOne: () => "",
    },
  };
}

/** What the replications of a page are run with. */
export function settingOfPage(contents: LiveContents): Setting {
  const { scenario, question } = questionOf(contents);
  return setting(scenario, question);
}

/** The part of a job that a page needs: that of `--out`, whatever else is in it. */
export type JobData = {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly alternatives: readonly string[];
  readonly plugins: readonly unknown[];
  readonly mostEvents?: number;
  readonly antithetic?: true;
};

/** What a page contains of a job whose replications begin with `from`; undefined if it needs plug-ins, which no page has. */
export function contentsOf(job: JobData, from: number, result: Comparison): LiveContents | undefined {
  if (job.plugins.length > 0) return undefined;
  const failed = new Set(result.failed.map(({ replication }) => replication)).size;
  return {
    scenario: packed(job.scenario),
    seed: job.seed,
    from,
    // A precision that was reached ended it before the most that was asked for.
    to: from + result.replications + failed - 1,
    alternatives: job.alternatives,
    ...(job.mostEvents === undefined ? {} : { mostEvents: job.mostEvents }),
    ...(job.antithetic === undefined ? {} : { antithetic: job.antithetic }),
    ...(result.missing === undefined ? {} : { allowMissing: true as const }),
  };
}

/** Opens a result that was kept by `--out` together with the work behind it, so that its replications can be run again. */

import { existsSync, statSync } from "node:fs";
import { type Job, settingOf } from "../execution/index.ts";
import type { Comparison, Setting } from "../experiment/index.ts";
import { readProvenance } from "../results/index.ts";
import { scenarioIn, type TextLanguage } from "../scenario/index.ts";
import { nearest } from "../scenario/nearest.ts";
import { UsageError } from "./failure.ts";
import { openResult } from "./openResult.ts";

export type OpenedHistory = {
  readonly comparison: Comparison;
  readonly job: Job;
  readonly setting: Setting;
  /** The replications of the result, both included. */
  readonly replications: { readonly from: number; readonly to: number };
};

/** Throws UsageError for what is no result, and for one that cannot be run again from files. */
export async function openHistory(file: string, language: TextLanguage = "en"): Promise<OpenedHistory> {
  const comparison = openResult(file);
  const provenance = existsSync(file) && statSync(file).isFile() ? readProvenance(file) : undefined;
  if (provenance === undefined) {
    throw new UsageError(
      `${file}: its provenance file is missing; keep the two files that --out wrote in one folder`,
    );
  }
  if (provenance.job === null) {
    throw new UsageError(`${file}: it used functions of a program, so it cannot be run again from files`);
  }
  const asked = provenance.job as Job;
  const job = { ...asked, scenario: scenarioIn(asked.scenario, language) };
  return { comparison, job, setting: await settingOf(job), replications: provenance.replications };
}

export type EpisodeFlags = { readonly alternative?: string; readonly replication?: number };

/** The history that is meant: the baseline and the first replication unless told. Throws UsageError. */
export function episodeOf(
  { setting, replications }: OpenedHistory,
  { alternative, replication = replications.from }: EpisodeFlags,
): { readonly alternative: string; readonly replication: number } {
  const known = [...setting.histories.keys()];
  const chosen = alternative ?? known[0]!;
  if (!known.includes(chosen)) {
    const near = nearest(chosen, known);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(`--alternative: expected one of ${known.join(", ")}; found ${chosen}${hint}`);
  }
  const { from, to } = replications;
  if (replication < from || replication > to) {
    throw new UsageError(`--replication: the result has ${from} to ${to}; found ${replication}`);
  }
  return { alternative: chosen, replication };
}

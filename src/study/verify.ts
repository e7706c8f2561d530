/** Whether a result is what its scenario gives: a sample of its shards computed again, and its answer folded again. */

import { readFileSync } from "node:fs";
import { streams } from "../engine/index.ts";
import { doTask, type Job, settingOf, shardDirectoriesOf } from "../execution/index.ts";
import { type Comparison, experiment, type Question, type Span } from "../experiment/index.ts";
import {
  keptBlocks,
  placeOfResult,
  readResult,
  resultText,
  type ShardDirectory,
  StoreError,
  shardBytes,
  shardPath,
  spansKept,
} from "../results/index.ts";

export type VerifyOptions = {
  /** How many shards are computed again; 5 unless given. */
  readonly sample?: number | undefined;
  /** Decides which; `verify` unless given. */
  readonly seed?: string | undefined;
  readonly onShard?: ((finding: Finding) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type Finding = { readonly what: string; readonly same: boolean };

/**
 * Compares bytes. Throws StoreError if there is nothing to compare with: no provenance, no shards, or a result that came
 * from functions of a program.
 */
export async function verify(result: string, options: VerifyOptions = {}): Promise<readonly Finding[]> {
  const { sample = 5, seed = "verify", onShard = () => {}, signal } = options;
  const { comparison, provenance } = readResult(result);
  const { folder } = placeOfResult(result);
  if (provenance === undefined) throw new StoreError(`${result}: its provenance is missing beside it`);
  if (provenance.job === null) {
    throw new StoreError(`${result}: it used functions of a program and cannot be computed from files`);
  }
  const job = provenance.job as Job;
  const setting = await settingOf(job);
  const shardDirectories = shardDirectoriesOf(job, setting, folder);
  const shards = [...shardDirectories].flatMap(([alternative, directory]) =>
    spansKept(folder, directory.history).map((span) => ({ alternative, shelf: directory, span })),
  );
  if (shards.length === 0) throw new StoreError(`${folder}: there are no shards of ${result}`);

  const findings: Finding[] = [];
  const found = (finding: Finding) => {
    findings.push(finding);
    onShard(finding);
  };
  for (const { alternative, shelf: directory, span } of chosen(shards, sample, seed)) {
    const pause = () => (signal?.aborted === true ? "stop" : "go on");
    const block = await doTask(setting, { alternative, ...span }, undefined, pause);
    signal?.throwIfAborted();
    const path = shardPath(directory, span);
    found({ what: path, same: readFileSync(path).equals(shardBytes(directory, span, block)) });
  }
  if (comparison.failed.length === 0) {
    const { from } = provenance.replications;
    const span = { from, to: from + comparison.replications - 1 };
    const again = await folded(job, shardDirectories, span, comparison.reproduce);
    found({ what: result, same: resultText(essence(comparison)) === resultText(essence(again)) });
  }
  return findings;
}

/** Some of them, each equally likely, the same for the same seed. */
function chosen<Each>(all: readonly Each[], count: number, seed: string): readonly Each[] {
  const uniform = streams(seed, 1)("verify");
  const left = [...all];
  const taken: Each[] = [];
  while (taken.length < count && left.length > 0) {
    taken.push(...left.splice(Math.floor(uniform() * left.length), 1));
  }
  return taken;
}

/** The result that the shards give, without running anything. */
async function folded(
  job: Job,
  shardDirectories: ReadonlyMap<string, ShardDirectory>,
  span: Span,
  reproduce: string,
): Promise<Comparison> {
  const { rule, own } = await settingOf(job);
  const question: Question = {
    ...{ seed: job.seed, ...span, alternatives: job.alternatives, rule, own, reproduce },
    reproduceOne: () => "",
  };
  const damaged = (path: string, why: string) => {
    throw new StoreError(`${path}: ${why}`);
  };
  return experiment(job.scenario, question, {
    kept: keptBlocks(shardDirectories, span, damaged),
    executor: async (_, work) => {
      if (work.left > 0)
        throw new StoreError(`${work.left} replications have no shard: run the command of the result`);
    },
  });
}

/** A result without what was asked of it besides the answer: its precision, all pairs, and what controls gained. */
function essence({ precision: _, pairs: __, controls: ___, ...rest }: Comparison): unknown {
  return rest;
}

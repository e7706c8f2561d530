/** An experiment cut into numbered tasks for a cluster: one file that every task and the collection read. */

import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { here, type Job, jobOf, settingOf, shardDirectoriesOf, workerProgram } from "../execution/index.ts";
import { type Comparison, gaps, type Span, type Task, WorkList } from "../experiment/index.ts";
import { keptBlocks, reason, resultText, StoreError, spansKept, writeWhole } from "../results/index.ts";
import { ask, type Watching } from "./ask.ts";
import { keepResult } from "./keepResult.ts";
import { prepare, QuestionError, type QuestionOptions, type Verb } from "./question.ts";

export type Manifest = {
  /** What the result will be called. */
  readonly name: string;
  readonly verb: Verb;
  readonly job: Job;
  readonly replications: Span;
  /** Replications of one alternative that a task has. */
  readonly block: number;
  /** Tasks are numbered from 0 to this less 1. */
  readonly tasks: number;
  /** What the question was asked with, so that the result is the one that the command gives. */
  readonly options: Omit<QuestionOptions, "plugins" | "workers"> & { readonly plugins: readonly string[] };
};

export type ManifestInput = {
  readonly name: string;
  readonly verb: Verb;
  readonly scenario: Job["scenario"];
  readonly options: Manifest["options"];
  /** About how many tasks there are to be. */
  readonly tasks: number;
};

/** Cuts a question into tasks. Throws QuestionError or PluginError for what cannot be asked. */
export async function manifest(input: ManifestInput): Promise<Manifest> {
  const { name, verb, scenario, options } = input;
  const prepared = await prepare(verb, scenario, options);
  const job = jobOf(prepared, (await workerProgram()).hash)!;
  const { from, to } = prepared.question;
  const whole = job.alternatives.length * (to - from + 1);
  const block = Math.max(1, Math.ceil(whole / input.tasks));
  const tasks = job.alternatives.length * Math.ceil((to - from + 1) / block);
  return { name, verb, job, replications: { from, to }, block, tasks, options };
}

/** The work of a numbered task: blocks in order, the alternatives in turn. */
export function taskOf({ job, replications: { from, to }, block }: Manifest, number: number): Task {
  const alternative = job.alternatives[number % job.alternatives.length]!;
  const start = from + Math.floor(number / job.alternatives.length) * block;
  return { alternative, from: start, to: Math.min(to, start + block - 1) };
}

export function writeManifest(path: string, content: Manifest): void {
  try {
    writeWhole(path, resultText(content));
  } catch (error) {
    throw new StoreError(`${path}: cannot be written: ${reason(error)}`, { cause: error });
  }
}

export function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Manifest;
  } catch (error) {
    const why = error instanceof SyntaxError ? "it is not JSON" : reason(error);
    throw new StoreError(`${path}: cannot be read: ${why}`, { cause: error });
  }
}

export type TaskOutcome = {
  readonly done: number;
  readonly kept: number;
  readonly failed: readonly string[];
};

/**
 * Does one task and keeps its shards beside the manifest; what is there already is not done again. Throws StoreError for
 * a number that is not a task, or if this is another picket than the one that wrote the manifest.
 */
export async function doNumberedTask(
  path: string,
  number: number,
  { workers = 1, signal }: Pick<Watching, "workers" | "signal"> = {},
): Promise<TaskOutcome> {
  const content = readManifest(path);
  if (!(Number.isInteger(number) && number >= 0 && number < content.tasks)) {
    throw new QuestionError(`task: expected a number from 0 to ${content.tasks - 1}; found ${number}`);
  }
  const { job } = content;
  await requireOwnProgram(job, path);
  const folder = dirname(resolve(path));
  const setting = await settingOf(job);
  const task = taskOf(content, number);
  const all = shardDirectoriesOf(job, setting, folder);
  const shardDirectories = new Map([[task.alternative, all.get(task.alternative)!]]);
  const there: Span[] = [];
  for await (const { replications } of keptBlocks(shardDirectories, task, () => {})) {
    for (const replication of replications) there.push({ from: replication, to: replication });
  }
  const missing = gaps(task, there);
  const work = new WorkList(new Map([[task.alternative, missing]]));
  const total = task.to - task.from + 1;
  const kept = total - work.left;
  const failed: string[] = [];
  let done = 0;
  const executor = here({ job, workers, folder, shelves: shardDirectories });
  await executor(
    setting,
    work,
    (block) => {
      done += block.replications.length;
      failed.push(...block.failed.map(({ replication, error }) => `replication ${replication}: ${error}`));
    },
    signal,
  );
  return { done, kept, failed };
}

/** Throws StoreError if shards of this picket would not be those that the job asks for. */
export async function requireOwnProgram({ picket, program }: Job, where: string): Promise<void> {
  const own = (await workerProgram()).hash;
  if (program === own) return;
  throw new StoreError(
    `${where}: was made by another picket (${picket}, program ${program.slice(0, 12)}; this is program ${own.slice(0, 12)})`,
  );
}

/** Numbers of the tasks of which a replication has no shard. */
export async function missingTasks(path: string): Promise<readonly number[]> {
  const content = readManifest(path);
  const setting = await settingOf(content.job);
  const folder = dirname(resolve(path));
  const shardDirectories = shardDirectoriesOf(content.job, setting, folder);
  const open = new Map(
    [...shardDirectories].map(([id, { history }]) => [
      id,
      gaps(content.replications, spansKept(folder, history)),
    ]),
  );
  return Array.from({ length: content.tasks }, (_, number) => number).filter((number) => {
    const { alternative, from, to } = taskOf(content, number);
    return open.get(alternative)!.some((gap) => gap.from <= to && gap.to >= from);
  });
}

/**
 * Puts the shards of all tasks together into the result that the command itself would have given, byte for byte, and keeps
 * it. What is missing or damaged is run here.
 */
export async function collect(
  path: string,
  watching: Watching,
): Promise<{ readonly comparison: Comparison; readonly path: string }> {
  const { name, verb, job, options } = readManifest(path);
  await requireOwnProgram(job, path);
  const prepared = await prepare(verb, job.scenario, options);
  const folder = dirname(path);
  const comparison = await ask(prepared, { ...watching, out: folder });
  return { comparison, path: await keepResult(folder, name, prepared, comparison) };
}

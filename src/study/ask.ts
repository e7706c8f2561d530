/** Asks a scenario a question and waits for the answer. */

import { rmSync } from "node:fs";
import { here, type Job, jobOf, shardDirectoriesOf, workerProgram } from "../execution/index.ts";
import { type Comparison, type Executor, experiment, type Progress, setting } from "../experiment/index.ts";
import {
  forget,
  keptBlocks,
  lockFolder,
  makeFolders,
  removeUnfinished,
  type ShardDirectory,
  spillFile,
} from "../results/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { comparisonDefaults } from "./defaults.ts";
import { type PreparedQuestion, prepare, QuestionError, type QuestionOptions } from "./question.ts";

export type Watching = {
  /** How many worker threads share the work, 1 for this thread; all cores unless given. Never changes a byte. */
  readonly workers?: number | undefined;
  /** Runs blocks elsewhere than on this machine, and keeps them on the shard directories of `out`. */
  readonly elsewhere?:
    | ((job: Job, shardDirectories: ReadonlyMap<string, ShardDirectory>) => Executor)
    | undefined;
  /** A folder in which finished work is kept, so that the same question goes on where it was broken off. */
  readonly out?: string | undefined;
  /** Ignores what the folder has of this question. */
  readonly fresh?: boolean | undefined;
  /** Told when some more replications are done. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Told of a kept file that is not sound and is made again. */
  readonly onUnsound?: ((path: string, why: string) => void) | undefined;
  /** Gives up, with the signal's reason, when it is aborted. */
  readonly signal?: AbortSignal | undefined;
};

export type AskOptions = QuestionOptions & Watching;

/**
 * Runs alternatives without comparing them: all those named, else the baseline alone. Throws QuestionError or PluginError
 * for what cannot be asked; a replication that fails is listed in the answer.
 */
export async function run(scenario: Scenario, options: AskOptions = {}): Promise<Comparison> {
  return ask(await prepare("run", scenario, options), options);
}

/**
 * Compares alternatives under common random numbers, each with the one that it names as its baseline (the first unless
 * it says otherwise); the baselines of those asked for are run too. What is not said is as the scenario's `experiment` says
 * it. Throws as `run` does.
 */
export async function compare(scenario: Scenario, options: AskOptions = {}): Promise<Comparison> {
  return ask(await prepare("compare", scenario, comparisonDefaults(scenario, options)), options);
}

/**
 * Asks what was prepared. With a folder, finished blocks are kept there as shards and what is there already is not run
 * again. Throws StoreError if the folder cannot be used, the signal's reason when it is aborted; what was finished then
 * is kept.
 */
export async function ask(prepared: PreparedQuestion, watching: Watching): Promise<Comparison> {
  const { scenario, question } = prepared;
  const { workers, out, fresh, onProgress, onUnsound = () => {}, signal } = watching;
  const spill = spillFile();
  let release = () => {};
  try {
    const { job, shelves: shardDirectories } = await placed(prepared, watching);
    if (out !== undefined && shardDirectories !== undefined) {
      release = lockFolder(out);
      removeUnfinished(out);
      makeFolders(shardDirectories.values());
      if (fresh === true) for (const directory of shardDirectories.values()) forget(directory, question);
    }
    const unsound = (path: string, why: string) => {
      rmSync(path, { force: true });
      onUnsound(path, why);
    };
    const kept = shardDirectories === undefined ? undefined : keptBlocks(shardDirectories, question, unsound);
    const { elsewhere } = watching;
    const executor =
      elsewhere === undefined || job === undefined || shardDirectories === undefined
        ? here({ job, workers, folder: out, shelves: shardDirectories })
        : elsewhere(job, shardDirectories);
    return await experiment(scenario, question, { executor, kept, spill, onProgress, signal });
  } catch (error) {
    // What only the numbers of a world together make impossible, such as lawful traffic beyond its lanes.
    if (!(error instanceof RangeError)) throw error;
    throw new QuestionError(`${scenario.file ?? scenario.title}: ${error.message}`, { cause: error });
  } finally {
    release();
    spill.close();
  }
}

/** The work as plain data, if it is such, and where its blocks are kept, if they are. */
async function placed(prepared: PreparedQuestion, { workers, out }: Watching) {
  if (prepared.modules === undefined || (out === undefined && workers === 1)) return {};
  const job = jobOf(prepared, out === undefined ? "" : (await workerProgram()).hash);
  const shardDirectories =
    job === undefined || out === undefined
      ? undefined
      : shardDirectoriesOf(job, setting(prepared.scenario, prepared.question), out);
  return { job, shelves: shardDirectories };
}

/** Where the replications of a study run: one worker pool and one folder, from its first step to its last. */

import {
  cores,
  here,
  jobOf,
  remembering,
  shardDirectoriesOf,
  WorkerPool,
  workerProgram,
} from "../execution/index.ts";
import type { Executor } from "../experiment/index.ts";
import { lockFolder, removeUnfinished } from "../results/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { QuestionError } from "./questionError.ts";
import type { Executors } from "./study.ts";
import type { PreparedStudy } from "./studyOptions.ts";

/**
 * Does the work with the means to run replications; at its end workers and folder are let go. What only the numbers of a
 * world make impossible becomes a QuestionError with the scenario's name. Throws StoreError if the folder cannot be used.
 */
export async function withExecutors<Answer>(
  scenario: Scenario,
  prepared: PreparedStudy,
  work: (means: Executors) => Promise<Answer>,
): Promise<Answer> {
  const { out, workers, modules, onProgress, signal } = prepared;
  const leavesThisThread = modules !== undefined && (out !== undefined || workers !== 1);
  const program = leavesThisThread ? await workerProgram() : undefined;
  const pool = program && new WorkerPool({ program: program.path, count: workers ?? cores() });
  const release = out === undefined ? () => {} : lockFolder(out);
  try {
    if (out !== undefined) removeUnfinished(out);
    const executorFor = (whole: Scenario, ids: readonly string[]): Executor => {
      const job = jobFor(prepared, whole, { ids, program: out === undefined ? "" : program?.hash });
      if (out === undefined || job === undefined) return here({ job, workers, crew: pool });
      return (compiled, ...given) => {
        const shardDirectories = shardDirectoriesOf(job, compiled, out);
        return remembering(
          shardDirectories,
          here({ job, workers, folder: out, shelves: shardDirectories, crew: pool }),
        )(compiled, ...given);
      };
    };
    return await telling(scenario, () => work({ executorFor, onProgress, signal }));
  } finally {
    await pool?.dismiss();
    release();
  }
}

/** What a worker needs for some alternatives: these and the baseline; undefined for what cannot leave this thread. */
function jobFor(
  { asking, modules }: PreparedStudy,
  whole: Scenario,
  { ids, program }: { readonly ids: readonly string[]; readonly program: string | undefined },
) {
  if (program === undefined) return undefined;
  const alternatives = whole.alternatives.filter(({ id }, i) => i === 0 || ids.includes(id));
  const question = { ...asking, alternatives: ids, from: 1, to: 1, reproduce: "", reproduceOne: () => "" };
  return jobOf({ scenario: { ...whole, alternatives }, question, modules }, program);
}

/** Does the work; what only the numbers of a world make impossible becomes a QuestionError with the scenario's name. */
export async function telling<Answer>(scenario: Scenario, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new QuestionError(`${scenario.file ?? scenario.title}: ${error.message}`, { cause: error });
  }
}

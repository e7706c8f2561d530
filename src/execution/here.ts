/** All cores of this machine, without ceremony: small questions are answered before a worker thread would have started. */

import type { Executor } from "../experiment/index.ts";
import type { ShardDirectory } from "../results/index.ts";
import type { Job } from "./job.ts";
import { workerProgram } from "./program.ts";
import { onThisThread } from "./thisThread.ts";
import type { WorkerPool } from "./workerPool.ts";
import { cores, onWorkers } from "./workers.ts";

export type HereOptions = {
  /** Undefined for what cannot leave this thread. */
  readonly job: Job | undefined;
  /** How many worker threads; 1 is this thread, undefined all cores. */
  readonly workers: number | undefined;
  readonly folder?: string | undefined;
  readonly shelves?: ReadonlyMap<string, ShardDirectory> | undefined;
  /** Workers that go on to other work afterwards; new ones that end with the work unless given. */
  readonly crew?: WorkerPool | undefined;
};

/**
 * This thread for one worker and for functions of the calling program; as many threads as asked for; unless told, this
 * thread first, then a thread a core if that pays.
 */
export function here({ job, workers, folder, shelves: shardDirectories, crew: pool }: HereOptions): Executor {
  const count = workers ?? cores();
  if (job === undefined || count === 1) return onThisThread({ shelves: shardDirectories });
  if (pool !== undefined && pool.size > 0) return pool.executor({ job, folder });
  const threads: Executor = async (...given) => {
    if (pool !== undefined) return pool.executor({ job, folder })(...given);
    const { path } = await workerProgram();
    return onWorkers({ job, program: path, count, folder })(...given);
  };
  if (workers !== undefined) return threads;
  const first = onThisThread({ shelves: shardDirectories, enough: (gone, left) => gone > 200 && left > 500 });
  return async (setting, work, onBlock, signal) => {
    await first(setting, work, onBlock, signal);
    if (work.left > 0) await threads(setting, work, onBlock, signal);
  };
}

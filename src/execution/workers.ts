/** Runs blocks of replications on worker threads that end with the work. */

import { availableParallelism } from "node:os";
import type { Executor } from "../experiment/index.ts";
import type { Assignment } from "./poolJob.ts";
import { WorkerPool, type WorkerPoolOptions } from "./workerPool.ts";

export type WorkersOptions = WorkerPoolOptions & Assignment;

export const cores = (): number => availableParallelism();

/** A worker pool for this work alone: see `WorkerPool`. */
export function onWorkers({ job, folder, ...options }: WorkersOptions): Executor {
  return async (...given) => {
    const pool = new WorkerPool(options);
    try {
      await pool.executor({ job, folder })(...given);
    } finally {
      await pool.dismiss();
    }
  };
}

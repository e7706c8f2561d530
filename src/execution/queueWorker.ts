/** A worker process of a queue: takes tasks of any experiment and computes them on threads, so that locks are renewed. */

import { Buffer } from "node:buffer";
import type { Job } from "./job.ts";
import { workerProgram } from "./program.ts";
import { connected, type Errand, getJob, type Outcome, queueModules, queueName } from "./queue.ts";
import { SharedPool } from "./sharedPool.ts";

export type QueueWorkerOptions = {
  readonly address: string;
  /** Tasks at a time. */
  readonly workers: number;
  /** Told in a line of every task done and of all trouble. */
  readonly onLine: (text: string) => void;
  /** Drains: finishes the tasks at hand, takes no more, and ends. */
  readonly signal: AbortSignal;
  /** Milliseconds for which a task is its worker's without a sign of life; 30,000 unless given. */
  readonly lockDuration?: number;
};

/** Works until the signal is aborted. Throws StoreError if the server does not answer at the start. */
export async function queueWorker(options: QueueWorkerOptions): Promise<void> {
  const { address, workers, onLine, signal, lockDuration = 30_000 } = options;
  const { bullmq } = await queueModules();
  const { path, hash } = await workerProgram();
  const redis = await connected(address, onLine);
  const bench = new SharedPool(path, workers);
  const jobs = new Map<string, Job>();
  const jobOf = async (name: string): Promise<Job> => {
    const known = jobs.get(name) ?? (await getJob(redis, name));
    jobs.delete(name);
    jobs.set(name, known);
    const [oldest] = jobs.keys();
    if (jobs.size > mostJobs) jobs.delete(oldest!);
    return known;
  };
  // BullMQ leaves a connection open that it did not make, and makes one of its own to wait on.
  const blocking = redis.duplicate({ lazyConnect: false });
  blocking.on("error", () => {});
  const worker = new bullmq.Worker<Errand, Outcome, "block">(
    queueName(hash),
    async ({ data: { job, task } }) => {
      const { block, milliseconds } = await bench.run(job, await jobOf(job), task);
      const { records } = block;
      onLine(`${task.alternative}, replications ${task.from} to ${task.to}: ${Math.round(milliseconds)} ms`);
      return {
        replications: [...block.replications],
        records: Buffer.from(records.buffer, records.byteOffset, records.byteLength).toString("base64"),
        failed: block.failed,
        milliseconds,
      };
    },
    {
      connection: blocking,
      concurrency: workers,
      lockDuration,
      stalledInterval: lockDuration / 2,
      maxStalledCount: 3,
    },
  );
  worker.on("failed", (failed, error) => onLine(`task ${failed?.id} failed: ${error.message}`));
  worker.on("stalled", (id) => onLine(`task ${id} was left by its worker and is taken again`));
  worker.on("error", () => {});
  onLine(`waiting for tasks of program ${hash.slice(0, 12)}`);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
  onLine("draining: the tasks at hand are finished, no more are taken");
  await worker.close();
  await bench.close();
  blocking.disconnect();
  redis.disconnect();
}

const mostJobs = 20;

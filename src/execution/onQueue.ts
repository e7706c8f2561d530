/** Runs blocks of replications through a queue: submits them, keeps what comes back, submits again what got lost. */

import { Buffer } from "node:buffer";
import type { Block, Executor, Task } from "../experiment/index.ts";
import { keepBlock, type ShardDirectory } from "../results/index.ts";
import type { Job } from "./job.ts";
import { Pace } from "./pace.ts";
import {
  connected,
  type Errand,
  hashOfJob,
  type Outcome,
  type PicketQueue,
  putJob,
  queueModules,
  queueName,
} from "./queue.ts";

export type OnQueueOptions = {
  readonly address: string;
  readonly job: Job;
  readonly shelves: ReadonlyMap<string, ShardDirectory>;
  /** Told in a line when the server is gone, is back, or lost work. */
  readonly onTrouble: (text: string) => void;
  /** Blocks on the server at a time; 200 unless given. */
  readonly window?: number;
  /** Milliseconds that a block should take; 2000 unless given. */
  readonly blockLength?: number;
};

/**
 * Keeps blocks as shards when they come back. What was lost on the server (a restart without persistence) is submitted
 * again; a task that failed on every attempt stays on the server with its error, and its replications have failed.
 */
export function onQueue(options: OnQueueOptions): Executor {
  const { address, job, shelves: shardDirectories, onTrouble, window = 200, blockLength = 2000 } = options;
  return async (_, work, onBlock, signal) => {
    const { bullmq } = await queueModules();
    const redis = await connected(address, onTrouble);
    const listener = redis.duplicate();
    listener.on("error", () => {});
    const queue: PicketQueue = new bullmq.Queue(queueName(job.program), { connection: redis });
    const events = new bullmq.QueueEvents(queueName(job.program), { connection: listener });
    queue.on("error", () => {});
    events.on("error", () => {});
    const hash = hashOfJob(job);
    const pace = new Pace(blockLength);
    const open = new Map<string, Task>();

    const submit = async (tasks: readonly Task[]) => {
      await putJob(redis, hash, job);
      // What failed for good in an earlier run of the command is tried again.
      for (const task of tasks) {
        const earlier = await queue.getJob(nameOf(hash, task));
        if (earlier !== undefined && (await earlier.isFailed())) await earlier.remove();
      }
      await queue.addBulk(
        tasks.map((task) => ({
          name: "block" as const,
          data: { job: hash, task } satisfies Errand,
          opts: { ...retries, jobId: nameOf(hash, task) },
        })),
      );
    };
    const fill = async () => {
      const tasks: Task[] = [];
      while (open.size < window && signal?.aborted !== true) {
        const task = work.take((alternative) => pace.size(alternative));
        if (task === undefined) break;
        open.set(nameOf(hash, task), task);
        tasks.push(task);
      }
      if (tasks.length > 0) await submit(tasks);
    };
    const took = (name: string, outcome: Outcome) => {
      const task = open.get(name);
      if (task === undefined) return;
      open.delete(name);
      pace.saw(task.alternative, task.to - task.from + 1, outcome.milliseconds);
      const block = blockFrom(task, outcome);
      keepBlock(shardDirectories.get(task.alternative)!, task, block);
      onBlock(block);
    };
    const parked = (name: string, error: string) => {
      const task = open.get(name);
      if (task === undefined) return;
      open.delete(name);
      onBlock(failedBlock(task, error));
    };

    try {
      await new Promise<void>((resolve, reject) => {
        const careful = (step: () => Promise<void> | void) => {
          Promise.resolve()
            .then(step)
            .then(() => {
              if (signal?.aborted === true) reject(signal.reason);
              else if (open.size === 0 && work.left === 0) resolve();
            })
            .catch(reject);
        };
        events.on("completed", ({ jobId, returnvalue }) =>
          careful(async () => {
            if (!open.has(jobId)) return;
            took(jobId, returnvalue as unknown as Outcome);
            await queue.remove(jobId);
            await fill();
          }),
        );
        events.on("failed", ({ jobId, failedReason }) =>
          careful(async () => {
            parked(jobId, failedReason);
            await fill();
          }),
        );
        // Events may be missed while the connection is cut, and tasks lost when the server is.
        const look = setInterval(
          () =>
            careful(async () => {
              if (redis.status !== "ready") return;
              const lost: Task[] = [];
              for (const [name, task] of [...open]) {
                const known = await queue.getJob(name);
                const state = known === undefined ? "unknown" : await known.getState();
                if (state === "completed") {
                  // Read again: it may have been completed after it was read, and then had no value yet.
                  const finished = await queue.getJob(name);
                  if (finished !== undefined) took(name, finished.returnvalue);
                  await queue.remove(name);
                } else if (state === "failed") parked(name, known!.failedReason);
                else if (state === "unknown" && open.has(name)) lost.push(task);
              }
              if (lost.length > 0) {
                onTrouble(`${lost.length} tasks were lost on the server and are submitted again`);
                await submit(lost);
              }
              await fill();
            }),
          3000,
        );
        signal?.addEventListener("abort", () => reject(signal.reason));
        const stop = () => clearInterval(look);
        const [resolved, rejected] = [resolve, reject];
        resolve = () => {
          stop();
          resolved();
        };
        reject = (why) => {
          stop();
          rejected(why);
        };
        careful(fill);
      });
    } finally {
      // Tasks that are still on the server stay there: the same command takes them up again.
      await Promise.race([
        Promise.allSettled([events.close(), queue.close()]),
        new Promise((resolve) => setTimeout(resolve, 2000)),
      ]);
      listener.disconnect();
      redis.disconnect();
    }
  };
}

/** Three attempts with growing pauses; what failed for good stays, with its error. */
const retries = {
  attempts: 3,
  backoff: { type: "exponential", delay: 1000 },
  removeOnComplete: { age: 3600 },
  removeOnFail: false,
} as const;

/** The same task of the same job has the same name, so that submitting it twice is harmless. */
const nameOf = (job: string, { alternative, from, to }: Task): string =>
  `${job.slice(0, 24)}_${alternative}_${from}_${to}`;

function blockFrom({ alternative }: Task, { replications, records, failed }: Outcome): Block {
  const bytes = Buffer.from(records, "base64");
  return {
    alternative,
    replications: Int32Array.from(replications),
    records: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
    failed,
  };
}

const failedBlock = ({ alternative, from, to }: Task, error: string): Block => ({
  alternative,
  replications: new Int32Array(0),
  records: new Float64Array(0),
  failed: Array.from({ length: to - from + 1 }, (_, i) => ({ alternative, replication: from + i, error })),
});

/** A queue on Redis or Valkey, by BullMQ where it is installed: one server address for submitters and workers. */

import { createHash } from "node:crypto";
import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { powerOfTwo } from "../arithmetic/index.ts";
import type { Failure, Task } from "../experiment/index.ts";
import { StoreError } from "../results/index.ts";
import { canonicalJson } from "../scenario/index.ts";
import type { Job } from "./job.ts";
import { masked } from "./serverAddress.ts";

/** What travels to a worker: the job by its hash, and the task. */
export type Errand = { readonly job: string; readonly task: Task };

/** What comes back: the block as numbers in base64, and what failed. */
export type Outcome = {
  readonly replications: readonly number[];
  readonly records: string;
  readonly failed: readonly Failure[];
  readonly milliseconds: number;
};

/** The modules of the queue. Throws StoreError, saying what to install. */
export async function queueModules(): Promise<{
  // A type of BullMQ's own that it does not export stands in the inferred type.
  readonly bullmq: Pick<typeof import("bullmq"), "Queue" | "QueueEvents" | "UnrecoverableError" | "Worker">;
  readonly Redis: typeof import("ioredis").Redis;
}> {
  try {
    const [bullmq, ioredis] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { bullmq, Redis: ioredis.Redis };
  } catch {
    throw new StoreError("a queue needs BullMQ beside picket: npm install bullmq ioredis");
  }
}

/**
 * Connects to a server that is there, and keeps coming back when the connection is cut. TLS for rediss://; user and
 * password as in the address. Throws StoreError, without the password, if nobody answers.
 */
export async function connected(address: string, onTrouble: (text: string) => void): Promise<Redis> {
  const { Redis } = await queueModules();
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new StoreError(`${masked(address)}: expected an address such as redis://host:6379`);
  }
  if (url.protocol !== "redis:" && url.protocol !== "rediss:") {
    throw new StoreError(
      `${masked(address)}: expected an address such as redis://host:6379 or rediss://host:6379`,
    );
  }
  const redis = new Redis(address, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(100 * powerOfTwo(attempt), 5000),
  });
  let last = "";
  redis.on("error", (error) => {
    last = error.message;
    onTrouble(`${masked(address)}: ${error.message}`);
  });
  redis.on("ready", () => {
    if (last !== "") onTrouble(`${masked(address)}: connected again`);
    last = "";
  });
  const patience = setTimeout(() => redis.disconnect(), 10_000);
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw new StoreError(`${masked(address)}: no answer: ${last === "" ? (error as Error).message : last}`);
  } finally {
    clearTimeout(patience);
  }
  return redis;
}

/** Workers take only what their own program can do: each program has its queue. */
export const queueName = (program: string): string => `picket-${program.slice(0, 12)}`;

export const hashOfJob = (job: Job): string => createHash("sha256").update(canonicalJson(job)).digest("hex");

/** Where the plain data of a job is, once for all its tasks. */
const jobKey = (hash: string): string => `picket:job:${hash}`;
const secondsOfAMonth = 30 * 24 * 3600;

export async function putJob(redis: Redis, hash: string, job: Job): Promise<void> {
  await redis.set(jobKey(hash), JSON.stringify(job), "EX", secondsOfAMonth);
}

export async function getJob(redis: Redis, hash: string): Promise<Job> {
  const text = await redis.get(jobKey(hash));
  if (text === null) throw new Error(`the job ${hash.slice(0, 12)} is not on the server`);
  const job = JSON.parse(text) as Job;
  if (hashOfJob(job) !== hash) throw new Error(`the job ${hash.slice(0, 12)} was changed on the server`);
  return job;
}

export type PicketQueue = Queue<Errand, Outcome, "block">;

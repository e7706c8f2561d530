/** Worker threads that can be given one job after another without being started again. */

import { totalmem } from "node:os";
import { Worker } from "node:worker_threads";
import type { Executor, Task } from "../experiment/index.ts";
import { StoreError } from "../results/index.ts";
import { type Assignment, PoolJob } from "./poolJob.ts";
import type { WorkerMessage, WorkerOrder, WorkerStart } from "./worker.ts";

export type WorkerPoolOptions = {
  /** Path of the program that a worker runs. */
  readonly program: string;
  readonly count: number;
  /** Most memory that a worker's heap may take, in megabytes: three quarters of the machine's, shared out, unless given. */
  readonly heap?: number | undefined;
};

/** A worker as its worker pool sees it. */
type Hand = {
  readonly worker: Worker;
  /** The job that it was called to; undefined while it rests. */
  shift: PoolJob | undefined;
  /** Whether it has compiled the job. */
  ready: boolean;
  task: Task | undefined;
};

/**
 * One block a worker at a time: the next is cut when a worker is free, so that nothing piles up. A block whose worker
 * breaks off (out of memory, crashed) is run again replication by replication, and a replication whose worker breaks off
 * again has failed. Workers are started when first needed and rest between two jobs.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #hands = new Set<Hand>();
  #shifts = 0;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /** How many workers there are by now. */
  get size(): number {
    return this.#hands.size;
  }

  /**
   * Performs a job, one at a time. Rejects with StoreError if blocks cannot be kept, with the signal's reason when it is
   * aborted, with what the workers say if the job cannot be compiled, always after finished blocks were handed over and
   * with the worker pool dismissed.
   */
  executor(assignment: Assignment): Executor {
    return async (_, work, onBlock, signal) => {
      const poolJob = new PoolJob(++this.#shifts, assignment, { work, onBlock, signal });
      const interrupt = () => {
        Atomics.store(this.#stop, 0, 1);
        poolJob.endIfIdle(this.#hands);
      };
      Atomics.store(this.#stop, 0, 0);
      try {
        if (work.left === 0) return;
        signal?.addEventListener("abort", interrupt);
        if (signal?.aborted === true) throw signal.reason;
        const wanted = Math.min(this.#options.count, work.left);
        for (let i = 0; i < wanted; i++) this.#call(poolJob);
        await poolJob.finished;
      } catch (error) {
        await this.dismiss();
        throw error;
      } finally {
        poolJob.settled = true;
        signal?.removeEventListener("abort", interrupt);
        for (const hand of this.#hands) hand.shift = undefined;
      }
    };
  }

  /** Ends all workers, whatever they are doing. */
  async dismiss(): Promise<void> {
    const hands = [...this.#hands];
    this.#hands.clear();
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }

  /** Calls one more worker to a job: one that rests, else a new one. */
  #call(poolJob: PoolJob): void {
    const hand = [...this.#hands].find((each) => each.shift === undefined) ?? this.#hire();
    hand.shift = poolJob;
    hand.ready = false;
    const { job, folder } = poolJob.assignment;
    this.#order(hand, { kind: "prepare", shift: poolJob.number, job, folder });
  }

  #hire(): Hand {
    const { program, count } = this.#options;
    const heap = this.#options.heap ?? Math.round((0.75 * totalmem()) / 2 ** 20 / count);
    const start: WorkerStart = { stop: this.#stop.buffer as SharedArrayBuffer };
    const worker = new Worker(program, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: heap },
      stdin: false,
    });
    const hand: Hand = { worker, shift: undefined, ready: false, task: undefined };
    this.#hands.add(hand);
    let why: string | undefined;
    worker.on("message", (message: WorkerMessage) => this.#hear(hand, message));
    worker.on("error", (error) => {
      why = error.message;
    });
    worker.on("exit", (code) => this.#lost(hand, why ?? `it ended with exit code ${code}`));
    return hand;
  }

  #order({ worker }: Hand, order: WorkerOrder): void {
    worker.postMessage(order);
  }

  #hear(hand: Hand, message: WorkerMessage): void {
    const { shift: poolJob } = hand;
    if (poolJob === undefined || poolJob.number !== message.shift || poolJob.settled) return;
    switch (message.kind) {
      case "ready":
        hand.ready = true;
        break;
      case "done":
        poolJob.took(message);
        hand.task = undefined;
        break;
      case "refused":
        return poolJob.reject(revived(message));
    }
    this.#give(hand, poolJob);
  }

  #give(hand: Hand, poolJob: PoolJob): void {
    const task = poolJob.next(this.#options.count);
    hand.task = task;
    if (task === undefined) poolJob.endIfIdle(this.#hands);
    else this.#order(hand, { kind: "perform", shift: poolJob.number, task });
  }

  /** A worker is gone: its block is run again with care, by another. */
  #lost(hand: Hand, why: string): void {
    if (!this.#hands.delete(hand)) return;
    const { shift: poolJob, ready, task } = hand;
    if (poolJob === undefined || poolJob.settled) return;
    if (!ready) return poolJob.reject(new Error(`a worker cannot start: ${why}`));
    if (task !== undefined) poolJob.suspect(task, why);
    if (poolJob.hasMore) return this.#call(poolJob);
    for (const idle of this.#hands)
      if (idle.shift === poolJob && idle.ready && idle.task === undefined) this.#give(idle, poolJob);
    poolJob.endIfIdle(this.#hands);
  }
}

/** An error that a worker raised, with the kind that decides how it is reported. */
function revived({ name, message }: Extract<WorkerMessage, { kind: "refused" }>): Error {
  if (name === "StoreError") return new StoreError(message);
  if (name === "RangeError") return new RangeError(message);
  const error = new Error(message);
  error.name = name;
  return error;
}

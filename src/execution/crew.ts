/** Worker threads that can be given one job after another without being started again. */

import { totalmem } from "node:os";
import { Worker } from "node:worker_threads";
import type { Executor, Task } from "../experiment/index.ts";
import { StoreError } from "../results/index.ts";
import { type Assignment, Shift } from "./shift.ts";
import type { WorkerMessage, WorkerOrder, WorkerStart } from "./worker.ts";

export type CrewOptions = {
  /** Path of the program that a worker runs. */
  readonly program: string;
  readonly count: number;
  /** Most memory that a worker's heap may take, in megabytes: three quarters of the machine's, shared out, unless given. */
  readonly heap?: number | undefined;
};

/** A worker as its crew sees it. */
type Hand = {
  readonly worker: Worker;
  /** The shift that it was called to; undefined while it rests. */
  shift: Shift | undefined;
  /** Whether it has compiled the job of its shift. */
  ready: boolean;
  task: Task | undefined;
};

/**
 * One block a worker at a time: the next is cut when a worker is free, so that nothing piles up. A block whose worker
 * breaks off (out of memory, crashed) is run again replication by replication, and a replication whose worker breaks off
 * again has failed. Workers are started when first needed and rest between two jobs.
 */
export class Crew {
  readonly #options: CrewOptions;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #hands = new Set<Hand>();
  #shifts = 0;

  constructor(options: CrewOptions) {
    this.#options = options;
  }

  /** How many workers there are by now. */
  get size(): number {
    return this.#hands.size;
  }

  /**
   * Performs a job, one at a time. Rejects with StoreError if blocks cannot be kept, with the signal's reason when it is
   * aborted, with what the workers say if the job cannot be compiled, always after finished blocks were handed over and
   * with the crew dismissed.
   */
  executor(assignment: Assignment): Executor {
    return async (_, work, onBlock, signal) => {
      const shift = new Shift(++this.#shifts, assignment, { work, onBlock, signal });
      const interrupt = () => {
        Atomics.store(this.#stop, 0, 1);
        shift.endIfIdle(this.#hands);
      };
      Atomics.store(this.#stop, 0, 0);
      try {
        if (work.left === 0) return;
        signal?.addEventListener("abort", interrupt);
        if (signal?.aborted === true) throw signal.reason;
        const wanted = Math.min(this.#options.count, work.left);
        for (let i = 0; i < wanted; i++) this.#call(shift);
        await shift.finished;
      } catch (error) {
        await this.dismiss();
        throw error;
      } finally {
        shift.settled = true;
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

  /** Calls one more worker to a shift: one that rests, else a new one. */
  #call(shift: Shift): void {
    const hand = [...this.#hands].find((each) => each.shift === undefined) ?? this.#hire();
    hand.shift = shift;
    hand.ready = false;
    const { job, folder } = shift.assignment;
    this.#order(hand, { kind: "prepare", shift: shift.number, job, folder });
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
    const { shift } = hand;
    if (shift === undefined || shift.number !== message.shift || shift.settled) return;
    switch (message.kind) {
      case "ready":
        hand.ready = true;
        break;
      case "done":
        shift.took(message);
        hand.task = undefined;
        break;
      case "refused":
        return shift.reject(revived(message));
    }
    this.#give(hand, shift);
  }

  #give(hand: Hand, shift: Shift): void {
    const task = shift.next(this.#options.count);
    hand.task = task;
    if (task === undefined) shift.endIfIdle(this.#hands);
    else this.#order(hand, { kind: "perform", shift: shift.number, task });
  }

  /** A worker is gone: its block is run again with care, by another. */
  #lost(hand: Hand, why: string): void {
    if (!this.#hands.delete(hand)) return;
    const { shift, ready, task } = hand;
    if (shift === undefined || shift.settled) return;
    if (!ready) return shift.reject(new Error(`a worker cannot start: ${why}`));
    if (task !== undefined) shift.suspect(task, why);
    if (shift.hasMore) return this.#call(shift);
    for (const idle of this.#hands)
      if (idle.shift === shift && idle.ready && idle.task === undefined) this.#give(idle, shift);
    shift.endIfIdle(this.#hands);
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

/** One job of a worker pool, from its first block to its last: what is handed out, what comes back, what broke off. */

import type { Block, Task, WorkList } from "../experiment/index.ts";
import type { Job } from "./job.ts";
import { Pace } from "./pace.ts";
import type { WorkerMessage } from "./worker.ts";

/** What a worker pool works on. */
export type Assignment = {
  readonly job: Job;
  /** The output folder, if blocks are to be kept. */
  readonly folder?: string | undefined;
};

type Given = {
  readonly work: WorkList;
  readonly onBlock: (block: Block) => void;
  readonly signal: AbortSignal | undefined;
};

export class PoolJob {
  readonly number: number;
  readonly assignment: Assignment;
  readonly finished: Promise<void>;
  readonly #given: Given;
  readonly #pace = new Pace(millisecondsOfBlock);
  /** Replications whose worker broke off. */
  readonly #suspects = new Set<string>();
  settled = false;
  #resolve: () => void = () => {};
  reject: (error: unknown) => void = () => {};

  constructor(number: number, assignment: Assignment, given: Given) {
    this.number = number;
    this.assignment = assignment;
    this.#given = given;
    this.finished = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.reject = reject;
    });
    this.finished.catch(() => {});
  }

  get hasMore(): boolean {
    return this.#given.work.left > 0 && this.#given.signal?.aborted !== true;
  }

  /** A block of the wanted length, shorter towards the end so that nobody waits long for the last one. */
  next(workers: number): Task | undefined {
    const { work } = this.#given;
    if (!this.hasMore) return undefined;
    return work.take((alternative) =>
      Math.min(this.#pace.size(alternative), Math.ceil(work.left / (2 * workers))),
    );
  }

  took({ block, milliseconds }: Extract<WorkerMessage, { kind: "done" }>): void {
    this.#pace.saw(block.alternative, block.replications.length + block.failed.length, milliseconds);
    this.#given.onBlock(block);
  }

  suspect({ alternative, from, to }: Task, why: string): void {
    for (let replication = to; replication >= from; replication--) {
      const name = `${alternative} ${replication}`;
      if (from < to || !this.#suspects.has(name)) {
        if (from === to) this.#suspects.add(name);
        this.#given.work.putBack({ alternative, from: replication, to: replication });
        continue;
      }
      const error = `its worker broke off twice: ${why}`;
      this.#given.onBlock({
        alternative,
        replications: new Int32Array(0),
        records: new Float64Array(0),
        failed: [{ alternative, replication, error }],
      });
    }
  }

  /** Ends when no worker has a task of it and nothing is left, or nothing more is wanted. */
  endIfIdle(hands: Iterable<{ readonly shift: PoolJob | undefined; readonly task: Task | undefined }>): void {
    const { work, signal } = this.#given;
    for (const { shift: poolJob, task } of hands) if (poolJob === this && task !== undefined) return;
    if (signal?.aborted === true) this.reject(signal.reason);
    else if (work.left === 0) this.#resolve();
  }
}

const millisecondsOfBlock = 500;

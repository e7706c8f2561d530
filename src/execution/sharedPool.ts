/** Worker threads for tasks of many experiments: a thread belongs to one job until another job needs its place. */

import { Worker } from "node:worker_threads";
import type { Block, Task } from "../experiment/index.ts";
import type { Job } from "./job.ts";
import type { WorkerMessage, WorkerOrder, WorkerStart } from "./worker.ts";

type Seat = { readonly job: string; readonly worker: Worker; busy: boolean };

export type Finished = { readonly block: Block; readonly milliseconds: number };

export class SharedPool {
  readonly #program: string;
  readonly #most: number;
  readonly #seats = new Set<Seat>();

  /** At most `most` threads at a time; it is for the caller not to ask for more tasks at once. */
  constructor(program: string, most: number) {
    this.#program = program;
    this.#most = most;
  }

  /** Runs a task of a job, named so that threads that compiled it are used again. Rejects if its thread breaks off. */
  async run(name: string, job: Job, task: Task): Promise<Finished> {
    const seat = await this.#seat(name, job);
    seat.busy = true;
    try {
      const message = await told(seat.worker, { kind: "perform", shift: 0, task });
      if (message.kind !== "done") throw refusal(message);
      return message;
    } catch (error) {
      this.#seats.delete(seat);
      await seat.worker.terminate();
      throw error;
    } finally {
      seat.busy = false;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#seats].map(({ worker }) => worker.terminate()));
    this.#seats.clear();
  }

  async #seat(name: string, job: Job): Promise<Seat> {
    const idle = [...this.#seats].filter(({ busy }) => !busy);
    const own = idle.find((seat) => seat.job === name);
    if (own !== undefined) return own;
    if (this.#seats.size >= this.#most && idle[0] !== undefined) {
      this.#seats.delete(idle[0]);
      await idle[0].worker.terminate();
    }
    const start: WorkerStart = { stop: new SharedArrayBuffer(4) };
    const worker = new Worker(this.#program, { workerData: start });
    const seat: Seat = { job: name, worker, busy: true };
    this.#seats.add(seat);
    try {
      const message = await told(worker, { kind: "prepare", shift: 0, job, folder: undefined });
      if (message.kind !== "ready") throw refusal(message);
    } catch (error) {
      this.#seats.delete(seat);
      throw error;
    }
    return seat;
  }
}

const refusal = (message: WorkerMessage): Error =>
  new Error(message.kind === "refused" ? message.message : `a worker said ${message.kind} out of turn`);

/** What a worker answers to an order; rejects if it ends instead. */
function told(worker: Worker, order: WorkerOrder): Promise<WorkerMessage> {
  return new Promise((resolve, reject) => {
    const listen = (message: WorkerMessage) => finish(() => resolve(message));
    const fail = (error: Error) => finish(() => reject(error));
    const exit = (code: number) =>
      finish(() => reject(new Error(`its worker broke off (exit code ${code})`)));
    const finish = (then: () => void) => {
      worker.off("message", listen).off("error", fail).off("exit", exit);
      then();
    };
    worker.once("message", listen).once("error", fail).once("exit", exit);
    worker.postMessage(order);
  });
}

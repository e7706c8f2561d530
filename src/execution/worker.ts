/** A worker thread: compiles a job when it is given one, then runs the tasks that it is sent. */

import { parentPort, workerData } from "node:worker_threads";
import type { Block, Setting, Task } from "../experiment/index.ts";
import { type ShardDirectory, StoreError } from "../results/index.ts";
import { doTask } from "./block.ts";
import { type Job, settingOf, shardDirectoriesOf } from "./job.ts";

/** What a worker is given when it starts. */
export type WorkerStart = {
  /** Its one number is set to 1 to end tasks after the replication that is running. */
  readonly stop: SharedArrayBuffer;
};

/** What a worker is told. Orders and answers bear the number of the job, so that a late answer to another is known. */
export type WorkerOrder =
  | {
      readonly kind: "prepare";
      readonly shift: number;
      readonly job: Job;
      /** The output folder, if blocks are to be kept. */
      readonly folder: string | undefined;
    }
  | { readonly kind: "perform"; readonly shift: number; readonly task: Task };

/** What a worker says. */
export type WorkerMessage =
  | { readonly kind: "ready"; readonly shift: number }
  | { readonly kind: "done"; readonly shift: number; readonly block: Block; readonly milliseconds: number }
  /** The job as a whole cannot go on: it cannot be compiled, or blocks cannot be kept. */
  | { readonly kind: "refused"; readonly shift: number; readonly name: string; readonly message: string };

const { stop } = workerData as WorkerStart;
const stopped = new Int32Array(stop);
const pause = () => (Atomics.load(stopped, 0) === 1 ? "stop" : "go on");
const say = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []) =>
  parentPort!.postMessage(message, [...transfer]);

/** Ends the job with an error that its sender raises again. */
function refuse(poolJob: number, error: unknown): void {
  const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
  say({ kind: "refused", shift: poolJob, name, message });
}

let compiled: {
  readonly setting: Setting;
  readonly shelves: ReadonlyMap<string, ShardDirectory> | undefined;
};

async function prepare({
  shift: poolJob,
  job,
  folder,
}: Extract<WorkerOrder, { kind: "prepare" }>): Promise<void> {
  try {
    const setting = await settingOf(job);
    compiled = {
      setting,
      shelves: folder === undefined ? undefined : shardDirectoriesOf(job, setting, folder),
    };
    say({ kind: "ready", shift: poolJob });
  } catch (error) {
    refuse(poolJob, error);
  }
}

async function perform({ shift: poolJob, task }: Extract<WorkerOrder, { kind: "perform" }>): Promise<void> {
  const began = performance.now();
  try {
    const block = await doTask(compiled.setting, task, compiled.shelves?.get(task.alternative), pause);
    const { records, replications } = block;
    const milliseconds = performance.now() - began;
    say({ kind: "done", shift: poolJob, block, milliseconds }, [
      records.buffer as ArrayBuffer,
      replications.buffer as ArrayBuffer,
    ]);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    refuse(poolJob, error);
  }
}

/** Orders are followed one after another. */
let last: Promise<void> = Promise.resolve();
parentPort!.on("message", (order: WorkerOrder) => {
  last = last.then(() => (order.kind === "prepare" ? prepare(order) : perform(order)));
});

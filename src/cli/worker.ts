/** `picket worker`: one task of a Slurm job array, or a process that works for a queue. */

import { cores } from "../execution/index.ts";
import { queueWorker } from "../execution/queueWorker.ts";
import { doNumberedTask } from "../study/manifest.ts";
import { exitCodes, UsageError } from "./failure.ts";
import { interruptible } from "./interruption.ts";
import { queueAddress } from "./queueAddress.ts";

export type WorkerFlags = {
  readonly manifest?: string;
  readonly task?: number;
  readonly queue?: string | true;
  readonly workers?: number;
  readonly lock: number;
  readonly quiet?: true;
};

export function workerCommand(flags: WorkerFlags): Promise<number> {
  const { manifest, task, queue } = flags;
  if (queue !== undefined && manifest === undefined) return forQueue(flags);
  if (manifest === undefined || task === undefined || queue !== undefined) {
    throw new UsageError("expected either --manifest FILE and --task I, or --queue ADDRESS");
  }
  return forManifest(manifest, task, flags);
}

const say = (text: string) => process.stderr.write(`${text}\n`);

function forManifest(manifest: string, task: number, { workers, quiet }: WorkerFlags): Promise<number> {
  return interruptible(async (signal) => {
    const { done, kept, failed } = await doNumberedTask(manifest, task, { workers, signal });
    if (quiet !== true) say(`task ${task}: ${done} replications done, ${kept} kept from earlier`);
    for (const failure of failed) say(`task ${task} FAILED: ${failure}`);
    return failed.length === 0 ? exitCodes.done : exitCodes.failed;
  });
}

/** Ends well when it is told to drain. */
async function forQueue({ queue, workers, lock, quiet }: WorkerFlags): Promise<number> {
  const address = queueAddress(queue);
  const draining = new AbortController();
  const drain = () => {
    if (draining.signal.aborted) process.exit(exitCodes.interrupted);
    draining.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, drain);
  const routine = /: \d+ ms$/;
  await queueWorker({
    ...{ address, workers: workers ?? cores(), lockDuration: 1000 * lock, signal: draining.signal },
    onLine: (text) => (quiet === true && routine.test(text) ? undefined : say(text)),
  });
  return exitCodes.done;
}

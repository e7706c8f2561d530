import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import {
  type Compared,
  comparisonOf,
  estimatesOf,
  type Replicated,
  type ReplicateOptions,
} from "../engine/index.ts";

export interface InWorkersOptions extends ReplicateOptions {
  /** How many worker threads; one a core unless given. It changes no number. */
  readonly workers?: number;
}

type Outputs = Record<string, number>;

/** Replications of one variant that a worker is to run, numbered from 1. */
interface Task {
  readonly variant: unknown;
  readonly replication: number;
}

/**
 * As `replicate` of the engine, on all cores: the module exports the `model`, and every worker imports it for itself.
 *
 * `await replicateInWorkers(new URL("./bank.js", import.meta.url), { n: 100, seed: "bank" })`. The same numbers as
 * `replicate(model, ...)`, whatever the number of workers.
 * @throws RangeError as `replicate`; Error with the number of the replication when the model fails.
 */
export async function replicateInWorkers(
  module: URL,
  options: InWorkersOptions,
): Promise<Readonly<Record<string, Replicated>>> {
  const tasks = tasksOf(undefined, options.n);
  return estimatesOf(await perform(module, tasks, options), options.level);
}

/**
 * As `replicateVariants` of the engine, on all cores. Variants are plain data, which is copied to the workers.
 * @throws as `replicateInWorkers`.
 */
export async function replicateVariantsInWorkers<Name extends string>(
  module: URL,
  variants: Readonly<Record<Name, unknown>>,
  options: InWorkersOptions,
): Promise<Compared<Name, Outputs>> {
  const names = Object.keys(variants) as Name[];
  const outputs = await perform(
    module,
    names.flatMap((name) => tasksOf(variants[name], options.n)),
    options,
  );
  const runs = names.map((name, k) => [name, outputs.slice(k * options.n, (k + 1) * options.n)]);
  return comparisonOf(Object.fromEntries(runs) as Record<Name, Outputs[]>, options.level);
}

function tasksOf(variant: unknown, n: number): Task[] {
  if (!(Number.isInteger(n) && n >= 1)) {
    throw new RangeError(`replicate requires a whole number of replications, at least 1; found ${n}.`);
  }
  return Array.from({ length: n }, (_, index) => ({ variant, replication: index + 1 }));
}

/** What a worker runs: text, so that it needs no file of its own beside the package. */
const WORKER = `
const { parentPort, workerData } = require("node:worker_threads");
const ready = Promise.all([import(workerData.engine), import(workerData.module)]);
parentPort.on("message", async ({ variant, replication }) => {
  try {
    const [{ streams }, { model }] = await ready;
    if (typeof model !== "function") throw new Error("the module exports no function called model");
    parentPort.postMessage({ outputs: model(streams(workerData.seed, replication), variant) });
  } catch (error) {
    parentPort.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});`;

/** Lets workers take tasks one after another; the outputs in the order of the tasks. */
async function perform(
  module: URL,
  tasks: readonly Task[],
  { seed, workers = availableParallelism() }: InWorkersOptions,
): Promise<Outputs[]> {
  const workerData = { engine: import.meta.resolve("picket/engine"), module: module.href, seed };
  const outputs: Outputs[] = new Array(tasks.length);
  let next = 0;
  const shift = async (worker: Worker): Promise<void> => {
    for (let index = next++; index < tasks.length; index = next++) {
      outputs[index] = await answer(worker, tasks[index]!);
    }
  };
  const hired = Array.from(
    { length: Math.max(1, Math.min(workers, tasks.length)) },
    () => new Worker(WORKER, { eval: true, workerData }),
  );
  try {
    await Promise.all(hired.map(shift));
  } finally {
    await Promise.all(hired.map((worker) => worker.terminate()));
  }
  return outputs;
}

function answer(worker: Worker, task: Task): Promise<Outputs> {
  return new Promise((resolve, reject) => {
    const fail = (why: unknown) =>
      reject(new Error(`replication ${task.replication}: ${why instanceof Error ? why.message : why}`));
    worker.removeAllListeners();
    worker.once("error", fail);
    worker.once("exit", (code) => fail(`the worker ended with code ${code}`));
    worker.once("message", ({ outputs, failure }: { outputs: Outputs; failure?: string }) =>
      failure === undefined ? resolve(outputs) : fail(failure),
    );
    worker.postMessage(task);
  });
}

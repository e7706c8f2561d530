/** `picket submit`: a comparison for a cluster. */

import { realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { onQueue } from "../execution/onQueue.ts";
import { batchScript } from "../execution/slurm.ts";
import { nameIn } from "../report/answer/saying.ts";
import { answerText, hasAnswer } from "../report/index.ts";
import { reason, StoreError, writeWhole } from "../results/index.ts";
import { shellWord } from "../scenario/shellWord.ts";
import { ask, comparisonDefaults, keepResult, prepare } from "../study/index.ts";
import { manifest, writeManifest } from "../study/manifest.ts";
import { exitCodes, UsageError } from "./failure.ts";
import { interruptible } from "./interruption.ts";
import { openScenarios } from "./openScenario.ts";
import { print, terminalWidth } from "./output.ts";
import { progressLine, silent } from "./progress.ts";
import { queueAddress } from "./queueAddress.ts";

export type SubmitFlags = {
  readonly out: string;
  readonly slurm?: true;
  readonly queue?: string | true;
  readonly set?: readonly string[];
  readonly alternatives?: readonly string[];
  readonly replications?: number;
  readonly seed: string;
  readonly plugin?: readonly string[];
  readonly allowMissing?: true;
  readonly tasks: number;
  readonly sbatch?: readonly string[];
  readonly quiet?: true;
};

export async function submitCommand(file: string, flags: SubmitFlags): Promise<number> {
  if ((flags.slurm === undefined) === (flags.queue === undefined)) {
    throw new UsageError("expected either --slurm or --queue ADDRESS");
  }
  const { set = [], plugin = [], alternatives, replications, seed, allowMissing } = flags;
  const scenarios = await openScenarios([file], set);
  if (typeof scenarios === "number") return scenarios;
  const scenario = scenarios[0]!;
  const name = basename(file).replace(/\.[^.]+$/, "");
  const command = [file, ...set.flatMap((change) => ["--set", change])];
  const said = { alternatives, replications, seed, allowMissing, plugins: plugin, command };
  const options = comparisonDefaults(scenario, said);
  return flags.slurm === true
    ? slurm(name, { name, verb: "compare", scenario, options, tasks: flags.tasks }, flags)
    : queue(name, await prepare("compare", scenario, options), flags);
}

async function slurm(
  name: string,
  input: Parameters<typeof manifest>[0],
  flags: SubmitFlags,
): Promise<number> {
  const folder = resolve(flags.out);
  const content = await manifest(input);
  const path = join(folder, "manifest.json");
  writeManifest(path, content);
  const script = join(folder, "array.sbatch");
  const logs = join(folder, "logs");
  const text = batchScript({
    ...{ name, tasks: content.tasks, manifest: path, logs, sbatch: flags.sbatch ?? [] },
    picket: [process.execPath, realpathSync(process.argv[1]!)],
  });
  try {
    writeWhole(join(logs, ".keep"), "");
    writeWhole(script, text);
  } catch (error) {
    throw new StoreError(`${script}: cannot be written: ${reason(error)}`, { cause: error });
  }
  print(
    [
      `${content.tasks} tasks of ${content.block} replications, in ${path}`,
      `submit:  sbatch ${shellWord(script)}`,
      `collect: picket collect ${shellWord(flags.out)}`,
      "",
    ].join("\n"),
  );
  return exitCodes.done;
}

async function queue(
  name: string,
  prepared: Awaited<ReturnType<typeof prepare>>,
  flags: SubmitFlags,
): Promise<number> {
  const address = queueAddress(flags.queue);
  return interruptible(async (signal) => {
    const progress =
      flags.quiet === true
        ? silent
        : progressLine({ work: name, alternative: nameIn(prepared.scenario) }, process.stderr);
    const onTrouble = (text: string) => process.stderr.write(`${text}\n`);
    const comparison = await ask(prepared, {
      ...{ out: flags.out, signal, onProgress: progress.update },
      elsewhere: (job, shelves) => onQueue({ address, job, shelves, onTrouble }),
    }).finally(progress.end);
    const path = await keepResult(flags.out, name, prepared, comparison);
    print(
      answerText(comparison, prepared.scenario, {
        width: terminalWidth(),
      }),
    );
    if (flags.quiet !== true) process.stderr.write(`Result: ${path}\n`);
    const sound = hasAnswer(comparison) && comparison.checks.every(({ pass }) => pass);
    return sound ? exitCodes.done : exitCodes.failed;
  });
}

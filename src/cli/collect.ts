/** `picket collect DIR`: the result of a Slurm job array. */

import { join } from "node:path";
import { arraySpec } from "../execution/slurm.ts";
import { nameIn } from "../report/answer/saying.ts";
import { answerText, hasAnswer } from "../report/index.ts";
import { shellWord } from "../scenario/shellWord.ts";
import { collect, missingTasks, readManifest } from "../study/manifest.ts";
import { exitCodes } from "./failure.ts";
import { interruptible } from "./interruption.ts";
import { print, terminalWidth } from "./output.ts";
import { progressLine, silent } from "./progress.ts";

export type CollectFlags = { readonly finish?: true; readonly workers?: number; readonly quiet?: true };

export async function collectCommand(
  folder: string,
  { finish, workers, quiet }: CollectFlags,
): Promise<number> {
  const path = join(folder, "manifest.json");
  const missing = await missingTasks(path);
  if (missing.length > 0 && finish !== true) {
    const again = `sbatch --array=${arraySpec(missing)} ${shellWord(join(folder, "array.sbatch"))}`;
    process.stderr.write(
      `${missing.length} of ${readManifest(path).tasks} tasks are missing. To run them on the cluster: ${again}; here: picket collect ${shellWord(folder)} --finish\n`,
    );
    return exitCodes.failed;
  }
  return interruptible(async (signal) => {
    const { name, job } = readManifest(path);
    const progress =
      quiet === true
        ? silent
        : progressLine({ work: name, alternative: nameIn(job.scenario) }, process.stderr);
    const onUnsound = (file: string, why: string) =>
      process.stderr.write(`${file}: ${why}; it will be computed again\n`);
    const { comparison, path: kept } = await collect(path, {
      ...{ workers, signal, onUnsound, onProgress: progress.update },
    }).finally(progress.end);
    print(answerText(comparison, job.scenario, { width: terminalWidth() }));
    if (quiet !== true) process.stderr.write(`Result: ${kept}\n`);
    const sound = hasAnswer(comparison) && comparison.checks.every(({ pass }) => pass);
    return sound ? exitCodes.done : exitCodes.failed;
  });
}

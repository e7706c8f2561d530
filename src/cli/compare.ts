/** `picket compare` and `picket run`: which scenarios, named on the first line before anything heavy is loaded. */

import { basename, extname, join } from "node:path";
import type { Verb } from "../execution/index.ts";
import type { AskFlags } from "./askScenarios.ts";
import { UsageError } from "./failure.ts";
import { openScenarios } from "./openScenario.ts";

export type CompareFlags = AskFlags & { readonly set?: readonly string[] };

/** Reads and checks everything before any work starts. */
export async function askCommand(verb: Verb, files: readonly string[], flags: CompareFlags): Promise<number> {
  refuseSameNames(files, flags);
  const { set = [], quiet, progress } = flags;
  const scenarios = await openScenarios(files, set);
  if (typeof scenarios === "number") return scenarios;
  const errands = scenarios.map((scenario, i) => ({
    ...{ scenario, file: files[i]!, name: resultName(files[i]!) },
    command: [files[i]!, ...set.flatMap((change) => ["--set", change])],
  }));
  if (quiet !== true && progress !== "json") {
    for (const { file, scenario } of errands) process.stderr.write(`${basename(file)}: ${scenario.title}\n`);
  }
  const { askScenarios } = await import("./askScenarios.ts");
  return askScenarios(verb, errands, flags);
}

const resultName = (file: string): string => basename(file, extname(file));

function refuseSameNames(files: readonly string[], { out }: CompareFlags): void {
  const names = files.map(resultName);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined && out !== undefined) {
    throw new UsageError(`two scenarios would both be kept as ${join(out, `${twice}.json`)}`);
  }
}

/** `picket compare` and `picket run`: which scenarios, named on the first line before anything heavy is loaded. */

import { basename, extname, join } from "node:path";
import type { Scenario } from "../scenario/index.ts";
import { nearest } from "../scenario/nearest.ts";
import type { Verb } from "../study/index.ts";
import type { AskFlags } from "./askScenarios.ts";
import { UsageError } from "./failure.ts";
import { openScenarios } from "./openScenario.ts";

export type CompareFlags = AskFlags & { readonly set?: readonly string[] };

/** Reads and checks everything before any work starts. */
export async function askCommand(verb: Verb, given: readonly string[], flags: CompareFlags): Promise<number> {
  refuseSameNames(given, flags);
  const { set = [], quiet, progress, calibrations } = flags;
  const first = await openScenarios(given, set);
  if (typeof first === "number") return first;
  const named = calibrations === undefined ? [] : calibrationFiles(first, calibrations);
  const files = [...given, ...named];
  refuseSameNames(files, flags);
  const others = await openScenarios(named, set);
  if (typeof others === "number") return others;
  const scenarios = [...first, ...others];
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

/** The files of the calibrations asked for. Throws UsageError where the scenario names none, or none of such a name. */
function calibrationFiles(
  [scenario, ...others]: readonly Scenario[],
  wanted: true | readonly string[],
): readonly string[] {
  if (others.length > 0) {
    throw new UsageError(`--calibrations: expected one scenario; found ${others.length + 1}`);
  }
  const files = scenario!.calibrations ?? [];
  if (files.length === 0) {
    throw new UsageError(
      `--calibrations: expected a scenario that names calibrations; ${scenario!.file ?? scenario!.title} names none`,
    );
  }
  if (wanted === true) return files;
  const names = files.map(resultName);
  return wanted.map((name) => {
    const file = files[names.indexOf(name)];
    if (file !== undefined) return file;
    const near = nearest(name, names);
    throw new UsageError(
      `--calibrations: expected some of ${names.join(", ")}; found ${name}${near === undefined ? "" : `; did you mean ${near}?`}`,
    );
  });
}

const resultName = (file: string): string => basename(file, extname(file));

function refuseSameNames(files: readonly string[], { out }: CompareFlags): void {
  const names = files.map(resultName);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined && out !== undefined) {
    throw new UsageError(`two scenarios would both be kept as ${join(out, `${twice}.json`)}`);
  }
}

/** What the commands about many plans have in common: open the scenario, show progress, print in the format asked for. */

import { basename, extname, join } from "node:path";
import type { Check } from "../experiment/index.ts";
// File by file: numbers and names are all that it needs of the report.
import { nameIn } from "../report/answer/saying.ts";
import { resultText, writeWhole } from "../results/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { StudyOptions } from "../study/index.ts";
import { ReplicationsFailed } from "../study/index.ts";
import { exitCodes, reason, UsageError } from "./failure.ts";
import { makeFolder } from "./folder.ts";
import { interruptible } from "./interruption.ts";
import { openScenarios } from "./openScenario.ts";
import { print } from "./output.ts";
import { progressLine, silent } from "./progress.ts";

export type InquiryFlags = {
  readonly replications?: number;
  readonly seed: string;
  readonly set?: readonly string[];
  readonly measures?: readonly string[];
  readonly workers?: number;
  readonly plugin?: readonly string[];
  readonly format: "table" | "json" | "csv";
  readonly out?: string;
  readonly picture?: string;
  readonly quiet?: true;
};

/** What an inquiry is given by the command line. */
export type Given = StudyOptions & { readonly command: readonly string[] };

/** Opens a scenario and asks. */
export async function inquire(
  file: string,
  flags: InquiryFlags,
  ask: (scenario: Scenario, options: Given) => Promise<number>,
): Promise<number> {
  const { set = [], plugin = [], out, picture, quiet } = flags;
  if (picture !== undefined && !picture.endsWith(".svg")) {
    throw new UsageError(`--picture: expected FILE.svg; found ${picture}`);
  }
  const scenarios = await openScenarios([file], set);
  if (typeof scenarios === "number") return scenarios;
  const [scenario] = scenarios;
  if (out !== undefined) makeFolder(out);
  const name = basename(file);
  if (quiet !== true) process.stderr.write(`${name}: ${scenario!.title}\n`);
  return interruptible(async (signal) => {
    const progress =
      quiet === true ? silent : progressLine({ work: name, alternative: nameIn(scenario!) }, process.stderr);
    try {
      return await ask(scenario!, {
        seed: flags.seed,
        plugins: plugin,
        ...(out === undefined ? {} : { out }),
        ...(flags.measures === undefined ? {} : { measures: flags.measures }),
        ...(flags.workers === undefined ? {} : { workers: flags.workers }),
        command: [file, ...set.flatMap((change) => ["--set", change])],
        onProgress: progress.update,
        signal,
      });
    } catch (error) {
      if (!(error instanceof ReplicationsFailed)) throw error;
      progress.end();
      process.stderr.write(`${name}: ${error.message}\n`);
      return exitCodes.failed;
    } finally {
      progress.end();
    }
  });
}

/** How a result is shown. */
export type Shown = {
  /** The name under which it is kept. */
  readonly name: string;
  readonly table: () => string;
  readonly csv: () => string;
  readonly picture?: () => string;
};

/** Prints a result in the format asked for, keeps it and draws it where that was asked for. */
export function printed(
  flags: InquiryFlags,
  result: { readonly checks: readonly Check[] },
  shown: Shown,
): number {
  const { format, out, picture } = flags;
  print(format === "json" ? resultText(result) : format === "csv" ? shown.csv() : shown.table());
  let code: number = result.checks.every(({ pass }) => pass) ? exitCodes.done : exitCodes.failed;
  const keep = (path: string, text: () => string) => {
    try {
      writeWhole(path, text());
      if (flags.quiet !== true) process.stderr.write(`Result: ${path}\n`);
    } catch (error) {
      process.stderr.write(`${path}: cannot be written: ${reason(error)}\n`);
      code = exitCodes.failed;
    }
  };
  if (out !== undefined) keep(join(out, `${shown.name}.json`), () => resultText(result));
  if (picture !== undefined && shown.picture !== undefined) keep(picture, shown.picture);
  return code;
}

/** The name under which the result of a command about a scenario is kept. */
export const resultName = (file: string, command: string): string =>
  `${basename(file, extname(file))}-${command}`;

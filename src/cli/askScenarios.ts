/** Asks scenarios: the answer to standard output, progress to standard error, the result to a file. */

import { basename } from "node:path";
import {
  announce,
  ask,
  comparisonWishes,
  keepResult,
  type PreparedQuestion,
  prepare,
  type Verb,
} from "../execution/index.ts";
import type { Comparison, Pairing } from "../experiment/index.ts";
// File by file: the page and its map are loaded when the answer is printed.
import { announcementText } from "../report/announcementText.ts";
import { hasAnswer } from "../report/answer.ts";
import { defaultRows } from "../report/answerTable.ts";
import { answerText } from "../report/answerText.ts";
import { csv } from "../report/csv.ts";
import { resultText } from "../results/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { exitCodes, reason } from "./failure.ts";
import { makeFolder } from "./folder.ts";
import { interruptible } from "./interruption.ts";
import { print, readerLeft, terminalWidth } from "./output.ts";
import { progressJson, progressLine, silent } from "./progress.ts";

export type AskFlags = {
  readonly replications?: number;
  readonly precision?: readonly string[];
  readonly pairs?: Pairing;
  readonly simultaneous?: boolean;
  readonly indifference?: string;
  readonly antithetic?: true;
  readonly controls?: true;
  readonly dryRun?: true;
  readonly replication?: number;
  readonly seed: string;
  readonly alternatives?: readonly string[];
  readonly workers?: number;
  readonly plugin?: readonly string[];
  readonly format: "table" | "json" | "csv";
  readonly out?: string;
  readonly fresh?: true;
  readonly progress?: "lines" | "json";
  readonly allowMissing?: true;
  readonly quiet?: true;
};

/** A scenario that was read, what its result is called, and how it was given on the command line. */
export type Named = {
  readonly scenario: Scenario;
  readonly file: string;
  readonly name: string;
  readonly command: readonly string[];
};

/** One scenario to ask, and what its result is called. */
type Errand = {
  readonly verb: Verb;
  readonly name: string;
  readonly file: string;
  readonly prepared: PreparedQuestion;
};

/** Checks every question before any work starts, then asks one scenario after another. */
export async function askScenarios(verb: Verb, named: readonly Named[], flags: AskFlags): Promise<number> {
  const { plugin = [], out } = flags;
  const errands: Errand[] = [];
  for (const { scenario, file, name, command } of named) {
    const said = { ...flags, plugins: plugin, command };
    const options = verb === "compare" ? comparisonWishes(scenario, said) : said;
    const prepared = await prepare(verb, scenario, options);
    errands.push({ verb, name, file, prepared });
  }
  if (flags.dryRun === true || errands.some(({ prepared }) => prepared.question.precision !== undefined)) {
    const code = await interruptible((signal) => announceAll(errands, flags, signal));
    if (flags.dryRun === true || code !== exitCodes.done) return code;
  }
  if (out !== undefined) makeFolder(out);
  return interruptible((signal) => askAll(errands, flags, signal));
}

/** Says what each scenario will cost: on standard output where that is all that was asked for. */
async function announceAll(
  errands: readonly Errand[],
  { workers, dryRun, quiet, progress }: AskFlags,
  signal: AbortSignal,
): Promise<number> {
  if (dryRun !== true && (quiet === true || progress === "json")) return exitCodes.done;
  for (const { file, prepared } of errands) {
    const text = `${basename(file)}: ${announcementText(await announce(prepared, { workers, signal }))}\n`;
    if (dryRun === true) print(text);
    else process.stderr.write(text);
  }
  return exitCodes.done;
}

async function askAll(errands: readonly Errand[], flags: AskFlags, signal: AbortSignal): Promise<number> {
  const { out, format } = flags;
  const comparisons: Comparison[] = [];
  let code: number = exitCodes.done;
  for (const errand of errands) {
    const { file, prepared } = errand;
    if (readerLeft() && out === undefined) break;
    const comparison = await askOne(file, prepared, flags, signal);
    comparisons.push(comparison);
    if (format === "table") {
      print(`${comparisons.length > 1 ? "\n" : ""}${tableText(comparison, prepared)}`);
    }
    if (!isSound(comparison)) code = exitCodes.failed;
    if (out !== undefined && !(await keep(out, errand, comparison, flags))) code = exitCodes.failed;
  }
  if (format === "json") print(resultText(comparisons.length === 1 ? comparisons[0] : comparisons));
  if (format === "csv") print(csv(...comparisons));
  return code;
}

async function askOne(
  file: string,
  prepared: PreparedQuestion,
  flags: AskFlags,
  signal: AbortSignal,
): Promise<Comparison> {
  const { workers, out, fresh } = flags;
  const name = basename(file);
  const say = (text: string) => flags.quiet === true || process.stderr.write(`${text}\n`);
  const progress = progressOf(name, flags);
  const onUnsound = (path: string, why: string) => say(`${path}: ${why}; it is made again`);
  try {
    return await ask(prepared, { workers, out, fresh, onProgress: progress.update, onUnsound, signal });
  } finally {
    progress.end();
  }
}

function progressOf(name: string, { quiet, progress }: AskFlags) {
  if (quiet === true) return silent;
  return progress === "json" ? progressJson(name, process.stderr) : progressLine(name, process.stderr);
}

/** The table has the rows that the scenario asks for, then the measures of plug-ins. */
function tableText(comparison: Comparison, { scenario, question }: PreparedQuestion): string {
  const asked = scenario.measures.length === 0 ? defaultRows : scenario.measures;
  const measures = [...asked, ...(question.own ?? []).map(({ name }) => name)];
  return answerText(comparison, scenario, { width: terminalWidth(), measures });
}

const isSound = (comparison: Comparison): boolean =>
  hasAnswer(comparison) && comparison.checks.every(({ pass }) => pass);

/** Keeps a result, and the page of a comparison beside it; false, and a line that says why, if it cannot be kept. */
async function keep(
  folder: string,
  { verb, name, prepared }: Errand,
  comparison: Comparison,
  { quiet, progress }: AskFlags,
): Promise<boolean> {
  try {
    const path = await keepResult(folder, name, prepared, comparison);
    const say = (text: string) => quiet === true || progress === "json" || process.stderr.write(`${text}\n`);
    say(`kept: ${path}`);
    if (verb === "compare") {
      const { keepPage } = await import("./keepPage.ts");
      say(`page: ${await keepPage(path)}`);
    }
    return true;
  } catch (error) {
    process.stderr.write(`${reason(error)}\n`);
    return false;
  }
}

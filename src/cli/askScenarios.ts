/** Asks scenarios: the answer to standard output, progress to standard error, the result to a file. */

import { basename } from "node:path";
import type { Comparison, Pairing } from "../experiment/index.ts";
import { hasAnswer } from "../report/answer/answer.ts";
import { isFamily } from "../report/answer/family.ts";
import { nameIn } from "../report/answer/saying.ts";
import { answerText, familyText, fullText } from "../report/answer/text.ts";
// File by file: the page and its map are loaded when the answer is printed.
import { announcementText } from "../report/text/announcementText.ts";
import { defaultRows } from "../report/text/answerTable.ts";
import { csv } from "../report/text/csv.ts";
import { resultText } from "../results/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { shellWord } from "../scenario/shellWord.ts";
import {
  announce,
  ask,
  comparisonDefaults,
  keepResult,
  type PreparedQuestion,
  prepare,
  type Verb,
} from "../study/index.ts";
import { exitCodes, reason } from "./failure.ts";
import { makeFolder } from "./folder.ts";
import { interruptible } from "./interruption.ts";
import { answerWidth, print, readerLeft, terminalWidth } from "./output.ts";
import { type Names, progressJson, progressLine, silent } from "./progress.ts";

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
  readonly full?: true;
  /** Whether the calibrations that the scenario names are run too: all of them, or those of these names. */
  readonly calibrations?: true | readonly string[];
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
    const options = verb === "compare" ? comparisonDefaults(scenario, said) : said;
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
  const { out, format, full } = flags;
  const scenarios = errands.map(({ prepared }) => prepared.scenario);
  const asCalibrations = errands[0]?.verb === "compare" && isFamily(scenarios);
  const comparisons: Comparison[] = [];
  const kept: string[] = [];
  let code: number = exitCodes.done;
  for (const errand of errands) {
    const { verb, file, prepared } = errand;
    if (readerLeft() && out === undefined) break;
    const comparison = await askOne(file, prepared, flags, signal);
    comparisons.push(comparison);
    if (format === "table" && (!asCalibrations || full === true || !isSound(comparison))) {
      print(`${comparisons.length > 1 ? "\n" : ""}${tableText(comparison, prepared, flags)}`);
    }
    if (!isSound(comparison)) code = exitCodes.failed;
    if (out === undefined) continue;
    const path = await keep(out, errand, comparison, flags);
    if (path === undefined) code = exitCodes.failed;
    else if (asCalibrations) kept.push(path);
    else if (verb === "compare" && !(await keepPage([path], flags))) code = exitCodes.failed;
  }
  if (asCalibrations && comparisons.length === errands.length && code === exitCodes.done) {
    if (format === "table")
      print(`${full === true ? "\n" : ""}${calibrationsText(errands, comparisons, flags)}`);
    if (kept.length > 0 && !(await keepPage(kept, flags))) code = exitCodes.failed;
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
  const names = { work: name, alternative: nameIn(prepared.scenario) };
  const progress = progressOf(names, flags);
  const onUnsound = (path: string, why: string) => say(`${path}: ${why}; it will be computed again`);
  try {
    return await ask(prepared, { workers, out, fresh, onProgress: progress.update, onUnsound, signal });
  } finally {
    progress.end();
  }
}

function progressOf(names: Names, { quiet, progress }: AskFlags) {
  if (quiet === true) return silent;
  return progress === "json" ? progressJson(names.work, process.stderr) : progressLine(names, process.stderr);
}

/** A screen; with --full the rows that the scenario asks for, then the measures of plug-ins. */
function tableText(comparison: Comparison, prepared: PreparedQuestion, { full }: AskFlags): string {
  const { scenario, question, modules = [] } = prepared;
  const own = (question.own ?? []).map(({ name }) => name);
  const asked = scenario.measures.length === 0 ? defaultRows : scenario.measures;
  const options = { width: answerWidth(), own, plugins: modules };
  return full === true
    ? fullText(comparison, scenario, { ...options, width: terminalWidth(), measures: [...asked, ...own] })
    : answerText(comparison, scenario, options);
}

const isSound = (comparison: Comparison): boolean =>
  hasAnswer(comparison) && comparison.checks.every(({ pass }) => pass);

/** The range over calibrations, and the command that runs all of them. */
function calibrationsText(
  errands: readonly Errand[],
  comparisons: readonly Comparison[],
  { calibrations }: AskFlags,
): string {
  const members = errands.map(({ prepared: { scenario } }, i) => ({ scenario, comparison: comparisons[i]! }));
  const [{ file, prepared }] = errands as [Errand];
  const words =
    calibrations === undefined
      ? errands.map((errand) => errand.file)
      : [file, "--calibrations", ...(calibrations === true ? [] : [calibrations.join(",")])];
  const reproduce = comparisons[0]!.reproduce.replace(shellWord(file), () => words.map(shellWord).join(" "));
  return familyText(members, reproduce, { width: answerWidth(), plugins: prepared.modules ?? [] });
}

const saysWhere = ({ quiet, progress }: AskFlags) => quiet !== true && progress !== "json";

/** Keeps a result; undefined, and a line that says why, if it cannot be kept. */
async function keep(
  folder: string,
  { name, prepared }: Errand,
  comparison: Comparison,
  flags: AskFlags,
): Promise<string | undefined> {
  try {
    const path = await keepResult(folder, name, prepared, comparison);
    if (saysWhere(flags)) process.stderr.write(`Result: ${path}\n`);
    return path;
  } catch (error) {
    process.stderr.write(`${reason(error)}\n`);
    return undefined;
  }
}

/** Writes one page beside the first result, with the range over all of them; false, and a line that says why, if it cannot. */
async function keepPage([first, ...others]: readonly string[], flags: AskFlags): Promise<boolean> {
  try {
    const page = await import("./keepPage.ts");
    const path = await page.keepPage(first!, others);
    if (saysWhere(flags)) process.stderr.write(`Page: ${path}\n`);
    return true;
  } catch (error) {
    process.stderr.write(`${reason(error)}\n`);
    return false;
  }
}

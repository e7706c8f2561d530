/** The answer as a terminal shows it: question, sentences, one table, what it rests on, and the command that reproduces it. */

import type { Check, Comparison } from "../../experiment/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { inEnglish } from "../language/index.ts";
import { answerTable } from "../text/answerTable.ts";
import { columns } from "../text/columns.ts";
import { counted } from "../text/numbers.ts";
import { askedLines, savingLines } from "../text/sureText.ts";
import { wrapped } from "../text/wrapped.ts";
import { answerSentences, hasAnswer } from "./answer.ts";
import { caveats, changedHere, pluginNames } from "./caveats.ts";
import { familyReport, familySentences, familyTable, type Member } from "./family.ts";
import { planTable } from "./planTable.ts";
import type { Saying } from "./saying.ts";

export type TextOptions = {
  /** Characters in a line that text and table keep to where they can; 100 unless given. */
  readonly width?: number | undefined;
  /** Rows of the full table, and rows that a short answer shows too; the scenario's measures unless given. */
  readonly measures?: readonly string[] | undefined;
  /** Measures of plug-ins, which the short answer shows too. */
  readonly own?: readonly string[] | undefined;
  /** Plug-in modules, to be named. */
  readonly plugins?: readonly (URL | string)[] | undefined;
};

/** What `picket compare` prints: at most a screen. Without an answer there is no table, but what went wrong and how to see it. */
export function answerText(comparison: Comparison, scenario: Scenario, options: TextOptions = {}): string {
  const { width = 100, own = [], plugins = [] } = options;
  const saying: Saying = { comparison, scenario, language: inEnglish };
  if (!hasAnswer(comparison)) return without(saying, width);
  const { table, left } = planTable(saying);
  const { chance, inputs, notModelled, notRun } = caveats(saying);
  return lines([
    ...headLines(saying, width),
    ...block(changedHere(saying, pluginNames(plugins)), width),
    columns(table, width),
    ...(left === 0 ? [] : [inEnglish.words.planTable.moreRows(counted(left, "plan"))]),
    ...(own.length === 0 ? [] : ["", columns(answerTable(comparison, own), width)]),
    "",
    ...[chance, inputs, notModelled, ...notRun].flatMap((each) => wrapped(each, width)),
    ...askedLines(comparison, width),
    ...failures(comparison),
    ...brokenLines(comparison),
    `Reproduce: ${comparison.reproduce}`,
  ]);
}

/** What `--full` prints: every measure with its interval, what the common random numbers saved, and the checks. */
export function fullText(comparison: Comparison, scenario: Scenario, options: TextOptions = {}): string {
  const { width = 120, measures = scenario.measures, plugins = [] } = options;
  const saying: Saying = { comparison, scenario, language: inEnglish };
  if (!hasAnswer(comparison)) return without(saying, width);
  const { chance, inputs, notModelled } = caveats(saying);
  return lines([
    ...headLines(saying, width),
    ...block(changedHere(saying, pluginNames(plugins)), width),
    columns(answerTable(comparison, measures), width),
    "",
    ...[chance, inputs, notModelled].flatMap((each) => wrapped(each, width)),
    ...undefinedLines(comparison, measures),
    ...savingLines(comparison),
    ...askedLines(comparison, width),
    ...failures(comparison),
    ...checkLines(comparison),
    `Reproduce: ${comparison.reproduce}`,
  ]);
}

/** What `picket compare` prints for several calibrations of one question: the range over them, then where to look further. */
export function familyText(
  members: readonly Member[],
  reproduce: string,
  { width = 100, plugins = [] }: Pick<TextOptions, "width" | "plugins"> = {},
): string {
  const [{ scenario, comparison }] = members as [Member];
  const saying: Saying = { comparison, scenario, language: inEnglish };
  const report = familyReport(members, inEnglish);
  const { inputs, notModelled } = caveats(saying);
  const say = inEnglish.words.family;
  return lines([
    ...wrapped(scenario.title, width),
    ...(scenario.question === undefined ? [] : wrapped(scenario.question, width)),
    "",
    ...block(familySentences(report, saying), width),
    ...block(changedHere(saying, pluginNames(plugins)), width),
    columns(familyTable(report, saying), width),
    "",
    ...wrapped(say.caption(counted(members.length, "calibration")), width),
    ...wrapped(say.chance(counted(comparison.replications, "replication")), width),
    ...[inputs, notModelled].flatMap((each) => wrapped(each, width)),
    `Reproduce: ${reproduce}`,
  ]);
}

/** Why measures of the table are a certain 0 or not defined at all. */
const undefinedLines = ({ alternatives }: Comparison, measures: readonly string[]): readonly string[] =>
  measures.flatMap((name) => {
    const { method } = alternatives[0]?.measures[name] ?? {};
    return method !== undefined && /^(exact|not defined): /.test(method) ? [`${name}: ${method}.`] : [];
  });

function without(saying: Saying, width: number): string {
  const { comparison } = saying;
  return lines([
    ...headLines(saying, width),
    ...failures(comparison),
    ...brokenLines(comparison),
    `Reproduce: ${comparison.reproduce}`,
  ]);
}

const lines = (all: readonly string[]): string => `${all.join("\n")}\n`;

function headLines(saying: Saying, width: number): readonly string[] {
  const { scenario } = saying;
  return [
    ...wrapped(scenario.title, width),
    ...(scenario.question === undefined ? [] : wrapped(scenario.question, width)),
    "",
    ...block(answerSentences(saying), width),
  ];
}

/** Sentences in lines, with an empty line after them; nothing where there are none. */
const block = (sentences: readonly string[], width: number): readonly string[] =>
  sentences.length === 0 ? [] : [...sentences.flatMap((each) => wrapped(each, width)), ""];

const mostFailures = 10;

function failures({ failed }: Comparison): readonly string[] {
  const shown = failed
    .slice(0, mostFailures)
    .flatMap((failure) => [
      `Failed: ${failure.alternative}, replication ${failure.replication} (${placeOf(failure)}): ${failure.error}`,
      `  Reproduce: ${failure.reproduce}`,
    ]);
  const more = failed.length - mostFailures;
  return more > 0 ? [...shown, `... and ${more} more`] : shown;
}

function placeOf({ time, entity, step, seed }: Comparison["failed"][number]): string {
  const hours = time?.toLocaleString("en-US", { maximumFractionDigits: 2 });
  return [
    ...(entity === undefined ? [] : [entity]),
    ...(hours === undefined ? [] : [`hour ${hours} from the start of the warm-up`]),
    ...(step === undefined ? [] : [`step ${step.toLocaleString("en-US")}`]),
    `seed ${seed}`,
  ].join(", ");
}

/** One line for all checks that hold, and one for each that does not. */
function checkLines(comparison: Comparison): readonly string[] {
  const { checks, alternatives, replications } = comparison;
  if (replications === 0) return [];
  const holding = checks.filter(({ pass }) => pass);
  const runs = alternatives.length * replications;
  const where = runs === 1 ? "in the one replication" : `in all ${counted(runs, "replication")}`;
  return [
    ...(holding.length === 0 ? [] : [`Holds ${where}: ${holding.map(({ name }) => name).join(", ")}.`]),
    ...brokenLines(comparison),
  ];
}

const brokenLines = ({ checks }: Comparison): readonly string[] =>
  checks.filter(({ pass }: Check) => !pass).map(({ name, detail }) => `BROKEN: ${name}: ${detail}`);

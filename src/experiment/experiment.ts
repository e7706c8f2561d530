/** An experiment: alternatives x replications under common random numbers, folded into a comparison. */

import { type DispatchRule, planSchedule } from "../model/index.ts";
import { mechanismsOf, type Scenario } from "../scenario/index.ts";
import { looks } from "../statistics/index.ts";
import { checks } from "./checks.ts";
import type { Comparison, FailedReplication } from "./comparison.ts";
import { difference, estimate } from "./estimates.ts";
import type { Executor } from "./executor.ts";
import { embedding, type Layout, layout } from "./layout.ts";
import { type LeadingChange, leadingChange } from "./leadingChange.ts";
import type { Measure, OwnMeasure } from "./measure.ts";
import { measures } from "./measures.ts";
import { type PairsQuestion, pairsReport } from "./pairs.ts";
import { type Judged, judge, type PrecisionGoal, type PrecisionReport } from "./precision.ts";
import { embedded, type Records, RecordTable, type Spill } from "./records.ts";
import { antitheticReport, controlReport, pairedStreams, pairMeans, withTwins } from "./reduction.ts";
import { routeShift } from "./routeShift.ts";
import { standing } from "./standing.ts";
import type { Block, Failure, History, Setting } from "./task.ts";
import { varianceRatioOf } from "./varianceRatioOf.ts";
import { version } from "./version.ts";
import { type Weeks, withWeeks } from "./weeks.ts";
import { type Span, WorkList } from "./workList.ts";
import { worstCase } from "./worstCase.ts";

/** What is asked of a scenario. */
export type Question = {
  readonly seed: string;
  /** The replications to run, counted from 1: both ends included. */
  readonly from: number;
  readonly to: number;
  /** Ids of the alternatives to run, in file order; the baseline of each must be among them to be compared. */
  readonly alternatives: readonly string[];
  readonly rule?: DispatchRule | undefined;
  readonly own?: readonly OwnMeasure[] | undefined;
  readonly mostEvents?: number | undefined;
  /** Keeps kilograms delivered in each of these weeks too. */
  readonly weekly?: Weeks | undefined;
  /** Answers although replications failed, with the bounds of the worst case. */
  readonly allowMissing?: boolean | undefined;
  /** Stops at the first look at which all goals are met; `to` is then the most replications. */
  readonly precision?: readonly PrecisionGoal[] | undefined;
  /** Holds alternatives against one another, beside each against its baseline. */
  readonly pairs?: PairsQuestion | undefined;
  /** Replications in antithetic pairs: every second one uses 1 - u where the one before uses u. */
  readonly antithetic?: boolean | undefined;
  /** Reports kilograms delivered corrected for the departures that happened, whose mean is known. */
  readonly controls?: boolean | undefined;
  /** The command that asks this, and the same for one replication. */
  readonly reproduce: string;
  readonly reproduceOne: (alternative: string, replication: number) => string;
};

export type Progress = {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Of those done, how many were kept from earlier. */
  readonly kept: number;
  /** The change of the alternative that leads so far by the rule of the answer; undefined while none does. */
  readonly leading: LeadingChange | undefined;
};

/** Compiles all that the tasks of an experiment share. Throws RangeError for a world that cannot be compiled. */
export function setting(
  scenario: Scenario,
  question: Pick<Question, "seed" | "alternatives" | "rule" | "own" | "mostEvents" | "weekly" | "antithetic">,
): Setting {
  const own = question.own ?? [];
  const names = own.map(({ name }) => name);
  const alternatives = scenario.alternatives.filter(({ id }) => question.alternatives.includes(id));
  return {
    seed: question.seed,
    histories: new Map(
      alternatives.map((alternative): [string, History] => {
        const compiled = planSchedule(scenario, alternative);
        const plans = compiled.plans.map(({ plan }) => plan);
        const columns = withWeeks(layout(plans, names), question.weekly);
        return [alternative.id, { course: compiled, layout: columns, cost: alternative.cost }];
      }),
    ),
    rule: question.rule,
    own,
    mostEvents: question.mostEvents,
    weekly: question.weekly,
    chance: question.antithetic === true ? pairedStreams : undefined,
  };
}

/** What an experiment runs on. */
export type Running = {
  readonly executor: Executor;
  /** Blocks from earlier, which are not run again. */
  readonly kept?: AsyncIterable<Block> | undefined;
  readonly spill?: Spill | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Runs the experiment with an executor and folds what it leaves behind. */
export async function experiment(
  scenario: Scenario,
  question: Question,
  { executor, kept, spill, onProgress, signal }: Running,
): Promise<Comparison> {
  const compiled = setting(scenario, question);
  const { from, to } = question;
  const tables = new Map(
    [...compiled.histories].map(
      ([
        id,
        {
          layout: { names },
        },
      ]) => [id, new RecordTable(names.length, spill)],
    ),
  );
  const failures: Failure[] = [];
  const leading = leadingChange(scenario, compiled);
  const goals = question.precision;
  if (goals !== undefined) requireMeasures(goals, measuresOf(scenario, compiled, commonLayout(compiled)));
  const sizes =
    goals === undefined ? [to - from + 1] : looks(to - from + 1, Math.min(firstLook, to - from + 1));
  const progress = { done: 0, total: tables.size * sizes[0]!, failed: 0, kept: 0 };
  const add = (block: Block) => {
    const table = tables.get(block.alternative)!;
    block.replications.forEach((replication, row) => {
      if (replication < from || replication > to || !table.add(replication, block.records, row)) return;
      progress.done++;
      leading.add(block, row);
    });
  };
  if (kept !== undefined) for await (const block of kept) add(block);
  progress.kept = progress.done;
  const looked: number[] = [];
  for (const size of sizes) {
    const last = from + size - 1;
    const missing = new Map(
      [...tables].map(([id, table]) => [id, spansWithout(table, { from, to: last })] as const),
    );
    const work = new WorkList(missing);
    progress.total = Math.max(tables.size * size, progress.done + work.left);
    if (work.left > 0) {
      await executor(
        compiled,
        work,
        (block) => {
          add(block);
          failures.push(...block.failed);
          progress.done += block.failed.length;
          progress.failed += block.failed.length;
          onProgress?.({ ...progress, leading: leading.now() });
        },
        signal,
      );
    }
    looked.push(size);
    if (goals === undefined || failures.length > 0) continue;
    const seen = seenBy(scenario, compiled, { tables, failures, last });
    if (judge(goals, seen).every(({ met }) => met)) break;
  }
  return comparisonOf(scenario, question, compiled, { tables, failures, looks: looked });
}

/** Throws RangeError for a goal about a measure that the scenario does not have. */
function requireMeasures(goals: readonly PrecisionGoal[], known: readonly Measure[]): void {
  const unknown = goals.find(({ measure }) => !known.some(({ name }) => name === measure));
  if (unknown === undefined) return;
  throw new RangeError(`precision: expected a measure of this scenario; found ${unknown.measure}`);
}

/** What a look sees: the replications up to a number, and what is compared with what. */
function seenBy(
  scenario: Scenario,
  compiled: Setting,
  results: Results & { readonly last: number },
): Judged & { readonly single: ReadonlyMap<string, Records> } {
  const common = commonLayout(compiled);
  const failed = new Set(results.failures.map(({ replication }) => replication));
  const inPairs = compiled.chance !== undefined;
  const out = inPairs ? withTwins(failed) : failed;
  const single = new Map(
    [...compiled.histories].map(([id, history]) => [
      id,
      embedded(results.tables.get(id)!.without(out, results.last), embedding(history.layout, common)),
    ]),
  );
  const records = inPairs ? new Map([...single].map(([id, each]) => [id, pairMeans(each)] as const)) : single;
  return {
    layout: common,
    measures: measuresOf(scenario, compiled, common),
    single,
    records,
    pairs: scenario.alternatives.filter(
      ({ id, baseline }) => id !== baseline && records.has(id) && records.has(baseline),
    ),
  };
}

/** Replications of each alternative before the first look of a sequential comparison. */
export const firstLook = 30;

/** The replications that a table does not have. */
function spansWithout(table: RecordTable, { from, to }: Span): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  for (let replication = from; replication <= to; replication++) {
    if (table.has(replication)) continue;
    const last = spans.at(-1);
    if (last?.to === replication - 1) last.to = replication;
    else spans.push({ from: replication, to: replication });
  }
  return spans;
}

/** The layout that holds every history of a comparison. */
export function commonLayout({ histories, own }: Setting): Layout {
  const plans = [...histories.values()].flatMap(({ course: { plans } }) => plans.map(({ plan }) => plan));
  return layout(
    plans,
    own.map(({ name }) => name),
  );
}

/** What replications left behind. */
export type Results = {
  readonly tables: ReadonlyMap<string, RecordTable>;
  readonly failures: readonly Failure[];
  /** Numbers of replications at which the precision was looked at; the last is what is reported on. */
  readonly looks?: readonly number[];
};

/** Folds results into the contract's answer. A replication that failed anywhere is out of every alternative. */
export function comparisonOf(
  scenario: Scenario,
  question: Question,
  compiled: Setting,
  results: Results,
): Comparison {
  const { failures, looks: looked } = results;
  const last = looked === undefined ? question.to : question.from + looked.at(-1)! - 1;
  const seen = seenBy(scenario, compiled, { ...results, last });
  const { layout: common, records } = seen;
  const out = new Set(failures.map(({ replication }) => replication));
  const missing = question.allowMissing === true ? out.size : 0;
  const reported = applicable(common, seen.measures, records);
  const asked = scenario.alternatives.filter(({ id }) => records.has(id));
  return {
    picket: version,
    scenario: scenario.title,
    scenarioHash: scenario.hash,
    seed: question.seed,
    replications: seen.single.get(asked[0]!.id)?.length ?? 0,
    ...(missing === 0 ? {} : { missing }),
    alternatives: asked.map(({ id }) => {
      const own = records.get(id)!;
      return {
        id,
        measures: Object.fromEntries(
          reported.map((measure) => [
            measure.name,
            worstCase([own], missing, measure.formula, common, ([seen]) => estimate(common, measure, seen!)),
          ]),
        ),
      };
    }),
    differences: asked.flatMap(({ id, baseline }) => {
      const own = records.get(id)!;
      const other = records.get(baseline);
      if (id === baseline || other === undefined) return [];
      return [
        ...reported.map((measure) => ({
          alternative: id,
          baseline,
          measure: measure.name,
          ...worstCase([own, other], missing, measure.formula, common, ([a, b]) =>
            difference(common, measure, a!, b!),
          ),
          varianceRatio: varianceRatioOf(common, measure, own, other),
        })),
        {
          alternative: id,
          baseline,
          measure: "route_shift",
          ...routeShift(common, own, other),
          unit: "1",
        },
      ];
    }),
    ...standingOf(scenario, failures.length > 0 ? [] : asked.map(({ id }) => id), seen),
    ...(question.precision === undefined || looked === undefined
      ? {}
      : { precision: precisionReport(question, question.precision, seen, looked) }),
    ...(question.pairs === undefined || failures.length > 0
      ? {}
      : {
          pairs: pairsReport(question.pairs, {
            layout: common,
            measure: seen.measures.find(({ name }) => name === "kg_delivered")!,
            records,
            alternatives: asked,
            seed: question.seed,
          }),
        }),
    ...(question.antithetic === true && failures.length === 0
      ? { antithetic: antitheticReport({ layout: common, records: seen.single, alternatives: asked }) }
      : {}),
    ...(question.controls === true && failures.length === 0
      ? {
          controls: controlReport(
            { layout: common, records, alternatives: asked },
            new Map([...compiled.histories].map(([id, { course: each }]) => [id, each])),
          ),
        }
      : {}),
    checks: checks(common, seen.single),
    failed: failures.map(
      (failure): FailedReplication => ({
        ...failure,
        seed: question.seed,
        reproduce: question.reproduceOne(failure.alternative, failure.replication),
      }),
    ),
    reproduce: question.reproduce,
  };
}

/** Nothing where no two alternatives have an interval of their difference. */
function standingOf(
  { baseline, budget }: Scenario,
  ids: readonly string[],
  { layout: common, measures, records, pairs }: Judged,
): Pick<Comparison, "standing"> {
  if (pairs.length === 0) return {};
  const named = (wanted: string) => measures.find(({ name }) => name === wanted)!;
  const found = standing({
    layout: common,
    kg: named("kg_delivered"),
    cost: named("cost_total"),
    records,
    ids,
    budget: budget === undefined ? undefined : budget.most * baseline.horizon,
  });
  return found === undefined ? {} : { standing: found };
}

function precisionReport(
  { from, to }: Question,
  goals: readonly PrecisionGoal[],
  seen: Judged,
  looked: readonly number[],
): PrecisionReport {
  const judged = judge(goals, seen);
  return { goals: judged, looks: looked, met: judged.every(({ met }) => met), most: to - from + 1 };
}

export function measuresOf(scenario: Scenario, { own }: Setting, columns: Layout): readonly Measure[] {
  return measures({
    ...{ layout: columns, horizon: scenario.baseline.horizon, own },
    ...{ mechanisms: mechanismsOf(scenario), asked: scenario.measures },
  });
}

/** A measure by part is left out where the part never has any. */
function applicable(
  columns: Layout,
  all: readonly Measure[],
  records: ReadonlyMap<string, Records>,
): readonly Measure[] {
  const used = new Set<string>();
  columns.names.forEach((name, i) => {
    for (const { column } of records.values()) {
      if (used.has(name)) return;
      if (column(i).some((value) => value !== 0)) used.add(name);
    }
  });
  const partIds = new Set(columns.parts.map(({ id }) => id));
  return all.filter(({ name, formula }) => {
    const part = name.slice(name.indexOf(".") + 1);
    if (formula.kind !== "mean" || !name.includes(".") || !partIds.has(part)) return true;
    return formula.columns.some((column) => used.has(column));
  });
}

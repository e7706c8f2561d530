/** How kilograms delivered run in time: week by week in every replication, from the empty world on. */

import type { Block, Failure } from "../experiment/index.ts";
import { level, setting, version, type Weeks, WorkList, week, weeksOf } from "../experiment/index.ts";
import type { Scenario } from "../scenario/index.ts";
import {
  type BatchMeans,
  batchMeans,
  type Estimate,
  meanInterval,
  mser5,
  pairedDifference,
  welchAverage,
} from "../statistics/index.ts";
import { type Executors, ReplicationsFailed, type StudyQuestion } from "./study.ts";

/** Kilograms delivered in each week of each replication. */
export type WeeklySeries = {
  readonly alternative: string;
  /** Hours of a week, and the hour at which the first begins, counted from the decision date. */
  readonly step: number;
  readonly start: number;
  /** One list a replication. */
  readonly runs: readonly (readonly number[])[];
};

export type ProfileQuestion = StudyQuestion & {
  readonly weekly: Weeks;
  readonly alternatives: readonly string[];
  readonly replications: number;
};

/** The whole weeks of a run, beginning with the empty world, or so that one ends at the decision date. */
export function wholeWeeks({ baseline }: Scenario, from: "start" | "decision"): Weeks {
  const { "warm-up": warmUp, horizon } = baseline;
  const offset = from === "start" ? 0 : warmUp % week;
  return { offset, count: Math.floor((warmUp + horizon - offset) / week + 1e-9) };
}

/** Runs replications and gives what is delivered in each, week by week. Throws ReplicationsFailed. */
export async function weeklySeries(
  scenario: Scenario,
  question: ProfileQuestion,
  { executorFor, onProgress, signal }: Executors,
): Promise<readonly WeeklySeries[]> {
  const { alternatives, replications, weekly } = question;
  const compiled = setting(scenario, question);
  const runs = new Map(alternatives.map((id) => [id, [] as number[][]] as const));
  const failures: Failure[] = [];
  const total = alternatives.length * replications;
  let done = 0;
  const add = (block: Block) => {
    const { layout } = compiled.histories.get(block.alternative)!;
    const width = layout.names.length;
    const own = runs.get(block.alternative)!;
    block.replications.forEach((replication, row) => {
      if (replication > replications || own[replication - 1] !== undefined) return;
      own[replication - 1] = weeksOf(weekly, layout, block.records.subarray(row * width, (row + 1) * width));
      done++;
    });
    failures.push(...block.failed);
    onProgress?.({ done, total, failed: failures.length, kept: 0, leading: undefined });
  };
  const all = [{ from: 1, to: replications }];
  const work = new WorkList(new Map(alternatives.map((id) => [id, all])));
  await executorFor(scenario, alternatives)(compiled, work, add, signal);
  if (failures.length > 0) throw new ReplicationsFailed(failures);
  const start = weekly.offset - scenario.baseline["warm-up"];
  return [...runs].map(([alternative, own]) => ({ alternative, step: week, start, runs: own }));
}

/** What can be said of the warm-up of the baseline. */
export type WarmUpReport = {
  readonly picket: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replications: number;
  readonly measure: "kg delivered a week";
  readonly step: number;
  /** Hours of warm-up that the scenario has. */
  readonly warmUp: number;
  /** Hours from the start that MSER-5 would leave out of the mean over replications; null: run longer. */
  readonly advised: number | null;
  /** Mean over replications week by week, and the same smoothed as Welch does. */
  readonly weekly: readonly number[];
  readonly smoothed: readonly number[];
  readonly window: number;
  /** The first replication alone, after what MSER-5 would leave out: batch means of a single long run; null if too short. */
  readonly longRun: BatchMeans | null;
  /** Why the advice does not hold here; empty where nothing is known against it. */
  readonly cautions: readonly string[];
  readonly checks: readonly [];
  readonly reproduce: string;
};

/** Advice on the warm-up from weekly series of one alternative. Nothing is cut by it. */
export function warmUpReport(
  scenario: Scenario,
  { runs, step }: WeeklySeries,
  { seed, reproduce }: { readonly seed: string; readonly reproduce: string },
): WarmUpReport {
  const weeks = runs[0]!.length;
  const weekly = Array.from({ length: weeks }, (_, i) => average(runs.map((run) => run[i]!)));
  const window = Math.max(1, Math.floor(weeks / 12));
  const discard = weeks < 10 ? null : mser5(weekly).discard;
  const rest = discard === null ? [] : runs[0]!.slice(discard);
  return {
    picket: version,
    scenario: scenario.title,
    scenarioHash: scenario.hash,
    seed,
    replications: runs.length,
    measure: "kg delivered a week",
    step,
    warmUp: scenario.baseline["warm-up"],
    advised: discard === null ? null : discard * step,
    weekly,
    smoothed: welchAverage(runs, window),
    window,
    longRun: rest.length < 40 ? null : batchMeans(rest, 20, level),
    cautions: cautionsOf(scenario, weeks),
    checks: [],
    reproduce,
  };
}

function cautionsOf({ baseline, interventions }: Scenario, weeks: number): readonly string[] {
  const isSeasonal = Object.values(baseline.flows).some(({ departures }) => departures.season !== undefined);
  return [
    ...(weeks < 50 ? [`only ${weeks} weeks were seen; ask for a longer run (--length)`] : []),
    ...(isSeasonal ? ["departures have a season, which MSER-5 and Welch's picture take for a start"] : []),
    ...(interventions.length > 0 ? ["interventions change the world in the middle of the run"] : []),
  ];
}

/** A mean with its interval at each week, for one alternative or for its difference from the first. */
export type ProfileBand = {
  readonly alternative: string;
  /** The alternative that is subtracted, replication by replication; absent for a level. */
  readonly against?: string;
  /** Hours from the decision date to the middle of each span, and how long a span is. */
  readonly at: readonly number[];
  readonly span: number;
  readonly estimates: readonly Estimate[];
};

/** How kilograms delivered run in time, alternative by alternative, and against the first. */
export type ProfileReport = {
  readonly picket: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replications: number;
  readonly measure: "kg delivered a week";
  readonly bands: readonly ProfileBand[];
  readonly checks: readonly [];
  readonly failed: readonly [];
  readonly reproduce: string;
};

/** Profiles from weekly series; one point stands for so many weeks. */
export function profileReport(
  scenario: Scenario,
  series: readonly WeeklySeries[],
  { weeks, seed, reproduce }: { readonly weeks: number; readonly seed: string; readonly reproduce: string },
): ProfileReport {
  return {
    picket: version,
    scenario: scenario.title,
    scenarioHash: scenario.hash,
    seed,
    replications: series[0]?.runs.length ?? 0,
    measure: "kg delivered a week",
    bands: profileBands(series, weeks),
    checks: [],
    failed: [],
    reproduce,
  };
}

/** Profiles with pointwise bands: kilograms a week of every alternative, and less those of the first. */
export function profileBands(series: readonly WeeklySeries[], weeksTogether: number): readonly ProfileBand[] {
  const [earliest] = series;
  if (earliest === undefined) return [];
  const skipped = Math.round(-earliest.start / earliest.step) % weeksTogether;
  const grouped = series.map((each) => ({
    ...each,
    start: each.start + skipped * each.step,
    runs: each.runs.map((run) => groups(run.slice(skipped), weeksTogether)),
  }));
  const [first, ...others] = grouped as [(typeof grouped)[number], ...typeof grouped];
  const spans = first.runs[0]?.length ?? 0;
  const at = Array.from({ length: spans }, (_, i) => first.start + (i + 0.5) * weeksTogether * first.step);
  const base = { at, span: weeksTogether * first.step };
  const across = (runs: readonly (readonly number[])[], i: number) => runs.map((run) => run[i]!);
  return [
    ...grouped.map(({ alternative, runs }) => ({
      ...base,
      alternative,
      estimates: at.map((_, i) => meanInterval(across(runs, i), level)),
    })),
    ...others.map(({ alternative, runs }) => ({
      ...base,
      alternative,
      against: first.alternative,
      estimates: at.map((_, i) => pairedDifference(across(runs, i), across(first.runs, i), level)),
    })),
  ];
}

/** Mean kilograms a week over so many weeks at a time; what does not fill the last group is left out. */
function groups(run: readonly number[], weeks: number): readonly number[] {
  return Array.from({ length: Math.floor(run.length / weeks) }, (_, i) =>
    average(run.slice(i * weeks, (i + 1) * weeks)),
  );
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The best plan over whole levers under the budget, chosen with a stated chance of being right, and measured afresh. */

import { streams } from "../engine/index.ts";
import type { Check, Span } from "../experiment/index.ts";
import { level, type MeasureEstimate, version } from "../experiment/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { hypervolume, paretoSet, runProcedureAsync, type Selection } from "../statistics/index.ts";
import { fits, requireLevers } from "./frontier.ts";
import {
  type Candidate,
  type Candidates,
  candidatesOf,
  gridSize,
  isAffordable,
  type LeverVector,
  leverValues,
  leverVectors,
  withVectors,
} from "./leverGrid.ts";
import {
  dropsPlans,
  procedureOf,
  promiseOf,
  type SelectionMethod,
  type SelectionSettings,
  sharesRandomNumbers,
} from "./selecting.ts";
import { type Executors, Study, type StudyQuestion } from "./study.ts";

/** What is to be small or large. */
export type Objective = { readonly measure: string; readonly direction: "smallest" | "largest" };

export type OptimizeQuestion = StudyQuestion & {
  /** Kilograms delivered (or units of the one objective) that make no difference: asked for, never guessed; NaN for OCBA. */
  readonly indifference: number;
  /** One objective: a best plan. Several: the plans that no other beats in all of them. */
  readonly objectives: readonly Objective[];
  readonly method: SelectionMethod;
  readonly confidence: number;
  /** Replications of every plan before the first decision. */
  readonly firstStage: number;
  /** For OCBA, runs in all that the selection may take; five times the first stage unless given. */
  readonly runs?: number | undefined;
  /** Fresh replications of what was chosen. */
  readonly replications: number;
  /** The most plans that all take part in the selection; beyond it a search says which do. */
  readonly mostPlans: number;
  readonly measures: readonly string[];
  readonly reproduce: string;
};

/** A plan that was chosen, as fresh replications see it. */
export type ChosenPlan = {
  readonly id: string;
  readonly plan: Readonly<Record<string, number | string>>;
  readonly measures: Readonly<Record<string, MeasureEstimate>>;
  /** Less the baseline, paired, measure by measure. */
  readonly change: Readonly<Record<string, MeasureEstimate>>;
  readonly baseline: boolean;
};

/** A plan that took part, as the choice saw it: the luck of the choice is in these figures. */
export type Contender = {
  readonly id: string;
  readonly plan: Readonly<Record<string, number | string>>;
  /** Mean cost over the measured period, in US dollars. */
  readonly cost: number;
  /** Mean of each objective, in the unit of its measure. */
  readonly means: readonly number[];
  readonly runs: number;
  readonly chosen: boolean;
  /** Whether the procedure had not dropped it when it ended; absent where the procedure drops none. */
  readonly survived?: boolean;
  readonly baseline: boolean;
};

export type Optimum = {
  readonly picket: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly budget: number | null;
  readonly objectives: readonly Objective[];
  readonly search: {
    readonly kind: "exhaustive" | "search";
    /** Plans that the levers allow; of them those visited, and those that took part in the selection. */
    readonly plans: number;
    readonly visited: number;
    readonly selected: number;
    readonly words: string;
  };
  readonly selection: {
    readonly method: string;
    readonly guarantee: string;
    readonly words: string;
    /** Null for OCBA, which knows neither. */
    readonly indifference: number | null;
    readonly confidence: number | null;
    /** Whether the plans shared their random numbers. */
    readonly randomNumbers: "common" | "independent";
    /** Runs spent on the selection, and what as many of each plan would have taken. */
    readonly runs: number;
    readonly equalRuns: number;
    /** Plans that were not clearly worse when it ended; null for Rinott's procedure and OCBA, which drop none. */
    readonly survivors: number | null;
  } | null;
  /** The plans that took part, in order of their cost. */
  readonly contenders: readonly Contender[];
  /** One plan for one objective, the Pareto set for several. */
  readonly chosen: readonly ChosenPlan[];
  /** Volume that the Pareto set dominates, on fresh replications, within the worst of each objective seen; null for one objective. */
  readonly hypervolume: { readonly value: number; readonly reference: readonly number[] } | null;
  /** The fresh replications on which the chosen plans were measured, both ends included. */
  readonly fresh: { readonly from: number; readonly to: number };
  readonly replications: number;
  readonly checks: readonly Check[];
  readonly failed: readonly [];
  readonly reproduce: string;
};

/** Grids up to this size are listed before their costs are known. */
const enumerable = 5000;

/** Where a selection after a search begins: on replications that the search has not seen. */
const afterSearch = 500_000;

/** Numbers of fresh replications begin here, beyond those of any search. */
const firstFresh = 1_000_001;

/** Replications of plans that share no random numbers: a range for each, beyond those of any other use. */
const firstIndependent = 2_000_000;
const lastIndependent = 99_999_999;

/** Throws RangeError for a scenario without levers, MeasureUnknown and ReplicationsFailed. */
export async function findOptimum(
  scenario: Scenario,
  question: OptimizeQuestion,
  means: Executors,
): Promise<Optimum> {
  requireLevers(scenario);
  requireWholeLevers(scenario);
  const entrants = await entrantsOf(scenario, question, means);
  const { inquiry: study, candidates } = entrants;
  const several = question.objectives.length > 1;
  const own = several || sharesRandomNumbers(question.method) ? undefined : ownReplications(candidates);
  const offset = entrants.kind === "search" ? afterSearch : 0;
  const numbering = own ?? ((_: Candidate, replication: number) => replication + 1 + offset);
  const firstOf = (candidate: Candidate): Span =>
    own === undefined
      ? { from: 1, to: question.firstStage }
      : { from: own(candidate, 0), to: own(candidate, question.firstStage - 1) };
  await study.extend([baselineOf(scenario)], { from: 1, to: question.firstStage });
  await study.extendAll(new Map(candidates.map((each) => [each.id, firstOf(each)])));
  const able = candidates.filter((each) => fits(scenario, study, each.id, firstOf(each)));
  if (able.length === 0)
    throw new RangeError("budget: expected at least one plan that it pays for; found none");
  const selected =
    several || able.length < 2 ? undefined : await select(able, { inquiry: study, question, numbering });
  const chosen = several
    ? await paretoOf(able, { inquiry: study, question })
    : [able[selected?.selection.best ?? 0]!];
  return report(scenario, question, { ...entrants, able, selected, chosen, firstOf });
}

/** Which replication of a plan is the r-th of it, counted from 0, where no two plans share any. */
function ownReplications(candidates: readonly Candidate[]): Numbering {
  const each = Math.floor((lastIndependent - firstIndependent) / candidates.length);
  const starts = new Map(candidates.map(({ id }, i) => [id, firstIndependent + i * each]));
  return ({ id }, replication) => starts.get(id)! + replication;
}

type Numbering = (candidate: Candidate, replication: number) => number;

const baselineOf = (scenario: Scenario): string => scenario.alternatives[0]!.id;

function requireWholeLevers({ levers }: Scenario): void {
  const open = Object.entries(levers).find(([, { whole, step }]) => !whole && step === undefined);
  if (open === undefined) return;
  throw new RangeError(
    `levers.${open[0]}: expected a step, because a best plan is looked for among so many; found none`,
  );
}

type Entrants = {
  readonly kind: "exhaustive" | "search";
  readonly inquiry: Study;
  readonly candidates: readonly Candidate[];
  readonly visited: number;
};

/** The plans that take part: all that the budget pays for, or the best of a search. */
async function entrantsOf(
  scenario: Scenario,
  question: OptimizeQuestion,
  means: Executors,
): Promise<Entrants> {
  const names = [...question.measures, ...question.objectives.map(({ measure }) => measure)];
  if (gridSize(scenario) <= enumerable) {
    const listed = candidatesOf(scenario, leverVectors(scenario));
    const able = listed.candidates.filter(({ planned }) => isAffordable(scenario, planned));
    if (able.length <= question.mostPlans) {
      const { scenario: whole, candidates } = candidatesOf(
        scenario,
        able.map(({ vector }) => vector),
      );
      const study = new Study(whole, question, means, names);
      return { kind: "exhaustive", inquiry: study, candidates, visited: candidates.length };
    }
  }
  return search(scenario, question, { means, names });
}

/**
 * Random plans first, then single steps of every lever from the best so far, each judged by the first stage of its
 * replications, until no step is better; the best of all visited take part in the selection. For several objectives the best
 * are those that no other beats in all of them, then those that only these beat, and so on.
 */
async function search(
  scenario: Scenario,
  question: OptimizeQuestion,
  { means, names }: { readonly means: Executors; readonly names: readonly string[] },
): Promise<Entrants> {
  const values = Object.values(scenario.levers).map(leverValues);
  const random = streams(question.seed, 0)("optimize/search");
  const span = { from: 1, to: question.firstStage };
  const several = question.objectives.length > 1;
  const seen = new Map<string, LeverVector>();
  const visit = (vector: LeverVector) => seen.set(vector.join(), vector);
  const standing = values.map((options) => options[0]!);
  visit(standing);
  for (let drawn = 0; drawn < 20 * question.mostPlans && seen.size < question.mostPlans / 2; drawn++) {
    const vector = values.map((options) => options[Math.floor(random() * options.length)]!);
    const { candidates } = candidatesOf(scenario, [vector]);
    if (isAffordable(scenario, candidates[0]!.planned)) visit(vector);
  }
  let study: Study | undefined;
  let ranked: readonly Candidate[] = [];
  let listed: Candidates = { scenario, candidates: [] };
  const expanded = new Set<string>();
  for (;;) {
    listed = withVectors(listed, [...seen.values()]);
    const able = listed.candidates.filter(({ planned }) => isAffordable(scenario, planned));
    const next = new Study(listed.scenario, question, means, names);
    if (study !== undefined) next.take(study);
    study = next;
    await next.extend([baselineOf(scenario), ...able.map(({ id }) => id)], span);
    const scored = able
      .filter(({ id }) => fits(scenario, next, id, span))
      .map((candidate) => ({ candidate, outcomes: scoresOf(next, candidate.id, question.objectives, span) }))
      .sort((a, b) => a.outcomes[0]! - b.outcomes[0]!);
    const fronts = several ? frontsOf(scored) : [scored];
    ranked = fronts.flat().map(({ candidate }) => candidate);
    const leaders = several ? fronts[0]!.length : 3;
    const from = ranked.slice(0, leaders).find(({ vector }) => !expanded.has(vector.join()));
    const isSettled = from === undefined || seen.size >= 4 * question.mostPlans;
    if (isSettled) break;
    expanded.add(from.vector.join());
    for (const step of neighbours(from.vector, values)) visit(step);
  }
  return {
    kind: "search",
    inquiry: study,
    candidates: ranked.slice(0, several ? question.mostPlans : Math.min(question.mostPlans, 20)),
    visited: seen.size,
  };
}

type Scored = { readonly candidate: Candidate; readonly outcomes: readonly number[] };

/**
 * The plans that no other beats in all objectives, then those that only these beat, and so on; within each the ends first,
 * then those with the widest gaps around them. Source: Deb and others (2002), NSGA-II.
 */
function frontsOf(scored: readonly Scored[]): readonly (readonly Scored[])[] {
  const fronts: (readonly Scored[])[] = [];
  for (let left = scored; left.length > 0; ) {
    const front = new Set(paretoSet(left.map(({ outcomes }) => outcomes)));
    const gaps = gapsAround(left.filter((_, i) => front.has(i)));
    fronts.push([...gaps].sort(([, a], [, b]) => (a === b ? 0 : b > a ? 1 : -1)).map(([each]) => each));
    left = left.filter((_, i) => !front.has(i));
  }
  return fronts;
}

/** How far the neighbours of each plan lie apart, as shares of the range of each objective together; without end at the ends. */
function gapsAround(front: readonly Scored[]): ReadonlyMap<Scored, number> {
  const gaps = new Map(front.map((each) => [each, 0]));
  front[0]!.outcomes.forEach((_, j) => {
    const sorted = [...front].sort((a, b) => a.outcomes[j]! - b.outcomes[j]!);
    const range = sorted.at(-1)!.outcomes[j]! - sorted[0]!.outcomes[j]!;
    sorted.forEach((each, i) => {
      const [before, after] = [sorted[i - 1], sorted[i + 1]];
      const gap =
        before === undefined || after === undefined
          ? Number.POSITIVE_INFINITY
          : (after.outcomes[j]! - before.outcomes[j]!) / (range > 0 ? range : 1);
      gaps.set(each, gaps.get(each)! + gap);
    });
  });
  return gaps;
}

/** The vectors one step of one lever away, and those that exchange a step of one lever for a step of another. */
function neighbours(at: LeverVector, values: readonly (readonly number[])[]): readonly LeverVector[] {
  const moved = (vector: LeverVector, lever: number, by: 1 | -1): LeverVector | undefined => {
    const next = values[lever]![values[lever]!.indexOf(vector[lever]!) + by];
    return next === undefined ? undefined : vector.map((each, i) => (i === lever ? next : each));
  };
  const single = at.flatMap((_, lever) => [moved(at, lever, 1), moved(at, lever, -1)]);
  const exchanged = at.flatMap((_, up) =>
    at.flatMap((__, down) => {
      const raised = up === down ? undefined : moved(at, up, 1);
      return raised === undefined ? [] : [moved(raised, down, -1)];
    }),
  );
  return [...single, ...exchanged].filter((vector) => vector !== undefined);
}

function scoreOf(
  study: Study,
  id: string,
  { measure, direction }: Objective,
  span: { readonly from: number; readonly to: number },
): number {
  const { estimate } = study.estimate(id, measure, span);
  return (direction === "smallest" ? 1 : -1) * (estimate ?? Number.POSITIVE_INFINITY);
}

/** What a plan comes to in each objective, the smaller the better. */
const scoresOf = (
  study: Study,
  id: string,
  objectives: readonly Objective[],
  span: { readonly from: number; readonly to: number },
): readonly number[] => objectives.map((objective) => scoreOf(study, id, objective, span));

type Deciding = { readonly inquiry: Study; readonly question: OptimizeQuestion };

/** What a selection came to, and every outcome that it saw. */
type Selected = {
  readonly selection: Selection;
  readonly settings: SelectionSettings;
  readonly outcomes: readonly (readonly number[])[];
};

/** Selection: the plans that are clearly worse drop out, or get fewer runs, step by step. */
async function select(
  able: readonly Candidate[],
  { inquiry: study, question, numbering }: Deciding & { readonly numbering: Numbering },
): Promise<Selected> {
  const [{ measure, direction }] = question.objectives as [Objective];
  const { indifference, confidence, firstStage, method, runs } = question;
  const systems = able.length;
  const budget = Math.max(runs ?? 5 * systems * firstStage, systems * firstStage);
  const settings = { systems, indifference, confidence, firstStage, direction, budget };
  const outcomes: number[][] = able.map(() => []);
  const selection = await runProcedureAsync(procedureOf(method, settings), async (draws) => {
    const spans = new Map<string, Span>();
    for (const { system, replication } of draws) {
      const number = numbering(able[system]!, replication);
      const span = spans.get(able[system]!.id) ?? { from: number, to: number };
      spans.set(able[system]!.id, {
        from: Math.min(span.from, number),
        to: Math.max(span.to, number),
      });
    }
    await study.extendAll(spans);
    const values = new Map([...spans].map(([id, span]) => [id, study.values(id, measure, span)] as const));
    return draws.map(({ system, replication }) => {
      const candidate = able[system]!;
      const at = numbering(candidate, replication) - spans.get(candidate.id)!.from;
      const value = values.get(candidate.id)![at]!;
      outcomes[system]!.push(value);
      return value;
    });
  });
  return { selection, settings, outcomes };
}

/** The plans that no other beats in every objective, by the means of as many replications as will measure them. */
async function paretoOf(
  able: readonly Candidate[],
  { inquiry: study, question }: Deciding,
): Promise<readonly Candidate[]> {
  const span = { from: 1, to: question.replications };
  await study.extend(
    able.map(({ id }) => id),
    span,
  );
  const outcomes = able.map(({ id }) => scoresOf(study, id, question.objectives, span));
  return paretoSet(outcomes).map((index) => able[index]!);
}

type Decided = Entrants & {
  readonly able: readonly Candidate[];
  readonly selected: Selected | undefined;
  readonly chosen: readonly Candidate[];
  readonly firstOf: (candidate: Candidate) => Span;
};

async function report(
  scenario: Scenario,
  question: OptimizeQuestion,
  { kind, inquiry: study, candidates, visited, able, selected, chosen, firstOf }: Decided,
): Promise<Optimum> {
  const baseline = baselineOf(scenario);
  const fresh = { from: firstFresh, to: firstFresh + question.replications - 1 };
  await study.extend([baseline, ...chosen.map(({ id }) => id)], fresh);
  const plans = gridSize(scenario);
  const several = question.objectives.length > 1;
  return {
    picket: version,
    scenario: scenario.title,
    scenarioHash: scenario.hash,
    seed: question.seed,
    budget: scenario.budget === undefined ? null : scenario.budget.most * scenario.baseline.horizon,
    objectives: question.objectives,
    search: {
      kind,
      plans,
      visited,
      selected: able.length,
      words:
        kind === "exhaustive"
          ? `all ${able.length} plans over the levers that the budget pays for took part (of ${plans} that the levers allow)`
          : `of ${plans} plans that the levers allow, a random and stepwise search visited ${visited} and the ${able.length} best of them took part: a better plan may not have been visited`,
    },
    selection: selected === undefined ? null : selectionReport(selected, { question, kind, able }),
    contenders: contendersOf({ inquiry: study, able, selected, chosen, firstOf }, question),
    chosen: chosen.map((candidate) => chosenPlan(candidate, { inquiry: study, baseline, fresh })),
    hypervolume: several ? volumeOf(chosen, { inquiry: study, question, able, fresh }) : null,
    fresh,
    replications: question.replications,
    checks: study.checksOf(
      new Map([
        ...candidates.map((each) => [each.id, firstOf(each)] as const),
        [baseline, { from: 1, to: question.firstStage }],
      ]),
    ),
    failed: [],
    reproduce: question.reproduce,
  };
}

function selectionReport(
  { selection, settings, outcomes }: Selected,
  {
    question: { method },
    kind,
    able,
  }: {
    readonly question: OptimizeQuestion;
    readonly kind: Entrants["kind"];
    readonly able: readonly Candidate[];
  },
): NonNullable<Optimum["selection"]> {
  const { observations, survivors } = selection;
  const among = kind === "exhaustive" ? "of these plans" : `of the ${able.length} plans that took part`;
  const promised = method !== "ocba";
  return {
    method: selection.method,
    guarantee: selection.guarantee,
    words: promiseOf(method, settings, { among, outcomes, selection }),
    indifference: promised ? settings.indifference : null,
    confidence: promised ? settings.confidence : null,
    randomNumbers: sharesRandomNumbers(method) ? "common" : "independent",
    runs: observations.reduce((sum, n) => sum + n, 0),
    equalRuns: Math.max(...observations) * observations.length,
    survivors: dropsPlans(method) ? survivors.length : null,
  };
}

function contendersOf(
  {
    inquiry: study,
    able,
    selected,
    chosen,
    firstOf,
  }: Pick<Decided, "inquiry" | "able" | "selected" | "chosen" | "firstOf">,
  { objectives, firstStage, replications, method }: OptimizeQuestion,
): readonly Contender[] {
  const several = objectives.length > 1;
  const span = { from: 1, to: several ? replications : firstStage };
  return able
    .map((candidate, i): Contender => {
      const { id, plan } = candidate;
      const own = several ? span : firstOf(candidate);
      const mean = (measure: string) => study.estimate(id, measure, own).estimate!;
      return {
        id,
        plan,
        cost: mean("cost_total"),
        means: objectives.map(({ measure }) => selected?.selection.means[i] ?? mean(measure)),
        runs: selected?.selection.observations[i] ?? own.to - own.from + 1,
        chosen: chosen.includes(candidate),
        ...(selected === undefined || !dropsPlans(method)
          ? {}
          : { survived: selected.selection.survivors.includes(i) }),
        baseline: id === baselineOf(study.scenario),
      };
    })
    .sort((a, b) => a.cost - b.cost);
}

function chosenPlan(
  { id, plan }: Candidate,
  {
    inquiry: study,
    baseline,
    fresh,
  }: {
    readonly inquiry: Study;
    readonly baseline: string;
    readonly fresh: { readonly from: number; readonly to: number };
  },
): ChosenPlan {
  const each = (estimate: (name: string) => MeasureEstimate) =>
    Object.fromEntries(study.measures.map(({ name }) => [name, estimate(name)]));
  return {
    id,
    plan,
    measures: each((name) => study.estimate(id, name, fresh, level)),
    change: each((name) => study.difference([id, baseline], name, fresh, level)),
    baseline: id === baseline,
  };
}

/** Hypervolume of the chosen plans on fresh replications; the reference is the worst of each objective in the first stage. */
function volumeOf(
  chosen: readonly Candidate[],
  {
    inquiry: study,
    question,
    able,
    fresh,
  }: Deciding & {
    readonly able: readonly Candidate[];
    readonly fresh: { readonly from: number; readonly to: number };
  },
): Optimum["hypervolume"] {
  const outcomes = (candidates: readonly Candidate[], span: { readonly from: number; readonly to: number }) =>
    candidates.map(({ id }) => scoresOf(study, id, question.objectives, span));
  const first = outcomes(able, { from: 1, to: question.firstStage });
  const worst = question.objectives.map((_, i) => Math.max(...first.map((scores) => scores[i]!)));
  const signs = question.objectives.map(({ direction }) => (direction === "smallest" ? 1 : -1));
  return {
    value: hypervolume(outcomes(chosen, fresh), worst),
    reference: worst.map((score, i) => signs[i]! * score),
  };
}

/** The budget frontier: what each dollar buys in kilograms that are not delivered, plan by plan over the levers. */

import type { Check } from "../experiment/index.ts";
import { type Lead, leadOf, level, type MeasureEstimate, version } from "../experiment/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { allPairDifferences, type Estimate, inverseInterval, marginalRatio } from "../statistics/index.ts";
import {
  budgetRoom,
  type Candidate,
  type Candidates,
  candidatesOf,
  gridSize,
  isAffordable,
  type LeverVector,
  leverValues,
  leverVectors,
  standingValue,
  withVectors,
} from "./leverGrid.ts";
import { type Executors, Study, type StudyQuestion } from "./study.ts";

/** What one more million dollars buys from a plan's cheaper neighbour on the frontier. */
export type Margin = {
  /** The money that the estimate is for. */
  readonly per: "MUSD";
  /** Kilograms not delivered for each of them: Δkg/Δ$ over paired replications. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly unit: "kg not delivered / MUSD";
  readonly method: string;
};

/** One more step of one lever, where the plan with it was run. */
export type NextStep = {
  readonly path: string;
  readonly from: number | string;
  readonly to: number | string;
  /** Change in kilograms delivered and in cost, paired. */
  readonly kg: MeasureEstimate;
  readonly cost: MeasureEstimate;
  readonly separable: boolean;
};

export type FrontierPoint = {
  readonly id: string;
  /** Path to value; the plan that the scenario calls its baseline has the values that stand there. */
  readonly plan: Readonly<Record<string, number | string>>;
  /** Mean cost over the measured period, in US dollars, as it was simulated. */
  readonly cost: number;
  readonly measures: Readonly<Record<string, MeasureEstimate>>;
  /** Another plan costs no more and delivers no more, by the estimates. */
  readonly dominated: boolean;
  /** Null for the cheapest plan, for a dominated one, and where its cost hardly differs from that of its neighbour. */
  readonly marginal: Margin | null;
  /** US dollars for each kilogram not delivered against the kept neighbour; null: no clear effect. */
  readonly costPerKg: MeasureEstimate | null;
  /** False: the paired interval of the kilograms to the plan it is held against covers zero. */
  readonly separable: boolean;
  /** The plan that the two above are held against: the cheaper neighbour, or for a dominated plan what dominates it. */
  readonly against: string | null;
  /** Kilograms delivered less those under the baseline. */
  readonly change: MeasureEstimate;
  readonly baseline: boolean;
  readonly nextSteps: readonly NextStep[];
};

/** Who leads on kilograms delivered among the plans that keep to the budget. */
export type FrontierStanding = Lead & {
  /** How the intervals of all pairs were made to hold together. */
  readonly method: string;
  readonly level: number;
};

export type Frontier = {
  readonly picket: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replications: number;
  /** The most that a plan may cost over the measured period, in US dollars; null without a budget. */
  readonly budget: number | null;
  readonly search: {
    readonly kind: "exhaustive" | "greedy";
    /** Plans that the levers allow, and of them how many were run. */
    readonly plans: number;
    readonly run: number;
    /** Plans that were run and cost more than the budget. */
    readonly overBudget: number;
    readonly words: string;
  };
  readonly frontier: readonly FrontierPoint[];
  /** Absent below two plans. */
  readonly standing?: FrontierStanding;
  /** The baseline where it costs more than the budget, and therefore is none of the plans above. */
  readonly baselineOver?: { readonly id: string; readonly cost: number };
  readonly checks: readonly Check[];
  readonly failed: readonly [];
  readonly reproduce: string;
};

export type FrontierQuestion = StudyQuestion & {
  readonly replications: number;
  /** The most plans that are all run; beyond it the search follows the steepest margins. */
  readonly mostPlans: number;
  readonly measures: readonly string[];
  readonly reproduce: string;
};

/**
 * Runs the plans over the levers under the budget and holds each against its neighbours on the frontier. Throws RangeError
 * for a scenario without levers, MeasureUnknown, and ReplicationsFailed.
 */
export async function computeFrontier(
  scenario: Scenario,
  question: FrontierQuestion,
  means: Executors,
): Promise<Frontier> {
  requireLevers(scenario);
  const plans = gridSize(scenario);
  const search = plans <= enumerable ? exhaustive(scenario) : undefined;
  const found =
    search !== undefined && search.length <= question.mostPlans
      ? await runAll(scenario, search, { question, means })
      : await climb(scenario, { question, means });
  return report(scenario, question, { ...found, plans });
}

/** Grids up to this size are listed before their costs are known. */
const enumerable = 5000;

/** Throws RangeError for a scenario in which nothing may be chosen. */
export function requireLevers({ levers }: Scenario): void {
  if (Object.keys(levers).length === 0) {
    throw new RangeError("levers: expected at least one; found none: say in the scenario what may be chosen");
  }
}

function exhaustive(scenario: Scenario): readonly LeverVector[] {
  const { candidates } = candidatesOf(scenario, leverVectors(scenario));
  return candidates.filter(({ planned }) => isAffordable(scenario, planned)).map(({ vector }) => vector);
}

type Doing = { readonly question: FrontierQuestion; readonly means: Executors };

/** Plans that were run, and the study that ran them. */
type Found = {
  readonly kind: "exhaustive" | "greedy";
  readonly inquiry: Study;
  readonly candidates: readonly Candidate[];
};

async function runAll(
  scenario: Scenario,
  vectors: readonly LeverVector[],
  { question, means }: Doing,
): Promise<Found> {
  const { scenario: whole, candidates } = candidatesOf(scenario, vectors);
  const study = new Study(whole, question, means, question.measures);
  const ids = [whole.alternatives[0]!.id, ...candidates.map(({ id }) => id)];
  await study.extend(ids, { from: 1, to: question.replications });
  return { kind: "exhaustive", inquiry: study, candidates };
}

/**
 * From the cheapest plan upwards, one step of one lever at a time: of all single steps that fit the budget, the one with the
 * most kilograms not delivered for a dollar, by the estimates.
 */
async function climb(scenario: Scenario, { question, means }: Doing): Promise<Found> {
  const values = Object.values(scenario.levers).map(leverValues);
  const seen = new Map<string, LeverVector>();
  let at: LeverVector = values.map(([lowest]) => lowest!);
  seen.set(at.join(), at);
  const span = { from: 1, to: question.replications };
  const baseline = scenario.alternatives[0]!.id;
  let study: Study | undefined;
  let listed: Candidates = { scenario, candidates: [] };
  for (;;) {
    const steps = stepsUp(at, values);
    for (const step of steps) seen.set(step.join(), step);
    listed = withVectors(listed, [...seen.values()]);
    const candidates = listed.candidates.filter(
      ({ planned, vector }) => vector === at || isAffordable(scenario, planned),
    );
    const previous = study;
    study = new Study(listed.scenario, question, means, question.measures);
    if (previous !== undefined) study.take(previous);
    await study.extend([baseline, ...candidates.map(({ id }) => id)], span);
    const here = candidates.find(({ vector }) => vector.join() === at.join())!;
    const affordable = candidates.filter(
      ({ id, vector }) =>
        steps.some((step) => step.join() === vector.join()) && fits(scenario, study!, id, span),
    );
    if (affordable.length === 0) return { kind: "greedy", inquiry: study, candidates };
    const gain = ({ id }: Candidate) => {
      const kg = study!.difference([here.id, id], "kg_delivered", span).estimate!;
      const cost = study!.difference([id, here.id], "cost_total", span).estimate!;
      return cost <= 0 ? kg * Number.MAX_VALUE : kg / cost;
    };
    at = affordable.reduce((best, each) => (gain(each) > gain(best) ? each : best)).vector;
  }
}

/** The vectors one step of one lever above. */
function stepsUp(at: LeverVector, values: readonly (readonly number[])[]): readonly LeverVector[] {
  return at.flatMap((value, lever) => {
    const next = values[lever]![values[lever]!.indexOf(value) + 1];
    return next === undefined ? [] : [at.map((each, i) => (i === lever ? next : each))];
  });
}

/** Whether the mean cost of a plan, as simulated, keeps to the budget. */
export function fits(
  { budget, baseline }: Scenario,
  study: Study,
  id: string,
  span: { readonly from: number; readonly to: number },
): boolean {
  if (budget === undefined) return true;
  return study.estimate(id, "cost_total", span).estimate! <= budget.most * baseline.horizon * (1 + 1e-9);
}

function report(
  scenario: Scenario,
  question: FrontierQuestion,
  { kind, inquiry: study, candidates, plans }: Found & { readonly plans: number },
): Frontier {
  const span = { from: 1, to: question.replications };
  const baseline = scenario.alternatives[0]!.id;
  const within = candidates.filter(({ id }) => fits(scenario, study, id, span));
  const own: Candidate = {
    id: baseline,
    vector: [],
    plan: Object.fromEntries(
      Object.keys(scenario.levers).map((path) => [path, standingValue(scenario, path) ?? "as it is"]),
    ),
    planned: 0,
  };
  const isWithin = fits(scenario, study, baseline, span);
  const isExtra = !candidates.some(({ id }) => id === baseline) && isWithin;
  const shown = isExtra ? [own, ...within] : within;
  const points = frontierPoints(shown, { inquiry: study, span, baseline });
  return {
    picket: version,
    scenario: scenario.title,
    scenarioHash: scenario.hash,
    seed: question.seed,
    replications: question.replications,
    budget: scenario.budget === undefined ? null : scenario.budget.most * scenario.baseline.horizon,
    search: {
      kind,
      plans,
      run: candidates.length,
      overBudget: candidates.length - within.length,
      words: searchWords(kind, { plans, run: candidates.length, mostPlans: question.mostPlans }),
    },
    frontier: points,
    ...standingOf(points, { inquiry: study, span }),
    ...(isWithin
      ? {}
      : {
          baselineOver: { id: baseline, cost: study.estimate(baseline, "cost_total", span).estimate! },
        }),
    checks: study.checks([baseline, ...within.map(({ id }) => id)], span),
    failed: [],
    reproduce: question.reproduce,
  };
}

function searchWords(
  kind: Found["kind"],
  { plans, run, mostPlans }: { readonly plans: number; readonly run: number; readonly mostPlans: number },
): string {
  if (kind === "exhaustive") {
    return run === plans
      ? `all ${plans} plans over the levers were run`
      : `of ${plans} plans over the levers, the ${run} within ${Math.round(100 * (budgetRoom - 1))} % of the budget by their planned cost were run`;
  }
  return (
    `of ${plans} plans over the levers, ${run} were run along the steepest margins from the cheapest plan upwards, ` +
    `because more than ${mostPlans} fit the budget: a better plan off this path is possible`
  );
}

type Pricing = {
  readonly inquiry: Study;
  readonly span: { readonly from: number; readonly to: number };
  readonly baseline: string;
};

/** Who leads among plans, by the rule of a comparison: only what beats each other plan, in intervals that hold together. */
export function standingOf(
  points: readonly Pick<FrontierPoint, "id">[],
  { inquiry: study, span }: Pick<Pricing, "inquiry" | "span">,
): Pick<Frontier, "standing"> {
  const ids = points.map(({ id }) => id);
  if (ids.length < 2) return {};
  const differences = allPairDifferences(
    ids.map((id) => study.values(id, "kg_delivered", span)),
    level,
  );
  return { standing: { ...leadOf(ids, ids, differences), method: differences[0]!.method, level } };
}

/** Plans by cost, each held against its neighbour; of two plans alike in cost and kilograms, the first is kept. */
export function frontierPoints(
  candidates: readonly Candidate[],
  { inquiry: study, span, baseline }: Pricing,
): readonly FrontierPoint[] {
  const priced = candidates
    .map((candidate) => ({
      candidate,
      cost: study.estimate(candidate.id, "cost_total", span).estimate!,
      kg: study.estimate(candidate.id, "kg_delivered", span).estimate!,
    }))
    .sort((a, b) => a.cost - b.cost || a.kg - b.kg);
  let kept: (typeof priced)[number] | undefined;
  const byVector = new Map(candidates.map((each) => [each.vector.join(), each]));
  return priced.map(({ candidate, cost, kg }): FrontierPoint => {
    const dominated = kept !== undefined && kept.kg <= kg;
    const against = kept?.candidate.id ?? null;
    const { id } = candidate;
    const gap = against === null ? undefined : study.difference([id, against], "kg_delivered", span);
    const separable = gap === undefined || isClear(gap);
    const isPriced = kept !== undefined && !dominated && costsDiffer(study, [id, kept.candidate.id], span);
    const margin = isPriced ? marginOf(study, [id, against!], span) : null;
    const point: FrontierPoint = {
      id,
      plan: candidate.plan,
      cost,
      measures: Object.fromEntries(study.measures.map(({ name }) => [name, study.estimate(id, name, span)])),
      dominated,
      marginal: margin,
      costPerKg: margin === null || !separable ? null : priceOf(study, [id, against!], span),
      separable,
      against,
      change: study.difference([id, baseline], "kg_delivered", span),
      baseline: id === baseline,
      nextSteps: dominated ? [] : nextSteps(candidate, { inquiry: study, span, byVector }),
    };
    if (!dominated) kept = { candidate, cost, kg };
    return point;
  });
}

/** Costs that differ by less than this share of the dearer one are about the same. */
const aboutTheSame = 0.005;

/** Whether two plans cost clearly different sums: what hardly differs in cost has no price. */
function costsDiffer(study: Study, ids: readonly [string, string], span: Pricing["span"]): boolean {
  const cost = study.difference(ids, "cost_total", span);
  const dearer = Math.max(...ids.map((id) => study.estimate(id, "cost_total", span).estimate!));
  return isClear(cost) && Math.abs(cost.estimate!) > aboutTheSame * dearer;
}

/** Kilograms not delivered for each million dollars, over paired replications. */
function marginOf(study: Study, ids: readonly [string, string], span: Pricing["span"]): Margin {
  const { estimate, low, high, n, method } = perDollar(study, ids, span);
  const perMillion = (value: number | null) => (value === null ? null : value * 1e6);
  return {
    per: "MUSD",
    estimate: perMillion(estimate),
    low: perMillion(low),
    high: perMillion(high),
    n,
    unit: "kg not delivered / MUSD",
    method,
  };
}

function perDollar(study: Study, [plan, other]: readonly [string, string], span: Pricing["span"]): Estimate {
  return marginalRatio(
    {
      effect: study.values(other, "kg_delivered", span),
      baseEffect: study.values(plan, "kg_delivered", span),
      cost: study.values(plan, "cost_total", span),
      baseCost: study.values(other, "cost_total", span),
    },
    level,
  );
}

/** Dollars for each kilogram not delivered: the inverse of the margin, its ends inverted. */
function priceOf(
  study: Study,
  ids: readonly [string, string],
  span: Pricing["span"],
): MeasureEstimate | null {
  const margin = perDollar(study, ids, span);
  const isAwayFromZero = (margin.low !== null && margin.low > 0) || (margin.high !== null && margin.high < 0);
  return isAwayFromZero ? { ...inverseInterval(margin), unit: "USD / kg not delivered" } : null;
}

/** What one more step of each lever does, where that plan was run. */
function nextSteps(
  candidate: Candidate,
  {
    inquiry: study,
    span,
    byVector,
  }: Pick<Pricing, "inquiry" | "span"> & { readonly byVector: ReadonlyMap<string, Candidate> },
): readonly NextStep[] {
  const levers = Object.entries(study.scenario.levers);
  if (candidate.vector.length === 0) return [];
  return stepsUp(
    candidate.vector,
    levers.map(([, lever]) => leverValues(lever)),
  ).flatMap((step) => {
    const next = byVector.get(step.join());
    if (next === undefined) return [];
    const lever = step.findIndex((value, i) => value !== candidate.vector[i]);
    const path = levers[lever]![0];
    const kg = study.difference([next.id, candidate.id], "kg_delivered", span);
    return [
      {
        path,
        from: candidate.plan[path]!,
        to: next.plan[path]!,
        kg,
        cost: study.difference([next.id, candidate.id], "cost_total", span),
        separable: isClear(kg),
      },
    ];
  });
}

/** Whether a difference is told from zero. */
const isClear = ({ low, high }: MeasureEstimate): boolean =>
  (low !== null && low > 0) || (high !== null && high < 0);

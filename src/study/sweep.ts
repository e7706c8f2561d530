/** A sweep: the same question at many points of levers and uncertainties, in one table. */

import type { Check } from "../experiment/index.ts";
import { level, type MeasureEstimate, version } from "../experiment/index.ts";
import { planId, type Scenario, withPlans, withWorld } from "../scenario/index.ts";
import { factorialEffects } from "../statistics/index.ts";
import { type Design, designPoints, type Factor, type Laid, type Written } from "./design.ts";
import { type Executors, Study, type StudyQuestion } from "./study.ts";

export type SweepQuestion = StudyQuestion & {
  readonly factors: readonly Factor[];
  readonly design: Design;
  readonly replications: number;
  readonly measures: readonly string[];
  readonly reproduce: string;
};

export type SweepPoint = {
  readonly id: string;
  /** Path to value, as a scenario writes it. */
  readonly values: Readonly<Record<string, Written>>;
  readonly measures: Readonly<Record<string, MeasureEstimate>>;
  /** Kilograms delivered and cost less those of the baseline in the same world; null for the baseline itself. */
  readonly change: { readonly kg_delivered: MeasureEstimate; readonly cost_total: MeasureEstimate } | null;
};

/** What moving a factor from low to high changes, or how two strengthen each other. */
export type SweepEffect = MeasureEstimate & { readonly measure: string; readonly factors: readonly string[] };

export type Sweep = {
  readonly picket: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replications: number;
  readonly design: {
    readonly kind: Design["kind"];
    readonly words: string;
    readonly factors: readonly { readonly path: string; readonly kind: Factor["kind"] }[];
    readonly confounded?: readonly string[];
  };
  readonly points: readonly SweepPoint[];
  /** Of two-level designs: per measure that is a mean. */
  readonly effects?: readonly SweepEffect[];
  readonly checks: readonly Check[];
  readonly failed: readonly [];
  readonly reproduce: string;
};

/** How much work a sweep is. */
export type SweepSize = { readonly points: number; readonly worlds: number; readonly runs: number };

/** A point with the world that it is in and the plan in it. */
type Placed = {
  readonly values: Readonly<Record<string, Written>>;
  readonly world: Readonly<Record<string, Written>>;
  readonly plan: Readonly<Record<string, Written>>;
};

/** What a sweep will run; nothing is run. Throws RangeError for factors that do not fit the design. */
export function sweepSize({ factors, design, seed, replications }: SweepQuestion): SweepSize {
  const placed = place(factors, designPoints(factors, design, seed));
  const worlds = byWorld(placed);
  const histories = worlds.reduce((sum, points) => sum + 1 + distinctPlans(points).length, 0);
  return { points: placed.length, worlds: worlds.length, runs: histories * replications };
}

/**
 * Runs every point, each beside the baseline in the same world. Throws RangeError for factors that do not fit the design,
 * a ScenarioError for a point that cannot be, MeasureUnknown and ReplicationsFailed.
 */
export async function computeSweep(
  scenario: Scenario,
  question: SweepQuestion,
  means: Executors,
): Promise<Sweep> {
  const { factors, design, seed, replications } = question;
  const laid = designPoints(factors, design, seed);
  const placed = place(factors, laid);
  const { runs } = sweepSize(question);
  const span = { from: 1, to: replications };
  const found = new Map<Placed, { readonly inquiry: Study; readonly id: string }>();
  const checks: Check[] = [];
  let done = 0;
  for (const points of byWorld(placed)) {
    const state = points[0]!.world;
    const world = Object.keys(state).length === 0 ? scenario : withWorld(scenario, state);
    const plans = distinctPlans(points).map((changes) => ({ id: planId(changes), changes }));
    const before = done;
    const study = new Study(
      withPlans(world, plans),
      question,
      {
        ...means,
        onProgress: (progress) =>
          means.onProgress?.({ ...progress, done: before + progress.done, total: runs }),
      },
      question.measures,
    );
    const baseline = world.alternatives[0]!.id;
    const ids = [baseline, ...plans.map(({ id }) => id)];
    await study.extend(ids, span);
    done += study.done;
    checks.push(...study.checks(ids, span));
    for (const point of points) {
      const id = Object.keys(point.plan).length === 0 ? baseline : planId(point.plan);
      found.set(point, { inquiry: study, id });
    }
  }
  return {
    picket: version,
    scenario: scenario.title,
    scenarioHash: scenario.hash,
    seed,
    replications,
    design: {
      kind: design.kind,
      words: laid.words,
      factors: factors.map(({ path, kind }) => ({ path, kind })),
      ...(laid.confounded === undefined ? {} : { confounded: laid.confounded }),
    },
    points: placed.map((point, i) => reportPoint(point, i, { ...found.get(point)!, span })),
    ...(laid.twoLevel === undefined
      ? {}
      : {
          effects: effectsOf(
            laid,
            placed.map((point) => found.get(point)!),
            span,
          ),
        }),
    checks: together(checks),
    failed: [],
    reproduce: question.reproduce,
  };
}

function place(factors: readonly Factor[], { points }: Laid): readonly Placed[] {
  return points.map((point) => {
    const part = (kind: Factor["kind"] | undefined) =>
      Object.fromEntries(
        factors.flatMap((factor, j) =>
          kind === undefined || factor.kind === kind ? [[factor.path, point[j]!] as const] : [],
        ),
      );
    return { values: part(undefined), world: part("world"), plan: part("choice") };
  });
}

/** The points of each world together, in the order in which the worlds first occur. */
function byWorld(points: readonly Placed[]): readonly (readonly Placed[])[] {
  const worlds = new Map<string, Placed[]>();
  for (const point of points) {
    const key = JSON.stringify(point.world);
    const others = worlds.get(key);
    if (others === undefined) worlds.set(key, [point]);
    else others.push(point);
  }
  return [...worlds.values()];
}

function distinctPlans(points: readonly Placed[]): readonly Placed["plan"][] {
  const plans = new Map(
    points
      .filter(({ plan }) => Object.keys(plan).length > 0)
      .map(({ plan }) => [planId(plan), plan] as const),
  );
  return [...plans.values()];
}

function reportPoint(
  { values }: Placed,
  index: number,
  {
    inquiry: study,
    id,
    span,
  }: {
    readonly inquiry: Study;
    readonly id: string;
    readonly span: { readonly from: number; readonly to: number };
  },
): SweepPoint {
  const baseline = study.scenario.alternatives[0]!.id;
  const change = (name: string) => study.difference([id, baseline], name, span);
  return {
    id: `point-${index + 1}`,
    values,
    measures: Object.fromEntries(study.measures.map(({ name }) => [name, study.estimate(id, name, span)])),
    change:
      id === baseline ? null : { kg_delivered: change("kg_delivered"), cost_total: change("cost_total") },
  };
}

/** Effects of factors alone and in pairs on every measure that is a mean, within replications that share their chance. */
function effectsOf(
  { twoLevel }: Laid,
  found: readonly { readonly inquiry: Study; readonly id: string }[],
  span: { readonly from: number; readonly to: number },
): readonly SweepEffect[] {
  const [{ inquiry: study }] = found as [(typeof found)[number]];
  return study.measures
    .filter(({ formula }) => formula.kind === "mean")
    .flatMap(({ name, unit }) =>
      factorialEffects({
        design: twoLevel!,
        responses: found.map((each) => each.inquiry.values(each.id, name, span)),
        level,
      }).map((effect) => ({ ...effect, measure: name, unit })),
    );
}

/** The same check over all worlds. */
function together(checks: readonly Check[]): readonly Check[] {
  const names = [...new Set(checks.map(({ name }) => name))];
  return names.map((name) => {
    const same = checks.filter((check) => check.name === name);
    return same.find(({ pass }) => !pass) ?? same[0]!;
  });
}

/**
 * Asks about many plans: the budget frontier, a sweep, the best plan. What is not said is as the scenario's `experiment`
 * says.
 */

import type { Scenario } from "../scenario/index.ts";
import { frontierDefaults, optimizationDefaults, sweepDefaults } from "./defaults.ts";
import type { DesignKind } from "./design.ts";
import { type FactorGroup, factorsOf, readFactors } from "./factors.ts";
import { type Frontier, type FrontierQuestion, computeFrontier as frontierOf } from "./frontier.ts";
import { type Objective, type Optimum, findOptimum as optimizeOf } from "./optimize.ts";
import { readAmount } from "./precisionText.ts";
import { QuestionError } from "./questionError.ts";
import { needsIndifference, type SelectionMethod } from "./selecting.ts";
import { prepareStudy, type StudyOptions } from "./studyOptions.ts";
import { type Sweep, type SweepQuestion, computeSweep as sweepOf } from "./sweep.ts";
import { withExecutors } from "./withExecutors.ts";

export type FrontierOptions = StudyOptions & {
  readonly mostPlans?: FrontierQuestion["mostPlans"] | undefined;
};

/**
 * The budget frontier over the levers of a scenario: all plans when few, else along the steepest margins. Throws
 * QuestionError, PluginError, and ReplicationsFailed.
 */
export async function frontier(scenario: Scenario, said: FrontierOptions = {}): Promise<Frontier> {
  const options = frontierDefaults(scenario, said);
  const { replications = 30, mostPlans = 60 } = options;
  const prepared = await prepareStudy("frontier", scenario, { ...options, replications }, [
    "--plans",
    String(mostPlans),
  ]);
  const { asking, measures, reproduce } = prepared;
  return withExecutors(scenario, prepared, (means) =>
    frontierOf(scenario, { ...asking, measures, reproduce, replications, mostPlans }, means),
  );
}

export type SweepOptions = StudyOptions & {
  /** What is varied: `PATH=4..16:2`, `PATH=a,b,c`, or a path that has a range in the scenario. */
  readonly over?: readonly string[] | undefined;
  /** Which ranges of the scenario are meant where `over` names none; all unless given. */
  readonly factors?: FactorGroup | undefined;
  readonly design?: DesignKind | undefined;
  readonly points?: number | undefined;
};

/** The question of a sweep, ready to be asked or priced. Throws QuestionError or PluginError. */
export async function prepareSweep(scenario: Scenario, said: SweepOptions) {
  const options = sweepDefaults(scenario, said);
  const { over = [], design = "grid", points, replications = 30, factors = "all" } = options;
  if (points !== undefined && !(Number.isInteger(points) && points >= 2)) {
    throw new QuestionError(`points: expected a whole number of at least 2; found ${points}`);
  }
  const prepared = await prepareStudy("sweep", scenario, { ...options, replications }, [
    ...over.flatMap((each) => ["--over", each]),
    ...(over.length > 0 ? [] : ["--factors", factors]),
    ...["--design", design],
    ...(points === undefined ? [] : ["--points", String(points)]),
  ]);
  const varied = over.length > 0 ? readFactors(scenario, over) : factorsOf(scenario, factors);
  const question: SweepQuestion = {
    ...prepared.asking,
    measures: prepared.measures,
    reproduce: prepared.reproduce,
    replications,
    factors: varied,
    design: { kind: design, points },
  };
  return { question, prepared };
}

/**
 * The same question at many points of levers and uncertainties. Throws QuestionError, PluginError, a ScenarioError for a
 * point that cannot be, and ReplicationsFailed.
 */
export async function sweep(scenario: Scenario, options: SweepOptions = {}): Promise<Sweep> {
  const { question, prepared } = await prepareSweep(scenario, options);
  return withExecutors(scenario, prepared, (means) => sweepOf(scenario, question, means));
}

export type OptimizeOptions = StudyOptions & {
  /** What makes no difference, in the unit of the objective: `500 kg`. Must be given. */
  readonly indifference?: string | undefined;
  /** `kg_delivered` (the default), `cost_total`, or `max:kg_removed`; several give the Pareto set. */
  readonly objectives?: readonly string[] | undefined;
  /**
   * Under common random numbers: `kn` (the default) holds in finite samples for near-normal outputs, `kn++` asymptotically
   * with fewer runs. On independent ones: `rinott` in two stages, `gsp` for many plans of which several may be nearly best,
   * `ocba`, which spends `runs` where the choice is hard and promises nothing.
   */
  readonly method?: SelectionMethod | undefined;
  /** Of `ocba`: runs in all; five times the first stage unless given. */
  readonly runs?: number | undefined;
  readonly confidence?: number | undefined;
  readonly firstStage?: number | undefined;
  readonly mostPlans?: number | undefined;
};

/**
 * The best plan over whole levers under the budget, with the chance of having chosen rightly, measured on fresh
 * replications. Throws QuestionError, PluginError and ReplicationsFailed.
 */
export async function optimize(scenario: Scenario, said: OptimizeOptions = {}): Promise<Optimum> {
  const options = optimizationDefaults(scenario, said);
  const { replications = 100, method = "kn", confidence = 0.95, firstStage = 20, mostPlans = 100 } = options;
  const { runs } = options;
  const prepared = await prepareStudy("optimize", scenario, { ...options, replications }, [
    ...(options.indifference === undefined ? [] : ["--indifference", options.indifference]),
    ...(options.objectives === undefined ? [] : ["--objective", options.objectives.join(",")]),
    ...["--method", method, "--confidence", String(confidence)],
    ...(runs === undefined ? [] : ["--runs", String(runs)]),
    ...["--first-stage", String(firstStage), "--plans", String(mostPlans)],
  ]);
  const objectives = (options.objectives ?? ["kg_delivered"]).map(readObjective);
  if (!(confidence > 0.5 && confidence < 1)) {
    throw new QuestionError(`confidence: expected more than 0.5 and less than 1; found ${confidence}`);
  }
  if (!(Number.isInteger(firstStage) && firstStage >= 2)) {
    throw new QuestionError(`first-stage: expected a whole number of at least 2; found ${firstStage}`);
  }
  if (runs !== undefined && !(Number.isInteger(runs) && runs >= 4)) {
    throw new QuestionError(`runs: expected a whole number of at least 4; found ${runs}`);
  }
  if (runs !== undefined && method !== "ocba") {
    throw new QuestionError(
      `runs: only ocba takes a number of runs; ${method} runs as many as its guarantee needs`,
    );
  }
  const indifference =
    (objectives.length > 1 || !needsIndifference(method)) && options.indifference === undefined
      ? Number.NaN
      : readIndifference(options.indifference, objectives[0]!.measure);
  return withExecutors(scenario, prepared, (means) =>
    optimizeOf(
      scenario,
      {
        ...prepared.asking,
        ...{ measures: prepared.measures, reproduce: prepared.reproduce, objectives, indifference },
        ...{ method, confidence, firstStage, replications, mostPlans, runs },
      },
      means,
    ),
  );
}

function readObjective(text: string): Objective {
  const [, direction, measure] = /^(?:(min|max):)?(.+)$/.exec(text.trim()) ?? [];
  if (measure === undefined) throw new QuestionError(`objective: expected a measure; found nothing`);
  return { measure, direction: direction === "max" ? "largest" : "smallest" };
}

/** The indifference zone is a judgement about policy, not about statistics: it is asked for. */
function readIndifference(text: string | undefined, measure: string): number {
  const hint = "give a difference that would not matter to you, such as --indifference 500kg";
  if (text === undefined)
    throw new QuestionError(`indifference: expected an amount of ${measure}; found nothing; ${hint}`);
  const amount = readAmount(text, measure);
  if (amount !== undefined && amount > 0) return amount;
  throw new QuestionError(`indifference: expected an amount of ${measure} above 0; found ${text}; ${hint}`);
}

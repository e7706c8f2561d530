/** The plans that a decision maker may choose: every combination of the levers' values, as far as the budget goes. */

import { unitsOf } from "../experiment/index.ts";
import { plan } from "../model/index.ts";
import {
  inWriting,
  type Lever,
  type NamedPlan,
  planId,
  type Scenario,
  withPlans,
} from "../scenario/index.ts";
import { fullFactorial } from "../statistics/index.ts";
import { plannedCost } from "./plannedCost.ts";

/** One value a lever, in house units, in the order of the scenario's levers. */
export type LeverVector = readonly number[];

/** A plan over the levers with what it is expected to cost, in US dollars an hour. */
export type Candidate = {
  readonly id: string;
  readonly vector: LeverVector;
  /** Path to value, as a scenario writes it. */
  readonly plan: Readonly<Record<string, number | string>>;
  readonly planned: number;
};

/** A scenario in which every candidate is an alternative. */
export type Candidates = { readonly scenario: Scenario; readonly candidates: readonly Candidate[] };

/** The values of a lever, lowest first: its steps, whole numbers, or eleven values when it says nothing. */
export function leverValues({ low, high, step, whole }: Lever): readonly number[] {
  const size = step ?? (whole ? 1 : (high - low) / 10);
  const count = Math.floor((high - low) / size + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => Number((low + i * size).toPrecision(12)));
}

/** How many plans the levers allow, whatever they cost. */
export const gridSize = (scenario: Scenario): number =>
  Object.values(scenario.levers).reduce((size, lever) => size * leverValues(lever).length, 1);

/** Every combination of the levers' values. Throws RangeError where there are more than a million. */
export function leverVectors(scenario: Scenario): readonly LeverVector[] {
  const size = gridSize(scenario);
  if (size > mostVectors) {
    throw new RangeError(`levers: expected at most ${mostVectors} plans; found ${size}; give larger steps`);
  }
  return fullFactorial(Object.values(scenario.levers).map(leverValues));
}

const mostVectors = 1_000_000;

/** Puts vectors into the scenario as alternatives, each checked, with what each is expected to cost. */
export function candidatesOf(scenario: Scenario, vectors: readonly LeverVector[]): Candidates {
  const named = vectors.map((vector) => namedPlan(scenario, vector));
  const known = new Map(scenario.alternatives.map((alternative) => [alternative.id, alternative]));
  const whole = withPlans(
    scenario,
    named.filter(({ id }) => !known.has(id)).map(({ id, changes }): NamedPlan => ({ id, changes })),
  );
  const alternatives = new Map(whole.alternatives.map((alternative) => [alternative.id, alternative]));
  const { baseline } = scenario;
  const owned = unitsOf(plan(baseline));
  return {
    scenario: whole,
    candidates: named.map(({ id, changes, vector }) => {
      const { world, cost } = alternatives.get(id)!;
      return {
        id,
        vector,
        plan: changes,
        planned: plannedCost(plan(world), { own: cost, owned, horizon: baseline.horizon }),
      };
    }),
  };
}

/** Candidates and more vectors beside them: what is there already is not checked and priced again. */
export function withVectors(before: Candidates, vectors: readonly LeverVector[]): Candidates {
  const known = new Set(before.candidates.map(({ vector }) => vector.join()));
  const fresh = vectors.filter((vector) => !known.has(vector.join()));
  if (fresh.length === 0) return before;
  const { scenario, candidates } = candidatesOf(before.scenario, fresh);
  return { scenario, candidates: [...before.candidates, ...candidates] };
}

function namedPlan(scenario: Scenario, vector: LeverVector) {
  const baseline = scenario.alternatives[0]!;
  const changes = Object.fromEntries(
    Object.entries(scenario.levers).map(([path, { dimension }], i): [string, number | string] => [
      path,
      inWriting(vector[i]!, dimension),
    ]),
  );
  return { id: isBaseline(scenario, vector) ? baseline.id : planId(changes), changes, vector };
}

/** Whether a plan is the baseline, which changes nothing but levers and has just these values. */
function isBaseline(scenario: Scenario, vector: LeverVector): boolean {
  const paths = Object.keys(scenario.levers);
  return (
    Object.keys(scenario.alternatives[0]!.changes).every((path) => paths.includes(path)) &&
    paths.every((path, i) => standingValue(scenario, path) === vector[i])
  );
}

/** The number that stands in the baseline at the path of a lever, in house units; undefined inside a distribution. */
export function standingValue({ baseline }: Scenario, path: string): number | undefined {
  const value = path
    .split(".")
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], baseline);
  return typeof value === "number" ? value : undefined;
}

/** The room given to expected costs beside the budget; what counts in the end is the cost that was simulated. */
export const budgetRoom = 1.05;

/** Whether a plan is expected to fit the budget. A scenario without a budget has room for all. */
export const isAffordable = ({ budget }: Scenario, planned: number): boolean =>
  budget === undefined || planned <= budget.most * budgetRoom;

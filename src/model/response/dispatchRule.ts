/** How one asset is chosen among those that can answer a case. */

import type { World } from "../../scenario/index.ts";
import { seizureProbability } from "../assets/assetClass.ts";
import type { Unit } from "../assets/unit.ts";
import type { KnownCase } from "./case.ts";

/** An asset that can answer a case in time. */
export type Candidate = {
  readonly hull: Unit;
  /** Hours until it, or its boat, reaches the target. */
  readonly time: number;
  /** Kilometres that the unit itself then still has to go. */
  readonly gap: number;
  /** A unit of another class that comes along, and how many hours it takes; undefined: it goes alone. */
  readonly company?: { readonly hull: Unit; readonly time: number } | undefined;
};

/**
 * Chooses one of the candidates, or none (the case then waits or is lost, as if nobody were free).
 * Must not draw random numbers or keep state: the same case and candidates give the same choice.
 */
export type DispatchRule = (dispatched: KnownCase, candidates: readonly Candidate[]) => Candidate | undefined;

const least = (candidates: readonly Candidate[], cost: (candidate: Candidate) => number) =>
  candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || cost(candidate) < cost(best) ? candidate : best),
    undefined,
  );

/** The asset that reaches the target first; at equal times the one named first in the scenario. */
export const nearest: DispatchRule = (_, candidates) => least(candidates, (candidate) => candidate.time);

/** The asset that has been free for longest. */
export const firstFree: DispatchRule = (_, candidates) =>
  least(candidates, ({ hull: unit }) => unit.freeSince);

/** The asset most likely to take the cargo; at equal chances the one that comes first. */
export const bestChance: DispatchRule = ({ class: target }, candidates) => {
  const best = Math.max(...candidates.map(({ hull: unit }) => seizureProbability(unit.assetClass, target)));
  return least(
    candidates.filter(({ hull: unit }) => seizureProbability(unit.assetClass, target) === best),
    (candidate) => candidate.time,
  );
};

/** The asset with most of its endurance left; at equal times, as on alert, the one that comes first. */
export const mostEndurance: DispatchRule = (_, candidates) => {
  const most = Math.max(...candidates.map(({ hull: unit }) => unit.homeBy));
  return least(
    candidates.filter(({ hull: unit }) => unit.homeBy === most),
    (candidate) => candidate.time,
  );
};

const rules = {
  nearest,
  "first-free": firstFree,
  "best-chance": bestChance,
  "most-endurance": mostEndurance,
} as const satisfies Readonly<Record<World["cases"]["dispatch"], DispatchRule>>;

/** The rule that a scenario states: the last units are kept back, classes come in order of preference, then one is chosen. */
export function dispatchRule({ cases }: World): DispatchRule {
  const { reserve, preference } = cases;
  const rule = rules[cases.dispatch];
  const preferred: DispatchRule =
    preference === undefined
      ? rule
      : (open, candidates) => rule(open, ofBestClass(candidates, preference[open.zone ?? ""] ?? []));
  if (reserve === undefined) return preferred;
  return (open, candidates) =>
    candidates.length <= reserve.keep && open.expectedKg <= reserve["for-loads-above"]
      ? undefined
      : preferred(open, candidates);
}

/** The candidates of the class that is named first; classes that are not named come last together. */
function ofBestClass(candidates: readonly Candidate[], order: readonly string[]): readonly Candidate[] {
  const rank = ({ hull: unit }: Candidate) => {
    const place = order.indexOf(unit.assetClass.id);
    return place < 0 ? order.length : place;
  };
  const best = Math.min(...candidates.map(rank));
  return candidates.filter((candidate) => rank(candidate) === best);
}

/** What flows over each leg and route of a result, how much of it is removed there, and what an alternative changes. */

import type { MeasureEstimate } from "../../experiment/index.ts";
import { network } from "../../network/index.ts";
import { changesOf, firstShown } from "../answer/saying.ts";
import type { Material } from "../page/material.ts";
import { differenceOf } from "../text/answerTable.ts";
import { isClear } from "../text/interval.ts";
import { partWords } from "../text/measureWords.ts";

type Measured = {
  readonly level: MeasureEstimate;
  /** Under the alternative shown, and how far that is from the baseline. */
  readonly after: MeasureEstimate | undefined;
  readonly change: MeasureEstimate | undefined;
};

/** A leg on which something leaves. */
export type LegFlow = {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  /** Degrees north and east, way points included. */
  readonly points: readonly (readonly [number, number])[];
  /** Kilograms that leave on it under the baseline, and the change under the alternative shown. */
  readonly departed: Measured;
  /** Kilograms removed on it; undefined where nothing ever is. */
  readonly removed: Measured | undefined;
  /** The share of what leaves that is removed on it, from 0 to 1. */
  readonly share: number;
};

export type RouteFlow = {
  readonly id: string;
  readonly name: string;
  readonly departed: MeasureEstimate;
  readonly delivered: MeasureEstimate | undefined;
  readonly removed: MeasureEstimate | undefined;
  readonly change: MeasureEstimate | undefined;
};

export type Flows = {
  readonly baseline: string;
  /** The alternative whose change is shown: the one that leads or may lead, else the last; undefined without one. */
  readonly alternative: string | undefined;
  readonly legs: readonly LegFlow[];
  readonly routes: readonly RouteFlow[];
};

/** What a plan does on a leg: more or less is removed there, or more or less passes because of what is done elsewhere. */
export type Doing = "removed" | "spared" | "passed" | "moved";

export type LegChange = {
  readonly doing: Doing;
  /** Kilograms under the baseline and under the alternative. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
};

/** The largest change on a leg that is told from zero, in what is removed there or in what passes; undefined without one. */
export function changeOn({ departed, removed }: LegFlow): LegChange | undefined {
  const clear = (measured: Measured | undefined, less: Doing, more: Doing): readonly LegChange[] => {
    const change = measured?.change;
    if (measured === undefined || change === undefined || change.estimate === null || !isClear(change))
      return [];
    const from = measured.level.estimate ?? 0;
    const to = measured.after?.estimate ?? from + change.estimate;
    return [{ doing: change.estimate < 0 ? less : more, from, to, change: change.estimate }];
  };
  return [...clear(removed, "spared", "removed"), ...clear(departed, "passed", "moved")].sort(
    (a, b) => Math.abs(b.change) - Math.abs(a.change),
  )[0];
}

/** Legs from the largest flow to the smallest, routes likewise. */
export function flows({ comparison, scenario }: Pick<Material, "comparison" | "scenario">): Flows {
  const [first] = comparison.alternatives;
  const shown = firstShown(comparison) ?? changesOf(comparison).at(-1);
  const baseline = shown?.against ?? first!.id;
  const measures = comparison.alternatives.find(({ id }) => id === baseline)!.measures;
  const measured = (name: string): Measured | undefined => {
    const level = measures[name];
    if (level === undefined) return undefined;
    if (shown === undefined) return { level, after: undefined, change: undefined };
    const { alternative } = shown;
    const after = comparison.alternatives.find(({ id }) => id === alternative)?.measures[name];
    return { level, after, change: differenceOf(comparison, alternative, name) };
  };
  const world = scenario.baseline;
  const routes = [...network(world).routes.values()].flatMap(({ listed }) => listed);
  const uses = new Map<string, number>();
  for (const { legs } of new Map(routes.map((route) => [route.id, route])).values()) {
    for (const { id } of legs) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const routeIds = new Set(routes.map(({ id }) => id));
  const legs = Object.entries(world.legs).flatMap(([id, leg]): readonly LegFlow[] => {
    // Where a route has the leg's name, the measure is the route's: the same only if nothing else passes.
    if (routeIds.has(id) && (uses.get(id) ?? 0) > 1) return [];
    const departed = measured(`kg_departed.${id}`);
    if (departed === undefined || (departed.level.estimate ?? 0) <= 0) return [];
    const removed = measured(`kg_removed.${id}`);
    return [
      {
        id,
        name: partWords(id, scenario),
        by: leg.by,
        points: [world.nodes[leg.from]!.at, ...(leg.via ?? []), world.nodes[leg.to]!.at],
        departed,
        removed,
        share: (removed?.level.estimate ?? 0) / departed.level.estimate!,
      },
    ];
  });
  const unique = [...new Map(routes.map((route) => [route.id, route])).keys()];
  const routeFlows = unique.flatMap((id): readonly RouteFlow[] => {
    const departed = measures[`kg_departed.${id}`];
    if (departed === undefined || (departed.estimate ?? 0) <= 0) return [];
    return [
      {
        id,
        name: partWords(id, scenario),
        departed,
        delivered: measures[`kg_delivered.${id}`],
        removed: measures[`kg_removed.${id}`],
        change: measured(`kg_delivered.${id}`)?.change,
      },
    ];
  });
  const size = (estimate: MeasureEstimate) => estimate.estimate ?? 0;
  return {
    baseline,
    alternative: shown?.alternative,
    legs: legs.sort((a, b) => size(b.departed.level) - size(a.departed.level)),
    routes: routeFlows.sort((a, b) => size(b.departed) - size(a.departed)),
  };
}

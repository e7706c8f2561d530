/** What a load costs to move over legs: as many trips as its conveyances need, at the mean cost over them. */

import type { Weights, World } from "../scenario/index.ts";
import type { Leg } from "./route.ts";

type Conveyance = {
  /** Its share among the conveyances that may be taken, from 0 to 1. */
  readonly share: number;
  /** Index of its capacity. */
  readonly size: number;
  /** Dollars for a trip, and for each kilometre of it. */
  readonly cost: number;
  readonly costPerKm: number;
};

/** What a flow's trips cost. A load is given by its trips: how many it needs with each of the capacities. */
export type TripCosts = {
  /** The capacities of its conveyances, each once, in kilograms. */
  readonly capacities: readonly number[];
  /** By mode, and for single legs in place of these. */
  readonly ofMode: ReadonlyMap<string, readonly Conveyance[]>;
  readonly onLeg: ReadonlyMap<string, readonly Conveyance[]>;
};

/** What the conveyances of a flow cost. */
export function tripCosts(world: World, flow: World["flows"][string]): TripCosts {
  const capacities: number[] = [];
  const offered = (weights: Weights): readonly Conveyance[] => {
    const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    return Object.entries(weights).map(([id, weight]) => {
      const { capacity, cost = 0, "cost-per-km": costPerKm = 0 } = world.conveyances[id]!;
      if (!capacities.includes(capacity)) capacities.push(capacity);
      return { share: weight / whole, size: capacities.indexOf(capacity), cost, costPerKm };
    });
  };
  const compiled = (mixes: Readonly<Record<string, Weights>>) =>
    new Map(Object.entries(mixes).map(([name, weights]) => [name, offered(weights)] as const));
  const ofMode = compiled(flow.conveyances);
  const onLeg = compiled(flow["conveyances-on"] ?? {});
  return { capacities, ofMode, onLeg };
}

/** The trips that a load of `kg` kilograms needs with each of the capacities. */
export const tripsOf = ({ capacities }: TripCosts, kg: number): readonly number[] =>
  capacities.map((capacity) => Math.ceil(kg / capacity));

/** What it costs to move a load with these trips over legs, in dollars. */
export function costOf(
  { ofMode, onLeg }: TripCosts,
  legs: readonly Pick<Leg, "id" | "by" | "km" | "cost">[],
  trips: readonly number[],
): number {
  let cost = 0;
  for (const leg of legs) {
    for (const each of onLeg.get(leg.id) ?? ofMode.get(leg.by)!) {
      cost += each.share * trips[each.size]! * (each.cost + each.costPerKm * leg.km + leg.cost);
    }
  }
  return cost;
}

/** The routes that a flow may take, and the one that costs least. */

import { sampler } from "../engine/index.ts";
import { namedRoutes, pathOfId, travels, type World } from "../scenario/index.ts";
import { choosable } from "./choosable.ts";
import { type Leg, type Route, routeOf } from "./route.ts";
import { arcsOfCheapestWays, cheapestPaths, isAsLow } from "./shortestPaths.ts";
import { costOf, type TripCosts, tripCosts, tripsOf } from "./tripCosts.ts";

type WorldFlow = World["flows"][string];

/** The routes of a flow. */
export type FlowRoutes = {
  /**
   * In file order, or shortest first where the file names none: then the `mostListed` shortest, and beyond them those that
   * the cheapest route of a load can be or that have a fixed share. These have measures of their own.
   */
  readonly listed: readonly Route[];
  /** Whether every route that a load can take is listed. */
  readonly isComplete: boolean;
  /** Whether a route of this or of another map, by its id and the ids of its legs, is a way of this flow. */
  readonly includes: (route: Route) => boolean;
  /**
   * The route of least cost for a load of `kg` kilograms, of all there are, listed or not. Ties go to the route named
   * first, or to the shortest, then to the one that comes first in the order of the legs.
   */
  readonly cheapest: (kg: number) => Route;
};

/** Of routes that are ways on the map, as many are listed whatever they cost. */
export const mostListed = 64;

/** Compiles the routes of a flow. */
export function flowRoutes(world: World, legs: ReadonlyMap<string, Leg>, flow: WorldFlow): FlowRoutes {
  const costs = tripCosts(world, flow);
  if (world.routes !== undefined) {
    const named = namedRoutes(world, flow).map(([id]) => routeOf(id, legsOf(legs, world.routes![id]!.legs)));
    return amongAll(named, costs);
  }
  const arcs = [...legs.values()].filter((leg) => travels(flow, leg.id, leg.by));
  const shortest = waysOver(arcs, { flow, most: mostListed + 1 });
  return shortest.length <= mostListed
    ? amongAll(shortest, costs)
    : amongMany(world, { flow, legs, arcs, costs, shortest: shortest.slice(0, mostListed) });
}

const legsOf = (legs: ReadonlyMap<string, Leg>, ids: readonly string[]): readonly Leg[] =>
  ids.map((id) => legs.get(id)!);

const wayOver = (legs: readonly Leg[]): Route => routeOf(legs.map(({ id }) => id).join("--"), legs);

/** The shortest ways over legs from the origin of a flow to its market. */
const waysOver = (
  legs: readonly Leg[],
  { flow, most }: { flow: WorldFlow; most: number },
): readonly Route[] =>
  cheapestPaths(
    legs.map(({ from, to, km }) => ({ from, to, cost: km })),
    { from: flow.from, to: flow.to, most },
  ).map((path) => wayOver(path.map((arc) => legs[arc]!)));

/** The choice among routes that can all be listed. */
function amongAll(listed: readonly Route[], costs: TripCosts): FlowRoutes {
  const ids = new Set(listed.map(({ id }) => id));
  const choose = remembering((trips) => {
    const dollars = listed.map(({ legs }) => costOf(costs, legs, trips));
    const least = Math.min(...dollars);
    return listed[dollars.findIndex((cost) => isAsLow(cost, least))]!;
  });
  return {
    listed,
    isComplete: true,
    includes: ({ id }) => ids.has(id),
    cheapest: (kg) => choose(tripsOf(costs, kg)),
  };
}

type Many = {
  readonly flow: WorldFlow;
  /** All legs of the map, and those that the flow can travel. */
  readonly legs: ReadonlyMap<string, Leg>;
  readonly arcs: readonly Leg[];
  readonly costs: TripCosts;
  readonly shortest: readonly Route[];
};

/** The choice among more ways than can be listed: by a search of the map for the cheapest. */
function amongMany(world: World, { flow, legs, arcs, costs, shortest }: Many): FlowRoutes {
  const known = new Map(shortest.map((route) => [route.id, route]));
  const theOne = (route: Route): Route => {
    const first = known.get(route.id) ?? route;
    known.set(route.id, first);
    return first;
  };
  const choose = remembering((trips) => {
    const costly = arcs.map((leg) => ({ from: leg.from, to: leg.to, cost: costOf(costs, [leg], trips) }));
    const cheapest = arcsOfCheapestWays(costly, flow.to).map((arc) => arcs[arc]!);
    return theOne(waysOver(cheapest, { flow, most: 1 })[0]!);
  });

  const rule = world.organisations[flow.organisation]!.routes;
  const load = sampler(flow.load);
  const { chosen, isComplete } =
    rule === "cheapest"
      ? choosable(choose, costs.capacities, { least: load(2 ** -53), most: load(1 - 2 ** -53) })
      : {
          chosen: Object.keys(rule.shares).flatMap((id) => {
            const path = known.has(id) ? undefined : pathOfId(world, flow, id);
            return path === undefined ? [] : [theOne(wayOver(legsOf(legs, path)))];
          }),
          isComplete: true,
        };
  const travelled = new Set(arcs.map(({ id }) => id));
  return {
    listed: [...new Set([...shortest, ...chosen])],
    isComplete,
    includes: (route) => isWay(route, { legs, travelled, flow }),
    cheapest: (kg) => choose(tripsOf(costs, kg)),
  };
}

/** Whether legs of these ids lead from the origin of a flow to its market, through no node twice. */
function isWay(
  route: Route,
  { legs, travelled, flow }: Pick<Many, "legs" | "flow"> & { readonly travelled: ReadonlySet<string> },
): boolean {
  const path = route.legs.flatMap(({ id }) => (travelled.has(id) ? [legs.get(id)!] : []));
  const nodes = [flow.from, ...path.map(({ to }) => to)];
  return (
    path.length === route.legs.length &&
    wayOver(path).id === route.id &&
    path.every(({ from }, k) => from === nodes[k]) &&
    nodes.at(-1) === flow.to &&
    new Set(nodes).size === nodes.length
  );
}

/** The choice is made once for all loads that need the same trips. */
function remembering(choose: (trips: readonly number[]) => Route): (trips: readonly number[]) => Route {
  const made = new Map<string, Route>();
  return (trips) => {
    const key = trips.join();
    const route = made.get(key) ?? choose(trips);
    made.set(key, route);
    return route;
  };
}

/** Which route a shipment takes: by fixed shares, or the cheapest. */

import { ln } from "../arithmetic/index.ts";
import { gumbel, idKey, pairUniform } from "../engine/index.ts";
import type { Route } from "../network/network.ts";
import { purposes } from "./chance.ts";
import type { Flow, Plan } from "./plan.ts";

/** The route of a shipment of `kg` kilograms with this key. Ties go to the route named first. */
export function chooseRoute(plan: Plan, flow: Flow, kg: number, key: number): Route {
  const routes = plan.network.routes.get(flow.id)!;
  if (routes.length === 1) return routes[0]!;
  const { shares } = flow;
  const worth =
    shares === undefined
      ? (route: Route) => -routeCost(flow, route, kg)
      : (route: Route) =>
          ln(shares.get(route.id) ?? 0) + gumbel(pairUniform(key, idKey(route.id), purposes.route));
  let best = routes[0]!;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const route of routes) {
    const value = worth(route);
    if (value > bestWorth) {
      best = route;
      bestWorth = value;
    }
  }
  return best;
}

/**
 * What a load costs to move over a route, in dollars: for each leg as many trips as its conveyances need, at the
 * mean cost over the flow's conveyances for that mode.
 */
export function routeCost(flow: Flow, route: Route, kg: number): number {
  let cost = 0;
  for (const leg of route.legs) {
    const offered = flow.carriers.get(leg.by)!;
    const weights = offered.reduce((sum, each) => sum + each.weight, 0);
    for (const carrier of offered) {
      const trips = Math.ceil(kg / carrier.capacity);
      const trip = carrier.cost + carrier.costPerKm * leg.km + leg.cost;
      cost += (carrier.weight / weights) * trips * trip;
    }
  }
  return cost;
}

/** Which route a shipment takes: by fixed shares, or the cheapest. */

import { ln } from "../../arithmetic/index.ts";
import { gumbel, idKey, pairUniform } from "../../engine/index.ts";
import type { Route } from "../../network/index.ts";
import { purposes } from "../draws.ts";
import type { Flow, Plan } from "../plan.ts";

/** The route of a shipment of `kg` kilograms with this key. */
export function chooseRoute(plan: Plan, flow: Flow, kg: number, key: number): Route {
  const { listed, cheapest, isComplete } = plan.network.routes.get(flow.id)!;
  if (listed.length === 1 && isComplete) return listed[0]!;
  return flow.shares === undefined ? cheapest(kg) : byShares(listed, flow.shares, key);
}

/** Gumbel-max over the routes; ties go to the route named first. */
function byShares(routes: readonly Route[], shares: ReadonlyMap<string, number>, key: number): Route {
  let best = routes[0]!;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const route of routes) {
    const worth = ln(shares.get(route.id) ?? 0) + gumbel(pairUniform(key, idKey(route.id), purposes.route));
    if (worth > bestWorth) {
      best = route;
      bestWorth = worth;
    }
  }
  return best;
}

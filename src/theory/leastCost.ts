import type { Ends } from "./maxFlow.ts";

/** A directed arc with a cost of at least 0; an infinite cost closes it. */
export interface CostArc {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
}

/** The least cost of a path between two nodes, infinite if there is none (Bellman 1958, Quarterly of Applied Mathematics 16:87). */
export function leastCost(arcs: readonly CostArc[], { from, to }: Ends): number {
  const costs = new Map([[from, 0]]);
  const costOf = (node: string) => costs.get(node) ?? Number.POSITIVE_INFINITY;
  for (let changed = true; changed; ) {
    changed = false;
    for (const arc of arcs) {
      const cost = costOf(arc.from) + arc.cost;
      if (cost < costOf(arc.to)) {
        costs.set(arc.to, cost);
        changed = true;
      }
    }
  }
  return costOf(to);
}

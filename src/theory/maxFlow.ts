/** A directed arc that carries at most its capacity (0 or more; may be infinite). */
export interface CapacityArc {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
}

/** The two ends of a question about a network. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** A greatest flow, and a least cut: the arcs, by position, that separate the ends with that very capacity. */
export interface MaxFlow {
  readonly value: number;
  readonly flow: readonly number[];
  readonly cut: readonly number[];
}

/**
 * The greatest flow between two nodes, by shortest augmenting paths (Ford and Fulkerson 1956; Edmonds and Karp 1972, Journal of the
 * ACM 19:248): it ends after a bounded number of steps for any real capacities.
 *
 * The cut is the one nearest to the source. If a path of infinite capacity leads through, the value is infinite and flow and cut are empty.
 */
export function maxFlow(arcs: readonly CapacityArc[], { from, to }: Ends): MaxFlow {
  const flow = arcs.map(() => 0);
  let value = 0;
  while (true) {
    const reached = searchAugmenting(arcs, flow, from);
    if (!reached.has(to)) {
      const cut = arcs.flatMap((arc, i) => (reached.has(arc.from) && !reached.has(arc.to) ? [i] : []));
      return { value, flow, cut };
    }
    const path: Step[] = [];
    for (let step = reached.get(to); step !== undefined; step = reached.get(step.node)) path.push(step);
    const amount = Math.min(...path.map((step) => step.room));
    if (amount === Number.POSITIVE_INFINITY) return { value: amount, flow: [], cut: [] };
    for (const { arc, sign } of path) flow[arc]! += sign * amount;
    value += amount;
  }
}

/** How a node was reached: from which node, along or against which arc, with how much room. */
interface Step {
  readonly node: string;
  readonly arc: number;
  readonly sign: 1 | -1;
  readonly room: number;
}

/** Whether more than rounding is left of a capacity. */
const hasRoom = (capacity: number, flow: number) =>
  capacity === Number.POSITIVE_INFINITY || capacity - flow > 1e-12 * capacity;

function searchAugmenting(arcs: readonly CapacityArc[], flow: readonly number[], from: string) {
  const reached = new Map<string, Step | undefined>([[from, undefined]]);
  for (const node of reached.keys()) {
    arcs.forEach((arc, i) => {
      if (arc.from === node && !reached.has(arc.to) && hasRoom(arc.capacity, flow[i]!)) {
        reached.set(arc.to, { node, arc: i, sign: 1, room: arc.capacity - flow[i]! });
      }
      if (arc.to === node && !reached.has(arc.from) && flow[i]! > 0) {
        reached.set(arc.from, { node, arc: i, sign: -1, room: flow[i]! });
      }
    });
  }
  return reached;
}

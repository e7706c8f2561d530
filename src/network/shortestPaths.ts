import { BinaryHeap } from "./binaryHeap.ts";

/** A directed connection between two nodes, with a cost of at least 0. */
export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
}

/** Which paths are asked for: from where to where, and how many at most. */
export interface PathQuery {
  readonly from: string;
  readonly to: string;
  readonly most: number;
}

/**
 * The cheapest simple paths from one node to another, cheapest first, each as the positions of its arcs in the list.
 *
 * Paths of equal cost come in the order of their arcs' positions, compared from the first arc on. Parallel arcs make
 * different paths; no path passes a node twice. Yen 1971 (Finding the k shortest loopless paths in a network, Management
 * Science 17:712) with Lawler's partition (1972), over Dijkstra's algorithm from the destination. Throws a RangeError for a
 * cost that is negative or not a number. No path, or `from` equal to `to`, gives an empty list.
 */
export function cheapestPaths(
  arcs: readonly Arc[],
  { from, to, most }: PathQuery,
): readonly (readonly number[])[] {
  const graph = compile(arcs);
  const start = graph.nodes.get(from);
  const end = graph.nodes.get(to);
  if (start === undefined || end === undefined || start === end) return [];

  const found: (readonly number[])[] = [];
  const candidates = new BinaryHeap<Candidate>(isBefore);
  const propose = (prefix: readonly number[], banned: ReadonlySet<number>) => {
    const rest = cheapestRest(graph, { start, end, prefix, banned });
    if (rest === undefined) return;
    const path = [...prefix, ...rest];
    const cost = path.reduce((sum, arc) => sum + arcs[arc]!.cost, 0);
    candidates.push({ path, cost, shared: prefix.length, banned });
  };

  propose([], new Set());
  while (found.length < most) {
    const best = candidates.pop();
    if (best === undefined) break;
    found.push(best.path);
    // What is left of this candidate's set of paths, by the first arc at which they leave the path just found.
    for (let at = best.shared; at < best.path.length; at++) {
      const next = best.path[at]!;
      propose(best.path.slice(0, at), at === best.shared ? new Set([...best.banned, next]) : new Set([next]));
    }
  }
  return found;
}

/** Whether a cost equals the least one, or is above it by no more than sums of the same costs in other orders are. */
export const isAsLow = (cost: number, least: number): boolean => cost <= least * (1 + 1e-12);

/**
 * The arcs that lie on a cheapest way from somewhere to a node, as positions in the list: of the ways over them alone, from
 * any node to that one, every one is a cheapest. Costs as for `cheapestPaths`; equal costs by `isAsLow`.
 */
export function arcsOfCheapestWays(arcs: readonly Arc[], to: string): readonly number[] {
  const graph = compile(arcs);
  const end = graph.nodes.get(to);
  if (end === undefined) return [];
  const { distance } = distancesTo(graph, end, new Set());
  return arcs.flatMap(({ cost }, arc) => {
    const onward = distance[graph.to[arc]!]!;
    return onward < Number.POSITIVE_INFINITY && isAsLow(cost + onward, distance[graph.from[arc]!]!)
      ? [arc]
      : [];
  });
}

/** The best path of a set: all simple paths that begin with its first `shared` arcs and go on by none that is banned. */
interface Candidate {
  readonly path: readonly number[];
  readonly cost: number;
  readonly shared: number;
  readonly banned: ReadonlySet<number>;
}

function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  const fork = a.path.findIndex((arc, at) => arc !== b.path[at]);
  return fork >= 0 && a.path[fork]! < (b.path[fork] ?? -1);
}

interface Graph {
  readonly nodes: ReadonlyMap<string, number>;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly cost: readonly number[];
  /** The arcs that leave and that enter each node, in the order of the list. */
  readonly leaving: readonly (readonly number[])[];
  readonly entering: readonly (readonly number[])[];
}

function compile(arcs: readonly Arc[]): Graph {
  const nodes = new Map<string, number>();
  const leaving: number[][] = [];
  const entering: number[][] = [];
  const indexOf = (node: string) => {
    const known = nodes.get(node);
    if (known !== undefined) return known;
    nodes.set(node, nodes.size);
    leaving.push([]);
    entering.push([]);
    return nodes.size - 1;
  };
  const from = arcs.map((arc) => indexOf(arc.from));
  const to = arcs.map((arc) => indexOf(arc.to));
  arcs.forEach(({ cost }, arc) => {
    if (!(cost >= 0)) throw new RangeError(`arc ${arc}: expected a cost of at least 0; found ${cost}`);
    leaving[from[arc]!]!.push(arc);
    entering[to[arc]!]!.push(arc);
  });
  return { nodes, from, to, cost: arcs.map((arc) => arc.cost), leaving, entering };
}

interface Rest {
  readonly start: number;
  readonly end: number;
  readonly prefix: readonly number[];
  readonly banned: ReadonlySet<number>;
}

/** The cheapest way on from the end of a prefix that avoids its nodes and does not begin with a banned arc, if there is one. */
function cheapestRest(graph: Graph, { start, end, prefix, banned }: Rest): readonly number[] | undefined {
  const passed = new Set([start, ...prefix.map((arc) => graph.to[arc]!)]);
  const { distance, rank } = distancesTo(graph, end, passed);

  const path: number[] = [];
  let node = prefix.length === 0 ? start : graph.to[prefix.at(-1)!]!;
  while (node !== end) {
    let next = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const arc of graph.leaving[node]!) {
      const target = graph.to[arc]!;
      // A rank that did not fall could walk for ever round arcs of no cost.
      if (path.length === 0 ? banned.has(arc) : rank[target]! >= rank[node]!) continue;
      const total = graph.cost[arc]! + distance[target]!;
      if (total < least) {
        least = total;
        next = arc;
      }
    }
    if (next < 0) return undefined;
    path.push(next);
    node = graph.to[next]!;
  }
  return path;
}

/** Dijkstra 1959, backwards: from every node that is not closed to the end, with the order in which nodes were settled. */
function distancesTo(graph: Graph, end: number, closed: ReadonlySet<number>) {
  const distance = graph.leaving.map(() => Number.POSITIVE_INFINITY);
  const rank = graph.leaving.map(() => Number.POSITIVE_INFINITY);
  const heap = new BinaryHeap<{ readonly node: number; readonly distance: number }>(
    (a, b) => a.distance < b.distance || (a.distance === b.distance && a.node < b.node),
  );
  distance[end] = 0;
  heap.push({ node: end, distance: 0 });
  let settled = 0;
  for (let nearest = heap.pop(); nearest !== undefined; nearest = heap.pop()) {
    const { node } = nearest;
    if (rank[node] !== Number.POSITIVE_INFINITY) continue;
    rank[node] = settled++;
    for (const arc of graph.entering[node]!) {
      const source = graph.from[arc]!;
      const total = graph.cost[arc]! + distance[node]!;
      if (closed.has(source) || total >= distance[source]!) continue;
      distance[source] = total;
      heap.push({ node: source, distance: total });
    }
  }
  return { distance, rank };
}

import { distributionMean } from "./distributionMean.ts";
import { legLength } from "./geography.ts";
import type { World } from "./schema/world.ts";

type Flow = World["flows"][string];
type Leg = World["legs"][string];

/** Conveyances by name, with their weights. */
export type Weights = Readonly<Record<string, number>>;

/** What a flow uses on a leg: what it says of this one, else what it says of its kind. */
export function weightsOn(flow: Flow, leg: string, by: string): Weights | undefined {
  return flow["conveyances-on"]?.[leg] ?? flow.conveyances[by as Leg["by"]];
}

/** All that a flow uses: the path at which it says so, on legs of which kind, and the weights. */
export function mixesOf(
  world: World,
  flow: Flow,
): readonly { readonly path: readonly string[]; readonly by: Leg["by"]; readonly weights: Weights }[] {
  return [
    ...Object.entries(flow.conveyances).map(([by, weights]) => ({
      path: ["conveyances", by],
      by: by as Leg["by"],
      weights,
    })),
    ...Object.entries(flow["conveyances-on"] ?? {}).flatMap(([id, weights]) => {
      const leg = world.legs[id];
      return leg === undefined ? [] : [{ path: ["conveyances-on", id], by: leg.by, weights }];
    }),
  ];
}

/** Does the flow use a conveyance on this leg? */
export function travels(flow: Flow, leg: string, by: string): boolean {
  return Object.values(weightsOn(flow, leg, by) ?? {}).some((weight) => weight > 0);
}

/** The legs that a flow's conveyances can travel, by id. */
const travelled = (world: World, flow: Flow): readonly (readonly [id: string, leg: Leg])[] =>
  Object.entries(world.legs).filter(([id, { by }]) => travels(flow, id, by));

/** The hours that a flow takes over a leg, by the slowest conveyance that it uses. */
function crossing(world: World, flow: Flow, id: string): number {
  const leg = world.legs[id]!;
  const used = Object.entries(weightsOn(flow, id, leg.by) ?? {}).filter(([, weight]) => weight > 0);
  const speeds = used.map(([id]) => world.conveyances[id]?.speed ?? Infinity);
  return legLength(world, leg) / Math.min(...speeds);
}

function stay(world: World, node: string): number {
  const wait = world.nodes[node]?.stay;
  return wait === undefined ? 0 : distributionMean(wait);
}

/** The routes of the file that a flow can travel, by id. */
export function namedRoutes(
  world: World,
  flow: Flow,
): readonly (readonly [id: string, legs: readonly string[]])[] {
  return Object.entries(world.routes ?? {}).flatMap(([id, { legs }]) => {
    const fits =
      world.legs[legs[0]!]?.from === flow.from &&
      world.legs[legs.at(-1)!]?.to === flow.to &&
      legs.every((name) => world.legs[name] !== undefined && travels(flow, name, world.legs[name].by));
    return fits ? [[id, legs] as const] : [];
  });
}

/** The mean hours under way and in store on each way that a flow may take: named routes, or the quickest on the map. */
export function meanCrossings(world: World, flow: Flow): readonly number[] {
  if (world.routes === undefined) return quickest(world, flow);
  return namedRoutes(world, flow).map(([, legs]) =>
    legs.reduce(
      (sum, leg, index) =>
        sum + crossing(world, flow, leg) + (index > 0 ? stay(world, world.legs[leg]!.from) : 0),
      0,
    ),
  );
}

/** E. W. Dijkstra, 1959, A note on two problems in connexion with graphs. */
function quickest(world: World, flow: Flow): readonly number[] {
  const outgoing = new Map<string, string[]>();
  for (const [id, { from }] of travelled(world, flow))
    outgoing.set(from, [...(outgoing.get(from) ?? []), id]);
  const hours = new Map([[flow.from, 0]]);
  const settled = new Set<string>();
  for (;;) {
    let next: string | undefined;
    for (const [node, time] of hours) {
      if (!settled.has(node) && (next === undefined || time < hours.get(next)!)) next = node;
    }
    if (next === undefined) return [];
    if (next === flow.to) return [hours.get(next)!];
    settled.add(next);
    const start = hours.get(next)! + (next === flow.from ? 0 : stay(world, next));
    for (const leg of outgoing.get(next) ?? []) {
      const time = start + crossing(world, flow, leg);
      const { to } = world.legs[leg]!;
      if (time < (hours.get(to) ?? Infinity)) hours.set(to, time);
    }
  }
}

/** The legs whose ids joined by `--` are this id, if a flow can travel them from its origin to its market. */
export function pathOfId(world: World, flow: Flow, id: string): readonly string[] | undefined {
  let budget = 10_000;
  const search = (
    rest: string,
    node: string,
    visited: readonly string[],
    path: readonly string[],
  ): readonly string[] | undefined => {
    if (budget-- <= 0) return undefined;
    for (const [name, leg] of Object.entries(world.legs)) {
      if (leg.from !== node || visited.includes(leg.to) || !travels(flow, name, leg.by)) continue;
      if (rest === name && leg.to === flow.to) return [...path, name];
      if (leg.to === flow.to || !rest.startsWith(`${name}--`)) continue;
      const found = search(rest.slice(name.length + 2), leg.to, [...visited, leg.to], [...path, name]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(id, flow.from, [flow.from], []);
}

/** Ways that a flow can travel from its origin to its market, by the ids of their legs joined by `--`; at most so many. */
export function someWays(world: World, flow: Flow, most: number): readonly string[] {
  const useful = usefulLegs(world, flow).map((id) => [id, world.legs[id]!] as const);
  const found: string[] = [];
  let budget = 10_000;
  const search = (node: string, visited: readonly string[], path: readonly string[]): void => {
    for (const [id, { from, to }] of useful) {
      if (budget-- <= 0 || found.length >= most) return;
      if (from !== node || visited.includes(to)) continue;
      if (to === flow.to) found.push([...path, id].join("--"));
      else search(to, [...visited, to], [...path, id]);
    }
  };
  search(flow.from, [flow.from], []);
  return found;
}

/** The legs that a flow may travel: those of its named routes, or those on some way on the map. */
export function legsTravelled(world: World, flow: Flow): ReadonlySet<string> {
  return new Set(
    world.routes === undefined
      ? usefulLegs(world, flow)
      : namedRoutes(world, flow).flatMap(([, each]) => each),
  );
}

/** The zones that a flow may pass. */
export function zonesPassed(world: World, flow: Flow): ReadonlySet<string> {
  return new Set([...legsTravelled(world, flow)].flatMap((leg) => world.legs[leg]!.zone ?? []));
}

const known = new WeakMap<World["legs"], WeakMap<Flow, readonly string[]>>();

/** The legs on some way from the flow's origin to its market; remembered, because alternatives share most of them. */
export function usefulLegs(world: World, flow: Flow): readonly string[] {
  const ofLegs = known.get(world.legs) ?? new WeakMap<Flow, readonly string[]>();
  known.set(world.legs, ofLegs);
  let useful = ofLegs.get(flow);
  if (useful === undefined) {
    const legs = travelled(world, flow);
    const all = legs.map(([, leg]) => leg);
    const after = reachable(all, flow.from, "from", "to");
    const before = reachable(all, flow.to, "to", "from");
    useful = legs.flatMap(([id, { from, to }]) => (after.has(from) && before.has(to) ? [id] : []));
    ofLegs.set(flow, useful);
  }
  return useful;
}

function reachable(
  legs: readonly Leg[],
  start: string,
  from: "from" | "to",
  to: "from" | "to",
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const leg of legs) {
    const list = next.get(leg[from]);
    if (list === undefined) next.set(leg[from], [leg[to]]);
    else list.push(leg[to]);
  }
  const seen = new Set([start]);
  for (const node of seen) for (const neighbour of next.get(node) ?? []) seen.add(neighbour);
  return seen;
}

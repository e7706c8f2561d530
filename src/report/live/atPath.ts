/** Numbers of a resolved scenario by the paths of its levers and uncertainties, without the text that it was read from. */

import type { Scenario, World } from "../../scenario/index.ts";

/** Values in house units by path. */
export type Settings = Readonly<Record<string, number>>;

type Node = Readonly<Record<string, unknown>>;

/** The number at a path of a world, in house units; undefined for a path that does not lead to one. */
export function numberAt(world: World, path: string): number | undefined {
  const way = wayTo(world, path);
  if (way === undefined) return undefined;
  const value = way.reduce<unknown>((node, key) => (node as Node)[key], world);
  return typeof value === "number" ? value : undefined;
}

/** The world with another number at a path. Throws RangeError for a path that does not lead to one. */
export function withNumber(world: World, path: string, value: number): World {
  const way = wayTo(world, path);
  if (way === undefined) throw new RangeError(`${path}: expected the path of a number`);
  return replaced(world as unknown as Node, way, value) as unknown as World;
}

function replaced(node: Node, [key, ...rest]: readonly string[], value: number): Node {
  const next = rest.length === 0 ? value : replaced(node[key!] as Node, rest, value);
  if (!Array.isArray(node)) return { ...node, [key!]: next };
  return Object.assign([...node], { [key!]: next }) as unknown as Node;
}

/**
 * The keys that lead to a number. A distribution names its shape inside itself, so that `processing.lognormal.mean` is
 * at `processing.mean`; a parameter that is computed from what is written has no place.
 */
function wayTo(world: World, path: string): readonly string[] | undefined {
  const way: string[] = [];
  let node: unknown = world;
  const words = path.split(".");
  for (let k = 0; k < words.length; k++) {
    if (typeof node !== "object" || node === null) return undefined;
    const { kind } = node as { readonly kind?: unknown };
    if (typeof kind === "string" && !Object.hasOwn(node, words[k]!)) {
      if (kind !== words[k]) return undefined;
      const parameters = Object.keys(node).filter((key) => key !== "kind");
      const named = words[k + 1] ?? parameters[0]!;
      const parameter = /^\d+$/.test(named) ? parameters[Number(named)] : named;
      if (parameter === undefined || words.length > k + 2) return undefined;
      return typeof (node as Node)[parameter] === "number" ? [...way, parameter] : undefined;
    }
    if (!Object.hasOwn(node, words[k]!)) return undefined;
    way.push(words[k]!);
    node = (node as Node)[words[k]!];
  }
  if (typeof node === "number") return way;
  const constant = node as { readonly kind?: unknown; readonly value?: unknown } | null;
  return constant?.kind === "constant" && typeof constant.value === "number" ? [...way, "value"] : undefined;
}

/** The scenario in another state of the world: in every alternative, in the warm-up, and after every intervention. */
export function withState(scenario: Scenario, settings: Settings): Scenario {
  const after = (world: World) => withNumbers(world, settings);
  return {
    ...scenario,
    baseline: after(scenario.baseline),
    alternatives: scenario.alternatives.map((each) => ({ ...each, world: after(each.world) })),
    interventions: scenario.interventions.map((each) => ({
      ...each,
      world: Object.fromEntries(Object.entries(each.world).map(([id, world]) => [id, after(world)])),
    })),
  };
}

/** The scenario with its baseline and one more alternative a plan, each the baseline with its own numbers. */
export function withPlansOf(scenario: Scenario, plans: Readonly<Record<string, Settings>>): Scenario {
  const [first] = scenario.alternatives as readonly [Scenario["alternatives"][number]];
  const { baseline } = scenario;
  // What an intervention sets itself stays as it sets it.
  const later = (world: World, settings: Settings) =>
    withNumbers(
      world,
      Object.fromEntries(
        Object.entries(settings).filter(([path]) => numberAt(world, path) === numberAt(baseline, path)),
      ),
    );
  const chosen = Object.entries(plans);
  return {
    ...scenario,
    alternatives: [
      { ...first, baseline: first.id },
      ...chosen.map(([id, settings]) => ({
        ...{ id, cost: first.cost, baseline: first.id, changes: {} },
        world: withNumbers(first.world, settings),
      })),
    ],
    interventions: scenario.interventions.map((each) => {
      const world = each.world[first.id];
      if (world === undefined) return each;
      const planned = chosen.map(([id, settings]) => [id, later(world, settings)] as const);
      return { ...each, world: { [first.id]: world, ...Object.fromEntries(planned) } };
    }),
  };
}

const withNumbers = (world: World, settings: Settings): World =>
  Object.entries(settings).reduce((changed, [path, value]) => withNumber(changed, path, value), world);

import { hashOf } from "./hash.ts";
import type { Alternative, Intervention } from "./scenario.ts";
import type { World } from "./schema/world.ts";

/**
 * The hash of what decides the result: worlds, interventions, and the alternatives with their baselines and costs. Names for
 * people, sources, levers and measures do not enter it. The order of named things does, because sums follow it.
 */
export function identity(
  alternatives: readonly Alternative[],
  interventions: readonly Intervention[],
): string {
  const parts = new Map<object, string>();
  const part = (section: object) => {
    const hash =
      parts.get(section) ?? hashOf(Object.entries(section).map(([id, entry]) => [id, unnamed(entry)]));
    parts.set(section, hash);
    return hash;
  };
  const world = (each: World) =>
    Object.fromEntries(
      Object.entries(each).map(([key, value]) => [key, typeof value === "object" ? part(value) : value]),
    );
  return hashOf({
    language: 1,
    alternatives: alternatives.map((each) => [each.id, each.baseline, each.cost, world(each.world)]),
    interventions: interventions.map((each) => [
      each.at,
      Object.entries(each.world).map(([id, after]) => [id, world(after)]),
    ]),
  });
}

/** An entry without the names that it has for people. */
function unnamed(entry: unknown): unknown {
  if (typeof entry !== "object" || entry === null) return entry;
  const {
    name: _,
    base,
    ...rest
  } = entry as { readonly name?: string; readonly base?: { readonly at: unknown } };
  return base === undefined ? rest : { ...rest, base: { at: base.at } };
}

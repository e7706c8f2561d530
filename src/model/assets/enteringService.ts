/** When added units come: those beyond the baseline's number enter service after the lag of their purchase. */

import type { World } from "../../scenario/index.ts";

/** A world and the hour from which it is in force. */
export type DatedWorld = { readonly at: number; readonly world: World };

/** What a replication starts from. */
export type Beginning = {
  readonly baseline: World;
  /** The hour of the decision date. */
  readonly decision: number;
  /** How many units each class of a world has. */
  readonly units: (world: World) => ReadonlyMap<string, number>;
};

/**
 * The worlds of an alternative with deliveries: until `after` beyond the decision date a class has no more units than in the
 * baseline, and what else a plan changes holds from its own date. Worlds without a lag are passed on as they are.
 */
export function deliveries(dated: readonly DatedWorld[], beginning: Beginning): readonly DatedWorld[] {
  return dated.flatMap((here, index) => {
    const late = here.at < beginning.decision ? [] : lateClasses(here, beginning);
    if (late.length === 0) return [here];
    const next = dated[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const dates = [...new Set(late.map(({ comes }) => comes))]
      .filter((at) => at < next)
      .sort((a, b) => a - b);
    return [here.at, ...dates].map((at) => ({
      at,
      world: without(
        late.filter(({ comes }) => comes > at).map(({ id }) => id),
        here.world,
        beginning,
      ),
    }));
  });
}

/** The classes of a world whose added units are still to come when it enters into force. */
function lateClasses({ at, world }: DatedWorld, { baseline, decision, units }: Beginning) {
  const lagging = Object.entries(world.assets)
    .map(([id, { cost }]) => ({ id, comes: decision + (cost?.acquire?.after ?? 0) }))
    .filter(({ comes }) => comes > at);
  if (lagging.length === 0) return [];
  const [now, before] = [units(world), units(baseline)];
  return lagging.filter(({ id }) => now.get(id)! > (before.get(id) ?? 0));
}

/** A world without the added units of some classes; the baseline itself where nothing else is changed. */
function without(ids: readonly string[], world: World, { baseline, units }: Beginning): World {
  if (ids.length === 0) return world;
  const assets: World["assets"] = Object.fromEntries(
    Object.entries(world.assets).map(([id, asset]) => {
      if (!ids.includes(id)) return [id, asset];
      const before = baseline.assets[id];
      if (before !== undefined && alike(numberless(before), numberless(asset))) return [id, before];
      return [id, { ...numberless(asset), count: units(baseline).get(id) ?? 0 }];
    }),
  );
  const reduced = { ...world, assets };
  return alike(reduced, baseline) ? baseline : reduced;
}

function numberless({ count: _, "on-station": __, ...rest }: World["assets"][string]) {
  return rest;
}

/** Whether two parts of worlds say the same: plain data in the order of one schema. */
const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

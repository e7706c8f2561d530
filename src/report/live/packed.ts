/** A resolved scenario as small plain data: sections that worlds have in common are kept once. */

import type { Scenario, World } from "../../scenario/index.ts";

/** Each key of a world with the number of its section. */
type PackedWorld = Readonly<Record<string, number>>;

export type PackedScenario = {
  /** Everything but worlds: texts, levers, uncertainties, where numbers come from, hash. */
  readonly head: Omit<Scenario, "baseline" | "alternatives" | "interventions">;
  readonly sections: readonly unknown[];
  readonly baseline: PackedWorld;
  readonly alternatives: readonly (Omit<Scenario["alternatives"][number], "world"> & {
    readonly world: PackedWorld;
  })[];
  readonly interventions: readonly (Omit<Scenario["interventions"][number], "world"> & {
    readonly world: Readonly<Record<string, PackedWorld>>;
  })[];
};

/** Formulas are plain trees already, so that JSON holds all of it. */
export function packed(scenario: Scenario): PackedScenario {
  const { baseline, alternatives, interventions, ...head } = scenario;
  const sections: unknown[] = [];
  const numbers = new Map<string, number>();
  const packSection = (section: unknown): number => {
    const text = JSON.stringify(section);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, sections.length);
    return sections.push(section) - 1;
  };
  const pack = (world: World): PackedWorld =>
    Object.fromEntries(
      Object.entries(world)
        .filter(([, section]) => section !== undefined)
        .map(([key, section]) => [key, packSection(section)]),
    );
  return {
    head,
    baseline: pack(baseline),
    alternatives: alternatives.map((each) => ({ ...each, world: pack(each.world) })),
    interventions: interventions.map((each) => ({
      ...each,
      world: Object.fromEntries(Object.entries(each.world).map(([id, world]) => [id, pack(world)])),
    })),
    sections,
  };
}

/** The scenario again. Throws RangeError for a section that is not there. */
export function unpacked({
  head,
  sections,
  baseline,
  alternatives,
  interventions,
}: PackedScenario): Scenario {
  // A plan that leaves the world as it is has the world of the baseline itself: the model tells worlds apart by identity.
  const worlds = new Map<string, World>();
  const unpack = (world: PackedWorld): World => {
    const text = JSON.stringify(world);
    const known = worlds.get(text);
    if (known !== undefined) return known;
    const parts = Object.entries(world).map(([key, number]) => {
      if (sections[number] === undefined) throw new RangeError(`${key}: section ${number} is missing`);
      return [key, sections[number]] as const;
    });
    const unpacked = Object.fromEntries(parts) as unknown as World;
    worlds.set(text, unpacked);
    return unpacked;
  };
  return {
    ...head,
    baseline: unpack(baseline),
    alternatives: alternatives.map((each) => ({ ...each, world: unpack(each.world) })),
    interventions: interventions.map((each) => ({
      ...each,
      world: Object.fromEntries(Object.entries(each.world).map(([id, world]) => [id, unpack(world)])),
    })),
  };
}

/** Plans of a decision maker beside those that a file names: alternatives added by path and checked like its own. */

import { assemble, originOf, remembered } from "./assemble.ts";
import { dataTree, nowhere } from "./dataTree.ts";
import { type Dimension, dimensions } from "./dimension.ts";
import { destination } from "./parameterPath.ts";
import { Report } from "./report.ts";
import type { Scenario } from "./scenario.ts";
import { worldSchema } from "./schema/world.ts";
import { type Entry, type MapTree, plain, treeAt, withEntry, withoutEntry } from "./tree.ts";

/** Values by path, as a file writes them: `{ "assets.cutter.on-station": 10 }`. */
export type PathValues = Readonly<Record<string, unknown>>;

/** A plan that becomes an alternative. */
export type NamedPlan = { readonly id: string; readonly name?: string; readonly changes: PathValues };

/**
 * The scenario with these plans as further alternatives, each compared with the baseline. Every plan goes through the
 * checks of an alternative of the file. Title, levers and hash stay those of the scenario as given. Throws a ScenarioError
 * with everything that is wrong in any of them, and an Error for a scenario that is a copy of one that was read.
 */
export function withPlans(scenario: Scenario, plans: readonly NamedPlan[]): Scenario {
  if (plans.length === 0) return scenario;
  const added: Scenario["alternatives"][number][] = [];
  let interventions = scenario.interventions;
  for (let from = 0; from < plans.length; from += plansAtATime) {
    const checked = assembled(scenario, plans.slice(from, from + plansAtATime));
    added.push(...checked.alternatives.slice(1));
    interventions = interventions.map((event) => {
      const same = checked.interventions.find(({ id }) => id === event.id);
      return { ...event, world: { ...same?.world, ...event.world } };
    });
  }
  const whole = { ...scenario, alternatives: [...scenario.alternatives, ...added], interventions };
  return remembered(whole, originOf(scenario));
}

/** The scenario with one more alternative: the baseline with these paths set. Throws as `withPlans` does. */
export function withPlan(scenario: Scenario, changes: PathValues): Scenario {
  return withPlans(scenario, [{ id: planId(changes), changes }]);
}

/**
 * The scenario in another state of the world: values by path for every alternative and for the warm-up. Throws as
 * `withPlans` does.
 */
export function withWorld(scenario: Scenario, values: PathValues): Scenario {
  const { tree, sources } = originOf(scenario);
  const report = new Report();
  const set = new Map(Object.entries(values).map(([path, value]) => [path, entryOf(value, report)] as const));
  report.refuse(sources);
  return assemble({ tree, file: scenario.file, sources, set }, report);
}

/** The name of a plan, made of its paths and values: `cutter-6-patrol-aircraft-4`. */
export function planId(changes: PathValues): string {
  const words = Object.entries(changes).map(
    ([path, value]) => `${shortPath(path)} ${String(value).replace(/^-/, "minus ")}`,
  );
  return words
    .join(" ")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}

/** What a reader calls a path: the asset of a number of assets, else its last three names. */
export function shortPath(path: string): string {
  const [section, id, key, ...rest] = path.split(".");
  if (section === "assets" && (key === "on-station" || key === "count") && rest.length === 0) return id!;
  return path.split(".").slice(-3).join(" ");
}

/** A number in house units as a scenario writes it: 5, or `12 h`. */
export function inWriting(value: number, dimension: Dimension): number | string {
  const { houseUnit } = dimensions[dimension];
  if (houseUnit === "") return value;
  return `${value} ${houseUnit.replace("1/", "/ ")}`;
}

const plansAtATime = 400;

/** The scenario with nothing but its baseline and these plans. */
function assembled(scenario: Scenario, plans: readonly NamedPlan[]): Scenario {
  const { tree, sources } = originOf(scenario);
  const report = new Report();
  const baseline = scenario.alternatives[0]!.id;
  const given = tree.entries.get("alternatives")?.tree;
  const first = given?.kind === "map" ? given.entries.get(baseline) : undefined;
  const own =
    first?.tree.kind === "map" ? { ...first, tree: withoutEntry(first.tree, "baseline") } : undefined;
  const entries = new Map<string, Entry>([[baseline, own ?? entryOf({}, report)]]);
  for (const { id, name, changes } of plans) {
    entries.set(id, entryOf({ ...(name === undefined ? {} : { name }), ...changes }, report));
  }
  report.refuse(sources);
  const alternatives: Entry = { place: nowhere, tree: { kind: "map", entries, place: nowhere } };
  const root: MapTree = {
    ...tree,
    entries: new Map([...tree.entries, ["alternatives", alternatives], ...everywhere(tree, baseline)]),
  };
  return assemble({ tree: root, file: scenario.file, sources, set: new Map() }, report);
}

/** The interventions of a file that happen in every alternative or in the baseline. */
function everywhere(tree: MapTree, baseline: string): readonly (readonly [string, Entry])[] {
  const map = tree.entries.get("interventions");
  if (map?.tree.kind !== "map") return [];
  const entries = [...map.tree.entries].flatMap(([id, event]): readonly (readonly [string, Entry])[] => {
    const names = treeAt(event.tree, ["alternatives"]);
    if (names?.kind !== "list" || event.tree.kind !== "map") return [[id, event]];
    const items = names.items.filter((item) => plain(item) === baseline);
    if (items.length === 0) return [];
    const kept: Entry = { place: names.place, tree: { ...names, items } };
    return [[id, { ...event, tree: withEntry(event.tree, "alternatives", kept) }]];
  });
  return [["interventions", { ...map, tree: { ...map.tree, entries: new Map(entries) } }]];
}

function entryOf(value: unknown, report: Report): Entry {
  const tree = dataTree(value, report) ?? { kind: "scalar" as const, value: null, place: nowhere };
  return { place: nowhere, tree };
}

/** What a path leads to: a number that may be read and varied, or something else. */
export type Parameter = {
  readonly kind: "number" | "other";
  readonly dimension: Dimension;
  readonly whole: boolean;
};

/** What stands at a path of a scenario. Throws RangeError for a path that leads nowhere. */
export function parameterAt(scenario: Scenario, path: string): Parameter {
  const target = destination(path, originOf(scenario).base, worldSchema);
  if (target.kind === "lost") {
    const hint = target.suggestion === undefined ? "" : `; ${target.suggestion}`;
    throw new RangeError(`${path}: expected ${target.expected}; found ${target.found}${hint}`);
  }
  if (target.number === undefined) return { kind: "other", dimension: "number", whole: false };
  return { kind: "number", dimension: target.number.dimension, whole: target.number.whole };
}

import {
  type Changes,
  commonToAll,
  refusePartnerChanges,
  settable,
  touches,
  withChanges,
} from "./changes.ts";
import { type CheckedWorld, checkWorld, type WorldFinding, worldKeys } from "./checkWorld.ts";
import { didYouMean, unknownKeyWords } from "./field.ts";
import { identity } from "./identity.ts";
import { beside as besideFile } from "./load.ts";
import { translationsIn } from "./localText.ts";
import { defaultWarmUp } from "./memory.ts";
import { namedSources, refuseLostNames } from "./namedSources.ts";
import { nearest } from "./nearest.ts";
import { destination } from "./parameterPath.ts";
import { planName } from "./planNames.ts";
import { provenanceOf } from "./provenance.ts";
import { quote } from "./quantity.ts";
import { readLevers, readUncertainties, refuseBoth } from "./ranges.ts";
import { Report, type Sources } from "./report.ts";
import type { Alternative, Intervention, Provenance, Scenario, Uncertainty } from "./scenario.ts";
import type { StudyDefaults } from "./schema/experiment.ts";
import { fileSchema, headSchema } from "./schema/file.ts";
import { type World, worldSchema } from "./schema/world.ts";
import { dotted, type Entry, keyPlaceAt, type MapTree, type Path, placeAt, plain, treeAt } from "./tree.ts";
import { unknownMeasures } from "./unknownMeasures.ts";
import { checkTree } from "./validate.ts";
import { warningsOf } from "./warnings/index.ts";

/** The whole tree of a scenario, with what it inherits, and the texts that it came from. */
export interface Loaded {
  readonly tree: MapTree;
  readonly file: string | undefined;
  readonly sources: Sources;
  /** Changes from the command line. */
  readonly set: Changes;
}

/** The trees behind a scenario, for the functions that show it as text. */
export interface Origin {
  /** The file with everything inherited and `--set` applied. */
  readonly tree: MapTree;
  /** The world in it. */
  readonly base: MapTree;
  /** The file as written, before `--set`. */
  readonly written: MapTree;
  readonly set: Changes;
  readonly sources: Sources;
}

const mostAlternatives = 500;
const mostWorlds = 1000;

/** Checks a loaded scenario and puts it together. Throws a ScenarioError with every mistake. */
export function assemble({ tree: written, file, sources, set }: Loaded, report: Report): Scenario {
  const root = withChanges(written, set, { report, prefix: "", frozen: {}, schema: settable });
  checkHead(root, report);
  refuseLostNames(root, report);
  const base = worldOf(root);
  const checked = checkWorld(base);
  const misspelled = misspelledKeys(root);
  for (const finding of checked.findings) {
    if (finding.found === "nothing" && finding.path.length === 1 && misspelled.has(String(finding.path[0])))
      continue;
    report.add(placed(finding, base));
  }

  const plans = readPlans(root, base, checked, report);
  const events = readEvents(root, plans, report);
  const levers = readLevers(root, base, report);
  const provenance = report.size === 0 ? provenanceOf(base, namedSources(root)) : {};
  const beside = besideParameters(provenance, base);
  const explicit = readUncertainties(root, base, report);
  const uncertain = new Map<string, Path>([
    ...Object.keys(beside).map((path) => [path, path.split(".")] as const),
    ...Object.keys(explicit).map((path) => [path, ["uncertainties", path]] as const),
  ]);
  refuseBoth(root, Object.keys(levers), uncertain, report);
  refusePartnerLevers(root, base, Object.keys(levers), report);
  report.refuse(sources);

  const warmUp = checked.world["warm-up"] ?? defaultWarmUp(plans[0]!.checked.world);
  const finish = finisher(warmUp);
  const named = plans.map(({ about, changes }) => ({ ...about, changes }));
  const alternatives = plans.map(({ about, checked: { world } }, i): Alternative => {
    const name = planName(named[i]!, named, set);
    return { ...about, ...(name === undefined ? {} : { name }), world: finish(world) };
  });
  const interventions = events.map((event): Intervention => {
    const worlds = [...event.worlds].map(([id, world]) => [id, finish(world)]);
    return { ...event.about, world: Object.fromEntries(worlds) as Record<string, World> };
  });
  const head = checkedHead(root);
  const translations = translationsIn([root, ...[...set.values()].map(({ tree }) => tree)]);
  const scenario: Scenario = {
    title: head.title,
    ...(head.question === undefined ? {} : { question: head.question }),
    ...(head.description === undefined ? {} : { description: head.description }),
    ...(translations === undefined ? {} : { translations }),
    ...(file === undefined ? {} : { file }),
    ...(head["price-year"] === undefined ? {} : { priceYear: head["price-year"] }),
    baseline: alternatives[0]!.world,
    alternatives,
    interventions,
    levers,
    uncertainties: { ...beside, ...explicit },
    ...(head.budget === undefined ? {} : { budget: head.budget }),
    ...(head.calibrations === undefined
      ? {}
      : {
          calibrations: head.calibrations.map((path) => (file === undefined ? path : besideFile(file, path))),
        }),
    measures: head.measures ?? [],
    ...(head.experiment === undefined ? {} : { experiment: head.experiment }),
    provenance,
    hash: identity(alternatives, interventions),
    warnings: [],
    unknownMeasures: [],
  };
  const warnings = new Report();
  warningsOf(scenario, {
    root,
    base,
    worlds: new Map(plans.map((plan) => [plan.about.id, plan.tree])),
    report: warnings,
  });
  const tree = { ...root, entries: new Map([...headEntries(root), ...base.entries]) };
  return remembered(
    {
      ...scenario,
      warnings: warnings.sorted(sources),
      unknownMeasures: unknownMeasures(scenario.measures, root, sources),
    },
    { tree, base, written, set, sources },
  );
}

/**
 * Origins by scenario, one map for the whole process: a script makes its scenario with the library, and the command line,
 * which is a bundle of its own, asks about it.
 */
function origins(): WeakMap<Scenario, Origin> {
  const shared = globalThis as { [key in typeof whereOrigins]?: WeakMap<Scenario, Origin> };
  shared[whereOrigins] ??= new WeakMap();
  return shared[whereOrigins];
}

const whereOrigins: unique symbol = Symbol.for("picket: origins of scenarios");

/** The scenario, with the trees that it was made from remembered beside it. */
export function remembered(scenario: Scenario, origin: Origin): Scenario {
  origins().set(scenario, origin);
  return scenario;
}

/** The scenario, said to come from this file, which is not read. */
export function comingFrom(file: string, scenario: Scenario): Scenario {
  const named = { ...scenario, file };
  const origin = origins().get(scenario);
  return origin === undefined ? named : remembered(named, origin);
}

/** The trees that a scenario was made from; undefined for a copy, which has none. */
export const knownOrigin = (scenario: Scenario): Origin | undefined => origins().get(scenario);

/** The trees that a scenario was made from. Throws an Error for a copy, which has none. */
export function originOf(scenario: Scenario): Origin {
  const origin = knownOrigin(scenario);
  if (origin === undefined)
    throw new Error("a scenario as it was read, not a copy of one, is needed to show its text");
  return origin;
}

function headEntries(root: MapTree): Iterable<readonly [string, Entry]> {
  return [...root.entries].filter(([key]) => !worldKeys.includes(key));
}

/** The part of a file that is its world. */
function worldOf(root: MapTree): MapTree {
  return { ...root, entries: new Map([...root.entries].filter(([key]) => worldKeys.includes(key))) };
}

function finisher(warmUp: number): (world: World) => World {
  const finished = new Map<World, World>();
  return (world) => {
    const known = finished.get(world) ?? { ...world, "warm-up": warmUp };
    finished.set(world, known);
    return known;
  };
}

function placed({ path, atKey, other, ...complaint }: WorldFinding, tree: MapTree) {
  const place = atKey ? keyPlaceAt(tree, path) : placeAt(tree, path);
  return {
    ...complaint,
    place,
    path: dotted(path),
    other: other === undefined ? undefined : { ...keyPlaceAt(tree, other), path: dotted(other) },
  };
}

const headKeys = headSchema.shape;

/** Keys of a file that are missing because they are misspelled: the unknown key is the mistake. */
function misspelledKeys(root: MapTree): ReadonlySet<string> {
  const known = Object.keys(fileSchema.shape);
  return new Set(
    [...root.entries.keys()].flatMap((key) => (known.includes(key) ? [] : (nearest(key, known) ?? []))),
  );
}

/** Checks everything in a file but its world; the paths in it are followed later. */
function checkHead(root: MapTree, report: Report): void {
  const known = Object.keys(fileSchema.shape);
  for (const [key, entry] of root.entries) {
    if (worldKeys.includes(key) || key.startsWith("x-")) continue;
    if (!Object.hasOwn(headKeys, key)) {
      const complaint = {
        expected: unknownKeyWords(known),
        found: `the unknown key ${quote(key)}`,
        suggestion: didYouMean(key, known),
      };
      report.add({ place: entry.place, path: key, ...complaint });
      continue;
    }
    for (const finding of checkTree(entry.tree, headKeys[key as keyof typeof headKeys]).findings) {
      report.add(placed({ ...finding, path: [key, ...finding.path] }, root));
    }
  }
  if (!root.entries.has("title")) {
    report.add({
      place: root.place,
      path: "title",
      expected: "title: one line that says what this is",
      found: "nothing",
    });
  }
}

interface Head {
  readonly title: string;
  readonly question?: string;
  readonly description?: string;
  readonly "price-year"?: number;
  readonly budget?: { readonly most: number };
  readonly calibrations?: readonly string[];
  readonly measures?: readonly string[];
  readonly experiment?: StudyDefaults;
}

function checkedHead(root: MapTree): Head {
  const keys = [
    "title",
    "question",
    "description",
    "price-year",
    "budget",
    "calibrations",
    "measures",
    "experiment",
  ] as const;
  const values = keys.flatMap((key) => {
    const part = root.entries.get(key)?.tree;
    return part === undefined ? [] : [[key, checkTree(part, headKeys[key]).value] as const];
  });
  return Object.fromEntries(values) as unknown as Head;
}

interface Plan {
  readonly about: Omit<Alternative, "world">;
  readonly entry: Entry | undefined;
  readonly changes: Changes;
  readonly tree: MapTree;
  readonly checked: CheckedWorld;
}

const words = ["name", "why", "cost", "baseline"] as const;

function readPlans(root: MapTree, base: MapTree, checked: CheckedWorld, report: Report): readonly Plan[] {
  const map = root.entries.get("alternatives")?.tree;
  const given = map?.kind === "map" ? [...map.entries].filter(([, entry]) => entry.tree.kind === "map") : [];
  if (given.length === 0) {
    const about = { id: "baseline", cost: 0, baseline: "baseline", changes: {} };
    return [{ about, entry: undefined, changes: new Map(), tree: base, checked }];
  }
  if (given.length > mostAlternatives) {
    report.add({
      place: keyPlaceAt(root, ["alternatives"]),
      path: "alternatives",
      expected: `at most ${mostAlternatives} alternatives`,
      found: `${given.length}`,
    });
    return [];
  }
  const ids = given.map(([id]) => id);
  return given.map(([id, entry]): Plan => {
    const prefix = `alternatives.${id}`;
    const all = (entry.tree as MapTree).entries;
    const changes: Changes = new Map(
      [...all].filter(([key]) => !(words as readonly string[]).includes(key) && !key.startsWith("x-")),
    );
    const tree = withChanges(base, changes, { report, prefix, frozen: commonToAll });
    refusePartnerChanges(base, tree, changes, { report, prefix });
    const after = tree === base ? checked : checkWorld(tree);
    reportNew(after, checked, { tree, changes, prefix, entry, report });
    const about = checkTree(
      { ...entry.tree, entries: new Map([...all].filter(([key]) => !changes.has(key))) } as MapTree,
      fileSchema.shape.alternatives.def.innerType.def.valueType,
    );
    const { cost = 0, baseline = ids[0]!, ...texts } = (about.value ?? {}) as Partial<Alternative>;
    if (!ids.includes(baseline)) {
      report.add({
        place: placeAt(entry.tree, ["baseline"]),
        path: `${prefix}.baseline`,
        expected: "the name of an alternative",
        found: `the unknown name ${quote(baseline)}`,
        suggestion: didYouMean(baseline, ids),
      });
    }
    const asWritten = Object.fromEntries([...changes].map(([path, change]) => [path, plain(change.tree)]));
    return {
      about: { ...texts, id, cost, baseline, changes: asWritten },
      entry,
      changes,
      tree,
      checked: after,
    };
  });
}

interface Changed {
  readonly tree: MapTree;
  readonly changes: Changes;
  readonly prefix: string;
  readonly entry: Entry;
  readonly report: Report;
}

/** Reports what a change breaks: at the value that it sets, or, where something else no longer fits, at the change. */
function reportNew(
  after: CheckedWorld,
  before: CheckedWorld,
  { tree, changes, prefix, entry, report }: Changed,
): void {
  const old = new Set(before.findings.map(key));
  for (const finding of after.findings) {
    if (old.has(key(finding))) continue;
    const here = placed(finding, tree);
    if ([...changes.keys()].some((path) => touches(here.path, path))) {
      report.add({ ...here, path: `${prefix}.${here.path}` });
    } else {
      const { place, path, ...complaint } = here;
      report.add({
        ...complaint,
        place: entry.place,
        path: prefix,
        found: `${complaint.found} (at ${path})`,
        other: { ...place, path },
      });
    }
  }
}

const key = (finding: WorldFinding) => JSON.stringify([finding.path, finding.expected, finding.found]);

interface Event {
  readonly about: Omit<Intervention, "world">;
  readonly worlds: ReadonlyMap<string, World>;
}

function readEvents(root: MapTree, plans: readonly Plan[], report: Report): readonly Event[] {
  const map = root.entries.get("interventions")?.tree;
  if (map?.kind !== "map") return [];
  const given = [...map.entries].flatMap(([id, entry]) => {
    const value = checkTree(entry.tree, fileSchema.shape.interventions.def.innerType.def.valueType).value as
      | {
          readonly name?: string;
          readonly why?: string;
          readonly at: number;
          readonly alternatives?: readonly string[];
        }
      | undefined;
    return value === undefined ? [] : [{ id, entry, value }];
  });
  if (given.length * plans.length > mostWorlds) {
    report.add({
      place: keyPlaceAt(root, ["interventions"]),
      path: "interventions",
      expected: `at most ${mostWorlds} pairs of an intervention and an alternative`,
      found: `${given.length * plans.length}`,
    });
    return [];
  }
  const now = new Map(plans.map((plan) => [plan.about.id, { tree: plan.tree, checked: plan.checked }]));
  return [...given]
    .sort((a, b) => a.value.at - b.value.at)
    .map(({ id, entry, value }) => {
      const prefix = `interventions.${id}.set`;
      const set = treeAt(entry.tree, ["set"]) as MapTree;
      for (const [index, name] of (value.alternatives ?? []).entries()) {
        if (now.has(name)) continue;
        report.add({
          place: placeAt(entry.tree, ["alternatives", index]),
          path: `interventions.${id}.alternatives.${index}`,
          expected: "the name of an alternative",
          found: `the unknown name ${quote(name)}`,
          suggestion: didYouMean(name, now.keys()),
        });
      }
      for (const [name, before] of now) {
        if (value.alternatives?.includes(name) === false) continue;
        const tree = withChanges(before.tree, set.entries, { report, prefix, frozen: commonToAll });
        if (value.alternatives !== undefined)
          refusePartnerChanges(before.tree, tree, set.entries, { report, prefix });
        const checked = checkWorld(tree);
        const setEntry = (entry.tree as MapTree).entries.get("set")!;
        reportNew(checked, before.checked, { tree, changes: set.entries, prefix, entry: setEntry, report });
        now.set(name, { tree, checked });
      }
      const { alternatives: _, ...about } = value;
      return {
        about: { id, ...about },
        worlds: new Map([...now].map(([name, after]) => [name, after.checked.world])),
      };
    });
}

/** The ranges that stand beside parameters. */
function besideParameters(
  provenance: Readonly<Record<string, Provenance>>,
  base: MapTree,
): Readonly<Record<string, Uncertainty>> {
  const ranges = Object.entries(provenance).flatMap(([path, { low, high, source, note }]) => {
    if (low === undefined || high === undefined) return [];
    const target = destination(path, base, worldSchema);
    if (target.kind === "lost" || target.number === undefined) return [];
    const { dimension, whole } = target.number;
    const texts = { ...(source === undefined ? {} : { source }), ...(note === undefined ? {} : { note }) };
    return [[path, { low, high, dimension, whole, ...texts, from: "parameter" as const }] as const];
  });
  return Object.fromEntries(ranges);
}

function refusePartnerLevers(root: MapTree, base: MapTree, levers: readonly string[], report: Report): void {
  for (const path of levers) {
    const [section, id] = path.split(".");
    if (section !== "assets" || id === undefined) continue;
    const partner = treeAt(base, ["assets", id, "partner"]);
    if (partner === undefined || checkTree(partner, headlessTruth).value !== true) continue;
    report.add({
      place: keyPlaceAt(root, ["levers", path]),
      path: `levers.${path}`,
      expected: "a lever on one's own assets",
      found: `${quote(id)}, which belongs to a partner`,
      other: { ...keyPlaceAt(base, ["assets", id]), path: `assets.${id}` },
    });
  }
}

const headlessTruth = worldSchema.shape.assets.def.innerType.def.valueType.shape.partner;

import { originOf } from "../assemble.ts";
import { canonicalJson } from "../hash.ts";
import { type NamedSources, namedSources, sourceOf } from "../namedSources.ts";
import { parameters } from "../provenance.ts";
import type { Alternative, Scenario } from "../scenario.ts";
import { worldSchema } from "../schema/world.ts";
import { sourceWords } from "../source.ts";
import { dotted, type MapTree, plain, type Tree, treeAt } from "../tree.ts";
import { schemaAt, withoutNotes } from "../validate.ts";
import { written } from "../written.ts";
import { oneOf, pathWords } from "./words.ts";

/** What another scenario has that the first has not, in words, one difference a line: "cutter on station 5 -> 16". */
export function diff(a: Scenario, b: Scenario): string {
  const [before, after] = [originOf(a), originOf(b)];
  const lines = [
    ...textual("title", a.title, b.title),
    ...textual("question", a.question, b.question),
    ...worldLines([before.base, namedSources(before.tree)], [after.base, namedSources(after.tree)]),
    ...alternativeLines(a, b),
    ...sectionLines(before.tree, after.tree),
  ];
  if (lines.length === 0) return "The same in every parameter.\n";
  const end = a.hash === b.hash ? "None of this affects the result: the hashes are equal." : "";
  return `${[...lines, ...(end === "" ? [] : [end])].join("\n")}\n`;
}

function textual(what: string, a: string | undefined, b: string | undefined): readonly string[] {
  if (a === b) return [];
  return [
    `${what}: ${a === undefined ? "none" : JSON.stringify(a)} -> ${b === undefined ? "none" : JSON.stringify(b)}`,
  ];
}

const sections = [
  "nodes",
  "zones",
  "checkpoints",
  "legs",
  "conveyances",
  "routes",
  "organisations",
  "flows",
  "assets",
];

type Sourced = readonly [world: MapTree, named: NamedSources];

function worldLines([a, namedInA]: Sourced, [b, namedInB]: Sourced): readonly string[] {
  const lines: string[] = [];
  const whole = new Set<string>();
  for (const section of sections) {
    const [before, after] = [ids(a, section), ids(b, section)];
    for (const id of before) if (!after.has(id)) lines.push(`${oneOf(section)} ${id} removed`);
    for (const id of after) {
      if (before.has(id)) continue;
      lines.push(`${oneOf(section)} ${id} added: ${written(plain(treeAt(b, [section, id])!))}`);
      whole.add(`${section}.${id}`);
    }
    for (const id of before) if (!after.has(id)) whole.add(`${section}.${id}`);
  }
  const [before, after] = [leaves(a, namedInA), leaves(b, namedInB)];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if ([...whole].some((entry) => path === entry || path.startsWith(`${entry}.`))) continue;
    const [old, now] = [before.get(path), after.get(path)];
    if (old !== undefined && now !== undefined && old.value === now.value) {
      if (old.source !== now.source)
        lines.push(`${pathWords(path)}: source ${old.source ?? "none"} -> ${now.source ?? "none"}`);
      continue;
    }
    lines.push(`${pathWords(path)} ${old?.text ?? "none"} -> ${now?.text ?? "none"}`);
  }
  return lines;
}

function ids(world: MapTree, section: string): ReadonlySet<string> {
  const part = treeAt(world, [section]);
  return new Set(part?.kind === "map" ? part.entries.keys() : []);
}

interface Leaf {
  readonly text: string;
  /** In house units, so that 24 h is 1 day. */
  readonly value: string;
  readonly source: string | undefined;
}

/** Everything in a world that is not a map, by path. */
function leaves(world: MapTree, named: NamedSources): ReadonlyMap<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const { path, tree } of parameters(world)) {
    const schema = schemaAt(worldSchema, path, world);
    const read = schema?.safeParse(withoutNotes(tree, schema));
    const source = sourceOf(plainAt(tree, "source"), named);
    found.set(dotted(path), {
      text: written(plain(tree)),
      value: canonicalJson(read?.success === true ? read.data : plain(tree)),
      source: source === undefined ? undefined : sourceWords(source),
    });
  }
  const walk = (tree: Tree, path: string, depth: number): void => {
    if (found.has(path) || [...path.split(".")].some((part) => part.startsWith("x-"))) return;
    if (tree.kind === "map" && depth < 6) {
      for (const [key, entry] of tree.entries)
        walk(entry.tree, path === "" ? key : `${path}.${key}`, depth + 1);
    } else if (tree.kind !== "map" && ![...found.keys()].some((known) => path.startsWith(`${known}.`))) {
      found.set(path, { text: written(plain(tree)), value: canonicalJson(plain(tree)), source: undefined });
    }
  };
  walk(world, "", 0);
  return found;
}

function plainAt(tree: Tree, key: string): unknown {
  const part = treeAt(tree, [key]);
  return part === undefined ? undefined : plain(part);
}

function alternativeLines(a: Scenario, b: Scenario): readonly string[] {
  const lines: string[] = [];
  const byId = (scenario: Scenario) => new Map(scenario.alternatives.map((each) => [each.id, each]));
  const [before, after] = [byId(a), byId(b)];
  for (const id of before.keys()) if (!after.has(id)) lines.push(`alternative ${id} removed`);
  for (const [id, now] of after) {
    const old = before.get(id);
    if (old === undefined) lines.push(`alternative ${id} added: ${changeWords(now)}`);
    else if (canonicalJson(old.changes) !== canonicalJson(now.changes)) {
      lines.push(`alternative ${id}: ${changeWords(old)} -> ${changeWords(now)}`);
    } else if (old.cost !== now.cost)
      lines.push(`alternative ${id}: cost ${old.cost} USD/h -> ${now.cost} USD/h`);
  }
  if (a.alternatives[0]!.id !== b.alternatives[0]!.id && after.has(a.alternatives[0]!.id)) {
    lines.push(`baseline ${a.alternatives[0]!.id} -> ${b.alternatives[0]!.id}`);
  }
  return lines;
}

function changeWords({ changes }: Alternative): string {
  const parts = Object.entries(changes).map(
    ([path, value]) => `${pathWords(path)} ${value === null ? "removed" : written(value)}`,
  );
  return parts.length === 0 ? "no change" : parts.join(", ");
}

function sectionLines(a: MapTree, b: MapTree): readonly string[] {
  const lines: string[] = [];
  for (const section of ["levers", "uncertainties", "interventions"]) {
    const [before, after] = [ids(a, section), ids(b, section)];
    for (const id of before)
      if (!after.has(id))
        lines.push(`${oneOf(section).replace("uncertaintie", "uncertainty")} ${id} removed`);
    for (const id of after) {
      const [old, now] = [treeAt(a, [section, id]), treeAt(b, [section, id])!];
      const name = `${oneOf(section).replace("uncertaintie", "uncertainty")} ${id}`;
      if (old === undefined) lines.push(`${name} added: ${written(plain(now))}`);
      else if (canonicalJson(plain(old)) !== canonicalJson(plain(now)))
        lines.push(`${name}: ${written(plain(old))} -> ${written(plain(now))}`);
    }
  }
  for (const key of ["budget", "measures", "experiment"]) {
    const [old, now] = [treeAt(a, [key]), treeAt(b, [key])].map((tree) =>
      tree === undefined ? "none" : written(plain(tree)),
    );
    if (old !== now) lines.push(`${key}: ${old} -> ${now}`);
  }
  return lines;
}

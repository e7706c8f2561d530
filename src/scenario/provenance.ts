import type * as z from "zod";
import { type Field, isParameterMap } from "./field.ts";
import { type NamedSources, sourceOf } from "./namedSources.ts";
import { destination } from "./parameterPath.ts";
import { inHouseUnits } from "./ranges.ts";
import type { Provenance } from "./scenario.ts";
import { worldSchema } from "./schema/world.ts";
import { childSchema, schemaKind } from "./schemaKind.ts";
import type { Source } from "./source.ts";
import { dotted, type MapTree, type Path, plain, type Tree } from "./tree.ts";
import { written } from "./written.ts";

/** A parameter of a world: where it stands and what stands there. */
export interface Parameter {
  readonly path: Path;
  readonly tree: Tree;
  readonly field: Field;
  /** The nearest `x-source` above it. */
  readonly source: Source | undefined;
}

const parameterKinds: ReadonlySet<Field["kind"]> = new Set([
  "quantity",
  "distribution",
  "formula",
  "shape",
  "choice",
  "truth",
]);

/** Every parameter of a world that has a value, in the order of the file. */
export function parameters(world: MapTree, named: NamedSources = new Map()): readonly Parameter[] {
  const found: Parameter[] = [];
  const walk = (tree: Tree, schema: z.ZodType, path: Path, source: Source | undefined): void => {
    const kind = schemaKind(schema);
    if (kind.kind === "leaf") {
      if (parameterKinds.has(kind.field.kind)) found.push({ path, tree, field: kind.field, source });
      return;
    }
    if (tree.kind === "scalar") return;
    const here = tree.kind === "map" ? (xSource(tree, named) ?? source) : source;
    const parts: Iterable<readonly [string | number, Tree]> =
      tree.kind === "list"
        ? tree.items.entries()
        : [...tree.entries].map(([key, entry]) => [key, entry.tree] as const);
    for (const [key, part] of parts) {
      if (typeof key === "string" && kind.kind === "object" && key.startsWith("x-")) continue;
      const below = childSchema(schema, key, tree);
      if (below !== undefined) walk(part, below, [...path, key], here);
    }
  };
  walk(world, worldSchema, [], undefined);
  return found;
}

function xSource(tree: MapTree, named: NamedSources): Source | undefined {
  const own = tree.entries.get("x-source")?.tree;
  return own === undefined ? undefined : sourceOf(plain(own), named);
}

/** The provenance of every parameter, by path, and of the parameters of its distribution that have one of their own. */
export function provenanceOf(world: MapTree, named: NamedSources): Readonly<Record<string, Provenance>> {
  const entries: (readonly [string, Provenance])[] = [];
  for (const { path, tree, field, source } of parameters(world, named)) {
    if (field.kind === "choice" || field.kind === "truth") continue;
    const text = dotted(path);
    entries.push([text, provenance(tree, text, { world, named, source })]);
    for (const inner of within(tree, [])) {
      const below = dotted([...path, ...inner.path]);
      entries.push([below, provenance(inner.tree, below, { world, named, source })]);
    }
  }
  return Object.fromEntries(entries);
}

/** Parts of a distribution that carry their own provenance. */
function within(tree: Tree, path: Path): readonly { readonly path: Path; readonly tree: Tree }[] {
  if (tree.kind === "scalar") return [];
  const own = path.length > 0 && isParameterMap(plain(tree)) ? [{ path, tree }] : [];
  const parts: Iterable<readonly [string | number, Tree]> =
    tree.kind === "list"
      ? tree.items.entries()
      : [...tree.entries].map(([key, entry]) => [key, entry.tree] as const);
  const top = path.length === 0 && isParameterMap(plain(tree));
  return [
    ...own,
    ...[...parts].flatMap(([key, part]) => within(part, top && key === "value" ? path : [...path, key])),
  ].filter((each, index, all) => all.findIndex((other) => other.tree === each.tree) === index);
}

interface Surroundings {
  readonly world: MapTree;
  readonly named: NamedSources;
  /** The nearest `x-source` above. */
  readonly source: Source | undefined;
}

function provenance(tree: Tree, path: string, { world, named, source: above }: Surroundings): Provenance {
  const raw = plain(tree);
  if (!isParameterMap(raw)) return { text: written(raw), ...(above === undefined ? {} : { source: above }) };
  const target = destination(path, world, worldSchema);
  const number = target.kind === "found" ? target.number : undefined;
  const bound = (key: "low" | "high") => {
    const value =
      number === undefined || raw[key] === undefined ? undefined : inHouseUnits(raw[key], number.dimension);
    return value === undefined ? {} : { [key]: value };
  };
  const source = sourceOf(raw["source"], named) ?? above;
  const ends = [raw["low"], raw["high"]].map((end) => (end === undefined ? "?" : written(end)));
  const range = ends.every((end) => end === "?") ? {} : { range: ends.join(" to ") };
  return {
    text: written(raw.value),
    ...bound("low"),
    ...bound("high"),
    ...range,
    ...(source === undefined ? {} : { source }),
    ...(typeof raw["note"] === "string" ? { note: raw["note"] } : {}),
  };
}

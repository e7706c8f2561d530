import type * as z from "zod";
import type { Dimension } from "./dimension.ts";
import { isShapeName, roleField, shapes } from "./distributionField.ts";
import { type Complaint, didYouMean, type Field, idPattern, type Range, unknownKeyWords } from "./field.ts";
import { quote } from "./quantity.ts";
import { childSchema, schemaKind } from "./schemaKind.ts";
import { child, dotted, type Entry, type Path, type Tree } from "./tree.ts";

/** A number that a path leads to, with the unit and range in which it is read. */
export interface NumberField {
  readonly dimension: Dimension;
  readonly range: Range;
  readonly whole: boolean;
}

/** Where a dotted path leads in a world. */
export type Destination =
  | {
      readonly kind: "found";
      readonly path: Path;
      /** What stands there now; undefined if nothing does. */
      readonly tree: Tree | undefined;
      /** The schema that holds there; undefined inside a distribution. */
      readonly schema: z.ZodType | undefined;
      /** How a number is read there; undefined if it is not a number. */
      readonly number: NumberField | undefined;
    }
  | ({ readonly kind: "lost"; readonly path: Path } & Complaint);

/** Follows a dotted path through a world; what it may add is one new name at its end. */
export function destination(text: string, root: Tree, schema: z.ZodType): Destination {
  const path = text.split(".");
  let tree: Tree | undefined = root;
  let part: z.ZodType = schema;
  for (const [index, key] of path.entries()) {
    const kind = schemaKind(part);
    const resolved =
      kind.kind === "either" ? schemaKind(tree?.kind === "map" ? kind.map : kind.scalar) : kind;
    const here = path.slice(0, index + 1);
    const last = index === path.length - 1;
    if (resolved.kind === "leaf") return inDistribution(resolved.field, tree, path, index);
    if (resolved.kind === "object" && !Object.hasOwn(resolved.shape, key)) {
      const known = Object.keys(resolved.shape);
      return {
        kind: "lost",
        path: here,
        expected: unknownKeyWords(known),
        found: `the unknown key ${quote(key)}`,
        suggestion: didYouMean(key, known),
      };
    }
    if (resolved.kind === "record" && child(tree, key) === undefined && !(last && idPattern.test(key))) {
      const known = tree?.kind === "map" ? [...tree.entries.keys()] : [];
      const parent = dotted(path.slice(0, index));
      return {
        kind: "lost",
        path: here,
        expected: `a name under ${parent}`,
        found: `the unknown name ${quote(key)}`,
        suggestion: didYouMean(key, known) ?? listOf(known),
      };
    }
    if (resolved.kind === "list" && child(tree, key) === undefined) {
      return { kind: "lost", path: here, expected: "the number of an item, from 0", found: quote(key) };
    }
    const next = childSchema(part, key, tree);
    if (next === undefined)
      return { kind: "lost", path: here, expected: "a path to a parameter", found: quote(text) };
    tree = child(tree, key);
    part = next;
  }
  return { kind: "found", path, tree, schema: part, number: numberAt(part, tree) };
}

function listOf(known: readonly string[]): string | undefined {
  return known.length === 0 || known.length > 12 ? undefined : `known: ${known.join(", ")}`;
}

function numberAt(schema: z.ZodType, tree: Tree | undefined): NumberField | undefined {
  const kind = schemaKind(schema);
  if (kind.kind !== "leaf") return undefined;
  const { field } = kind;
  if (field.kind === "quantity") return field;
  const bare = tree?.kind === "map" ? child(tree, "value") : tree;
  return field.kind === "distribution" && bare?.kind === "scalar" ? { ...field, whole: false } : undefined;
}

/** Follows a path into a distribution: its name, then the name or number of a parameter, then the number of a value. */
function inDistribution(
  field: Field,
  tree: Tree | undefined,
  path: readonly string[],
  from: number,
): Destination {
  const lost = (length: number, complaint: Complaint): Destination => ({
    kind: "lost",
    path: path.slice(0, length),
    ...complaint,
  });
  const rest = path.slice(from);
  if (field.kind !== "distribution") {
    return lost(from + 1, {
      expected: `a path that ends at ${dotted(path.slice(0, from))}`,
      found: quote(dotted(path)),
    });
  }
  const within = child(tree, "value")?.kind === "map" ? child(tree, "value") : tree;
  const wrapped: Path = within === tree ? [] : ["value"];
  const before: Path = [...path.slice(0, from), ...wrapped];
  const [name, parameter, item, ...more] = rest as [string, ...string[]];
  if (!isShapeName(name)) {
    return lost(from + 1, {
      expected: "the name of a distribution",
      found: quote(name),
      suggestion: didYouMean(name, Object.keys(shapes)),
    });
  }
  const content = child(within, name);
  if (parameter === undefined) {
    const first = Object.values(shapes[name].parameters)[0]!;
    const number = shapes[name].form === "single" ? roleField(first, field.dimension) : undefined;
    return { kind: "found", path: [...before, name], tree: content, schema: undefined, number };
  }
  const names = Object.keys(shapes[name].parameters);
  const key = /^\d+$/.test(parameter) ? names[Number(parameter)] : parameter;
  if (content === undefined) {
    const there = within?.kind === "map" ? [...within.entries.keys()].join(", ") : "no such map";
    return lost(from + 1, { expected: `a distribution of the name ${name}`, found: there });
  }
  if (key === undefined || !names.includes(key)) {
    return lost(from + 2, {
      expected: `one of ${names.join(", ")}`,
      found: quote(parameter),
      suggestion: didYouMean(parameter, names),
    });
  }
  const role = (shapes[name].parameters as Readonly<Record<string, Parameters<typeof roleField>[0]>>)[key]!;
  const slot: Path = content.kind === "list" && shapes[name].form === "list" ? [names.indexOf(key)] : [key];
  const full: Path = [...before, name, ...slot];
  const value = slot.reduce<Tree | undefined>(child, content);
  if (item === undefined)
    return {
      kind: "found",
      path: full,
      tree: value,
      schema: undefined,
      number: roleField(role, field.dimension),
    };
  const number: NumberField =
    role === "weights"
      ? { dimension: "share", range: { least: 0, words: "of at least 0" }, whole: false }
      : { dimension: field.dimension, range: { least: 0, words: "of at least 0" }, whole: false };
  const there = child(value, item);
  if (there === undefined || more.length > 0)
    return lost(from + 3, { expected: "the number of a value, from 0", found: quote(item) });
  return {
    kind: "found",
    path: [...full, item],
    tree: there,
    schema: undefined,
    number: role === "components" ? undefined : number,
  };
}

/** The tree with the part at a path replaced or, without a new part, removed; missing maps on the way are made. */
export function replaceAt(root: Tree, path: Path, part: Entry | undefined, along: Entry): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return part?.tree ?? root;
  if (root.kind === "list") {
    const items = root.items.map((item, index) =>
      index === Number(key) ? replaceAt(item, rest, part, along) : item,
    );
    return { ...root, items };
  }
  const map =
    root.kind === "map"
      ? root
      : { kind: "map" as const, entries: new Map<string, Entry>(), place: along.place };
  const entries = new Map(map.entries);
  const name = String(key);
  const old = entries.get(name);
  if (rest.length > 0) {
    const below = old?.tree ?? { kind: "map", entries: new Map(), place: along.place };
    entries.set(name, { place: old?.place ?? along.place, tree: replaceAt(below, rest, part, along) });
  } else if (part === undefined) entries.delete(name);
  else entries.set(name, part);
  return { ...map, entries };
}

import type * as z from "zod";
import type { Section } from "./field.ts";
import { childSchema, schemaKind } from "./schemaKind.ts";
import type { Path, Tree } from "./tree.ts";

/** A name that refers to something elsewhere in the file. */
export interface Reference {
  readonly section: Section;
  readonly name: string;
  readonly path: Path;
  /** The name is a key, not a value. */
  readonly atKey: boolean;
}

const collected = new WeakMap<Tree, readonly Reference[]>();

/** Every reference in a part of a tree, with its path from there; found even where other values are wrong. */
export function references(tree: Tree, schema: z.ZodType): readonly Reference[] {
  const known = collected.get(tree);
  if (known !== undefined) return known;
  const found = collect(tree, schema);
  collected.set(tree, found);
  return found;
}

function collect(tree: Tree, schema: z.ZodType): readonly Reference[] {
  const kind = schemaKind(schema);
  if (kind.kind === "leaf") {
    const { field } = kind;
    if (
      field.kind !== "reference" ||
      tree.kind !== "scalar" ||
      typeof tree.value !== "string" ||
      tree.value === ""
    )
      return [];
    return [{ section: field.section, name: tree.value, path: [], atKey: false }];
  }
  if (tree.kind === "scalar") return [];
  const parts: readonly (readonly [string | number, Tree])[] =
    tree.kind === "list"
      ? tree.items.map((item, index) => [index, item] as const)
      : [...tree.entries].map(([key, entry]) => [key, entry.tree] as const);
  return parts.flatMap(([key, part]) => {
    const own: Reference[] =
      tree.kind === "map" && kind.kind === "record" && kind.keys?.kind === "reference"
        ? [{ section: kind.keys.section, name: String(key), path: [key], atKey: true }]
        : [];
    const schemaBelow = childSchema(schema, key, tree);
    const below = schemaBelow === undefined ? [] : references(part, schemaBelow);
    return [...own, ...below.map((each) => ({ ...each, path: [key, ...each.path] }))];
  });
}

import type * as z from "zod";
import { childSchema, schemaKind } from "./schemaKind.ts";
import type { Entry, Tree } from "./tree.ts";

/**
 * A scenario over the one that it extends. Maps of names and of fixed keys are merged, key by key; whatever else there is
 * (a value, a list, a distribution, a value with its source) replaces what was there. `~` (null) removes what is inherited.
 */
export function mergeTrees(base: Tree | undefined, own: Tree, schema: z.ZodType | undefined): Tree {
  if (base?.kind !== "map" || own.kind !== "map" || schema === undefined) return own;
  if (schemaKind(schema).kind === "leaf") return own;
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, entry] of own.entries) {
    const inherited = entries.get(key);
    if (inherited !== undefined && entry.tree.kind === "scalar" && entry.tree.value === null)
      entries.delete(key);
    else
      entries.set(key, {
        place: entry.place,
        tree: mergeTrees(inherited?.tree, entry.tree, childSchema(schema, key, own)),
      });
  }
  return { kind: "map", entries, place: own.place };
}

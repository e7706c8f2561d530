import * as z from "zod";
import { mergeTrees } from "./mergeTrees.ts";
import { destination, replaceAt } from "./parameterPath.ts";
import { quote } from "./quantity.ts";
import type { Report } from "./report.ts";
import { headSchema } from "./schema/file.ts";
import { worldSchema } from "./schema/world.ts";
import { schemaKind } from "./schemaKind.ts";
import { type Entry, type MapTree, type Path, treeAt } from "./tree.ts";

/** Changes to a world by dotted path, in the order of the file. */
export type Changes = ReadonlyMap<string, Entry>;

interface Context {
  readonly report: Report;
  /** Where the changes stand: `alternatives.ten-ships`. */
  readonly prefix: string;
  /** Keys of the world that may not change here, with the reason. */
  readonly frozen: Readonly<Record<string, string>>;
  /** What a path may lead into; the world unless given. */
  readonly schema?: z.ZodType;
}

/** What a command line may set: the world, and what may be spent on it. */
export const settable = z.strictObject({ ...worldSchema.shape, budget: headSchema.shape.budget });

/** What all alternatives of a scenario have in common. */
export const commonToAll: Readonly<Record<string, string>> = Object.fromEntries(
  ["warm-up", "horizon", "run-out"].map((key) => [key, "the same period in every alternative"]),
);

/** The world with the changes made; a path that leads nowhere is reported and left out. */
export function withChanges(
  base: MapTree,
  changes: Changes,
  { report, prefix, frozen, schema = worldSchema }: Context,
): MapTree {
  let tree = base;
  for (const [text, entry] of changes) {
    const path = prefix === "" ? text : `${prefix}.${text}`;
    const refuse = (expected: string, found: string, suggestion?: string) =>
      report.add({ place: entry.place, path, expected, found, suggestion });
    const target = destination(text, tree, schema);
    const reason = frozen[text.split(".")[0]!];
    if (target.kind === "lost") refuse(target.expected, target.found, target.suggestion);
    else if (reason !== undefined) refuse(reason, `a change of ${quote(text)}`);
    else if (entry.tree.kind === "scalar" && entry.tree.value === null) {
      if (target.tree === undefined) refuse("something to remove", "nothing");
      else tree = replaceAt(tree, target.path, undefined, entry) as MapTree;
    } else {
      const merges = target.schema !== undefined && schemaKind(target.schema).kind !== "leaf";
      const part = merges ? mergeTrees(target.tree, entry.tree, target.schema) : entry.tree;
      tree = replaceAt(tree, target.path, { place: entry.place, tree: part }, entry) as MapTree;
    }
  }
  return tree;
}

/** The assets that belong to partners: what changes them may not be an alternative. */
export function refusePartnerChanges(
  base: MapTree,
  changed: MapTree,
  changes: Changes,
  { report, prefix }: Pick<Context, "report" | "prefix">,
): void {
  const assets = base.entries.get("assets")?.tree;
  if (assets?.kind !== "map") return;
  for (const [id, entry] of assets.entries) {
    if (!isPartner(base, ["assets", id, "partner"]) || treeAt(changed, ["assets", id]) === entry.tree)
      continue;
    const [text, change] = [...changes].find(([path]) => touches(path, `assets.${id}`)) ?? [];
    if (text === undefined || change === undefined) continue;
    report.add({
      place: change.place,
      path: `${prefix}.${text}`,
      expected: "a change of one's own assets",
      found: `${quote(id)}, which belongs to a partner`,
      other: { ...entry.place, path: `assets.${id}` },
    });
  }
}

function isPartner(base: MapTree, path: Path): boolean {
  const tree = treeAt(base, path);
  const bare = tree?.kind === "map" ? treeAt(tree, ["value"]) : tree;
  return bare?.kind === "scalar" && bare.value === true;
}

/** Is one of two dotted paths a part of the other? */
export function touches(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

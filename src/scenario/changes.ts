import * as z from "zod";
import { fieldWords, isParameterMap, readsAs } from "./field.ts";
import { mergeTrees } from "./mergeTrees.ts";
import { destination, type NumberField, replaceAt } from "./parameterPath.ts";
import { foundKind, quote, readQuantity } from "./quantity.ts";
import type { Report } from "./report.ts";
import { headSchema } from "./schema/file.ts";
import { worldSchema } from "./schema/world.ts";
import { schemaKind } from "./schemaKind.ts";
import { type Signed, signed, takesSigns } from "./signed.ts";
import { type Entry, type MapTree, type Path, plain, type Tree, treeAt } from "./tree.ts";

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
    if (refuseSigned(tree, { text, change: entry.tree, path }, report)) continue;
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

interface Setting {
  /** The path that is set, and what it is set to. */
  readonly text: string;
  readonly change: Tree;
  /** Where that stands. */
  readonly path: string;
}

/** Refuses `+3` and `-3` where they would be read as values, though they look like changes of what is there. */
function refuseSigned(base: MapTree, { text, change, path }: Setting, report: Report): boolean {
  if (change.kind === "list") return false;
  if (change.kind === "map") {
    const parts = [...change.entries].map(([key, { tree }]) =>
      refuseSigned(base, { text: `${text}.${key}`, change: tree, path: `${path}.${key}` }, report),
    );
    return parts.includes(true);
  }
  const sign = signed(change.value);
  const target = sign && destination(text, base, worldSchema);
  if (sign === undefined || target?.kind !== "found" || target.number === undefined) return false;
  const field = target.number;
  const reading = readQuantity(change.value, field.dimension);
  if (takesSigns(field.range) || reading.kind === "wrong") return false;
  if (sign.sign === "-" && readsAs(String(change.value), field)) return false;
  const total = target.tree && changedBy(sign, target.tree, field);
  const whole = readsAs(sign.bare, field) ? [`${sign.bare} if you mean ${sign.bare} in all`] : [];
  report.add({
    place: change.place,
    path,
    expected: `${fieldWords(field)} without a sign`,
    found: foundKind(change.value),
    suggestion: [...(total === undefined ? [] : [total]), ...whole].join(", or ") || undefined,
  });
  return true;
}

/** What is there now with the change made, in the unit of the change; undefined if that is no value. */
function changedBy({ sign, parts }: Signed, now: Tree, field: NumberField): string | undefined {
  const before = plain(now);
  const reading = readQuantity(isParameterMap(before) ? before.value : before, field.dimension);
  const size = parts && readQuantity(`${parts.size}${parts.unit}`, field.dimension);
  if (parts === undefined || reading.kind === "wrong" || size?.kind !== "read" || size.value === 0)
    return undefined;
  const had = (reading.value * parts.size) / size.value;
  const total = Number((sign === "+" ? had + parts.size : had - parts.size).toPrecision(12));
  const text = `${total}${parts.unit}`;
  return readsAs(text, field) ? text : undefined;
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

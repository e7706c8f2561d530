import type * as z from "zod";
import { type Checking, checks } from "./checks/index.ts";
import { type Complaint, didYouMean, idPattern, idWords, type Section, sectionNouns } from "./field.ts";
import { quote } from "./quantity.ts";
import { references } from "./references.ts";
import { type World, worldSchema } from "./schema/world.ts";
import { isOptional, schemaKind } from "./schemaKind.ts";
import { type MapTree, type Path, plain, type Tree, treeAt } from "./tree.ts";
import { asId, betterId, type Checked, checkTree } from "./validate.ts";

/** A mistake in a world: where it is, and the other end of what does not fit. */
export interface WorldFinding extends Complaint {
  readonly path: Path;
  readonly atKey: boolean;
  readonly other?: Path | undefined;
}

/** What checking a world gives: its value where everything could be read, and every mistake. */
export interface CheckedWorld {
  readonly world: World;
  readonly findings: readonly WorldFinding[];
}

const shape = worldSchema.shape as Readonly<Record<string, z.ZodType>>;

/** Checks a world part by part, then across its parts. Its default warm-up is not filled in here. */
export function checkWorld(tree: MapTree): CheckedWorld {
  const findings: WorldFinding[] = [];
  const world: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const part = tree.entries.get(key)?.tree;
    if (part !== undefined) {
      const checked = section(key, part, schema);
      world[key] = checked.value;
      findings.push(...checked.findings);
    } else if (isOptional(schema)) {
      const filled = schema.safeParse(undefined);
      if (filled.success && filled.data !== undefined) world[key] = filled.data;
    } else {
      const empty = { kind: "map", entries: new Map(), place: tree.place } as const;
      const missing = schemaKind(schema).kind === "record" ? "a map of names to entries" : undefined;
      const expected =
        missing ??
        checkTree({ kind: "scalar", value: null, place: empty.place }, schema).findings[0]!.expected;
      findings.push({
        path: [key],
        atKey: false,
        expected: missing === undefined ? expected : `${key}: ${missing}`,
        found: "nothing",
      });
    }
    if (world[key] === undefined && !isOptional(schema) && schemaKind(schema).kind === "record")
      world[key] = {};
  }
  const unread = new Set(
    Object.keys(shape).filter(
      (key) => !isRead(tree.entries.get(key)?.tree, world[key] as object | undefined),
    ),
  );
  const before = findings.length;
  checkReferences(tree, findings);
  for (const { path } of findings.slice(before)) unread.add(String(path[0]));
  const checking: Checking = {
    world: world as unknown as World,
    isWritten: (path) => treeAt(tree, path) !== undefined,
    areWhole: (...sections) => !sections.some((key) => unread.has(key)),
    complain: (path, complaint, more) =>
      findings.push({ path, atKey: more?.atKey ?? false, other: more?.other, ...complaint }),
  };
  if (checking.areWhole("flows") && Object.keys(checking.world.flows).length === 0) {
    checking.complain(["flows"], { expected: "at least one flow", found: "none" }, { atKey: true });
  }
  for (const check of checks) check(checking);
  return { world: checking.world, findings };
}

/** Whether each entry of a section could be read, at least without the keys in which there is a mistake. */
const isRead = (part: Tree | undefined, value: object | undefined): boolean =>
  part === undefined ||
  (part.kind === "map" &&
    [...part.entries.keys()].every((id) => value !== undefined && Object.hasOwn(value, id)));

interface CheckedSection {
  readonly value: unknown;
  readonly findings: readonly WorldFinding[];
}

const checkedSections = new WeakMap<Tree, CheckedSection>();

/** Checks a section entry by entry; alternatives that leave it alone share the result, as one object. */
function section(key: string, part: Tree, schema: z.ZodType): CheckedSection {
  const known = checkedSections.get(part);
  if (known !== undefined) return known;
  const checked = checkSection(key, part, schema);
  checkedSections.set(part, checked);
  return checked;
}

function checkSection(key: string, part: Tree, schema: z.ZodType): CheckedSection {
  const kind = schemaKind(schema);
  if (kind.kind !== "record" || part.kind !== "map") {
    const { value, findings } = checkTree(part, schema);
    return {
      value: value ?? (kind.kind === "record" ? {} : undefined),
      findings: findings.map((finding) => ({ ...finding, path: [key, ...finding.path] })),
    };
  }
  const findings: WorldFinding[] = [];
  const entries: Record<string, unknown> = {};
  for (const [id, entry] of part.entries) {
    if (idPattern.test(id)) {
      const checked = checkTree(entry.tree, kind.value);
      for (const finding of checked.findings) findings.push({ ...finding, path: [key, id, ...finding.path] });
      const value =
        checked.findings.length === 0 ? checked.value : withoutFaults(entry.tree, checked, kind.value);
      if (value !== undefined) entries[id] = value;
    } else {
      findings.push({
        path: [key, id],
        atKey: true,
        expected: idWords,
        found: quote(id),
        suggestion: betterId(id),
      });
    }
  }
  return { value: entries, findings };
}

/** What is left of an entry without the keys in which there is a mistake; undefined if it needs one of them. */
function withoutFaults(tree: Tree, { findings }: Checked, schema: z.ZodType): unknown {
  const faulty = new Set(findings.map(({ path }) => path[0]));
  if (tree.kind !== "map" || faulty.has(undefined)) return undefined;
  const kept = [...tree.entries].filter(([key]) => !faulty.has(key));
  return kept.length < tree.entries.size
    ? checkTree({ ...tree, entries: new Map(kept) }, schema).value
    : undefined;
}

function checkReferences(tree: MapTree, findings: WorldFinding[]): void {
  const declared = new Map<Section, ReadonlySet<string>>();
  const names = (section: Section): ReadonlySet<string> => {
    let known = declared.get(section);
    if (known === undefined) {
      known = derived[section]?.(tree) ?? ids(tree, section);
      declared.set(section, known);
    }
    return known;
  };
  for (const [key, schema] of Object.entries(shape)) {
    const part = tree.entries.get(key)?.tree;
    if (part === undefined) continue;
    for (const { section, name, path, atKey } of references(part, schema)) {
      if (definesItself(key, section) || names(section).has(name)) continue;
      if (section === "routes" && !tree.entries.has("routes")) continue;
      if (isUnread(tree, section, name)) continue;
      const near = didYouMean(name, names(section));
      const all = near === undefined || section === "routes" ? [listed(section, names(section))] : [];
      const suggestion = [...(near === undefined ? [] : [near]), ...all].join(" ");
      findings.push({
        path: [key, ...path],
        atKey,
        expected: `the name of ${sectionNouns[section]}`,
        found: `the unknown name ${quote(name)}`,
        suggestion,
        other: tree.entries.has(section) ? [section] : undefined,
      });
    }
  }
}

/** What is said of a section of another form, or of a name in it that is no name, is said once, there. */
function isUnread(tree: MapTree, section: Section, name: string): boolean {
  const part = tree.entries.get(section)?.tree;
  if (part === undefined) return false;
  return (
    part.kind !== "map" || [...part.entries.keys()].some((id) => !idPattern.test(id) && asId(id) === name)
  );
}

/** A conveyance says its signature; that is where signatures come from. */
function definesItself(key: string, section: Section): boolean {
  return key === "conveyances" && section === "signatures";
}

function ids(tree: MapTree, section: string): ReadonlySet<string> {
  const part = tree.entries.get(section)?.tree;
  return new Set(part?.kind === "map" ? part.entries.keys() : []);
}

function signatures(tree: MapTree): ReadonlySet<string> {
  return new Set(
    [...ids(tree, "conveyances")].map((id) => {
      const own = treeAt(tree, ["conveyances", id, "signature"]);
      return own === undefined ? id : String(plain(own));
    }),
  );
}

/** The sea states that the weather of any zone knows. */
function seas(tree: MapTree): ReadonlySet<string> {
  return new Set(
    [...ids(tree, "zones")].flatMap((id) => {
      const states = treeAt(tree, ["zones", id, "weather", "seas"]);
      return states?.kind === "map" ? [...states.entries.keys()] : [];
    }),
  );
}

/** Names that no section of the file declares. */
const derived: Partial<Record<Section, (tree: MapTree) => ReadonlySet<string>>> = { signatures, seas };

function listed(section: string, known: ReadonlySet<string>): string {
  if (known.size === 0) return `the file names no ${section}`;
  return known.size > 12
    ? `there are ${known.size}, such as ${[...known].slice(0, 3).join(", ")}`
    : `known: ${[...known].join(", ")}`;
}

/** The keys of a file that make up a world. */
export const worldKeys: readonly string[] = Object.keys(shape);

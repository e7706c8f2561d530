import type * as z from "zod";
import { type Complaint, didYouMean, idPattern, idWords, unknownKeyWords } from "./field.ts";
import { foundKind, quote } from "./quantity.ts";
import { childSchema, inner, isOptional, schemaKind } from "./schemaKind.ts";
import { child, dotted, type Path, plain, type Tree, treeAt } from "./tree.ts";

/** A mistake inside the part of a tree that was checked. */
export interface Finding extends Complaint {
  readonly path: Path;
  /** The mistake is the last key of the path, not its value. */
  readonly atKey: boolean;
}

/** What checking a part of a tree gives: its value in house units, or what is wrong with it. */
export interface Checked {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

const checkedTrees = new WeakMap<Tree, { readonly schema: z.ZodType; readonly checked: Checked }>();

/**
 * Checks a part of a tree against a schema. Parts of trees are never changed, so what was found is remembered with the part:
 * ten alternatives that share an asset check it once.
 */
export function checkTree(tree: Tree, schema: z.ZodType): Checked {
  const known = checkedTrees.get(tree);
  if (known?.schema === schema) return known.checked;
  const checked = check(tree, schema);
  if (tree.kind !== "scalar") checkedTrees.set(tree, { schema, checked });
  return checked;
}

function check(tree: Tree, schema: z.ZodType): Checked {
  const result = schema.safeParse(withoutNotes(tree, schema));
  if (result.success) return { value: result.data, findings: [] };
  const issues = (result.error.issues as readonly RawIssue[]).filter(isOfItsOwn);
  const findings = issues.flatMap((issue) => findingsOf(issue, tree, schema));
  return { value: undefined, findings: findings.filter((each) => !isMisspelled(each, findings)) };
}

/** A key that is missing because it is misspelled is one mistake: the unknown key, whose suggestion names it. */
function isMisspelled({ path, found }: Finding, all: readonly Finding[]): boolean {
  if (found !== "nothing" || path.length === 0) return false;
  const meant = `did you mean "${String(path.at(-1))}"?`;
  const map = dotted(path.slice(0, -1));
  return all.some(
    (other) => other.atKey && other.suggestion === meant && dotted(other.path.slice(0, -1)) === map,
  );
}

/** The plain value of a tree without the `x-` notes in maps of fixed keys. */
export function withoutNotes(tree: Tree, schema: z.ZodType): unknown {
  const kind = schemaKind(schema);
  if (kind.kind === "leaf" || tree.kind === "scalar") return plain(tree);
  if (tree.kind === "list") {
    return kind.kind === "list" ? tree.items.map((item) => withoutNotes(item, kind.item)) : plain(tree);
  }
  const notes = kind.kind === "object" || kind.kind === "either";
  const kept = [...tree.entries].filter(([key]) => !(notes && key.startsWith("x-")));
  return Object.fromEntries(
    kept.map(([key, entry]) => {
      const part = childSchema(schema, key, tree);
      return [key, part === undefined ? plain(entry.tree) : withoutNotes(entry.tree, part)];
    }),
  );
}

/** What is no list has no length, though zod counts the letters of a word. */
function isOfItsOwn({ code, path }: RawIssue, _: number, all: readonly RawIssue[]): boolean {
  if (code !== "too_small" && code !== "too_big") return true;
  const here = path.join(".");
  return !all.some((other) => other.code === "invalid_type" && other.path.join(".") === here);
}

interface RawIssue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly params?: Complaint;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly errors?: readonly (readonly RawIssue[])[];
}

function findingsOf(issue: RawIssue, tree: Tree, schema: z.ZodType): readonly Finding[] {
  const { path } = issue;
  const at = treeAt(tree, path);
  const found = foundKind(at === undefined ? undefined : plain(at));
  switch (issue.code) {
    case "custom":
      return [{ ...issue.params!, path, atKey: false }];
    case "unrecognized_keys": {
      const kind = schemaKind(schemaAt(schema, path, tree) ?? schema);
      const known = kind.kind === "object" ? Object.keys(kind.shape) : [];
      return issue.keys!.map((key) => ({
        path: [...path, key],
        atKey: true,
        expected: unknownKeyWords(known),
        found: `the unknown key ${quote(key)}`,
        suggestion: didYouMean(key, known),
      }));
    }
    case "invalid_key": {
      const key = String(path.at(-1));
      return [{ path, atKey: true, expected: idWords, found: quote(key), suggestion: betterId(key) }];
    }
    case "invalid_union": {
      const branch = issue.errors![at?.kind === "map" ? 1 : 0]!;
      const part = schemaAt(schema, path, tree);
      const kind = part === undefined ? undefined : schemaKind(part);
      const option = kind?.kind === "either" ? (at?.kind === "map" ? kind.map : kind.scalar) : schema;
      const below = branch.flatMap((each) => findingsOf(each, at ?? tree, option));
      return below.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
    }
    case "too_small":
    case "too_big":
      return [{ path, atKey: false, expected: lengthWords(issue), found }];
    default:
      return [
        {
          path,
          atKey: false,
          expected: structureWords(schema, path, tree),
          found,
          suggestion: inBrackets(schemaAt(schema, path, tree), at),
        },
      ];
  }
}

/** One item where a list of them is asked for. */
function inBrackets(schema: z.ZodType | undefined, at: Tree | undefined): string | undefined {
  const kind = schema === undefined ? undefined : schemaKind(schema);
  if (kind?.kind !== "list" || at?.kind !== "scalar") return undefined;
  return kind.item.safeParse(at.value).success ? `did you mean [${String(at.value)}]?` : undefined;
}

/** A name that would do in place of one that does not, as a question. */
export function betterId(key: string): string | undefined {
  const better = asId(key);
  return idPattern.test(better) ? `did you mean "${better}"?` : undefined;
}

/** A text as a name is written: `Go_Fast` is `go-fast`. */
export const asId = (key: string): string =>
  key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");

function lengthWords({ minimum, maximum }: RawIssue): string {
  if (minimum !== undefined) return `a list of at least ${minimum}`;
  return `a list of at most ${maximum}`;
}

function structureWords(schema: z.ZodType, path: Path, tree: Tree): string {
  const part = schemaAt(schema, path, tree);
  const kind = part === undefined ? undefined : schemaKind(part);
  switch (kind?.kind) {
    case "object": {
      const keys = Object.entries(kind.shape).filter(([, value]) => !isOptional(value));
      const names = (keys.length > 0 ? keys : Object.entries(kind.shape)).map(([key]) => key);
      return `a map with ${names.length > 8 ? `${names.slice(0, 8).join(", ")}, ...` : names.join(", ")}`;
    }
    case "record":
      return kind.keys?.kind === "reference"
        ? `a map from the names of ${kind.keys.section}, such as { NAME: ${exampleOf(kind.value)} }`
        : "a map of names to entries";
    case "list": {
      const example = exampleOf(kind.item);
      return example === "..." ? "a list" : `a list, such as [${example}]`;
    }
    case "either":
      return "a word or a map";
    default:
      return "another value";
  }
}

function exampleOf(schema: z.ZodType): string {
  const [example] = (inner(schema).meta() as { examples?: readonly unknown[] } | undefined)?.examples ?? [];
  if (example === undefined) return "...";
  return typeof example === "object" ? JSON.stringify(example) : String(example);
}

/** The schema of the part of a tree at a path. */
export function schemaAt(schema: z.ZodType, path: Path, tree: Tree | undefined): z.ZodType | undefined {
  let part: z.ZodType | undefined = schema;
  let at = tree;
  for (const key of path) {
    if (part === undefined) return undefined;
    part = childSchema(part, key, at);
    at = child(at, key);
  }
  return part;
}

import type { Changes } from "./changes.ts";
import type { Place } from "./issue.ts";
import { mergeTrees } from "./mergeTrees.ts";
import { languageVersion, type Migrations } from "./migrations.ts";
import { foundKind, quote } from "./quantity.ts";
import { readTree } from "./readTree.ts";
import type { Report } from "./report.ts";
import { fileSchema } from "./schema/file.ts";
import { type Entry, type MapTree, placeAt, plain, type Tree, withEntry, withoutEntry } from "./tree.ts";
import { limits } from "./yamlTokens.ts";

/** Gives the text of a file that a scenario extends; what it may read is its own business. Throws with the reason. */
export type Reader = (path: string) => string;

interface Loading {
  readonly read: Reader | undefined;
  readonly report: Report;
  /** Filled while files are read. */
  readonly sources: Map<string, string>;
  readonly migrations: Migrations;
  /** Told what was migrated. */
  readonly warn: (place: Place, message: string) => void;
}

const longestChain = 10;

/** Reads a scenario with everything that it extends; undefined if there is nothing to check. */
export function load(
  text: string,
  file: string,
  loading: Loading,
  chain: readonly string[] = [],
): MapTree | undefined {
  const { report, sources } = loading;
  sources.set(file, text);
  if (text.length > limits.bytes) {
    report.add({
      place: { file, line: 1, column: 1 },
      path: "",
      expected: "a scenario of at most 5 MB",
      found: `${(text.length / 1e6).toFixed(1)} MB`,
    });
    return undefined;
  }
  const tree = readTree(text, file, report);
  if (tree === undefined) return undefined;
  if (tree.kind !== "map") {
    report.add({
      place: tree.place,
      path: "",
      expected: "a map with picket, title, horizon, ...",
      found: foundKind(plain(tree)),
    });
    return undefined;
  }
  const current = ofThisVersion(tree, loading);
  return current === undefined ? undefined : inherited(current, file, loading, [...chain, file]);
}

function ofThisVersion(tree: MapTree, { report, migrations, warn }: Loading): MapTree | undefined {
  const entry = tree.entries.get("picket");
  const place = entry?.tree.place ?? tree.place;
  const refuse = (expected: string, found: string, suggestion?: string) => {
    report.add({ place, path: "picket", expected, found, suggestion });
    return undefined;
  };
  const version = entry === undefined ? undefined : plain(entry.tree);
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    const older = typeof version === "number" ? migrations[version] : undefined;
    if (older === undefined) {
      refuse(`picket: ${languageVersion}, the version of the scenario language`, foundKind(version));
      return asCurrent(tree, place);
    }
  }
  if ((version as number) > languageVersion) {
    return refuse(
      `picket: ${languageVersion} or older`,
      String(version),
      "the file was written for a newer picket; install that one",
    );
  }
  let current = tree;
  for (let from = version as number; from < languageVersion; from++) {
    const step = migrations[from];
    if (step === undefined) return refuse(`picket: ${languageVersion}`, String(version));
    current = step.migrate(current);
    warn(place, step.message);
  }
  return asCurrent(current, place);
}

/** Read as of the current version: also a file that does not say its own, so that its other mistakes are reported too. */
const asCurrent = (tree: MapTree, place: Place): MapTree =>
  withEntry(tree, "picket", { place, tree: { kind: "scalar", value: languageVersion, place } });

function inherited(
  tree: MapTree,
  file: string,
  loading: Loading,
  chain: readonly string[],
): MapTree | undefined {
  const { read, report } = loading;
  const entry = tree.entries.get("extends");
  if (entry === undefined) return tree;
  const refuse = (expected: string, found: string, suggestion?: string) => {
    report.add({ place: placeAt(tree, ["extends"]), path: "extends", expected, found, suggestion });
    return undefined;
  };
  const named = plain(entry.tree);
  if (typeof named !== "string" || named.trim() === "")
    return refuse("the path of a scenario file", foundKind(named));
  if (read === undefined)
    return refuse("a scenario that stands alone (there is no file reader here)", quote(named));
  const path = beside(file, named);
  if (chain.includes(path))
    return refuse("a file that does not extend this one", `${quote(named)}, which leads back here`);
  if (chain.length >= longestChain) return refuse(`a chain of at most ${longestChain} files`, quote(named));
  let text: string;
  try {
    text = read(path);
  } catch (error) {
    return refuse("a scenario file that can be read", error instanceof Error ? error.message : quote(named));
  }
  const base = load(text, path, loading, chain);
  if (base === undefined) return undefined;
  return mergeTrees(withoutEntry(base, "calibrations"), withoutEntry(tree, "extends"), fileSchema) as MapTree;
}

/** A path relative to the file that names it, without `.` and `..` where they cancel. */
export function beside(file: string, path: string): string {
  if (path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path) || path.startsWith("picket:")) return path;
  const parts = file.replaceAll("\\", "/").split("/").slice(0, -1);
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "..") {
      if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
      else parts.push("..");
    } else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Changes of the command line, `path=value` each, with places in their own text. */
export function readSettings(
  settings: readonly string[],
  report: Report,
  sources: Map<string, string>,
): Changes {
  const changes = new Map<string, Entry>();
  for (const [index, text] of settings.entries()) {
    const file = index === 0 ? "--set" : `--set (${index + 1})`;
    sources.set(file, text);
    const place: Place = { file, line: 1, column: 1 };
    const equals = text.indexOf("=");
    const [path, value] = [text.slice(0, equals).trim(), text.slice(equals + 1)];
    if (equals < 1 || path === "" || value.trim() === "" || /[\r\n]/.test(text)) {
      report.add({
        place,
        path: "",
        expected: "path=value, such as assets.cutter.count=6",
        found: quote(text),
      });
      continue;
    }
    const tree: Tree | undefined = readTree(`${" ".repeat(equals + 1)}${value}`, file, report);
    if (tree !== undefined) changes.set(path, { place, tree });
  }
  return changes;
}

/** The sources that a file names once, under `sources`, and what refers to them. */

import { didYouMean, idPattern, readSource } from "./field.ts";
import { quote } from "./quantity.ts";
import type { Report } from "./report.ts";
import { judged, type Source, type SourceInParts, sourceKinds } from "./source.ts";
import { dotted, type MapTree, type Path, placeAt, plain, type Tree } from "./tree.ts";

/** Sources by name. */
export type NamedSources = ReadonlyMap<string, Source>;

/** What stands under `sources`. */
export function namedSources(root: MapTree): NamedSources {
  const map = root.entries.get("sources")?.tree;
  if (map?.kind !== "map") return new Map();
  return new Map(
    [...map.entries].flatMap(([name, { tree }]) => {
      const source = sourceOf(plain(tree), new Map());
      return source === undefined ? [] : [[name, source] as const];
    }),
  );
}

/** A source as it stands in a tree: one that is named by name, else as it is; undefined for what is no source. */
export function sourceOf(raw: unknown, named: NamedSources): Source | undefined {
  if (typeof raw === "string") return named.get(raw) ?? raw;
  if (typeof raw !== "object" || raw === null) return undefined;
  const { kind, title, year, where } = raw as Partial<SourceInParts>;
  if (kind === undefined || !sourceKinds.includes(kind)) return undefined;
  return {
    kind,
    ...(title === undefined ? {} : { title }),
    ...(year === undefined ? {} : { year }),
    ...(where === undefined ? {} : { where }),
  };
}

/**
 * Refuses a source that is nearly the name of a named one, and an `x-source` that is no source. A text that is far from
 * every name is a text.
 */
export function refuseLostNames(root: MapTree, report: Report): void {
  const names = namedSources(root);
  const walk = (tree: Tree, path: Path): void => {
    if (tree.kind === "scalar") return;
    if (tree.kind === "list") {
      for (const [index, item] of tree.items.entries()) walk(item, [...path, index]);
      return;
    }
    for (const [key, { tree: part }] of tree.entries) {
      const here = [...path, key];
      if (key === "x-source") checkNote(part, here);
      if ((key === "source" || key === "x-source") && part.kind === "scalar") checkName(part.value, here);
      else walk(part, here);
    }
  };
  const checkNote = (part: Tree, path: Path) =>
    void readSource(plain(part), {
      complain: (complaint, below = []) =>
        report.add({
          ...complaint,
          place: placeAt(root, [...path, ...below]),
          path: dotted([...path, ...below]),
        }),
    });
  const checkName = (text: unknown, path: Path): void => {
    if (typeof text !== "string" || names.has(text) || !idPattern.test(text)) return;
    const suggestion = judged(text).lacks === undefined ? undefined : didYouMean(text, names.keys());
    if (suggestion === undefined) return;
    report.add({
      place: placeAt(root, path),
      path: dotted(path),
      expected: "a text, or the name of a source under sources",
      found: `the unknown name ${quote(text)}`,
      suggestion,
    });
  };
  walk(root, []);
}

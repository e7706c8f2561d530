import type { Dimension } from "./dimension.ts";
import { type Complaints, readField } from "./field.ts";
import { namedSources, sourceOf } from "./namedSources.ts";
import { destination, type NumberField } from "./parameterPath.ts";
import { foundKind, readQuantity } from "./quantity.ts";
import type { Report } from "./report.ts";
import type { Lever, Uncertainty } from "./scenario.ts";
import { worldSchema } from "./schema/world.ts";
import { dotted, keyPlaceAt, type MapTree, type Path, placeAt, plain, type Tree, treeAt } from "./tree.ts";

/** The ranges of a section, `levers` or `uncertainties`, read in the units of the parameters that they name. */
export function readRanges(
  root: MapTree,
  world: MapTree,
  section: "levers" | "uncertainties",
  report: Report,
) {
  const map = root.entries.get(section)?.tree;
  const ranges = new Map<
    string,
    { readonly low: number; readonly high: number; readonly step?: number } & NumberField
  >();
  if (map?.kind !== "map") return ranges;
  for (const [text, entry] of map.entries) {
    const target = destination(text, world, worldSchema);
    const refuse = (expected: string, found: string, suggestion?: string) =>
      report.add({ place: entry.place, path: `${section}.${text}`, expected, found, suggestion });
    if (target.kind === "lost") {
      refuse(target.expected, target.found, target.suggestion);
      continue;
    }
    if (target.number === undefined || target.tree === undefined) {
      refuse(
        "a path to a number that has a value",
        target.tree === undefined ? "no value there" : `${foundKind(plain(target.tree))} there`,
      );
      continue;
    }
    const range = readRange(entry.tree, target.number, (path, complaint) =>
      report.add({ place: placeAt(entry.tree, path), path: dotted([section, text, ...path]), ...complaint }),
    );
    if (range !== undefined) ranges.set(text, { ...range, ...target.number });
  }
  return ranges;
}

function readRange(
  tree: Tree,
  number: NumberField,
  complain: (
    path: Path,
    complaint: { expected: string; found: string; suggestion?: string | undefined },
  ) => void,
) {
  const at = (key: string): Complaints => ({
    complain: (complaint, path = []) => complain([key, ...path], complaint),
  });
  const read = (key: string) => {
    const part = treeAt(tree, [key]);
    return part === undefined ? undefined : readField(plain(part), number, at(key));
  };
  const [low, high] = [read("low"), read("high")];
  const stepTree = treeAt(tree, ["step"]);
  const step =
    stepTree === undefined
      ? undefined
      : readField(plain(stepTree), { ...number, range: { above: 0, words: "above 0" } }, at("step"));
  if (low === undefined || high === undefined || (stepTree !== undefined && step === undefined))
    return undefined;
  const written = (key: string) => foundKind(plain(treeAt(tree, [key])!));
  if (!(low < high)) {
    complain(["high"], { expected: `a high above the low ${written("low")}`, found: written("high") });
    return undefined;
  }
  if (step !== undefined && step > high - low) {
    complain(["step"], { expected: "a step of at most high - low", found: written("step") });
    return undefined;
  }
  return { low, high, ...(step === undefined ? {} : { step }) };
}

/** The levers of a file. */
export function readLevers(root: MapTree, world: MapTree, report: Report): Readonly<Record<string, Lever>> {
  const ranges = readRanges(root, world, "levers", report);
  return Object.fromEntries(
    [...ranges].map(([path, { low, high, step, dimension, whole }]) => [
      path,
      { low, high, ...(step === undefined ? {} : { step }), dimension, whole },
    ]),
  );
}

/** The uncertainties of a file, without those beside parameters. */
export function readUncertainties(
  root: MapTree,
  world: MapTree,
  report: Report,
): Readonly<Record<string, Uncertainty>> {
  const ranges = readRanges(root, world, "uncertainties", report);
  const named = namedSources(root);
  return Object.fromEntries(
    [...ranges].map(([path, { low, high, dimension, whole }]) => {
      const at = (key: string) => {
        const part = treeAt(root, ["uncertainties", path, key]);
        return part === undefined ? undefined : plain(part);
      };
      const [source, note] = [sourceOf(at("source"), named), at("note")];
      return [
        path,
        {
          low,
          high,
          dimension,
          whole,
          ...(source === undefined ? {} : { source }),
          ...(note === undefined ? {} : { note: String(note) }),
          from: "uncertainties" as const,
        },
      ];
    }),
  );
}

/** A path that is both a lever and an uncertainty is a contradiction: nobody can choose what nobody knows. */
export function refuseBoth(
  root: MapTree,
  levers: Iterable<string>,
  uncertain: ReadonlyMap<string, Path>,
  report: Report,
): void {
  for (const path of levers) {
    const other = uncertain.get(path);
    if (other === undefined) continue;
    report.add({
      place: keyPlaceAt(root, ["levers", path]),
      path: `levers.${path}`,
      expected: "either a lever (chosen) or an uncertainty (unknown)",
      found: "both",
      other: { ...keyPlaceAt(root, other), path: dotted(other) },
    });
  }
}

/** Reads a number as a parameter of this dimension writes it. */
export function inHouseUnits(raw: unknown, dimension: Dimension): number | undefined {
  const reading = readQuantity(raw, dimension);
  return reading.kind === "read" ? reading.value : undefined;
}

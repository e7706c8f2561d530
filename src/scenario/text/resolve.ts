import type * as z from "zod";
import { type Origin, originOf } from "../assemble.ts";
import { settable } from "../changes.ts";
import { isParameterMap } from "../field.ts";
import type { Place } from "../issue.ts";
import { destination } from "../parameterPath.ts";
import type { Scenario } from "../scenario.ts";
import { fileSchema } from "../schema/file.ts";
import { worldSchema } from "../schema/world.ts";
import { childSchema, schemaKind } from "../schemaKind.ts";
import { type MapTree, type Path, plain, type Tree } from "../tree.ts";
import { written } from "../written.ts";
import { asKey, onOneLine } from "./flow.ts";

/**
 * The flat scenario as YAML: what it extends is written out, changes of the command line are made, and every value says
 * where it comes from. It parses back to a scenario with the same hash.
 */
export function resolve(scenario: Scenario): string {
  const origin = originOf(scenario);
  const lines = [
    `# ${scenario.title}`,
    `# The flat form of ${scenario.file ?? "a scenario given as data"}; hash ${scenario.hash}`,
    ...(origin.tree.entries.has("warm-up")
      ? []
      : [
          `# warm-up: ${scenario.baseline["warm-up"]} h (computed: three times the longest memory, at least 30 days)`,
        ]),
  ];
  emitMap(origin.tree, fileSchema, { origin, lines, indent: "", path: [] });
  return `${lines.join("\n")}\n`;
}

interface Output {
  readonly origin: Origin;
  readonly lines: string[];
  readonly indent: string;
  readonly path: Path;
}

function emitMap(map: MapTree, schema: z.ZodType, output: Output): void {
  for (const [key, { tree, place }] of map.entries) {
    const below = childSchema(schema, key, map);
    const path = [...output.path, key];
    const start = `${output.indent}${asKey(key)}:`;
    const structured =
      below !== undefined &&
      schemaKind(below).kind !== "leaf" &&
      tree.kind === "map" &&
      tree.entries.size > 0;
    if (structured && !isAlternativeValue(path)) {
      output.lines.push(start);
      emitMap(tree, below, { ...output, indent: `${output.indent}  `, path });
    } else {
      output.lines.push(
        `${start} ${onOneLine(tree)}  # ${[placeWords(place, tree), ...replaced(path, output.origin)].join("; ")}`,
      );
    }
  }
}

/** The value that an alternative or an intervention sets is shown on one line, whatever it is. */
function isAlternativeValue(path: Path): boolean {
  return (
    (path[0] === "alternatives" && path.length === 3) ||
    (path[0] === "interventions" && path[2] === "set" && path.length === 4)
  );
}

function placeWords(key: Place, tree: Tree): string {
  const place = tree.kind === "scalar" ? tree.place : key;
  if (place.file.startsWith("--set")) return "--set";
  return place.line === 0 ? "data" : `${place.file}:${place.line}`;
}

/** What a change by path replaces: its value, and that its range and source no longer apply. */
function replaced(path: Path, { base, written: before, set }: Origin): readonly string[] {
  const changed =
    path[0] === "alternatives" && path.length === 3
      ? String(path[2])
      : path[0] === "interventions" && path.length === 4
        ? String(path[3])
        : undefined;
  const text = changed ?? path.join(".");
  if (changed === undefined && !set.has(text)) return [];
  const [tree, schema] = changed === undefined ? [before, settable] : [base, worldSchema];
  const target = destination(text, tree, schema);
  if (target.kind === "lost" || target.tree === undefined) return [];
  const old = plain(target.tree);
  const ranged = isParameterMap(old) && ["low", "high", "source"].some((key) => old[key] !== undefined);
  if (typeof old === "object" && !ranged) return [];
  return [`replaces ${written(old)}${ranged ? ", whose low, high and source do not apply" : ""}`];
}

import { assemble, originOf, remembered } from "./assemble.ts";
import { dataTree, nowhere } from "./dataTree.ts";
import { load, type Reader, readSettings } from "./load.ts";
import { migrations } from "./migrations.ts";
import { foundKind } from "./quantity.ts";
import { Report } from "./report.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioInput } from "./schema/file.ts";

/** How a scenario is read. */
export interface ParseOptions {
  /** The name under which mistakes are reported, and from which `extends` is relative. */
  readonly file: string;
  /** Gives the text of files that it extends; without it, a scenario has to stand alone. */
  readonly read?: Reader;
  /** Changes on top of the file, `path=value` each. */
  readonly set?: readonly string[];
}

/**
 * Reads a scenario from YAML or JSON. Throws a ScenarioError with every mistake at once, each as
 * `file:line:column path: expected ...; found ...`.
 */
export function parseScenario(text: string, { file, read, set = [] }: ParseOptions): Scenario {
  const report = new Report();
  const sources = new Map<string, string>();
  const migrated = new Report();
  const tree = load(text, file, {
    read,
    report,
    sources,
    migrations,
    warn: (place, message) =>
      migrated.add({ place, path: "picket", expected: "the current version", found: message }),
  });
  const changes = readSettings(set, report, sources);
  if (tree === undefined) report.refuse(sources);
  const scenario = assemble({ tree: tree!, file, sources, set: changes }, report);
  const messages = migrated.sorted(sources);
  if (messages.length === 0 && set.length === 0) return scenario;
  const whole = {
    ...scenario,
    ...(set.length === 0 ? {} : { set }),
    warnings: [...messages, ...scenario.warnings],
  };
  return remembered(whole, originOf(scenario));
}

/**
 * A scenario from plain data with the same keys and checks as a file; what it may not do is extend a file. Throws a
 * ScenarioError whose issues have paths but no positions.
 */
export function scenario(data: ScenarioInput): Scenario {
  const report = new Report();
  const sources = new Map<string, string>();
  const tree = dataTree(data, report);
  if (tree?.kind !== "map") {
    report.add({ place: nowhere, path: "", expected: "a scenario as plain data", found: foundKind(data) });
    report.refuse(sources);
  }
  if (tree?.kind === "map" && tree.entries.has("extends")) {
    report.add({
      place: nowhere,
      path: "extends",
      expected: "a scenario that stands alone",
      found: "extends",
    });
  }
  return assemble(
    { tree: tree as Extract<typeof tree, { kind: "map" }>, file: undefined, sources, set: new Map() },
    report,
  );
}

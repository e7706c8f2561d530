/** Measures that a scenario names and the catalogue does not have: only a plug-in can know them. */

import { measureNames } from "../measures/index.ts";
import { didYouMean } from "./field.ts";
import type { Issue } from "./issue.ts";
import { ScenarioError } from "./issue.ts";
import { quote } from "./quantity.ts";
import { issueLine, Report, type Sources } from "./report.ts";
import type { Scenario } from "./scenario.ts";
import type { MapTree } from "./tree.ts";
import { warnIn } from "./warnings/warnIn.ts";

export interface UnknownMeasure {
  readonly name: string;
  readonly issue: Issue;
}

/** Each with its place in the file. */
export const unknownMeasures = (
  measures: readonly string[],
  root: MapTree,
  sources: Sources,
): readonly UnknownMeasure[] =>
  measures.flatMap((name, index) => {
    if (measureNames.includes(name.split(".")[0]!)) return [];
    const report = new Report();
    const remedy = didYouMean(name, measureNames) ?? "a plug-in that has it is given with --plugin";
    warnIn(root, report)(["measures", index], "the name of a measure", quote(name), remedy);
    return report.sorted(sources).map((issue) => ({ name, issue }));
  });

/** Throws a ScenarioError if the scenario names a measure that is neither in the catalogue nor among those of plug-ins. */
export function refuseUnknownMeasures(
  { unknownMeasures }: Pick<Scenario, "unknownMeasures">,
  own: readonly string[],
): void {
  const issues = unknownMeasures.filter(({ name }) => !own.includes(name)).map(({ issue }) => issue);
  if (issues.length > 0) throw new ScenarioError(issues, issues.map(issueLine).join("\n"));
}

import { didYouMean } from "../field.ts";
import { measureNames } from "../measureNames.ts";
import { quote } from "../quantity.ts";
import type { Scenario } from "../scenario.ts";
import type { Path } from "../tree.ts";

const parts = ["cue_only", "sensor_only", "both"];

/** Measures that only a plug-in can know, and parts that stand nowhere in the scenario. */
export function warnOfMeasures(
  { measures, alternatives }: Scenario,
  warn: (path: Path, expected: string, found: string, remedy?: string) => void,
): void {
  const named = new Set(parts);
  for (const { world } of alternatives) {
    for (const section of Object.values(world))
      if (typeof section === "object") for (const id of Object.keys(section)) named.add(id);
  }
  for (const [index, name] of measures.entries()) {
    const [base, part] = [name.split(".")[0]!, name.split(".").slice(1).join(".")];
    if (!measureNames.includes(base)) {
      warn(
        ["measures", index],
        "the name of a measure",
        quote(name),
        didYouMean(name, measureNames) ?? "only a plug-in can know it",
      );
    } else if (part !== "" && !part.includes("--") && !named.has(part)) {
      warn(
        ["measures", index],
        `a name of this scenario after ${base}.`,
        quote(part),
        didYouMean(part, named),
      );
    }
  }
}

import { catalogue, type Mechanism, measureNames } from "../../measures/index.ts";
import { didYouMean } from "../field.ts";
import { lack, mechanismsOf } from "../mechanisms.ts";
import { quote } from "../quantity.ts";
import type { Scenario } from "../scenario.ts";
import type { Path } from "../tree.ts";

const parts = ["cue_only", "sensor_only", "both"];

type Say = (path: Path, expected: string, found: string, remedy?: string) => void;

/** Measures that the scenario cannot have, and parts that stand nowhere in it. */
export function warnOfMeasures(scenario: Scenario, warn: Say): void {
  const { measures, alternatives } = scenario;
  const named = new Set(parts);
  for (const { world } of alternatives) {
    for (const section of Object.values(world))
      if (typeof section === "object") for (const id of Object.keys(section)) named.add(id);
  }
  const has = mechanismsOf(scenario);
  for (const [index, name] of measures.entries()) {
    const [base, part] = [name.split(".")[0]!, name.split(".").slice(1).join(".")];
    if (!measureNames.includes(base)) continue;
    const needed = neededFor(base);
    if (needed !== undefined && !has.has(needed.mechanism)) {
      const remedy = needed.without === 0 ? "it is 0 here" : "it is not defined here";
      warn(
        ["measures", index],
        "a measure that the scenario can have",
        `${quote(name)}: ${lack[needed.mechanism]}`,
        remedy,
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

function neededFor(name: string): { readonly mechanism: Mechanism; readonly without: 0 | null } | undefined {
  const entry = catalogue.find((each) => each.name === name);
  return entry !== undefined && "needs" in entry ? entry.needs : undefined;
}

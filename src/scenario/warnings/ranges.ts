import { isParameterMap } from "../field.ts";
import { destination } from "../parameterPath.ts";
import { inHouseUnits } from "../ranges.ts";
import type { Scenario } from "../scenario.ts";
import { worldSchema } from "../schema/world.ts";
import { type MapTree, type Path, plain } from "../tree.ts";

/** Ranges that leave out what the baseline has, and interventions that come too late. */
export function warnOfRanges(
  scenario: Scenario,
  base: MapTree,
  warn: (path: Path, expected: string, found: string, remedy?: string) => void,
): void {
  for (const [section, ranges] of [
    ["levers", scenario.levers],
    ["uncertainties", scenario.uncertainties],
  ] as const) {
    for (const [path, { low, high, dimension }] of Object.entries(ranges)) {
      const target = destination(path, base, worldSchema);
      if (target.kind === "lost" || target.tree === undefined) continue;
      const raw = plain(target.tree);
      const value = inHouseUnits(isParameterMap(raw) ? raw.value : raw, dimension);
      if (value !== undefined && (value < low || value > high)) {
        warn(
          [section, path],
          `a range that holds the value ${String(isParameterMap(raw) ? raw.value : raw)}`,
          "a range beside it",
        );
      }
    }
  }
  for (const { id, at } of scenario.interventions) {
    if (at >= scenario.baseline.horizon) {
      warn(
        ["interventions", id, "at"],
        "a date before the end of the horizon",
        `day ${Math.round(at / 24)}`,
        "it changes little of what is measured",
      );
    }
  }
}

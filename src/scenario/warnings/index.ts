import type { Report } from "../report.ts";
import type { Scenario } from "../scenario.ts";
import type { MapTree } from "../tree.ts";
import { warnOfDeliveries } from "./deliveries.ts";
import { warnOfFixedResponse } from "./fixedResponse.ts";
import { warnOfFlows } from "./flows.ts";
import { warnOfMeasures } from "./measures.ts";
import { warnOfRanges } from "./ranges.ts";
import { warnOfReach } from "./reach.ts";
import { warnOfRoughCues } from "./roughCues.ts";
import { warnOfMissingCues, warnOfSearch } from "./search.ts";
import { warnOfSigns } from "./signs.ts";
import { warnOfSpeeds } from "./speeds.ts";
import { warnOfTargets } from "./targets.ts";
import { warnOfTime } from "./time.ts";
import { warnOfUnused } from "./unused.ts";
import { warnIn } from "./warnIn.ts";
import type { Warning } from "./warning.ts";

/** The trees that a scenario came from, for places, and where warnings are collected. */
export interface WarningContext {
  readonly root: MapTree;
  readonly base: MapTree;
  readonly worlds: ReadonlyMap<string, MapTree>;
  readonly report: Report;
}

const ofBaseline: readonly Warning[] = [
  warnOfSearch,
  warnOfMissingCues,
  warnOfUnused,
  warnOfTime,
  warnOfFixedResponse,
  warnOfSigns,
];
const ofEach: readonly Warning[] = [
  warnOfSpeeds,
  warnOfReach,
  warnOfTargets,
  warnOfFlows,
  warnOfRoughCues,
  warnOfDeliveries,
];
const mostWorldsLookedAt = 20;

/** Legal but suspicious values: in the baseline, and what alternatives add to them. */
export function warningsOf(scenario: Scenario, { root, base, worlds, report }: WarningContext): void {
  const add = (tree: MapTree) => warnIn(tree, report);
  for (const [index, { id, world }] of scenario.alternatives.slice(0, mostWorldsLookedAt).entries()) {
    if (index > 0 && world === scenario.baseline) continue;
    const suspicion = { world, scenario, warn: add(worlds.get(id)!) };
    for (const warning of index === 0 ? [...ofBaseline, ...ofEach] : ofEach) warning(suspicion);
  }
  warnOfRanges(scenario, base, add(root));
  warnOfMeasures(scenario, add(root));
}

import { originOf } from "./assemble.ts";
import type { Issue } from "./issue.ts";
import { Report } from "./report.ts";
import type { Scenario } from "./scenario.ts";
import { warnIn } from "./warnings/warnIn.ts";
import type { Suspicion } from "./warnings/warning.ts";

/**
 * What is found suspicious in the baseline on another floor, as warnings with their places in the text, sorted. Throws an
 * Error for a copy of a scenario, which has no text.
 */
export function placedWarnings(scenario: Scenario, look: (suspicion: Suspicion) => void): readonly Issue[] {
  const { base, sources } = originOf(scenario);
  const report = new Report();
  look({ world: scenario.baseline, scenario, warn: warnIn(base, report) });
  return report.sorted(sources);
}

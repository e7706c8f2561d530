import { knownOrigin } from "./assemble.ts";
import type { Issue } from "./issue.ts";
import { Report } from "./report.ts";
import type { Scenario } from "./scenario.ts";
import { emptyMap } from "./tree.ts";
import { warnIn } from "./warnings/warnIn.ts";
import type { Suspicion } from "./warnings/warning.ts";

/**
 * What is found suspicious in the baseline on another floor, as warnings sorted by their places in the text; a copy of a
 * scenario has no text, and its warnings have paths but no positions.
 */
export function placedWarnings(scenario: Scenario, look: (suspicion: Suspicion) => void): readonly Issue[] {
  const origin = knownOrigin(scenario);
  const base = origin?.base ?? emptyMap({ file: scenario.file ?? "", line: 0, column: 0 });
  const report = new Report();
  look({ world: scenario.baseline, scenario, warn: warnIn(base, report) });
  return report.sorted(origin?.sources ?? new Map());
}

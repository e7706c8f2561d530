/** Runs the baseline with its warm-up once and doubled, and names the measures that move beyond their interval. */

import { hypot } from "../arithmetic/index.ts";
import type { MeasureEstimate } from "../experiment/index.ts";
import { lengthOfTime, withInterval } from "../report/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { type AskOptions, compare } from "../study/index.ts";

/** What there is to say of a scenario's warm-up, a line a measure that moves. */
export async function warmUpLines(
  scenario: Scenario,
  asking: AskOptions & { readonly replications: number },
): Promise<readonly string[]> {
  const once = scenario.baseline["warm-up"];
  const short = await baselineMeasures(scenario, once, asking);
  const long = await baselineMeasures(scenario, 2 * once, asking);
  const moved = Object.entries(short).filter(
    ([name, estimate]) => !name.includes(".") && movedBeyond(estimate, long[name]!),
  );
  const lengths = `${lengthOfTime(once)} and ${lengthOfTime(2 * once)}, n = ${asking.replications} each`;
  if (moved.length === 0) {
    return [`warm-up: no measure of the baseline moves beyond its interval (${lengths})`];
  }
  return moved.map(
    ([name, estimate]) =>
      `warning: warm-up: ${name} moves from ${withInterval(estimate)} to ${withInterval(long[name]!)} when the warm-up is doubled (${lengths})`,
  );
}

async function baselineMeasures(
  scenario: Scenario,
  warmUp: number,
  asking: AskOptions,
): Promise<Readonly<Record<string, MeasureEstimate>>> {
  const baseline = { ...scenario.baseline, "warm-up": warmUp };
  const first = { ...scenario.alternatives[0]!, world: baseline };
  const alone: Scenario = { ...scenario, baseline, alternatives: [first], interventions: [] };
  return (await compare(alone, asking)).alternatives[0]!.measures;
}

/** Whether two independent estimates differ by more than their half-widths allow together. */
function movedBeyond(a: MeasureEstimate, b: MeasureEstimate): boolean {
  if (a.estimate === null || b.estimate === null) return false;
  if (a.low === null || a.high === null || b.low === null || b.high === null) return false;
  const together = hypot((a.high - a.low) / 2, (b.high - b.low) / 2);
  return Math.abs(a.estimate - b.estimate) > together;
}

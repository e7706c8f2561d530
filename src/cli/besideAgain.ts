/** What a page shows beside its comparison, computed again: the plans of its frontier, and its profile in time. */

import { week } from "../experiment/weeks.ts";
import type { Profile } from "../report/index.ts";
import { asShown } from "../report/live/agreement.ts";
import { type Settings, withPlansOf } from "../report/live/atPath.ts";
import { drawnOf } from "../report/page/results.ts";
import { readQuantity, type Scenario } from "../scenario/index.ts";
import { frontierPoints, standingOf } from "../study/frontier.ts";
import { type Frontier, type FrontierPoint, profile, Study } from "../study/index.ts";
import { prepareStudy } from "../study/studyOptions.ts";
import { withExecutors } from "../study/withExecutors.ts";

/**
 * The plans that a frontier shows, simulated and held against one another again. Other plans are not looked for. Throws
 * RangeError for a plan that the levers of the scenario cannot give, QuestionError, and ReplicationsFailed.
 */
export async function frontierAgain(
  shown: Frontier,
  scenario: Scenario,
  signal: AbortSignal,
): Promise<Frontier> {
  const { seed, replications } = shown;
  const baseline = scenario.alternatives[0]!.id;
  const others = shown.frontier.filter((point) => !point.baseline);
  const whole = withPlansOf(
    scenario,
    Object.fromEntries(others.map((point) => [point.id, settingsOf(point, scenario)])),
  );
  const prepared = await prepareStudy("frontier", scenario, { seed, replications, signal });
  const span = { from: 1, to: replications };
  const ids = whole.alternatives.map(({ id }) => id);
  return withExecutors(whole, prepared, async (means) => {
    const study = new Study(whole, prepared.asking, means, []);
    await study.extend(ids, span);
    const candidates = shown.frontier.map(({ id, plan }) => ({ id, plan, vector: [], planned: 0 }));
    const again: Frontier = {
      ...shown,
      scenarioHash: scenario.hash,
      budget: scenario.budget === undefined ? null : scenario.budget.most * scenario.baseline.horizon,
      frontier: frontierPoints(candidates, { inquiry: study, span, baseline }),
      ...(shown.standing === undefined ? {} : standingOf(shown.frontier, { inquiry: study, span })),
      checks: study.checks([...new Set([baseline, ...candidates.map(({ id }) => id)])], span),
    };
    return asShown(drawnOf(again));
  });
}

/** The values of a plan in house units. Throws RangeError for a path that is no lever, or a value that is none of its. */
function settingsOf({ plan }: FrontierPoint, { levers }: Scenario): Settings {
  const settings = Object.entries(plan).map(([path, value]) => {
    const lever = levers[path];
    const reading = lever === undefined ? undefined : readQuantity(value, lever.dimension);
    if (reading?.kind !== "read")
      throw new RangeError(`frontier: ${path}: no lever of the scenario has the value ${value}`);
    return [path, reading.value] as const;
  });
  return Object.fromEntries(settings);
}

/** The profile of the same alternatives. Throws QuestionError and ReplicationsFailed. */
export async function profileAgain(
  shown: Profile,
  scenario: Scenario,
  signal: AbortSignal,
): Promise<Profile> {
  const { seed, replications, bands } = shown;
  const levels = bands.filter((band) => !("against" in band));
  const alternatives = levels.map(({ alternative }) => alternative);
  const weeks = (levels[0]?.span ?? week) / week;
  const options = { seed, replications, alternatives, weeks, signal };
  const { bands: again } = await profile(scenario, options);
  return asShown({ ...shown, bands: again });
}

/** Asks how kilograms delivered run in time. */

import { type Scenario, withWorld } from "../scenario/index.ts";
import { QuestionError } from "./questionError.ts";
import { prepareStudy, type StudyOptions } from "./studyOptions.ts";
import {
  type ProfileReport,
  profileReport,
  type WarmUpReport,
  warmUpReport,
  weeklySeries,
  wholeWeeks,
} from "./weeklySeries.ts";
import { withExecutors } from "./withExecutors.ts";

export type WarmUpOptions = StudyOptions & {
  /** Length of the measured period for this look, such as `5 years`; that of the scenario unless given. */
  readonly length?: string | undefined;
};

/** Advice on the warm-up of the baseline. Throws QuestionError, a ScenarioError for a length that cannot be, ReplicationsFailed. */
export async function warmUp(scenario: Scenario, options: WarmUpOptions = {}): Promise<WarmUpReport> {
  const { replications = 10, length } = options;
  const prepared = await prepareStudy("warm-up", scenario, { ...options, replications }, [
    ...(length === undefined ? [] : ["--length", length]),
  ]);
  const longer = length === undefined ? scenario : withWorld(scenario, { horizon: length });
  const asking = { ...prepared.asking, weekly: wholeWeeks(longer, "start") };
  const alternatives = [longer.alternatives[0]!.id];
  const question = { ...asking, alternatives, replications };
  const [series] = await withExecutors(longer, { ...prepared, asking }, (means) =>
    weeklySeries(longer, question, means),
  );
  return warmUpReport(longer, series!, { seed: prepared.asking.seed, reproduce: prepared.reproduce });
}

export type ProfileOptions = StudyOptions & {
  readonly alternatives?: readonly string[] | undefined;
  /** How many weeks one point stands for; 4 unless given. */
  readonly weeks?: number | undefined;
};

/** How kilograms delivered run in time, alternative by alternative, with pointwise bands. Throws as `warmUp` does. */
export async function profile(scenario: Scenario, options: ProfileOptions = {}): Promise<ProfileReport> {
  const { replications = 30, weeks = 4 } = options;
  if (!(Number.isInteger(weeks) && weeks >= 1)) {
    throw new QuestionError(`weeks: expected a whole number of at least 1; found ${weeks}`);
  }
  const prepared = await prepareStudy("profile", scenario, { ...options, replications }, [
    ...(options.alternatives === undefined ? [] : ["--alternatives", options.alternatives.join(",")]),
    ...["--weeks", String(weeks)],
  ]);
  const known = scenario.alternatives.map(({ id }) => id);
  const alternatives = options.alternatives ?? known;
  const unknown = alternatives.find((id) => !known.includes(id));
  if (unknown !== undefined || alternatives.length === 0) {
    throw new QuestionError(`alternatives: expected some of ${known.join(", ")}; found ${unknown ?? "none"}`);
  }
  const asking = { ...prepared.asking, weekly: wholeWeeks(scenario, "decision") };
  const question = { ...asking, alternatives, replications };
  const series = await withExecutors(scenario, { ...prepared, asking }, (means) =>
    weeklySeries(scenario, question, means),
  );
  return profileReport(scenario, series, { weeks, seed: asking.seed, reproduce: prepared.reproduce });
}

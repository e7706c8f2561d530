/** What a reader must know beside the answer, a line each: chance, inputs, and what is not modelled. */

import { sourcing } from "../../scenario/index.ts";
import { countOf, whole } from "../language/index.ts";
import { changesOf, rangeText, type Saying } from "./saying.ts";

export type Caveats = {
  readonly chance: string;
  readonly inputs: string;
  readonly notModelled: string;
  /** That there are other calibrations; nothing where the scenario names none. */
  readonly notRun: readonly string[];
};

export function caveats(saying: Saying): Caveats {
  const { scenario, language } = saying;
  const { locale, words } = language;
  const { all, byKind } = sourcing(scenario);
  return {
    chance: chanceLine(saying),
    inputs: words.caveats.inputs(
      countOf(all.length, "parameter", language),
      whole(byKind.published.length, locale),
      whole(byKind.assumed.length, locale),
    ),
    notModelled: words.caveats.notModelled,
    notRun:
      scenario.calibrations === undefined
        ? []
        : [words.caveats.notRun(whole(scenario.calibrations.length, locale))],
  };
}

/** How far the changes are known, and by which comparisons one plan leads. */
function chanceLine({ comparison, language }: Saying): string {
  const { replications, differences, standing } = comparison;
  const say = language.words.caveats;
  const compared = differences.length > 0;
  const n = countOf(replications, compared ? "pairedReplication" : "replication", language);
  if (replications < 2) return say.chance(n, say.chanceOne);
  if (!compared) return say.chance(n, say.chanceAlone);
  const halves = changesOf(comparison).flatMap(({ kg: { low, high } }) =>
    low === null || high === null ? [] : [(high - low) / 2],
  );
  if (standing === undefined || halves.length === 0) return say.chance(n, say.chanceUnjudged);
  const together = say.chancePairs(rangeText("kg", halves, language), standing.method);
  return say.chance(n, together);
}

/** What was changed on the command line, and which plug-ins took part; nothing where the file stands as it is. */
export function changedHere(saying: Saying, plugins: readonly string[] = []): readonly string[] {
  const { scenario, language } = saying;
  const say = language.words.answer;
  const { set = [] } = scenario;
  return [
    ...(set.length === 0 ? [] : [say.changed(set.join(", "))]),
    ...(plugins.length === 0 ? [] : [say.plugins(plugins.join(", "))]),
  ];
}

/** The names of plug-in modules, as people call files. */
export const pluginNames = (modules: readonly (URL | string)[]): readonly string[] =>
  modules.map((each) => `${each}`.split("/").at(-1)!);

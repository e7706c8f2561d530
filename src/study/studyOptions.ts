/** What every study may be told, checked before any work is done, and the command that asks it again. */

import { loadPlugins, modulesOf, type Plugin } from "../execution/index.ts";
import type { Progress } from "../experiment/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { QuestionError } from "./questionError.ts";
import { commandAgain } from "./reproduce.ts";
import type { StudyQuestion } from "./study.ts";

/** What every study may be told. */
export type StudyOptions = {
  /** Replications of every plan. */
  readonly replications?: number | undefined;
  readonly seed?: string | undefined;
  /** Measures to report beside kilograms delivered and cost; those of the scenario's table unless given. */
  readonly measures?: readonly string[] | undefined;
  readonly workers?: number | undefined;
  /** A folder in which finished work is kept, so that the same question goes on where it was broken off. */
  readonly out?: string | undefined;
  readonly plugins?: readonly Plugin[] | undefined;
  /** How the scenario was given on a command line, for the reproduce command; its file and changes unless given. */
  readonly command?: readonly string[] | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What all studies have in common, ready to be used. */
export type PreparedStudy = Pick<StudyOptions, "workers" | "out" | "onProgress" | "signal"> & {
  readonly asking: StudyQuestion;
  /** The plug-ins as modules; undefined if one is a function of the calling program. */
  readonly modules: readonly (URL | string)[] | undefined;
  readonly measures: readonly string[];
  readonly reproduce: string;
};

/** Throws QuestionError or PluginError for what cannot be asked. `words` are those of a command line that ask just this. */
export async function prepareStudy(
  verb: string,
  scenario: Scenario,
  options: StudyOptions,
  words: readonly string[] = [],
): Promise<PreparedStudy> {
  const { seed = "picket", plugins = [], replications, workers, out, onProgress, signal } = options;
  if (replications !== undefined && !(Number.isInteger(replications) && replications >= 2)) {
    throw new QuestionError(
      `replications: expected a whole number of at least 2, because one gives no interval; found ${replications}`,
    );
  }
  const { rule, own } = await loadPlugins(plugins);
  return {
    ...{ workers, out, onProgress, signal },
    asking: { seed, rule, own },
    modules: modulesOf(plugins),
    measures: options.measures ?? simple(scenario),
    reproduce:
      commandAgain(
        verb,
        scenario,
        { ...options, seed },
        {
          beforeSeed: [
            ...(options.measures === undefined ? [] : ["--measures", options.measures.join(",")]),
            ...words,
          ],
          afterSeed: replications === undefined ? [] : ["--replications", String(replications)],
        },
      ) ?? `run the program that asked this again, with seed ${seed}`,
  };
}

/** The rows of the scenario's table, kilograms and cost beside them. */
const simple = ({ measures }: Scenario): readonly string[] =>
  measures.length === 0 ? ["kg_removed", "removal_rate", "response_rate"] : measures;

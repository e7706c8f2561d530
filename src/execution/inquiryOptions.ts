/** What every inquiry may be told, checked before any work is done, and the command that asks it again. */

import { fileURLToPath } from "node:url";
import type { Asking, Progress } from "../experiment/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { loadPlugins, modulesOf, type Plugin } from "./plugins.ts";
import { QuestionError } from "./questionError.ts";
import { scenarioWords } from "./scenarioWords.ts";
import { shellWord } from "./shellWord.ts";

/** What every inquiry may be told. */
export type InquiryOptions = {
  /** Replications of every plan. */
  readonly replications?: number | undefined;
  readonly seed?: string | undefined;
  /** Measures to report beside kilograms delivered and cost; those of the scenario's table unless given. */
  readonly measures?: readonly string[] | undefined;
  readonly workers?: number | undefined;
  /** A folder in which finished work is kept, so that the same question goes on where it was broken off. */
  readonly out?: string | undefined;
  readonly plugins?: readonly Plugin[] | undefined;
  /** The words of the command line that ask this again. */
  readonly command?: readonly string[] | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What all inquiries have in common, ready to be used. */
export type PreparedInquiry = Pick<InquiryOptions, "workers" | "out" | "onProgress" | "signal"> & {
  readonly asking: Asking;
  /** The plug-ins as modules; undefined if one is a function of the calling program. */
  readonly modules: readonly (URL | string)[] | undefined;
  readonly measures: readonly string[];
  readonly reproduce: string;
};

/** Throws QuestionError or PluginError for what cannot be asked. */
export async function prepareInquiry(
  verb: string,
  scenario: Scenario,
  options: InquiryOptions,
): Promise<PreparedInquiry> {
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
    reproduce: reproduce(verb, scenario, { ...options, seed, plugins }),
  };
}

/** The rows of the scenario's table, kilograms and cost beside them. */
const simple = ({ measures }: Scenario): readonly string[] =>
  measures.length === 0 ? ["kg_removed", "removal_rate", "response_rate"] : measures;

function reproduce(
  verb: string,
  scenario: Scenario,
  { command, seed, replications, plugins = [] }: InquiryOptions,
): string {
  const given = command ?? scenarioWords(scenario);
  if (
    given === undefined ||
    plugins.some((plugin) => typeof plugin !== "string" && !(plugin instanceof URL))
  ) {
    return `run the program that asked this again, with seed ${seed}`;
  }
  const modules = plugins.flatMap((plugin) => [
    "--plugin",
    plugin instanceof URL ? fileURLToPath(plugin) : String(plugin),
  ]);
  const words = [
    ...["picket", verb, ...given, ...modules],
    ...(seed!.startsWith("-") ? [`--seed=${seed}`] : ["--seed", seed!]),
    ...(replications === undefined ? [] : ["--replications", String(replications)]),
  ];
  return words.map(shellWord).join(" ");
}

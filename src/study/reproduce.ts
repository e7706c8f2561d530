/** The command that asks a question again, or that there is none. */

import { fileURLToPath } from "node:url";
import { modulesOf, type Plugin } from "../execution/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { shellWord } from "../scenario/index.ts";
import { scenarioWords } from "./scenarioWords.ts";

/** What a command line says of any question, beside its scenario. */
export type Repeatable = {
  /** How the scenario was given on a command line; its file and changes unless given. */
  readonly command?: readonly string[] | undefined;
  readonly plugins?: readonly Plugin[] | undefined;
  readonly seed: string;
};

/** The command as a shell reads it; undefined where a scenario or a plug-in comes from the calling program. */
export function commandAgain(
  verb: string,
  scenario: Scenario,
  { command, plugins = [], seed }: Repeatable,
  words: { readonly beforeSeed: readonly string[]; readonly afterSeed: readonly string[] },
): string | undefined {
  const given = command ?? scenarioWords(scenario);
  const modules = modulesOf(plugins);
  if (given === undefined || modules === undefined) return undefined;
  return [
    ...["picket", verb, ...given],
    ...modules.flatMap((module) => ["--plugin", module instanceof URL ? fileURLToPath(module) : module]),
    ...words.beforeSeed,
    ...(seed.startsWith("-") ? [`--seed=${seed}`] : ["--seed", seed]),
    ...words.afterSeed,
  ]
    .map(shellWord)
    .join(" ");
}

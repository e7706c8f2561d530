/** One replication again, with every fact told as it happens. */

import type { Plugin } from "../execution/index.ts";
import { replicate, setting } from "../experiment/index.ts";
import type { Fact } from "../model/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { prepare } from "./question.ts";

export type ReplayOptions = {
  /** The alternative to look at; the baseline unless given. */
  readonly alternative?: string | undefined;
  /** Which replication, counted from 1; the first unless given. */
  readonly replication?: number | undefined;
  readonly seed?: string | undefined;
  readonly plugins?: readonly Plugin[] | undefined;
  readonly onFact: (fact: Fact) => void;
};

/**
 * Tells every fact of one replication in order of simulated time, warm-up included. Throws QuestionError or PluginError
 * for what cannot be asked, and an Error for a replication that fails.
 */
export async function replay(scenario: Scenario, options: ReplayOptions): Promise<void> {
  const { alternative = scenario.alternatives[0]!.id, replication = 1, seed, plugins } = options;
  const { question } = await prepare("run", scenario, {
    alternatives: [alternative],
    replications: Math.max(1, replication),
    replication,
    seed,
    plugins,
  });
  const result = replicate(setting(scenario, question), alternative, replication, options.onFact);
  if (result.kind === "failed")
    throw new Error(`${alternative}, replication ${replication}: ${result.error}`);
}

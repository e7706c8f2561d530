/** What a scenario file says of how it is to be asked, beneath what a command line or a caller says. */

import type { Scenario } from "../scenario/index.ts";
import type { FrontierOptions, OptimizeOptions, SweepOptions } from "./manyPlans.ts";
import type { QuestionOptions } from "./question.ts";

/** The defaults of `compare`. One replication by itself has no interval, so that only their number stays. */
export function comparisonDefaults<Options extends QuestionOptions>(
  { experiment }: Scenario,
  said: Options,
): Options {
  const { indifference, ...defaults } = experiment?.compare ?? {};
  if (said.replication !== undefined) return under(said, { replications: defaults.replications });
  return under(said, {
    ...defaults,
    ...(indifference === undefined ? {} : { indifference: `${indifference} kg` }),
  });
}

export function frontierDefaults({ experiment }: Scenario, said: FrontierOptions): FrontierOptions {
  const { plans, replications } = experiment?.frontier ?? {};
  return under(said, { replications, mostPlans: plans });
}

export function sweepDefaults({ experiment }: Scenario, said: SweepOptions): SweepOptions {
  return under(said, experiment?.sweep ?? {});
}

export function optimizationDefaults({ experiment }: Scenario, said: OptimizeOptions): OptimizeOptions {
  const { objective, "first-stage": firstStage, plans, ...defaults } = experiment?.optimize ?? {};
  return under(said, { ...defaults, objectives: objective, firstStage, mostPlans: plans });
}

/** What is said, and what is wished where nothing is said. */
function under<Options extends object>(said: Options, wished: object): Options {
  const spoken = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...wished, ...Object.fromEntries(spoken) } as Options;
}

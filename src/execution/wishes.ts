/** What a scenario file says of how it is to be asked, beneath what a command line or a caller says. */

import type { Scenario } from "../scenario/index.ts";
import type { FrontierOptions, OptimizeOptions, SweepOptions } from "./inquire.ts";
import type { QuestionOptions } from "./question.ts";

/** The wishes of `compare`. One replication by itself has no interval, so that only their number stays. */
export function comparisonWishes<Options extends QuestionOptions>(
  { experiment }: Scenario,
  said: Options,
): Options {
  const { indifference, ...wishes } = experiment?.compare ?? {};
  if (said.replication !== undefined) return under(said, { replications: wishes.replications });
  return under(said, {
    ...wishes,
    ...(indifference === undefined ? {} : { indifference: `${indifference} kg` }),
  });
}

export function frontierWishes({ experiment }: Scenario, said: FrontierOptions): FrontierOptions {
  const { plans, replications } = experiment?.frontier ?? {};
  return under(said, { replications, mostPlans: plans });
}

export function sweepWishes({ experiment }: Scenario, said: SweepOptions): SweepOptions {
  return under(said, experiment?.sweep ?? {});
}

export function optimizationWishes({ experiment }: Scenario, said: OptimizeOptions): OptimizeOptions {
  const { objective, "first-stage": firstStage, plans, ...wishes } = experiment?.optimize ?? {};
  return under(said, { ...wishes, objectives: objective, firstStage, mostPlans: plans });
}

/** What is said, and what is wished where nothing is said. */
function under<Options extends object>(said: Options, wished: object): Options {
  const spoken = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...wished, ...Object.fromEntries(spoken) } as Options;
}

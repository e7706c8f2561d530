/** What a history is, by content: two alternatives that are the same world under the same chance share their shards. */

import { createHash } from "node:crypto";
import type { Scenario } from "../scenario/index.ts";
import { canonicalJson, identity } from "../scenario/index.ts";

/** What decides every byte of a record besides the world. */
export type Chance = {
  readonly seed: string;
  /** SHA-256 of each plug-in's bytes, in order. */
  readonly plugins: readonly string[];
  /** Version of picket and SHA-256 of the program that simulates. */
  readonly picket: string;
  readonly program: string;
  readonly mostEvents?: number | undefined;
  /** Weeks that are kept beside the sums. */
  readonly weekly?: { readonly offset: number; readonly count: number } | undefined;
  readonly antithetic?: true | undefined;
};

/**
 * The hash of one alternative's history: the world it grows from, its own world, the interventions that touch it, and
 * chance. Other alternatives do not enter it, so adding one computes only that one; neither do names for people.
 */
export function historyHash(scenario: Scenario, alternative: string, chance: Chance): string {
  const { world, cost } = scenario.alternatives.find(({ id }) => id === alternative)!;
  const named = (id: string, itsWorld: typeof world, itsCost: number) => ({
    ...{ id, baseline: "before", changes: {} },
    ...{ world: itsWorld, cost: itsCost },
  });
  const interventions = scenario.interventions.flatMap(({ id, at, world: worlds }) => {
    const after = worlds[alternative];
    return after === undefined ? [] : [{ id, at, world: { alternative: after } }];
  });
  const content = {
    format: shardFormat,
    worlds: identity(
      [named("before", scenario.baseline, 0), named("alternative", world, cost)],
      interventions,
    ),
    ...chance,
  };
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

/** Rises when shards are laid out in another way. */
export const shardFormat = 1;

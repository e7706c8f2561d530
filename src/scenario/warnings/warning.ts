import type { Scenario } from "../scenario.ts";
import type { World } from "../schema/world.ts";
import type { Path } from "../tree.ts";

/** What a warning looks at: the world of one alternative, and all of them. */
export interface Suspicion {
  readonly world: World;
  readonly scenario: Scenario;
  /** Says what would be usual and what was found instead; `remedy` is what to do if it is meant. */
  readonly warn: (path: Path, expected: string, found: string, remedy?: string) => void;
}

/** Looks for one kind of legal but suspicious value. */
export type Warning = (suspicion: Suspicion) => void;

/** What a plan is called once `--set` has changed what its name speaks of. */

import type { Changes } from "./changes.ts";
import { touches } from "./changes.ts";
import { plain } from "./tree.ts";

/** A plan as its name needs it. */
export interface NamedPlan {
  readonly id: string;
  readonly name?: string;
  /** The paths that the plan changes. */
  readonly changes: Changes;
}

/**
 * The name of a plan; one that no longer fits is replaced by its id and what is set. A name no longer fits where `--set`
 * changes what plans of this file differ in, such as the number of ships, and the plan does not set this itself.
 */
export function planName(plan: NamedPlan, all: readonly NamedPlan[], set: Changes): string | undefined {
  const own = (path: string) => [...plan.changes.keys()].some((each) => touches(path, each));
  const differs = (path: string) =>
    all.some(({ changes }) => [...changes.keys()].some((each) => touches(path, each) || touches(each, path)));
  const changed = [...set].filter(([path]) => differs(path) && !own(path));
  if (changed.length === 0) return plan.name;
  const words = changed.map(([path, { tree }]) => `${path} = ${textOf(plain(tree))}`);
  return `${plan.id.replaceAll("-", " ")} (${words.join(", ")})`;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

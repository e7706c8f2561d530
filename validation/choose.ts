import { idKey } from "../src/engine/index.ts";
import type { ValidationCase } from "./case.ts";

export interface Choice {
  /** Only cases whose text contains this, whatever the case of its letters. */
  readonly only: string | undefined;
  /** Only so many cases, always the same ones. */
  readonly sample: number | undefined;
}

/** The cases that were asked for, in the order given. */
export function choose(
  cases: readonly ValidationCase[],
  { only, sample }: Choice,
): readonly ValidationCase[] {
  const wanted = only?.toLowerCase() ?? "";
  const matching = cases.filter(({ case: name }) => name.toLowerCase().includes(wanted));
  if (sample === undefined) return matching;
  const byKey = [...matching].sort((a, b) => idKey(a.case) - idKey(b.case));
  const chosen = new Set(byKey.slice(0, sample));
  return matching.filter((each) => chosen.has(each));
}

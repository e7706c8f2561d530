/** Which parameters of a scenario have a source, which are called illustrative, and which have neither. */

import type { Provenance, Scenario } from "./scenario.ts";

export type Sourced = { readonly path: string } & Provenance;

export type Sourcing = {
  readonly all: readonly Sourced[];
  readonly sourced: readonly Sourced[];
  readonly illustrative: readonly Sourced[];
  readonly unsourced: readonly Sourced[];
};

/** In the order of the file; the periods, which who asks has chosen, are left out. */
export function sourcing({ provenance }: Pick<Scenario, "provenance">): Sourcing {
  const parents = new Set(
    Object.keys(provenance).flatMap((path) =>
      [...path.matchAll(/\./g)].map(({ index }) => path.slice(0, index)),
    ),
  );
  const all = Object.entries(provenance)
    // A distribution whose parameters have provenance of their own is not counted again.
    .filter(([path]) => !periods.includes(path) && !parents.has(path))
    .map(([path, each]) => ({ path, ...each }));
  const unsourced = all.filter(({ source, note }) => source === undefined && !isIllustrative(note));
  const illustrative = all.filter(({ source, note }) => isIllustrative(source) || isIllustrative(note));
  const others = new Set([...unsourced, ...illustrative]);
  return { all, sourced: all.filter((each) => !others.has(each)), illustrative, unsourced };
}

/** Chosen by who asks the question, not found in the world. */
const periods = ["warm-up", "horizon", "run-out"];

const isIllustrative = (words: string | undefined) => words !== undefined && /\billustrative\b/i.test(words);

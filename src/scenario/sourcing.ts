/** What the parameters of a scenario rest on: how many are published, derived, calibrated or assumed, and what is missing. */

import type { Provenance, Scenario } from "./scenario.ts";
import { type JudgedSource, judged, type SourceKind } from "./source.ts";

/** A parameter with its source, judged. */
export type Sourced = { readonly path: string } & Pick<Provenance, "text"> & JudgedSource;

export type Sourcing = {
  readonly all: readonly Sourced[];
  readonly byKind: Readonly<Record<SourceKind, readonly Sourced[]>>;
  /** Those whose source is missing or says too little; each counts as assumed. */
  readonly toComplete: readonly Sourced[];
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
    .map(([path, { text, source, note }]) => ({ path, text, ...judged(source, note) }));
  const ofKind = (kind: SourceKind) => all.filter((each) => each.kind === kind);
  return {
    all,
    byKind: {
      published: ofKind("published"),
      derived: ofKind("derived"),
      calibrated: ofKind("calibrated"),
      assumed: ofKind("assumed"),
    },
    toComplete: all.filter(({ lacks }) => lacks !== undefined),
  };
}

/** Chosen by who asks the question, not found in the world. */
const periods = ["warm-up", "horizon", "run-out"];

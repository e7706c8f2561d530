import type { Estimate } from "./estimate.ts";

/** How precise an answer must be. */
export type PrecisionTarget =
  /** The half-width is at most this, in the unit of the measure: for differences. */
  | { readonly kind: "absolute"; readonly halfWidth: number }
  /** The true relative error is at most this share, between 0 and 1: for levels. */
  | { readonly kind: "relative"; readonly share: number };

/** Numbers of replications at which the rule may look: 30, 45, 68, ... by half again, the last one the cap. */
export function looks(cap: number, first = 30): number[] {
  if (!(Number.isInteger(first) && Number.isInteger(cap) && first >= 2 && cap >= first)) {
    throw new RangeError(`looks requires whole numbers with 2 <= first <= cap; found ${first} and ${cap}`);
  }
  const sizes: number[] = [];
  for (let size = first; size < cap; size = Math.ceil(1.5 * size)) sizes.push(size);
  return [...sizes, cap];
}

/**
 * Whether an interval is as narrow as the target asks. An asymmetric one is judged by its longer arm; one
 * without both ends never is.
 *
 * A relative target γ asks for a half-width of at most γ/(1+γ) of the estimate, so that the error relative
 * to the true value is at most γ: Law (2015), section 9.4.1.
 */
export function meetsTarget({ estimate, low, high }: Estimate, target: PrecisionTarget): boolean {
  if (estimate === null || low === null || high === null) return false;
  const arm = Math.max(high - estimate, estimate - low);
  if (target.kind === "absolute") return arm <= target.halfWidth;
  return arm <= (target.share / (1 + target.share)) * Math.abs(estimate);
}

/** What the rule says at a moment: go on until so many replications, or answer from the first so many. */
export type Progress =
  | { readonly kind: "continue"; readonly until: number }
  | { readonly kind: "precise"; readonly at: number }
  /** The cap is reached without the precision asked for. */
  | { readonly kind: "capped"; readonly at: number };

/**
 * The sequential rule: stops at the first look at which the replications 0 to m - 1 are precise enough.
 *
 * `finished` is the length of the complete prefix: replications that ended out of order behind a missing one
 * do not count, so the answer does not depend on the number of workers or on who was fastest. The looks are
 * few and fixed because every further look costs coverage. `precise(m)` judges the first m replications.
 */
export function sequentialRule(
  sizes: readonly number[],
  finished: number,
  precise: (m: number) => boolean,
): Progress {
  for (const size of sizes) {
    if (size > finished) return { kind: "continue", until: size };
    if (precise(size)) return { kind: "precise", at: size };
  }
  return { kind: "capped", at: sizes.at(-1) ?? 0 };
}

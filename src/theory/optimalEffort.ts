import { exp, expm1, ln } from "../arithmetic/index.ts";

/** A place where the target may be: its probability, and the coverage that a unit of effort gives there (W v / A for hours). */
export interface Cell {
  readonly probability: number;
  readonly effectiveness: number;
}

/**
 * How to split an amount of search effort over cells so that a still target is most likely found.
 *
 * For exponential detection 1 - exp(-w z) the best split makes p w exp(-w z) equal in all cells that are searched and not higher
 * in the others: z = max(0, ln(p w / lambda) / w) (Koopman 1957, The theory of search III, Operations Research 5:613; de Guenin
 * 1961, Operations Research 9:1). Exact: cells are opened in the order of p w. Searching twice by this rule, with the
 * probabilities updated in between, is as good as once with the sum.
 *
 * @param total the effort to spend, at least 0, in the unit in which effectiveness counts
 * @returns the effort for each cell, in their order
 */
export function optimalEffort(cells: readonly Cell[], total: number): readonly number[] {
  const value = (i: number) => cells[i]!.probability * cells[i]!.effectiveness;
  const order = cells.map((_, i) => i).filter((i) => value(i) > 0);
  order.sort((a, b) => value(b) - value(a));
  let slowness = 0;
  let weighted = 0;
  let logLevel = 0;
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!;
    slowness += 1 / cells[i]!.effectiveness;
    weighted += ln(value(i)) / cells[i]!.effectiveness;
    logLevel = (weighted - total) / slowness;
    const next = order[k + 1];
    if (next === undefined || ln(value(next)) <= logLevel) break;
  }
  return cells.map(({ effectiveness }, i) =>
    value(i) > 0 ? Math.max(0, (ln(value(i)) - logLevel) / effectiveness) : 0,
  );
}

/** The probability that effort so split finds the target: the sum of p (1 - exp(-w z)). */
export const detectionByEffort = (cells: readonly Cell[], effort: readonly number[]): number =>
  cells.reduce(
    (sum, { probability, effectiveness }, i) => sum - probability * expm1(-effectiveness * effort[i]!),
    0,
  );

/**
 * The cells after a search that found nothing: p exp(-w z) over what is left of the whole (Bayes).
 *
 * What the probabilities leave to 1 is the chance that the target is in none of the cells; it grows in the same proportion.
 */
export function afterFailure(cells: readonly Cell[], effort: readonly number[]): readonly Cell[] {
  const left = 1 - detectionByEffort(cells, effort);
  return cells.map(({ probability, effectiveness }, i) => ({
    probability: (probability * exp(-effectiveness * effort[i]!)) / left,
    effectiveness,
  }));
}

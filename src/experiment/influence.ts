/** How far each replication pulls a measure. */

import { diversityOf, values } from "./estimates.ts";
import type { Layout } from "./layout.ts";
import type { Formula } from "./measure.ts";
import type { Records } from "./records.ts";

/**
 * One number a replication, in proportion to its influence on the measure to first order: its value for a mean; for a
 * ratio of sums, (numerator - ratio x denominator) / sum of denominators; for a diversity, what leaving it out takes away.
 * Source: the infinitesimal jackknife, Jaeckel (1972), Bell Laboratories memorandum MM 72-1215-11.
 */
export function influence(layout: Layout, formula: Formula, records: Records): readonly number[] {
  switch (formula.kind) {
    case "mean":
      return values(layout, formula.columns, records, formula.factor / Math.max(1, records.length));
    case "ratio": {
      const numerators = values(layout, formula.numerators, records, formula.factor);
      const denominators = values(layout, formula.denominators, records);
      const below = denominators.reduce((sum, value) => sum + value, 0);
      if (below === 0) return numerators.map(() => 0);
      const ratio = numerators.reduce((sum, value) => sum + value, 0) / below;
      return numerators.map((value, row) => (value - ratio * denominators[row]!) / below);
    }
    case "diversity": {
      const diversity = diversityOf(layout, formula.columns, records);
      const whole = diversity(undefined);
      return Array.from({ length: records.length }, (_, row) => whole - diversity(row));
    }
    case "constant":
      return Array.from({ length: records.length }, () => 0);
  }
}

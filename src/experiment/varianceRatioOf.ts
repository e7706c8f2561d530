/** What common random numbers leave of the variance of a difference. */

import { varianceRatio, varianceRatioOfRatios } from "../statistics/index.ts";
import { values } from "./estimates.ts";
import type { Layout } from "./layout.ts";
import type { Measure } from "./measure.ts";
import type { Records } from "./records.ts";

/**
 * Var(A - B) / (Var A + Var B) over paired replications: 0.08 means that independent streams would need 12 times as many
 * replications for the same interval. Null where nothing varies, where there are fewer than two replications, and for
 * measures that are neither a mean nor a ratio.
 */
export function varianceRatioOf(layout: Layout, { formula }: Measure, a: Records, b: Records): number | null {
  switch (formula.kind) {
    case "mean":
      return varianceRatio(
        values(layout, formula.columns, a, formula.factor),
        values(layout, formula.columns, b, formula.factor),
      );
    case "ratio":
      return varianceRatioOfRatios({
        numeratorsA: values(layout, formula.numerators, a, formula.factor),
        denominatorsA: values(layout, formula.denominators, a),
        numeratorsB: values(layout, formula.numerators, b, formula.factor),
        denominatorsB: values(layout, formula.denominators, b),
      });
    case "diversity":
    case "constant":
      return null;
  }
}

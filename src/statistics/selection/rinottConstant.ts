import { wholePower } from "../../arithmetic/index.ts";
import { normalCdf } from "../special/index.ts";
import { logChiSquareNodes } from "./chiSquareNodes.ts";
import { increasingRoot } from "./increasingRoot.ts";

/** What Rinott's constant depends on. */
export type RinottSetting = {
  readonly systems: number;
  readonly firstStage: number;
  /** Probability of correct selection, above 1 / systems. */
  readonly confidence: number;
};

/**
 * Rinott's constant h: the root of E[ E[ Φ(h / √(d (1/X + 1/Y))) | Y ]^(k-1) ] = confidence, where X and Y
 * are independent chi-square with d = firstStage - 1 degrees of freedom.
 *
 * Source: Rinott (1978), "On two-stage selection procedures and related probability-inequalities", Comm.
 * Statist. A 7, 799-811. Computed by the trapezoidal rule in log x, to ten digits.
 */
export function rinottConstant({ systems, firstStage, confidence }: RinottSetting): number {
  const degrees = firstStage - 1;
  const nodes = logChiSquareNodes(degrees);
  const correct = (h: number) => {
    let total = 0;
    for (const y of nodes) {
      let inner = 0;
      for (const x of nodes) inner += x.weight * normalCdf(h / Math.sqrt(degrees * (1 / x.at + 1 / y.at)));
      total += y.weight * wholePower(inner, systems - 1);
    }
    return total;
  };
  return increasingRoot((h) => correct(h) - confidence);
}

import { expm1, ln } from "../../arithmetic/index.ts";
import { chiSquareTail, normalCdf } from "../special/index.ts";
import { logChiSquareNodes } from "./chiSquareNodes.ts";
import { increasingRoot } from "./increasingRoot.ts";
import type { RinottSetting } from "./rinottConstant.ts";

/**
 * The screening constant η of the good selection procedure: the root of E[2 (1 - Φ(η √R))] =
 * 1 - confidence^(1/(k-1)), where R is the smaller of two independent chi-square variates with firstStage - 1
 * degrees of freedom and k is the number of systems; `confidence` is that of the screening alone.
 *
 * Source: Ni, Ciocan, Henderson and Hunter (2017), section 4. Computed by the trapezoidal rule in log x, to ten digits.
 */
export function screeningConstant({ systems, firstStage, confidence }: RinottSetting): number {
  const degrees = firstStage - 1;
  const nodes = logChiSquareNodes(degrees).map(({ at, weight }) => ({
    root: Math.sqrt(at),
    weight: 4 * weight * chiSquareTail(at, degrees),
  }));
  const wrong = -expm1(ln(confidence) / (systems - 1));
  return increasingRoot(
    (eta) => wrong - nodes.reduce((sum, { root, weight }) => sum + weight * normalCdf(-eta * root), 0),
  );
}

import { exp, ln } from "../../arithmetic/index.ts";
import { logGamma } from "../special/index.ts";

/** Points and probability weights of a chi-square law, evenly spaced in its logarithm, weights summing to 1. */
export function logChiSquareNodes(degrees: number): { at: number; weight: number }[] {
  const low = ln(degrees) - Math.max(13 / Math.sqrt(degrees), 84 / degrees);
  const high = ln(degrees + 10 * Math.sqrt(2 * degrees) + 60);
  const step = Math.min(0.25, 0.5 * Math.sqrt(2 / degrees));
  const nodes = Array.from({ length: Math.ceil((high - low) / step) }, (_, i) => {
    const z = low + i * step;
    const logDensity = (degrees / 2) * (z - Math.LN2) - exp(z) / 2 - logGamma(degrees / 2);
    return { at: exp(z), weight: exp(logDensity) * step };
  });
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return nodes
    .filter(({ weight }) => weight > 1e-18)
    .map(({ at, weight }) => ({ at, weight: weight / total }));
}

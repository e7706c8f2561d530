import { exp } from "../../arithmetic/index.ts";
import { erfc } from "./errorFunction.ts";

/** The probability that a standard normal variate is at most z; precise in both tails. */
export function normalCdf(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** The density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return 0.3989422804014327 * exp(-0.5 * z * z);
}

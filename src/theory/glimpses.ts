import { expm1, log1p } from "../arithmetic/index.ts";

/**
 * The probability that at least one of several independent looks detects: 1 - prod(1 - g_i).
 *
 * Each g_i lies in [0, 1] (Koopman 1946, Search and Screening). Computed through logarithms, so that many small chances keep
 * their digits.
 */
export const glimpses = (chances: readonly number[]): number =>
  0 - expm1(chances.reduce((sum, chance) => sum + log1p(-chance), 0));

/** The probability that at least one of n looks detects, each with the same chance: 1 - (1 - g)^n. */
export const equalGlimpses = (chance: number, looks: number): number =>
  looks === 0 ? 0 : -expm1(looks * log1p(-chance));

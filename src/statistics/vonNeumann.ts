import { square } from "../arithmetic/index.ts";
import { variance } from "./moments.ts";
import { normalCdf } from "./special/index.ts";

/** Result of von Neumann's test. */
export type VonNeumannTest = {
  /** Σ (x_i+1 - x_i)² / Σ (x_i - mean)²: 2 for independent values, less when neighbours are alike. */
  readonly ratio: number;
  /** Chance of a ratio this small or smaller if the values were independent. */
  readonly p: number;
};

/**
 * Von Neumann's ratio against positive correlation of neighbours, with its normal approximation.
 *
 * Source: von Neumann (1941), "Distribution of the ratio of the mean square successive difference to the
 * variance"; Fishman (1978), "Principles of Discrete Event Simulation", for batch means. Null for fewer than
 * three values or values that do not vary.
 */
export function vonNeumann(values: readonly number[]): VonNeumannTest | null {
  const n = values.length;
  const squares = variance(values) * (n - 1);
  if (n < 3 || !(squares > 0)) return null;
  const successive = values.slice(1).reduce((sum, value, i) => sum + square(value - values[i]!), 0);
  const ratio = successive / squares;
  return { ratio, p: normalCdf((ratio / 2 - 1) / Math.sqrt((n - 2) / (n * n - 1))) };
}

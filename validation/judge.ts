import { streams } from "../src/engine/index.ts";
import { studentTQuantile } from "../src/statistics/index.ts";
import type { ExactCase, Outcome, Ratio, StochasticCase, ValidationCase } from "./case.ts";

/** The largest |z| that passes. */
const LARGEST_Z = 4;

/** The largest 95 % half-width that passes, as a share of the expected value. */
const PRECISION = { light: 0.01, heavy: 0.05 } as const;

export function judge(validation: ValidationCase): Outcome {
  return validation.kind === "exact" ? judgeExact(validation) : judgeStochastic(validation);
}

function judgeExact({ case: name, expected, tolerance, compute }: ExactCase): Outcome {
  const got = compute();
  return { case: name, expected, got, halfWidth: 0, z: null, pass: Math.abs(got - expected) <= tolerance };
}

function judgeStochastic(validation: StochasticCase): Outcome {
  const { case: name, expected, tails, replications, replicate } = validation;
  const sample = Array.from({ length: replications }, (_, r) => replicate(streams(name, r + 1)));
  const { ratio, standardError } = estimate(sample);
  const halfWidth = studentTQuantile(0.975, replications - 1) * standardError;
  const z = (ratio - expected) / standardError;
  const pass = halfWidth <= PRECISION[tails] * Math.abs(expected) && Math.abs(z) <= LARGEST_Z;
  return { case: name, expected, got: ratio, halfWidth, z, pass };
}

/**
 * The ratio of sums over replications with its linearised standard error.
 *
 * Source: A. M. Law (2015), Simulation Modeling and Analysis, 5th edition, section 9.5 (ratio estimation).
 */
export function estimate(sample: readonly Ratio[]): {
  readonly ratio: number;
  readonly standardError: number;
} {
  const n = sample.length;
  const numerator = sample.reduce((sum, [value]) => sum + value, 0);
  const denominator = sample.reduce((sum, [, value]) => sum + value, 0);
  const ratio = numerator / denominator;
  const squares = sample.reduce((sum, [top, bottom]) => sum + (top - ratio * bottom) ** 2, 0);
  return { ratio, standardError: Math.sqrt((squares * n) / (n - 1)) / Math.abs(denominator) };
}

import type { Outcome } from "./case.ts";

/** Above this many z's their mean and spread are held to their own tolerances. */
const ENOUGH = 20;

/**
 * Two lines that judge all z's together: their mean is within 3/√k of 0 and their standard deviation within 3/√(2k)
 * of 1, so that many cases that are all a little off, or all too good, fail too. No lines for fewer than 20 z's.
 */
export function together(outcomes: readonly Outcome[]): Outcome[] {
  const zs = outcomes.flatMap(({ z }) => (z === null ? [] : [z]));
  const k = zs.length;
  if (k < ENOUGH) return [];
  const mean = zs.reduce((sum, z) => sum + z, 0) / k;
  const deviation = Math.sqrt(zs.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (k - 1));
  return [
    line(`all ${k} z together: mean`, 0, mean, 3 / Math.sqrt(k)),
    line(`all ${k} z together: standard deviation`, 1, deviation, 3 / Math.sqrt(2 * k)),
  ];
}

/** The half-width of a line is its tolerance; its z is in units of a third of that. */
function line(name: string, expected: number, got: number, tolerance: number): Outcome {
  const z = (3 * (got - expected)) / tolerance;
  return { case: name, expected, got, halfWidth: tolerance, z, pass: Math.abs(got - expected) <= tolerance };
}

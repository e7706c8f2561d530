import { pow } from "./pow.ts";

/**
 * The cube root, the same to the last bit in every JavaScript engine; within 0.67 units in the last place (ulp), exact for cubes.
 *
 * One step of Halley from a root of 24 bits, whose square is exact.
 * Source: W. Kahan (1991), Computing a Real Cube Root.
 */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const size = Math.abs(x);
  // Far from the ends of the numbers of 24 bits and from those without all their digits.
  if (size < 1e-100) return cbrt(x * 2 ** 300) * 2 ** -100;
  if (size > 1e100) return cbrt(x * 2 ** -300) * 2 ** 100;
  const root = Math.fround(pow(size, 1 / 3));
  const quotient = size / (root * root);
  const better = root + (root * (quotient - root)) / (2 * root + quotient);
  return x < 0 ? -better : better;
}

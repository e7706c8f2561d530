/**
 * The root of the sum of squares, the same to the last bit in every JavaScript engine; of two numbers within 1.3 units in the last
 * place. Infinity if a number is infinite, 0 of none.
 */
export function hypot(...values: readonly number[]): number {
  let greatest = 0;
  for (const value of values) {
    if (Math.abs(value) === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    greatest = Math.max(greatest, Math.abs(value));
  }
  if (greatest === 0 || Number.isNaN(greatest)) return greatest;
  // A power of two, so that nothing is lost and the squares are neither too large nor too small.
  const scale = greatest > 1e150 ? 2 ** -600 : greatest < 1e-140 ? 2 ** 600 : 1;
  let sum = 0;
  for (const value of values) sum += value * scale * (value * scale);
  return Math.sqrt(sum) / scale;
}

/** x², rounded once. */
export const square = (x: number): number => x * x;

/** x³, by two products. */
export const cube = (x: number): number => x * x * x;

/**
 * x to a whole power, by repeated squaring (D. E. Knuth, 1997, The Art of Computer Programming 2, section 4.6.3, algorithm A).
 *
 * Its error grows with the exponent, by about half a unit in the last place a product; `pow` stays within one. Use it where the
 * products are meant, such as a probability of k independent events.
 * A power below 0 is the reciprocal of the other. Throws a RangeError if the exponent is not whole.
 */
export function wholePower(x: number, exponent: number): number {
  if (!Number.isInteger(exponent))
    throw new RangeError(`wholePower: expected a whole exponent; found ${exponent}`);
  let product = 1;
  let factor = x;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product *= factor;
    factor *= factor;
  }
  return exponent < 0 ? 1 / product : product;
}

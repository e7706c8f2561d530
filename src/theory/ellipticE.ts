/**
 * The complete elliptic integral of the second kind, E(m), the integral of sqrt(1 - m sin^2 t) for t from 0 to pi/2.
 *
 * By the arithmetic-geometric mean (Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 17.6), to about 1e-15.
 *
 * @param m the parameter (the square of the modulus), at most 1; a RangeError otherwise
 */
export function ellipticE(m: number): number {
  if (!(m <= 1)) throw new RangeError(`m: expected at most 1; found ${m}`);
  if (m === 1) return 1;
  let a = 1;
  let b = Math.sqrt(1 - m);
  let c2 = m;
  let sum = m / 2;
  let power = 0.5;
  while (Math.abs(c2) > 1e-32 && Math.abs(a - b) > 1e-16 * a) {
    const c = (a - b) / 2;
    const mean = (a + b) / 2;
    b = Math.sqrt(a * b);
    a = mean;
    c2 = c * c;
    power *= 2;
    sum += power * c2;
  }
  return (Math.PI / (2 * a)) * (1 - sum);
}

import { regularizedGammaP, regularizedGammaQ } from "./incompleteGamma.ts";

/** The error function, 2/√π times the integral of exp(-t²) from 0 to x (Abramowitz and Stegun 7.1.1, 6.5.16). */
export function erf(x: number): number {
  return x < 0 ? -regularizedGammaP(0.5, x * x) : regularizedGammaP(0.5, x * x);
}

/** The complementary error function 1 - erf(x), precise where it is small (Abramowitz and Stegun 7.1.2, 6.5.17). */
export function erfc(x: number): number {
  return x < 0 ? 2 - regularizedGammaQ(0.5, x * x) : regularizedGammaQ(0.5, x * x);
}

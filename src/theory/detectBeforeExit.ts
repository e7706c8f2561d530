import { exp, expm1, log1p } from "../arithmetic/index.ts";
import { integrate } from "./integrate.ts";

/** How long a target stays where it can be seen; means and bounds in the inverse unit of the rate of detection. */
export type Crossing =
  | { readonly kind: "constant"; readonly time: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number };

/**
 * The probability that a target is detected before it leaves: 1 - E[exp(-rate T)], one minus the Laplace transform of T.
 *
 * The detection is a Poisson event of constant rate (random search). For an exponential T it is rate / (rate + 1/mean).
 */
export function detectBeforeExit(rate: number, crossing: Crossing): number {
  switch (crossing.kind) {
    case "constant":
      return -expm1(-rate * crossing.time);
    case "exponential":
      return (rate * crossing.mean) / (1 + rate * crossing.mean);
    case "gamma": {
      const shape = 1 / (crossing.cv * crossing.cv);
      return -expm1(-shape * log1p((rate * crossing.mean) / shape));
    }
    case "uniform": {
      const width = rate * (crossing.high - crossing.low);
      return 1 - exp(-rate * crossing.low) * (width === 0 ? 1 : -expm1(-width) / width);
    }
    case "lognormal": {
      const variance = log1p(crossing.cv * crossing.cv);
      const median = crossing.mean * exp(-variance / 2);
      const sigma = Math.sqrt(variance);
      const chance = (z: number) =>
        (-expm1(-rate * median * exp(sigma * z)) * exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
      return integrate(chance, -9, 0) + integrate(chance, 0, 9);
    }
  }
}

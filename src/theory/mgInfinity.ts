import { exp, ln } from "../arithmetic/index.ts";
import { logGamma } from "../statistics/special/logGamma.ts";

/**
 * The probability that n are present at M/G/infinity: Poisson with mean arrivalRate x serviceMean, whatever the law of service.
 *
 * So are shipments at sea, if nothing limits them (Takacs 1962, Introduction to the Theory of Queues).
 */
export function mgInfinity(
  n: number,
  { arrivalRate, serviceMean }: { readonly arrivalRate: number; readonly serviceMean: number },
): number {
  const mean = arrivalRate * serviceMean;
  return mean === 0 ? Number(n === 0) : exp(n * ln(mean) - mean - logGamma(n + 1));
}

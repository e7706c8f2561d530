import { exp } from "../arithmetic/index.ts";
import { logGamma, normalCdf, normalDensity } from "../statistics/index.ts";
import type { Distribution } from "./distribution.ts";

/** The mean of a distribution, in its house unit. */
export function distributionMean(distribution: Distribution): number {
  switch (distribution.kind) {
    case "constant":
      return distribution.value;
    case "exponential":
    case "erlang":
    case "lognormal":
      return distribution.mean;
    case "uniform":
      return (distribution.low + distribution.high) / 2;
    case "triangular":
      return (distribution.low + distribution.mode + distribution.high) / 3;
    case "pert":
      return (distribution.low + 4 * distribution.mode + distribution.high) / 6;
    case "gamma":
      return distribution.shape * distribution.scale;
    case "weibull":
      return distribution.scale * exp(logGamma(1 + 1 / distribution.shape));
    case "beta": {
      const { alpha, beta, low, high } = distribution;
      return low + ((high - low) * alpha) / (alpha + beta);
    }
    case "pareto":
      return (distribution.shape * distribution.scale) / (distribution.shape - 1);
    case "lomax":
      return distribution.scale / (distribution.shape - 1);
    case "truncated-normal":
      return truncatedMean(distribution);
    case "hyperexponential":
      return weighted(distribution.weights, distribution.means);
    case "discrete":
      return weighted(distribution.weights, distribution.values);
    case "empirical":
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
    case "mixture":
      return weighted(distribution.weights, distribution.components.map(distributionMean));
  }
}

/** N. L. Johnson, S. Kotz and N. Balakrishnan, 1994, Continuous Univariate Distributions, volume 1, section 13.10.1. */
function truncatedMean({ mean, sd, low, high }: Extract<Distribution, { kind: "truncated-normal" }>): number {
  const [a, b] = [(low - mean) / sd, (high - mean) / sd];
  const inside = a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a);
  return Math.min(high, Math.max(low, mean + (sd * (normalDensity(a) - normalDensity(b))) / inside));
}

function weighted(weights: readonly number[], values: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + (value * weights[index]!) / total, 0);
}

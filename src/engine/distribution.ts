import { type Beta, beta, type Pert, pert } from "./distributions/beta.ts";
import { type Binomial, binomial } from "./distributions/binomial.ts";
import { type Constant, constant } from "./distributions/constant.ts";
import { type Discrete, discrete, type Empirical, empirical } from "./distributions/discrete.ts";
import { type Exponential, exponential } from "./distributions/exponential.ts";
import type { Family } from "./distributions/family.ts";
import { type Erlang, erlang, type Gamma, gamma } from "./distributions/gamma.ts";
import { type Hyperexponential, hyperexponential } from "./distributions/hyperexponential.ts";
import { type Lognormal, lognormal } from "./distributions/lognormal.ts";
import { type Mixture, mixtureOf } from "./distributions/mixture.ts";
import {
  type Geometric,
  geometric,
  type NegativeBinomial,
  negativeBinomial,
} from "./distributions/negativeBinomial.ts";
import { type Normal, normal } from "./distributions/normal.ts";
import { type Lomax, lomax, type Pareto, pareto } from "./distributions/pareto.ts";
import { type Poisson, poisson } from "./distributions/poisson.ts";
import { type Triangular, triangular } from "./distributions/triangular.ts";
import { type TruncatedNormal, truncatedNormal } from "./distributions/truncatedNormal.ts";
import { type UniformRange, uniformRange } from "./distributions/uniform.ts";
import { type Weibull, weibull } from "./distributions/weibull.ts";

/**
 * A probability distribution of one number, as plain data. Units are the caller's.
 *
 * | kind | parameters | mean | variance |
 * | --- | --- | --- | --- |
 * | constant | value | value | 0 |
 * | uniform | low < high | (low + high) / 2 | (high - low)² / 12 |
 * | triangular | low <= mode <= high | (low + mode + high) / 3 | ((high - low)² - (mode - low)(high - mode)) / 18 |
 * | exponential | mean m | m | m² |
 * | hyperexponential | weights w, means m | Σ w m | 2 Σ w m² - (Σ w m)² |
 * | erlang | whole shape k, mean m | m | m² / k |
 * | gamma | shape k, scale s | k s | k s² |
 * | weibull | shape k, scale s | s Γ(1 + 1/k) | s² (Γ(1 + 2/k) - Γ(1 + 1/k)²) |
 * | normal | mean, sd >= 0 | mean | sd² |
 * | truncated-normal | mean and sd before truncation, low, high | in closed form | in closed form |
 * | lognormal | mean m, cv = sd / mean | m | (m cv)² |
 * | beta | alpha a, beta b, low, high | low + (high - low) a / (a + b) | (high - low)² a b / ((a + b)² (a + b + 1)) |
 * | pert | low <= mode <= high | (low + 4 mode + high) / 6 | (mean - low)(high - mean) / 7 |
 * | pareto | shape k, scale s = least value | s k / (k - 1), k > 1 | s² k / ((k - 1)² (k - 2)), k > 2 |
 * | lomax | shape k, scale s, from 0 | s / (k - 1), k > 1 | s² k / ((k - 1)² (k - 2)), k > 2 |
 * | poisson | mean m >= 0 | m | m |
 * | binomial | trials n, probability p | n p | n p (1 - p) |
 * | geometric | probability p; failures before the first success | (1 - p) / p | (1 - p) / p² |
 * | negative-binomial | successes r > 0, probability p; failures | r (1 - p) / p | r (1 - p) / p² |
 * | discrete | values, weights | Σ w v | Σ w (v - mean)² |
 * | empirical | values | their mean | their variance, divisor n |
 * | mixture | weights, components | Σ w mean | Σ w (variance + (mean - Σ w mean)²) |
 *
 * Weights need not sum to 1. A mean or variance that does not exist is Infinity.
 */
export type Distribution =
  | Constant
  | UniformRange
  | Triangular
  | Exponential
  | Hyperexponential
  | Erlang
  | Gamma
  | Weibull
  | Normal
  | TruncatedNormal
  | Lognormal
  | Beta
  | Pert
  | Pareto
  | Lomax
  | Poisson
  | Binomial
  | Geometric
  | NegativeBinomial
  | Discrete
  | Empirical
  | Mixture;

const families: {
  readonly [K in Distribution["kind"]]: Family<Extract<Distribution, { readonly kind: K }>>;
} = {
  constant,
  uniform: uniformRange,
  triangular,
  exponential,
  hyperexponential,
  erlang,
  gamma,
  weibull,
  normal,
  "truncated-normal": truncatedNormal,
  lognormal,
  beta,
  pert,
  pareto,
  lomax,
  poisson,
  binomial,
  geometric,
  "negative-binomial": negativeBinomial,
  discrete,
  empirical,
  mixture: mixtureOf(familyOf),
};

function familyOf(distribution: Distribution): Family<Distribution> {
  if (!Object.hasOwn(families, distribution.kind)) {
    throw new RangeError(`There is no distribution of kind "${distribution.kind}".`);
  }
  // The table pairs each kind with its own family, which the compiler cannot follow through a lookup.
  return families[distribution.kind] as Family<Distribution>;
}

function checkedFamily(distribution: Distribution): Family<Distribution> {
  const family = familyOf(distribution);
  family.check(distribution);
  return family;
}

/**
 * A function that turns one uniform number u in (0, 1) into one variate, with the constants worked out beforehand.
 *
 * Every kind is drawn by inversion: one uniform a variate, never decreasing in u, so that common random numbers keep
 * their order when a parameter changes. `sampler(d)(0)` and `sampler(d)(1)` are the ends of the support.
 *
 * @throws RangeError, with the parameter and its value, when the parameters make no distribution.
 */
export function sampler(distribution: Distribution): (u: number) => number {
  return checkedFamily(distribution).sampler(distribution);
}

/**
 * The value below which a variate falls with probability u; for a discrete kind the least value with a cumulative
 * probability of at least u.
 *
 * Gamma, beta, normal and their kin agree with scipy to a relative error of 1e-10 or better.
 *
 * @throws RangeError when the parameters make no distribution or u is outside [0, 1].
 */
export function quantile(distribution: Distribution, u: number): number {
  if (!(u >= 0 && u <= 1))
    throw new RangeError(`quantile requires a probability between 0 and 1; found ${u}.`);
  return sampler(distribution)(u);
}

/**
 * The probability of a value of at most x.
 *
 * @throws RangeError when the parameters make no distribution.
 */
export function cumulative(distribution: Distribution, x: number): number {
  return checkedFamily(distribution).cumulative(distribution)(x);
}

/**
 * The expected value; Infinity where it does not exist.
 *
 * @throws RangeError when the parameters make no distribution.
 */
export function distributionMean(distribution: Distribution): number {
  return checkedFamily(distribution).mean(distribution);
}

/**
 * The variance; Infinity where it does not exist.
 *
 * @throws RangeError when the parameters make no distribution.
 */
export function distributionVariance(distribution: Distribution): number {
  return checkedFamily(distribution).variance(distribution);
}

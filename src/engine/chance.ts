// Chance: keyed streams, and the distributions and arrivals that are made of them.
export { antithetic } from "./antithetic.ts";
export {
  type Batch,
  batchArrivals,
  piecewiseRate,
  poissonArrivals,
  renewalArrivals,
  thinnedArrivals,
  timetable,
  type VaryingRate,
} from "./arrivals.ts";
export {
  cumulative,
  type Distribution,
  distributionMean,
  distributionVariance,
  quantile,
  sampler,
} from "./distribution.ts";
export { gumbel } from "./distributions/gumbel.ts";
export { type LayeredPoint, type LayeredPoisson, layeredPoisson } from "./layeredPoisson.ts";
export { idKey, numbered, pairUniform } from "./pairing.ts";
export { streams } from "./random.ts";
export type { Streams, Uniform } from "./uniform.ts";

import { square } from "../../arithmetic/index.ts";
import { normalCdf, normalDensity } from "../../statistics/special/normalCdf.ts";
import { normalQuantile } from "../../statistics/special/normalQuantile.ts";
import type { Family } from "./family.ts";
import { refuse, requireFinite, requirePositive } from "./requirement.ts";

/**
 * A normal variate of the given `mean` and `sd`, taken again until it lies from `low` to `high`.
 *
 * `mean` and `sd` are those before truncation; `low` and `high` may be infinite.
 */
export interface TruncatedNormal {
  readonly kind: "truncated-normal";
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The truncated law in standard deviations from the mean, mirrored when both ends are above the mean, so that
 * probabilities are always taken in the lower tail, where they are precise.
 */
function standardForm({ mean, sd, low, high }: TruncatedNormal) {
  const mirrored = low > mean;
  const sign = mirrored ? -1 : 1;
  const from = (sign * ((mirrored ? high : low) - mean)) / sd;
  const to = (sign * ((mirrored ? low : high) - mean)) / sd;
  const below = normalCdf(from);
  return { sign, from, to, below, inside: normalCdf(to) - below };
}

const boundary = (z: number) => (Number.isFinite(z) ? z * normalDensity(z) : 0);

export const truncatedNormal: Family<TruncatedNormal> = {
  support: "continuous",
  check: (distribution) => {
    const { mean, sd, low, high } = distribution;
    requireFinite("truncated-normal", "mean", mean);
    requirePositive("truncated-normal", "sd", sd);
    if (!(low < high)) refuse("truncated-normal", `a high above its low of ${low}`, high);
    const { inside } = standardForm(distribution);
    if (!(inside > 0)) refuse("truncated-normal", `some probability between ${low} and ${high}`, inside);
  },
  sampler: (distribution) => {
    const { mean, sd, low, high } = distribution;
    const { sign, below, inside } = standardForm(distribution);
    return (u) => {
      const z = normalQuantile(Math.min(1, below + inside * (sign > 0 ? u : 1 - u)));
      return Math.min(high, Math.max(low, mean + sign * sd * z));
    };
  },
  cumulative: (distribution) => {
    const { mean, sd, low, high } = distribution;
    const { sign, below, inside } = standardForm(distribution);
    return (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      const share = (normalCdf((sign * (x - mean)) / sd) - below) / inside;
      return sign > 0 ? share : 1 - share;
    };
  },
  mean: (distribution) => {
    const { sign, from, to, inside } = standardForm(distribution);
    return distribution.mean + (sign * distribution.sd * (normalDensity(from) - normalDensity(to))) / inside;
  },
  variance: (distribution) => {
    const { from, to, inside } = standardForm(distribution);
    const shift = (normalDensity(from) - normalDensity(to)) / inside;
    return square(distribution.sd) * (1 + (boundary(from) - boundary(to)) / inside - shift * shift);
  },
};

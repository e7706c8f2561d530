import { studentTQuantile } from "./special/index.ts";

/**
 * A number with its interval, its n and the name of its method.
 *
 * `estimate` is null when it is not defined (0/0); `low` and `high` are null when the interval is not
 * defined (n = 1) or when that side is unbounded. `halfWidth` is present when the interval is symmetric
 * about the estimate. `n` counts independent replications, never events within one.
 */
export type Estimate = {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Nominal coverage of the interval, strictly between 0 and 1. */
  readonly level: number;
  readonly n: number;
  readonly method: string;
  readonly halfWidth?: number;
  /** Sum over replications above the line, for a ratio of sums. */
  readonly numerator?: number;
  /** Sum over replications below the line, for a ratio of sums. */
  readonly denominator?: number;
};

/** What an estimate says about itself besides its numbers. */
export type EstimateContext = Pick<Estimate, "level" | "n" | "method" | "numerator" | "denominator">;

/** An estimate with no interval: undefined for want of data, or unbounded on both sides. */
export function withoutInterval(estimate: number | null, context: EstimateContext): Estimate {
  return { estimate, low: null, high: null, ...context };
}

/**
 * The interval estimate ± t · standard error, Student's t with the given degrees of freedom
 * (n - 1 unless told otherwise). With no degrees of freedom, or a standard error that is not finite,
 * there is no interval.
 */
export function symmetricEstimate(
  estimate: number,
  standardError: number,
  context: EstimateContext & { readonly degrees?: number },
): Estimate {
  const { degrees = context.n - 1, ...rest } = context;
  if (degrees < 1 || !Number.isFinite(standardError)) return withoutInterval(estimate, rest);
  const halfWidth = studentTQuantile(0.5 + rest.level / 2, degrees) * standardError;
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth, ...rest, halfWidth };
}

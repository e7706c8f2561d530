import { describe, expect, it } from "vitest";
import { quantileInterval } from "../../src/statistics/index.ts";

const values = [
  10.439, 16.804, 10.282, 2.007, 18.272, 11.546, 4.319, 13.212, 10.639, 9.916, 7.602, 12.765, 3.538, 6.278,
  4.563, 13.448, 7.688, 5.515, 3.381, 5.713, 7.449, 5.609, 26.952, 20.221, 0.491, 1.117, 6.204, 4.844, 9.149,
  9.183, 61.426, 2.43, 5.065, 56.984, 14.107, 14.34, 4.419, 1.422, 8.736, 8.24,
];

describe("quantileInterval", () => {
  it.each([
    // numpy: quantile(x, p); ranks from scipy.stats.binom.ppf
    [0.1, 2.3877, 0.491, 4.419],
    [0.5, 7.964, 5.609, 10.439],
    [0.9, 18.466900000000003, 13.448, 61.426],
    [0.99, 59.693619999999996, 26.952, null],
  ])(
    "equals numpy's quantile at %f, between the order statistics of scipy's ranks",
    (p, estimate, low, high) => {
      const interval = quantileInterval(values, p);
      expect(interval.estimate).toBeCloseTo(estimate, 10);
      expect(interval.low).toBe(low);
      expect(interval.high).toBe(high);
      expect(interval).toMatchObject({ n: 40, level: 0.95, method: "order statistics" });
    },
  );

  it("bounds neither side of a sample too small, and is null for none", () => {
    expect(quantileInterval([3, 1], 0.5)).toMatchObject({ estimate: 2, low: null, high: null, n: 2 });
    expect(quantileInterval([], 0.5)).toMatchObject({ estimate: null, low: null, high: null, n: 0 });
  });

  it("leaves the sample as it was", () => {
    const sample = [3, 1, 2];
    quantileInterval(sample, 0.5);
    expect(sample).toEqual([3, 1, 2]);
  });

  it("refuses a quantile outside (0, 1), a bad level and values that are not finite", () => {
    expect(() => quantileInterval(values, 0)).toThrow("quantileInterval requires 0 < p < 1; found 0");
    expect(() => quantileInterval(values, 1)).toThrow(RangeError);
    expect(() => quantileInterval(values, 0.5, 2)).toThrow("level");
    expect(() => quantileInterval([Number.NaN], 0.5)).toThrow("finite");
  });
});

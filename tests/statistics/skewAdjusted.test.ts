import { describe, expect, it } from "vitest";
import { meanInterval, skewAdjustedInterval } from "../../src/statistics/index.ts";

const skewed = [3, 11, 7, 52, 9, 24, 5, 116, 18, 4, 33, 8];

describe("skewAdjustedInterval", () => {
  it.each([
    // numpy and scipy: Willink's formula as printed, ((1 + 6a(r - a))^(1/3) - 1) / (2a)
    [skewed, 0.95, 10.197037845808325, 98.06854982065497],
    [skewed, 0.9, 12.353513293608573, 91.8879391234987],
    [[12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5], 0.95, 10.473560356580887, 13.79806577620621],
    [[-2, -3, -1, -40], 0.95, -78.21118352802789, 5.349607023074235],
  ])("equals Willink's formula in numpy", (values, level, low, high) => {
    const interval = skewAdjustedInterval(values, level);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
    expect(interval).toMatchObject({ n: values.length, level, method: "t adjusted for skewness" });
    expect(interval.halfWidth).toBeUndefined();
  });

  it("is Student's t without skewness, and reaches further on the side of the tail", () => {
    const symmetric = [1, 2, 3, 4, 5];
    const plain = meanInterval(symmetric);
    const same = skewAdjustedInterval(symmetric);
    expect(same.low).toBeCloseTo(plain.low!, 12);
    expect(same.high).toBeCloseTo(plain.high!, 12);
    const { estimate, low, high } = skewAdjustedInterval(skewed);
    expect(estimate).toBeCloseTo(290 / 12, 12);
    expect(high! - estimate!).toBeGreaterThan(2 * (estimate! - low!));
  });

  it("has no interval for fewer than three replications and width 0 for equal values", () => {
    expect(skewAdjustedInterval([])).toMatchObject({ estimate: null, low: null, high: null, n: 0 });
    expect(skewAdjustedInterval([1, 3])).toMatchObject({
      estimate: 2,
      low: null,
      high: null,
      n: 2,
      level: 0.95,
    });
    expect(skewAdjustedInterval([4, 4, 4])).toMatchObject({ estimate: 4, low: 4, high: 4 });
    expect(() => skewAdjustedInterval([1, Number.NaN])).toThrow("skewAdjustedInterval requires finite");
    expect(() => skewAdjustedInterval([1], 2)).toThrow("skewAdjustedInterval requires a level");
  });
});

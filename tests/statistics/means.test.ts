import { describe, expect, it } from "vitest";
import {
  correlation,
  covariance,
  deviation,
  mean,
  meanInterval,
  variance,
} from "../../src/statistics/index.ts";

const a = [12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5];
const b = [10.9, 8.1, 13.9, 10.4, 11.8, 9.9, 13.2, 7.0, 11.7, 10.1];

describe("moments", () => {
  it("agree with numpy", () => {
    expect(mean(a)).toBeCloseTo(12, 12);
    expect(variance(a)).toBeCloseTo(5.288888888888888, 12);
    expect(deviation(a)).toBeCloseTo(Math.sqrt(5.288888888888888), 12);
    expect(covariance(a, b)).toBeCloseTo(4.726666666666666, 12);
    expect(correlation(a, b)).toBeCloseTo(0.9715144806970885, 12);
  });

  it("lose no digits to a large common mean", () => {
    const shifted = a.map((value) => value + 2 ** 40);
    const exact = a.map((value) => value + 2 ** 40 - 2 ** 40);
    expect(variance(shifted)).toBeCloseTo(variance(exact), 10);
  });

  it("are exact for equal values and undefined for too few", () => {
    expect(variance([0.1, 0.1, 0.1])).toBe(0);
    expect(variance([3])).toBeNaN();
    expect(mean([])).toBeNaN();
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(correlation([1], [1])).toBeNull();
    expect(correlation([1, 2, 3], [2, 4, 6])).toBe(1);
    expect(correlation([1, 2, 3], [-2, -4, -6])).toBe(-1);
  });

  it("sum exactly, whatever the order", () => {
    expect(mean([1e16, 1, -1e16, 1])).toBe(0.5);
  });
});

describe("meanInterval", () => {
  it.each([
    // scipy 1.17: stats.t.ppf((1 + level) / 2, 9) * std(ddof=1) / sqrt(10)
    [0.9, 1.3331267503974995],
    [0.95, 1.6451480831351153],
    [0.99, 2.363434689542649],
  ])("equals the t interval of scipy at level %f", (level, halfWidth) => {
    const interval = meanInterval(a, level);
    expect(interval.estimate).toBeCloseTo(12, 12);
    expect(interval.halfWidth).toBeCloseTo(halfWidth, 10);
    expect(interval.low).toBeCloseTo(12 - halfWidth, 10);
    expect(interval.high).toBeCloseTo(12 + halfWidth, 10);
    expect(interval).toMatchObject({ level, n: 10, method: "Student t" });
  });

  it("uses 95 % unless told otherwise", () => {
    expect(meanInterval(a)).toEqual(meanInterval(a, 0.95));
  });

  it("has an estimate but no interval for one replication, and nothing for none", () => {
    expect(meanInterval([4])).toEqual({
      estimate: 4,
      low: null,
      high: null,
      level: 0.95,
      n: 1,
      method: "Student t",
    });
    expect(meanInterval([])).toEqual({
      estimate: null,
      low: null,
      high: null,
      level: 0.95,
      n: 0,
      method: "Student t",
    });
  });

  it("has width 0 for equal values", () => {
    expect(meanInterval([7, 7, 7])).toMatchObject({ estimate: 7, low: 7, high: 7, halfWidth: 0 });
  });

  it("refuses a level outside (0, 1) and values that are not finite, and says what it found", () => {
    expect(() => meanInterval(a, 95)).toThrow(
      "meanInterval requires a level strictly between 0 and 1; found 95",
    );
    expect(() => meanInterval(a, 0)).toThrow(RangeError);
    expect(() => meanInterval(a, 1)).toThrow(RangeError);
    expect(() => meanInterval([1, Number.NaN])).toThrow(
      "meanInterval requires finite numbers; found NaN at index 1",
    );
    expect(() => meanInterval([Number.POSITIVE_INFINITY, 1])).toThrow("found Infinity at index 0");
  });
});

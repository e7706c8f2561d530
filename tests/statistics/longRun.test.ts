import { describe, expect, it } from "vitest";
import { batchMeans, mser, mser5, vonNeumann, welchAverage } from "../../src/statistics/index.ts";

// 20 exp(-i / 12) + N(0, 1) + 10, numpy default_rng(5), two decimals.
const run = [
  29.2, 27.08, 26.68, 26.0, 25.47, 23.29, 21.58, 20.38, 21.02, 21.08, 18.96, 16.76, 16.4, 18.37, 16.43, 14.0,
  15.19, 13.69, 13.83, 13.62, 13.06, 14.03, 13.13, 12.35, 13.12, 13.32, 10.65, 11.85, 10.96, 11.61, 10.35,
  11.53, 11.35, 10.97, 10.13, 10.69, 9.9, 9.56, 11.07, 9.67, 11.88, 11.37, 8.61, 10.83, 9.41, 10.5, 10.48,
  8.41, 10.13, 10.08, 11.27, 9.1, 11.0, 9.14, 9.89, 9.36, 11.64, 10.74, 12.59, 10.79, 10.98, 10.96, 9.51,
  10.03, 11.45, 9.69, 10.27, 10.05, 10.68, 9.7, 9.91, 10.3, 10.15, 9.18, 10.94, 8.74, 8.83, 8.75, 11.0, 9.67,
  9.05, 8.89, 10.44, 8.96, 8.75, 10.63, 8.82, 9.69, 10.01, 9.57, 9.96, 11.35, 9.49, 8.75, 8.17, 9.8, 9.65,
  10.27, 9.54, 9.53, 9.28, 9.48, 10.16,
];

describe("mser5", () => {
  it("equals the statistic written out in numpy, and its argmin", () => {
    const advice = mser5(run);
    // numpy: ((Z[d:] - Z[d:].mean()) ** 2).sum() / (k - d) ** 2
    const expected = [
      1.001105902, 0.4869096789619476, 0.21917560219478724, 0.09425248442906572, 0.0558500458984375,
      0.02690330548148149, 0.018494520408163257, 0.017360775603095124, 0.02014541435185184,
      0.022298632607062364, 0.026971684000000003,
    ];
    expect(advice.curve).toHaveLength(11);
    expected.forEach((value, d) => {
      expect(advice.curve[d]).toBeCloseTo(value, 12);
    });
    expect(advice.discard).toBe(35);
    expect(advice.batch).toBe(5);
  });

  it("by hand: 9, 1, 1, 1 in batches of one loses its first value", () => {
    // d = 0: mean 3, squares 36 + 4 + 4 + 4 = 48, over 16 = 3; d = 1: 0.
    expect(mser([9, 1, 1, 1], 1)).toEqual({ discard: 1, curve: [3, 0, 0], batch: 1 });
  });

  it("advises a longer run when the minimum lies at the end of the first half", () => {
    expect(mser([9, 7, 5, 3, 3, 3], 1).discard).toBeNull();
    expect(mser([1, 1, 1, 1], 1).discard).toBe(0);
  });

  it("refuses a run of fewer than two batches", () => {
    expect(() => mser5([1, 2, 3, 4, 5, 6, 7, 8, 9])).toThrow(
      "mser requires at least two batches of 5; found 9 values",
    );
    expect(mser5([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).curve).toHaveLength(2);
  });
});

describe("welchAverage", () => {
  it("averages over runs, then over a centred window that shrinks towards the start", () => {
    const runs = [
      [0, 2, 4, 6, 8, 10],
      [2, 2, 8, 6, 12, 10],
    ];
    // Means over runs: 1, 2, 6, 6, 10, 10.
    const smooth = welchAverage(runs, 2);
    expect(smooth).toHaveLength(4);
    expect(smooth[0]).toBe(1);
    expect(smooth[1]).toBe(3);
    expect(smooth[2]).toBe(5);
    expect(smooth[3]).toBeCloseTo(34 / 5, 14);
    expect(welchAverage(runs, 0)).toEqual([1, 2, 6, 6, 10, 10]);
  });

  it("refuses runs of different length and windows that do not fit", () => {
    expect(() => welchAverage([[1, 2], [1]], 0)).toThrow(
      "welchAverage requires runs of equal length; found 2, 1",
    );
    expect(() => welchAverage([], 0)).toThrow(RangeError);
    expect(() => welchAverage([[1, 2]], 2)).toThrow("whole window from 0 to below 2; found 2");
    expect(() => welchAverage([[1, 2]], -1)).toThrow(RangeError);
    expect(() => welchAverage([[1, 2]], 0.5)).toThrow(RangeError);
    expect(welchAverage([[1, 2]], 1)).toEqual([1]);
  });
});

describe("batchMeans", () => {
  it("equals scipy's t interval over batch means, the remainder left out at the start", () => {
    const result = batchMeans(run);
    expect(result.estimate).toBeCloseTo(11.7362, 12);
    expect(result.halfWidth).toBeCloseTo(1.6930297920311745, 10);
    expect(result).toMatchObject({
      n: 20,
      batches: 20,
      batchSize: 5,
      level: 0.95,
      method: "batch means, Student t",
    });
  });

  it("shows by von Neumann's ratio that a run with a trend has dependent batches", () => {
    const { independence } = batchMeans(run);
    expect(independence!.ratio).toBeCloseTo(0.172667616936448, 12);
    expect(independence!.p).toBeCloseTo(8.475532285221253e-6, 15);
  });

  it("refuses fewer observations than batches", () => {
    expect(() => batchMeans([1, 2, 3], 4)).toThrow(
      "batchMeans requires at least one batch and an observation for each; found 3 for 4",
    );
    expect(() => batchMeans([1, 2, 3], 0)).toThrow(RangeError);
    expect(() => batchMeans([1, 2, 3, 4], 1.5)).toThrow(RangeError);
    expect(batchMeans([1, 2, 3], 3)).toMatchObject({ estimate: 2, batchSize: 1 });
    expect(batchMeans([1, 2, 3, 6], 1)).toMatchObject({ estimate: 3, low: null, independence: null });
  });
});

describe("vonNeumann", () => {
  it("equals the ratio and normal approximation of numpy and scipy", () => {
    const test = vonNeumann([12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5]);
    expect(test!.ratio).toBeCloseTo(3.482773109243698, 12);
    expect(test!.p).toBeCloseTo(0.9954471289127517, 12);
  });

  it("is null for fewer than three values and for values that do not vary", () => {
    expect(vonNeumann([1, 2])).toBeNull();
    expect(vonNeumann([2, 2, 2])).toBeNull();
    expect(vonNeumann([])).toBeNull();
    expect(vonNeumann([1, 2, 3])!.ratio).toBe(1);
  });
});

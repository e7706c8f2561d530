import { describe, expect, it } from "vitest";
import {
  mean,
  pairedDifference,
  pairedRatioDifference,
  varianceRatio,
  varianceRatioOfRatios,
} from "../../src/statistics/index.ts";

const a = [12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5];
const b = [10.9, 8.1, 13.9, 10.4, 11.8, 9.9, 13.2, 7.0, 11.7, 10.1];
const ratios = {
  numeratorsA: [22, 31, 18, 27, 40, 15, 29, 33, 24, 26],
  denominatorsA: [88, 120, 70, 131, 145, 77, 96, 140, 99, 101],
  numeratorsB: [35, 44, 30, 41, 55, 29, 40, 52, 37, 39],
  denominatorsB: [90, 118, 74, 128, 150, 75, 101, 137, 96, 108],
};

describe("pairedDifference", () => {
  it("equals the paired t interval of scipy", () => {
    const difference = pairedDifference(a, b);
    expect(difference.estimate).toBeCloseTo(1.3, 12);
    expect(difference.halfWidth).toBeCloseTo(0.39900701862050053, 10);
    expect(difference.low).toBeCloseTo(1.3 - 0.39900701862050053, 10);
    expect(difference.high).toBeCloseTo(1.3 + 0.39900701862050053, 10);
    expect(difference).toMatchObject({ n: 10, level: 0.95, method: "paired t" });
    expect(pairedDifference(b, a).estimate).toBeCloseTo(-1.3, 12);
  });

  it("has no interval for one pair, nothing for none, and width 0 for identical plans", () => {
    expect(pairedDifference([3], [1])).toMatchObject({
      estimate: 2,
      low: null,
      high: null,
      n: 1,
      method: "paired t",
    });
    expect(pairedDifference([], [])).toEqual({
      ...{ estimate: null, low: null, high: null, n: 0, level: 0.95, method: "paired t" },
    });
    expect(pairedDifference(a, a)).toMatchObject({ estimate: 0, low: 0, high: 0, halfWidth: 0 });
  });

  it("refuses samples that are not pairs", () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow(
      "pairedDifference requires samples of equal length; found 2, 1",
    );
  });
});

describe("pairedRatioDifference", () => {
  it("equals a jackknife, written out in numpy, that leaves replication r out of both ratios", () => {
    const difference = pairedRatioDifference(ratios);
    expect(difference.estimate).toBeCloseTo(-0.12489916538964585, 13);
    expect(difference.halfWidth).toBeCloseTo(0.02024237178426671, 12);
    expect(difference).toMatchObject({ n: 10, level: 0.95 });
    expect(difference.method).toBe("difference of ratios of sums, paired jackknife t");
  });

  it("is the difference of the ratios of sums, not the mean of differences within replications", () => {
    const { numeratorsA, denominatorsA, numeratorsB, denominatorsB } = ratios;
    const within = numeratorsA.map((x, r) => x / denominatorsA[r]! - numeratorsB[r]! / denominatorsB[r]!);
    expect(Math.abs(mean(within) - pairedRatioDifference(ratios).estimate!)).toBeGreaterThan(0.002);
  });

  it("over a common denominator that varies is one ratio of sums with Fieller's interval", () => {
    const gains = [0, 7, 1, 4, 0, 9, 2, 1, 3, 2];
    const denominators = [1, 20, 3, 9, 2, 30, 4, 1, 12, 6];
    const base = denominators.map((value) => value / 2);
    const numeratorsA = base.map((value, r) => value + gains[r]!);
    const common = {
      numeratorsA,
      denominatorsA: denominators,
      numeratorsB: base,
      denominatorsB: denominators,
    };
    const difference = pairedRatioDifference(common);
    expect(difference.estimate).toBeCloseTo(29 / 88, 12);
    expect(difference.low).toBeCloseTo(0.2676588652075164, 12); // numpy, as in the test of fiellerRatio
    expect(difference.high).toBeCloseTo(0.4599035827340786, 12);
    expect(difference).toMatchObject({ n: 10, level: 0.95, method: "difference of ratios of sums, Fieller" });
    expect(difference.numerator).toBeUndefined();
    const moved = { ...common, denominatorsB: denominators.map((value) => value + 1) };
    expect(pairedRatioDifference(moved).method).toBe("difference of ratios of sums, paired jackknife t");
  });

  it("over a common denominator that is steady keeps the jackknife", () => {
    const { denominatorsA } = ratios;
    const method = pairedRatioDifference({ ...ratios, denominatorsB: denominatorsA }).method;
    expect(method).toBe("difference of ratios of sums, paired jackknife t");
  });

  it("is exactly 0 with width 0 for identical histories", () => {
    const { numeratorsA, denominatorsA } = ratios;
    const same = { numeratorsA, denominatorsA, numeratorsB: numeratorsA, denominatorsB: denominatorsA };
    expect(pairedRatioDifference(same)).toMatchObject({ estimate: 0, low: 0, high: 0, halfWidth: 0 });
  });

  it("is null when either ratio is 0/0 and has no interval for one replication", () => {
    const zeros = ratios.numeratorsA.map(() => 0);
    expect(pairedRatioDifference({ ...ratios, denominatorsA: zeros }).estimate).toBeNull();
    expect(pairedRatioDifference({ ...ratios, denominatorsB: zeros })).toMatchObject({
      ...{ estimate: null, low: null, high: null, n: 10 },
    });
    const one = { numeratorsA: [1], denominatorsA: [2], numeratorsB: [1], denominatorsB: [4] };
    expect(pairedRatioDifference(one)).toMatchObject({ estimate: 0.25, low: null, high: null, n: 1 });
  });

  it("has no interval when one replication holds a whole denominator", () => {
    const lone = ratios.numeratorsA.map((_, r) => (r === 3 ? 50 : 0));
    expect(pairedRatioDifference({ ...ratios, denominatorsB: lone })).toMatchObject({
      low: null,
      high: null,
    });
  });

  it("refuses samples of different lengths", () => {
    expect(() => pairedRatioDifference({ ...ratios, numeratorsB: [1] })).toThrow(
      "pairedRatioDifference requires samples of equal length; found 10, 10, 1, 10",
    );
  });
});

describe("varianceRatio", () => {
  it("equals Var(A - B) / (Var A + Var B) in numpy: the share that pairing leaves", () => {
    expect(varianceRatio(a, b)).toBeCloseTo(0.03186162949476563, 12);
  });

  it("is 0 for identical and 2 for opposite plans, and null when nothing varies", () => {
    expect(varianceRatio(a, a)).toBe(0);
    expect(varianceRatio([1, 2, 3], [3, 2, 1])).toBe(2);
    expect(varianceRatio([1, 1], [2, 2])).toBeNull();
    expect(varianceRatio([1], [2])).toBeNull();
    expect(() => varianceRatio([1, 2], [1])).toThrow("varianceRatio requires samples of equal length");
  });

  it("of ratios equals the same on linearised values in numpy, and is null for 0/0", () => {
    expect(varianceRatioOfRatios(ratios)).toBeCloseTo(0.5103434640710293, 12);
    const zeros = ratios.numeratorsA.map(() => 0);
    expect(varianceRatioOfRatios({ ...ratios, denominatorsA: zeros })).toBeNull();
    expect(varianceRatioOfRatios({ ...ratios, denominatorsB: zeros })).toBeNull();
  });
});

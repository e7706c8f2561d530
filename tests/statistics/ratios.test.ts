import { describe, expect, it } from "vitest";
import {
  deltaRatio,
  fiellerRatio,
  inverseInterval,
  jackknifeRatio,
  marginalRatio,
  mean,
  ratioInterval,
} from "../../src/statistics/index.ts";
import { deleteOneShifts, ratioOfSums } from "../../src/statistics/ratioOfSums.ts";

const removed = [22, 31, 18, 27, 40, 15, 29, 33, 24, 26];
const departed = [88, 120, 70, 131, 145, 77, 96, 140, 99, 101];
const few = [0, 7, 1, 4, 0, 9, 2, 1, 3, 2];
const unsteady = [1, 20, 3, 9, 2, 30, 4, 1, 12, 6];

describe("jackknifeRatio", () => {
  it("equals a delete-one jackknife written out in numpy", () => {
    const interval = jackknifeRatio(removed, departed);
    expect(interval.estimate).toBeCloseTo(265 / 1067, 14);
    expect(interval.halfWidth).toBeCloseTo(0.02211115831685631, 12);
    expect(interval.low).toBeCloseTo(0.24835988753514526 - 0.02211115831685631, 12);
    expect(interval.high).toBeCloseTo(0.24835988753514526 + 0.02211115831685631, 12);
    expect(interval).toMatchObject({ numerator: 265, denominator: 1067, n: 10, level: 0.95 });
    expect(interval.method).toBe("ratio of sums, jackknife t");
  });

  it("has no interval when one replication holds the whole denominator", () => {
    expect(jackknifeRatio([0, 0, 3], [0, 0, 9])).toMatchObject({ estimate: 1 / 3, low: null, high: null });
  });
});

describe("deltaRatio", () => {
  it("equals the linearised interval written out in numpy", () => {
    const interval = deltaRatio(removed, departed);
    expect(interval.estimate).toBeCloseTo(0.24835988753514526, 14);
    expect(interval.halfWidth).toBeCloseTo(0.021929900174014114, 12);
    expect(interval.method).toBe("ratio of sums, delta t");
  });

  it("has a positive half-width for negative denominators", () => {
    const interval = deltaRatio(
      removed,
      departed.map((value) => -value),
    );
    expect(interval.estimate).toBeCloseTo(-0.24835988753514526, 14);
    expect(interval.halfWidth).toBeCloseTo(0.021929900174014114, 12);
  });
});

describe("fiellerRatio", () => {
  it("equals the roots of Fieller's quadratic solved in numpy", () => {
    const steady = fiellerRatio(removed, departed);
    expect(steady.estimate).toBeCloseTo(0.24835988753514526, 14);
    expect(steady.low).toBeCloseTo(0.22600119104579175, 12);
    expect(steady.high).toBeCloseTo(0.2705483033153348, 12);
    expect(steady.halfWidth).toBeUndefined();
    expect(steady.method).toBe("ratio of sums, Fieller");
    const wide = fiellerRatio(few, unsteady);
    expect(wide.low).toBeCloseTo(0.2676588652075164, 12);
    expect(wide.high).toBeCloseTo(0.4599035827340786, 12);
  });

  it("holds exactly the ratios that a t test of N - θD does not reject", () => {
    const { low, high } = fiellerRatio(few, unsteady);
    for (const end of [low!, high!]) {
      const e = few.map((value, r) => value - end * unsteady[r]!);
      const t = mean(e) / Math.sqrt(e.reduce((sum, x) => sum + (x - mean(e)) ** 2, 0) / 9 / 10);
      expect(Math.abs(t)).toBeCloseTo(2.2621571627982053, 9); // scipy: stats.t.ppf(0.975, 9)
    }
  });

  it("is unbounded when the mean denominator does not differ from zero", () => {
    const interval = fiellerRatio([1, 2, 3, 4], [1, -1, 2, -1.5]);
    expect(interval).toMatchObject({ estimate: 20, low: null, high: null });
  });

  it("has no interval for one replication, and width 0 when all ratios agree", () => {
    expect(fiellerRatio([1], [4])).toMatchObject({ estimate: 0.25, low: null, high: null, n: 1 });
    for (const denominators of [
      [40, 44, 48],
      [4, 8, 12],
      [1, -1, 4],
    ]) {
      const numerators = denominators.map((value) => value / 4);
      expect(fiellerRatio(numerators, denominators)).toMatchObject({ estimate: 0.25, low: 0.25, high: 0.25 });
    }
  });
});

describe("ratioInterval", () => {
  it("takes the jackknife while the mean denominator is steady and Fieller above a coefficient of 0.1", () => {
    expect(ratioInterval(removed, departed)).toEqual(jackknifeRatio(removed, departed)); // 0.077 in numpy
    expect(ratioInterval(few, unsteady)).toEqual(fiellerRatio(few, unsteady)); // 0.343 in numpy
    expect(
      ratioInterval(
        few,
        unsteady.map((value) => -value),
        0.9,
      ).method,
    ).toBe("ratio of sums, Fieller");
  });

  it("changes its method at 0.1 of the mean denominator, not of a single one", () => {
    // Two values 10 ± d: the mean's coefficient of variation is d / 10.
    expect(ratioInterval([1, 2], [10.9, 9.1]).method).toBe("ratio of sums, jackknife t");
    expect(ratioInterval([1, 2], [11.1, 8.9]).method).toBe("ratio of sums, Fieller");
  });

  it("is null for 0/0 and for nothing over nothing, without an interval for one replication", () => {
    expect(ratioInterval([0, 0], [0, 0])).toMatchObject({ estimate: null, low: null, high: null, n: 2 });
    expect(ratioInterval([], [])).toMatchObject({ estimate: null, low: null, high: null, n: 0 });
    expect(ratioInterval([1], [4])).toMatchObject({ estimate: 0.25, low: null, high: null, n: 1 });
    for (const method of [jackknifeRatio, deltaRatio, fiellerRatio]) {
      expect(method([0, 0], [0, 0]).estimate).toBeNull();
      expect(method([1], [4])).toMatchObject({ estimate: 0.25, low: null, high: null });
    }
  });

  it("has width 0 when every replication has the same ratio", () => {
    expect(ratioInterval([10, 11, 12], [40, 44, 48])).toMatchObject({
      estimate: 0.25,
      low: 0.25,
      high: 0.25,
    });
    expect(ratioInterval([0, 0, 0], [9, 10, 11])).toMatchObject({
      estimate: 0,
      low: 0,
      high: 0,
      halfWidth: 0,
    });
  });

  it("refuses unequal lengths and values that are not finite", () => {
    expect(() => ratioInterval([1, 2], [1])).toThrow("requires samples of equal length; found 2, 1");
    expect(() => ratioInterval([1, Number.NaN], [1, 2])).toThrow("found NaN at index 1");
    expect(() => ratioInterval([1, 2], [1, 2], 1.5)).toThrow("level strictly between 0 and 1; found 1.5");
  });

  it("is the ratio of sums, not the mean of ratios: the two differ when flows are unequal", () => {
    const kgRemoved = [90, 1];
    const kgDeparted = [100, 10];
    expect(ratioInterval(kgRemoved, kgDeparted).estimate).toBeCloseTo(91 / 110, 14);
    const meanOfRatios = mean(kgRemoved.map((above, r) => above / kgDeparted[r]!));
    expect(meanOfRatios).toBeCloseTo(0.5, 14);
  });
});

describe("marginalRatio", () => {
  const plans = {
    effect: [50, 48, 55, 51],
    baseEffect: [60, 59, 63, 62],
    cost: [11, 11, 11, 11],
    baseCost: [1, 1, 1, 1],
  };

  it("is the mean paired gain over the known difference in cost", () => {
    // Differences -10, -11, -8, -11 over 10: mean -1, s = 0.1414213562373095, scipy t.ppf(0.975, 3) = 3.182446305284263
    const margin = marginalRatio(plans);
    expect(margin.estimate).toBeCloseTo(-1, 14);
    expect(margin.halfWidth).toBeCloseTo((3.182446305284263 * 0.1414213562373095) / 2, 12);
    expect(margin).toMatchObject({ numerator: -40, denominator: 40, n: 4 });
  });

  it("is null when the plans cost the same", () => {
    expect(marginalRatio({ ...plans, baseCost: plans.cost })).toMatchObject({
      estimate: null,
      low: null,
      high: null,
    });
  });

  it("refuses plans of unequal length", () => {
    expect(() => marginalRatio({ ...plans, baseCost: [1] })).toThrow(
      "marginalRatio requires samples of equal length; found 4, 4, 4, 1",
    );
  });
});

describe("deleteOneShifts", () => {
  it("are the ratios without each replication, less the ratio of all", () => {
    const [numerators, denominators] = [
      [1, 2, 3],
      [1, 1, 2],
    ] as const;
    const shifts = deleteOneShifts(ratioOfSums("test", numerators, denominators, 0.9), denominators);
    // 6/4 in all; 5/3, 4/3 and 3/2 without one.
    expect(shifts[0]).toBeCloseTo(5 / 3 - 1.5, 14);
    expect(shifts[1]).toBeCloseTo(4 / 3 - 1.5, 14);
    expect(shifts[2]).toBeCloseTo(0, 14);
  });

  it("are none where there is no ratio", () => {
    expect(deleteOneShifts(ratioOfSums("test", [1, 2], [0, 0], 0.9), [0, 0])).toEqual([]);
  });
});

describe("inverseInterval", () => {
  const base = { level: 0.95, n: 8, method: "paired t" };

  it("inverts the end points of an interval that excludes zero, on either side", () => {
    expect(inverseInterval({ estimate: 4, low: 2, high: 8, numerator: 12, denominator: 3, ...base })).toEqual(
      {
        ...{ estimate: 0.25, low: 0.125, high: 0.5, numerator: 3, denominator: 12, level: 0.95, n: 8 },
        method: "inverse of paired t",
      },
    );
    const negative = inverseInterval({ estimate: -4, low: -8, high: -2, halfWidth: 3, ...base });
    expect(negative).toEqual({
      ...base,
      estimate: -0.25,
      low: -0.5,
      high: -0.125,
      method: "inverse of paired t",
    });
  });

  it.each([
    [-1, 3],
    [0, 3],
    [-3, 0],
    [null, 3],
    [1, null],
  ])("says no clear effect when the interval %s to %s does not exclude zero", (low, high) => {
    expect(inverseInterval({ estimate: 1, low, high, ...base })).toEqual({
      ...{ estimate: null, low: null, high: null, level: 0.95, n: 8 },
      method: "inverse of paired t, no clear effect",
    });
  });

  it("has no inverse of an undefined estimate", () => {
    expect(inverseInterval({ estimate: null, low: null, high: null, ...base }).estimate).toBeNull();
  });

  it("needs the estimate and both ends, and turns sums round only where both are there", () => {
    const whole = { estimate: 4, low: 2, high: 8, level: 0.95, n: 9, method: "t" };
    for (const part of ["estimate", "low", "high"] as const) {
      expect(inverseInterval({ ...whole, [part]: null })).toEqual({
        estimate: null,
        low: null,
        high: null,
        level: 0.95,
        n: 9,
        method: "inverse of t, no clear effect",
      });
    }
    // Below zero, but without a lower end: how near to zero its inverse reaches is not known.
    expect(inverseInterval({ ...whole, estimate: -4, low: null, high: -2 }).estimate).toBeNull();
    expect(inverseInterval({ ...whole, low: -1, high: 0 }).estimate).toBeNull();
    expect(inverseInterval({ ...whole, low: 0 }).estimate).toBeNull();
    const turned = { estimate: 0.25, low: 0.125, high: 0.5, level: 0.95, n: 9, method: "inverse of t" };
    expect(Object.keys(inverseInterval(whole))).not.toContain("numerator");
    expect(inverseInterval(whole)).toEqual(turned);
    for (const sum of [{ numerator: 1 }, { denominator: 1 }]) {
      const inverse = inverseInterval({ ...whole, ...sum });
      expect([inverse.numerator, inverse.denominator]).toEqual([undefined, undefined]);
    }
  });
});

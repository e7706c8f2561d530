import { describe, expect, it } from "vitest";
import {
  jackknife,
  jackknifeCorrected,
  jackknifeError,
  jackknifeRatio,
  mean,
  meanInterval,
  variance,
} from "../../src/statistics/index.ts";

const a = [12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5];
const meanOf = (replications: readonly number[]) => mean(replications.map((r) => a[r]!));

describe("jackknife", () => {
  it("of the mean is the t interval", () => {
    const interval = jackknife(10, meanOf);
    const expected = meanInterval(a);
    expect(interval.estimate).toBeCloseTo(expected.estimate!, 12);
    expect(interval.halfWidth).toBeCloseTo(expected.halfWidth!, 12);
    expect(interval).toMatchObject({ n: 10, level: 0.95, method: "jackknife t" });
  });

  it("of the logarithm of a mean equals numpy", () => {
    const interval = jackknife(10, (replications) => Math.log(meanOf(replications)));
    expect(interval.estimate).toBeCloseTo(2.4849066497880004, 12);
    expect(interval.halfWidth).toBeCloseTo(0.13750071090000035, 11);
  });

  it("of a ratio of sums is jackknifeRatio", () => {
    const b = [10.9, 8.1, 13.9, 10.4, 11.8, 9.9, 13.2, 7.0, 11.7, 10.1];
    const interval = jackknife(10, (rs) => meanOf(rs) / mean(rs.map((r) => b[r]!)), 0.9);
    expect(interval.halfWidth).toBeCloseTo(jackknifeRatio(a, b, 0.9).halfWidth!, 12);
  });

  it("is null where the statistic is not defined and has no interval for one replication", () => {
    expect(jackknife(3, () => Number.NaN)).toMatchObject({ estimate: null, low: null, high: null, n: 3 });
    expect(jackknife(0, meanOf)).toMatchObject({ estimate: null, n: 0 });
    expect(jackknife(1, meanOf)).toMatchObject({ estimate: 12.1, low: null, high: null, n: 1 });
    const undefinedOnce = (rs: readonly number[]) => (rs.includes(0) ? rs.length : Number.NaN);
    expect(jackknife(4, undefinedOnce)).toMatchObject({ estimate: 4, low: null, high: null });
    expect(() => jackknife(3, meanOf, 0)).toThrow("jackknife requires a level");
  });

  it("has an interval from two replications on", () => {
    // Values 1 and 5: mean 3, standard error 2; t(1) at 0.975 is 12.7062047361747 (scipy 1.17).
    const values = [1, 5];
    const interval = jackknife(2, (rs) => mean(rs.map((r) => values[r]!)));
    expect([interval.estimate, interval.halfWidth]).toEqual([3, expect.closeTo(2 * 12.7062047361747, 8)]);
    const without = (left: number | undefined) => mean(values.filter((_, r) => r !== left));
    expect(jackknifeCorrected(2, without).halfWidth).toBeCloseTo(2 * 12.7062047361747, 8);
  });

  it("error is √((n-1)/n Σ(θ - mean)²), the same for shifts from any origin", () => {
    expect(jackknifeError([1, 2, 3])).toBeCloseTo(Math.sqrt((2 / 3) * 2), 14);
    expect(jackknifeError([11, 12, 13])).toBeCloseTo(Math.sqrt(4 / 3), 14);
    expect(jackknifeError([5, 5])).toBe(0);
    expect(jackknifeError([1, Number.POSITIVE_INFINITY])).toBeNaN();
  });
});

describe("jackknifeCorrected", () => {
  const plugIn = (values: readonly number[]) => variance(values) * (1 - 1 / values.length);
  const without = (r: number | undefined) => plugIn(a.filter((_, index) => index !== r));

  it("takes the bias of the plug-in variance away exactly: Σd²/n becomes Σd²/(n - 1)", () => {
    const corrected = jackknifeCorrected(10, without);
    expect(corrected.estimate).toBeCloseTo(variance(a), 12);
    expect(corrected).toMatchObject({ n: 10, level: 0.95, method: "bias-corrected jackknife t" });
    expect(corrected.halfWidth).toBeCloseTo(
      jackknife(10, (rs) => plugIn(rs.map((r) => a[r]!))).halfWidth!,
      12,
    );
  });

  it("is null where the statistic is not defined and has no interval for one replication", () => {
    expect(jackknifeCorrected(0, without)).toMatchObject({ estimate: null, n: 0 });
    expect(jackknifeCorrected(3, () => Number.NaN)).toMatchObject({ estimate: null, low: null, high: null });
    expect(jackknifeCorrected(1, () => 7)).toMatchObject({ estimate: 7, low: null, high: null, n: 1 });
    expect(() => jackknifeCorrected(3, without, 0)).toThrow("jackknifeCorrected requires a level");
  });
});

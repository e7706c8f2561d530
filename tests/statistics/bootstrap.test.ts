import { describe, expect, it } from "vitest";
import {
  bcaBootstrap,
  meanStatistic,
  pairedStatistic,
  percentileBootstrap,
  type ReplicationStatistic,
  ratioDifferenceStatistic,
  ratioStatistic,
  studentizedBootstrap,
} from "../../src/statistics/index.ts";
import { lehmer } from "./lehmer.ts";

const skewed = [3, 11, 7, 52, 9, 24, 5, 116, 18, 4, 33, 8];
const a = [12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5];
const b = [10.9, 8.1, 13.9, 10.4, 11.8, 9.9, 13.2, 7.0, 11.7, 10.1];
const ratios = {
  numeratorsA: [22, 31, 18, 27, 40, 15, 29, 33, 24, 26],
  denominatorsA: [88, 120, 70, 131, 145, 77, 96, 140, 99, 101],
  numeratorsB: [35, 44, 30, 41, 55, 29, 40, 52, 37, 39],
  denominatorsB: [90, 118, 74, 128, 150, 75, 101, 137, 96, 108],
};
const statistics: Record<string, ReplicationStatistic> = {
  mean: meanStatistic(skewed),
  paired: pairedStatistic(a, b),
  ratio: ratioStatistic(ratios.numeratorsA, ratios.denominatorsA),
  "ratio difference": ratioDifferenceStatistic(ratios),
};
const settings = () => ({ resamples: 500, random: lehmer(12345) });

describe("bootstrap", () => {
  it.each([
    // scipy 1.17: stats.bootstrap(..., method="percentile", n_resamples=0) on the 500 resamples drawn by the
    // same generator and passed in through bootstrap_result
    ["mean", 10.539583333333335, 41.79791666666666],
    ["ratio", 0.23155860198450529, 0.2640112841651481],
    ["ratio difference", -0.14349207401738473, -0.1107799886228373],
    ["paired", 0.94, 1.6052499999999998],
  ])("percentile interval of the %s equals scipy's", (name, low, high) => {
    const interval = percentileBootstrap(statistics[name]!, settings());
    expect(interval.low).toBeCloseTo(low, 11);
    expect(interval.high).toBeCloseTo(high, 11);
    expect(interval.level).toBe(0.95);
  });

  it.each([
    // scipy 1.17: the same with method="BCa"
    ["mean", 12.583333333333334, 49.905996896566236],
    ["ratio", 0.2314295264764414, 0.2637451693278404],
    ["ratio difference", -0.14403775077308892, -0.11126008735528105],
    ["paired", 0.93, 1.58109841154038], // on ten times the numbers, whose ties are exact in binary
  ])("BCa interval of the %s equals scipy's", (name, low, high) => {
    const interval = bcaBootstrap(statistics[name]!, settings());
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  });

  it.each([
    // numpy: quantiles of (θ* - θ) / se* over the same resamples
    ["mean", 10.371974635114839, 78.99519563420552, 9.336173810193415],
    ["ratio", 0.22730157376225915, 0.2714347744963809, 0.009694242528617081],
    ["ratio difference", -0.1465452350514358, -0.10459198705285883, 0.008920857903502357],
  ])("bootstrap-t interval of the %s equals numpy's", (name, low, high, error) => {
    const statistic = statistics[name]!;
    const interval = studentizedBootstrap(statistic, settings());
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
    expect(statistic.standardError(Int32Array.from(Array(statistic.n).keys()))).toBeCloseTo(error, 12);
  });

  it("names the statistic, the method and the number of resamples, 2,000 unless told otherwise", () => {
    const random = lehmer(1);
    expect(bcaBootstrap(statistics["mean"]!, { random }).method).toBe("mean, BCa bootstrap, 2000 resamples");
    expect(percentileBootstrap(statistics["paired"]!, settings())).toMatchObject({
      ...{ n: 10, level: 0.95, method: "paired difference, percentile bootstrap, 500 resamples" },
    });
    expect(studentizedBootstrap(statistics["ratio"]!, settings()).method).toMatch(
      /^ratio of sums, bootstrap-t/,
    );
    expect(statistics["ratio difference"]!.name).toBe("difference of ratios of sums");
  });

  it("gives the estimate of the whole sample", () => {
    expect(percentileBootstrap(statistics["ratio"]!, settings()).estimate).toBeCloseTo(265 / 1067, 14);
    expect(studentizedBootstrap(statistics["mean"]!, settings()).estimate).toBeCloseTo(290 / 12, 12);
  });

  it("BCa counts a resample as equal to the estimate even where rounding parts them", () => {
    // The values over 10 are not exact in binary, their sums differ in the last bit; scipy on whole numbers, over 10.
    const interval = bcaBootstrap(meanStatistic(skewed.map((value) => value / 10)), settings());
    expect(interval.low).toBeCloseTo(1.25833333333333, 10);
    expect(interval.high).toBeCloseTo(4.99059968965662, 10);
  });

  it("widens with the level", () => {
    const narrow = percentileBootstrap(statistics["mean"]!, { ...settings(), level: 0.5 });
    const wide = percentileBootstrap(statistics["mean"]!, { ...settings(), level: 0.99 });
    expect(wide.high! - wide.low!).toBeGreaterThan(narrow.high! - narrow.low!);
    expect(narrow.level).toBe(0.5);
  });

  it.each([percentileBootstrap, bcaBootstrap, studentizedBootstrap])(
    "has width 0 for equal values and no interval for one replication: %o",
    (method) => {
      expect(method(meanStatistic([4, 4, 4, 4]), settings())).toMatchObject({ estimate: 4, low: 4, high: 4 });
      expect(method(meanStatistic([4]), settings())).toMatchObject({
        estimate: 4,
        low: null,
        high: null,
        n: 1,
      });
    },
  );

  it.each([percentileBootstrap, bcaBootstrap, studentizedBootstrap])(
    "has no interval when a resample is 0/0, and no estimate when the sample is: %o",
    (method) => {
      const sparse = ratioStatistic([1, 0, 0], [2, 0, 0]);
      expect(method(sparse, settings())).toMatchObject({ estimate: 0.5, low: null, high: null });
      expect(method(ratioStatistic([0, 0], [0, 0]), settings())).toMatchObject({
        ...{ estimate: null, low: null, high: null },
      });
      expect(method(meanStatistic([]), settings()).estimate).toBeNull();
    },
  );

  it("refuses a bad level, a bad number of resamples, samples that are not pairs", () => {
    const statistic = statistics["mean"]!;
    expect(() => percentileBootstrap(statistic, { ...settings(), level: 1 })).toThrow(
      "percentile bootstrap requires a level",
    );
    expect(() => bcaBootstrap(statistic, { ...settings(), resamples: 0 })).toThrow(
      "BCa bootstrap requires a whole number of resamples of at least 1; found 0",
    );
    expect(() => bcaBootstrap(statistic, { ...settings(), resamples: 1.5 })).toThrow(RangeError);
    expect(() => meanStatistic([Number.NaN])).toThrow("meanStatistic requires finite numbers");
    expect(() => pairedStatistic([1], [])).toThrow("pairedStatistic requires samples of equal length");
    expect(() => ratioStatistic([1], [])).toThrow("ratioStatistic requires samples of equal length");
    expect(() => ratioDifferenceStatistic({ ...ratios, numeratorsB: [] })).toThrow(
      "ratioDifferenceStatistic requires",
    );
  });
});

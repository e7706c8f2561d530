import { describe, expect, it } from "vitest";
import { clopperPearson, garwood, wilson } from "../../src/statistics/index.ts";

describe("wilson", () => {
  it.each([
    // scipy 1.17: stats.binomtest(k, n).proportion_ci(0.95, "wilson")
    [0, 10, 0, 0.27753279986288926],
    [3, 10, 0.10779126740630102, 0.6032218525388546],
    [10, 10, 0.7224672001371109, 1],
    [48, 100, 0.384645517580519, 0.5768342223477604],
  ])("equals scipy for %i of %i", (successes, trials, low, high) => {
    const interval = wilson(successes, trials);
    expect(interval.estimate).toBe(successes / trials);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
    expect(interval).toMatchObject({ n: trials, level: 0.95, method: "Wilson", numerator: successes });
    expect(interval.denominator).toBe(trials);
    expect(interval.halfWidth).toBeUndefined();
  });

  it("ends exactly at 0 without a success and at 1 without a failure", () => {
    expect(wilson(0, 7).low).toBe(0);
    expect(wilson(7, 7).high).toBe(1);
  });
});

describe("clopperPearson", () => {
  it.each([
    // scipy 1.17: stats.binomtest(k, n).proportion_ci(0.95, "exact")
    [0, 10, 0, 0.30849710781876294],
    [3, 10, 0.06673951117773447, 0.652452850060008],
    [10, 10, 0.6915028921812371, 1],
    [48, 100, 0.37900548017795344, 0.5822102345936988],
  ])("equals scipy for %i of %i", (successes, trials, low, high) => {
    const interval = clopperPearson(successes, trials);
    expect(interval.estimate).toBe(successes / trials);
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
    expect(interval).toMatchObject({
      n: trials,
      level: 0.95,
      method: "Clopper-Pearson",
      numerator: successes,
    });
  });
});

describe("shares", () => {
  it.each([wilson, clopperPearson])("are null for no trials: %o", (method) => {
    expect(method(0, 0)).toMatchObject({ estimate: null, low: null, high: null, n: 0 });
  });

  it.each([wilson, clopperPearson])("refuse impossible counts: %o", (method) => {
    expect(() => method(4, 3)).toThrow("0 <= successes <= trials; found 4 of 3");
    expect(() => method(-1, 3)).toThrow(RangeError);
    expect(() => method(0.5, 3)).toThrow(RangeError);
    expect(() => method(1, 3.5)).toThrow(RangeError);
    expect(() => method(1, 3, 1)).toThrow("level strictly between 0 and 1; found 1");
  });
});

describe("garwood", () => {
  it.each([
    // scipy 1.17: stats.chi2.ppf(0.025, 2k) / 2 / exposure and stats.chi2.ppf(0.975, 2k + 2) / 2 / exposure
    [0, 1, 0, 3.6888794541139354],
    [7, 1, 2.8143630515198654, 14.422675361702376],
    [7, 3.5, 0.8041037290056758, 4.120764389057822],
    [112, 12, 7.685037794379866, 11.230425274344617],
  ])("equals scipy for %i events over %f", (count, exposure, low, high) => {
    const interval = garwood(count, exposure);
    expect(interval.estimate).toBe(count / exposure);
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
    expect(interval).toMatchObject({
      n: 1,
      level: 0.95,
      method: "Garwood",
      numerator: count,
      denominator: exposure,
    });
  });

  it("is null for no exposure, counts over one unit unless told otherwise, refuses impossible counts", () => {
    expect(garwood(0, 0)).toMatchObject({ estimate: null, low: null, high: null });
    expect(garwood(7)).toEqual(garwood(7, 1));
    expect(() => garwood(1.5)).toThrow(
      "garwood requires a whole count >= 0 and an exposure >= 0; found 1.5 over 1",
    );
    expect(() => garwood(-1)).toThrow(RangeError);
    expect(() => garwood(1, -1)).toThrow(RangeError);
    expect(() => garwood(1, 1, 0)).toThrow("garwood requires a level");
  });
});

import { describe, expect, it } from "vitest";
import { antitheticPairs, controlVariates, meanInterval } from "../../src/statistics/index.ts";

const y = [12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5];
const departures = { values: [101, 96, 118, 99, 107, 95, 112, 90, 104, 99], mean: 100 };
const storms = { values: [3, 5, 4, 6, 2, 4, 3, 5, 6, 1], mean: 4 };

describe("controlVariates", () => {
  it.each([
    // numpy: intercept of lstsq on the controls less their means, its standard error times scipy's t quantile
    [[departures], 11.4342708168747, 0.3443999653104933, 0.0421736890177853, 8],
    [[departures, storms], 11.434154939052279, 0.3152124359975206, 0.03359835112589424, 7],
  ])("equals least squares in numpy", (controls, estimate, halfWidth, varianceLeft, degrees) => {
    const reduced = controlVariates(y, controls);
    expect(reduced.estimate).toBeCloseTo(estimate, 10);
    expect(reduced.halfWidth).toBeCloseTo(halfWidth, 10);
    expect(reduced.varianceLeft).toBeCloseTo(varianceLeft, 10);
    expect(reduced).toMatchObject({
      n: 10,
      level: 0.95,
      method: `control variates, t with ${degrees} degrees of freedom`,
    });
  });

  it("without controls is the plain mean", () => {
    const plain = controlVariates(y, []);
    expect(plain.estimate).toBeCloseTo(12, 12);
    expect(plain.halfWidth).toBeCloseTo(meanInterval(y).halfWidth!, 12);
    expect(plain.varianceLeft).toBeCloseTo(1, 12);
  });

  it("is exact with width 0 when the output is a line in the control", () => {
    const line = { values: [1, 2, 3, 4], mean: 2 };
    const reduced = controlVariates([5, 7, 9, 11], [line]);
    expect(reduced.estimate).toBeCloseTo(7, 12);
    expect(reduced.halfWidth).toBeCloseTo(0, 6);
    expect(controlVariates([3, 3, 3, 3], [line])).toMatchObject({
      estimate: 3,
      halfWidth: 0,
      varianceLeft: null,
    });
  });

  it("has no interval with too few replications for its controls", () => {
    const two = { values: [1, 3], mean: 2 };
    expect(controlVariates([4, 6], [two])).toMatchObject({
      estimate: 5,
      low: null,
      high: null,
      varianceLeft: null,
    });
    expect(controlVariates([], [])).toMatchObject({ estimate: null, n: 0 });
  });

  it("refuses controls that do not vary, repeat each other, or have another length", () => {
    const constant = { values: y.map(() => 4), mean: 4 };
    expect(() => controlVariates(y, [constant])).toThrow(
      "controls that vary and do not determine each other",
    );
    expect(() => controlVariates(y, [departures, departures])).toThrow(RangeError);
    expect(() => controlVariates(y, [{ values: [1], mean: 1 }])).toThrow(
      "requires samples of equal length; found 10, 1",
    );
    expect(() => controlVariates(y, [], 7)).toThrow("controlVariates requires a level");
  });
});

describe("antitheticPairs", () => {
  // The second of each pair is 25 - b.
  const b = [10.9, 8.1, 13.9, 10.4, 11.8, 9.9, 13.2, 7.0, 11.7, 10.1];
  const opposite = b.map((value) => 25 - value);

  it("averages within pairs before the t interval, as in numpy", () => {
    const pairs = antitheticPairs(y, opposite);
    expect(pairs.estimate).toBeCloseTo(13.15, 12);
    expect(pairs.halfWidth).toBeCloseTo(0.1995035093102503, 11);
    expect(pairs.varianceLeft).toBeCloseTo(0.03186162949476564, 12);
    expect(pairs).toMatchObject({ n: 10, level: 0.95, method: "antithetic pairs, Student t" });
  });

  it("states no gain where nothing varies and refuses halves of different length", () => {
    expect(antitheticPairs([1, 1], [2, 2])).toMatchObject({
      estimate: 1.5,
      halfWidth: 0,
      varianceLeft: null,
    });
    expect(antitheticPairs([1], [2]).varianceLeft).toBeNull();
    expect(() => antitheticPairs([1, 2], [1])).toThrow("antitheticPairs requires samples of equal length");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Tally } from "../../src/statistics/index.ts";

const sample = [12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5];

describe("Tally", () => {
  it("gives the moments of numpy and scipy.stats.skew", () => {
    const tally = Tally.of(sample);
    expect(tally.n).toBe(10);
    expect(tally.mean).toBeCloseTo(12, 12);
    expect(tally.sum).toBeCloseTo(120, 11);
    expect(tally.variance).toBeCloseTo(5.288888888888888, 12);
    expect(tally.deviation).toBeCloseTo(Math.sqrt(5.288888888888888), 12);
    expect(tally.skewness).toBeCloseTo(0.26085464584552837, 12);
    expect(tally.min).toBe(8.8);
    expect(tally.max).toBe(15.8);
  });

  it("has no mean without observations and no variance with one", () => {
    const tally = new Tally();
    expect([tally.n, tally.sum]).toEqual([0, 0]);
    expect([tally.mean, tally.variance, tally.deviation, tally.skewness, tally.min, tally.max]).toEqual(
      Array(6).fill(null),
    );
    tally.add(-3);
    expect([tally.n, tally.mean, tally.min, tally.max]).toEqual([1, -3, -3, -3]);
    expect([tally.variance, tally.deviation, tally.skewness]).toEqual([null, null, null]);
  });

  it("gives variance exactly 0 and no skewness for equal values", () => {
    const tally = Tally.of([0.1, 0.1, 0.1]);
    expect(tally.variance).toBe(0);
    expect(tally.deviation).toBe(0);
    expect(tally.skewness).toBeNull();
  });

  it("keeps the variance when a large number is added to every value", () => {
    const shifted = Tally.of([1, 2, 3, 4].map((value) => value + 1e9));
    expect(shifted.variance).toBeCloseTo(5 / 3, 9);
  });

  it("merges into the tally of all observations, wherever they are split", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 3, maxLength: 30 }),
        fc.nat(30),
        (values, cut) => {
          const all = Tally.of(values);
          const left = Tally.of(values.slice(0, cut));
          const right = Tally.of(values.slice(cut));
          const before = right.toJSON();
          left.merge(right);
          expect(right.toJSON()).toEqual(before);
          const { n, mean, m2, m3, min, max } = left.toJSON();
          const expected = all.toJSON();
          expect([n, min, max]).toEqual([expected.n, expected.min, expected.max]);
          expect(Math.abs(mean - expected.mean)).toBeLessThan(1e-9);
          expect(Math.abs(m2 - expected.m2)).toBeLessThan(1e-9 * (1 + expected.m2));
          expect(Math.abs(m3 - expected.m3)).toBeLessThan(1e-9 * (1 + expected.m2 ** 1.5));
        },
      ),
    );
  });

  it("merging unequal parts of skewed values keeps the skewness", () => {
    // numpy/scipy: skew([1,2,4,8,16,32]) = 1.0952208831357406
    const left = Tally.of([1, 2]);
    left.merge(Tally.of([4, 8, 16, 32]));
    expect(left.skewness).toBeCloseTo(1.0952208831357406, 12);
    expect(left.mean).toBeCloseTo(10.5, 12);
    expect(left.variance).toBeCloseTo(140.7, 10);
  });

  it("survives a journey through JSON, empty or not", () => {
    const tally = Tally.of(sample);
    const back = Tally.from(JSON.parse(JSON.stringify(tally)));
    expect(back.toJSON()).toEqual(tally.toJSON());
    const empty = Tally.from(JSON.parse(JSON.stringify(new Tally())));
    empty.add(5);
    expect([empty.n, empty.mean, empty.min, empty.max]).toEqual([1, 5, 5, 5]);
    back.add(100);
    expect([back.n, back.max]).toEqual([11, 100]);
    expect([tally.n, tally.max]).toEqual([10, 15.8]);
  });

  it("is written as plain numbers, which for an empty one are all 0", () => {
    expect(new Tally().toJSON()).toEqual({ n: 0, mean: 0, m2: 0, m3: 0, min: 0, max: 0 });
    expect(Tally.of([-3]).toJSON()).toEqual({ n: 1, mean: -3, m2: 0, m3: 0, min: -3, max: -3 });
    expect(Tally.of([1, 4]).toJSON()).toMatchObject({ n: 2, mean: 2.5, m2: 4.5, min: 1, max: 4 });
  });

  it("that came back empty takes in what lies below 0 and above", () => {
    const back = Tally.from(new Tally().toJSON());
    back.add(-7);
    expect([back.min, back.max]).toEqual([-7, -7]);
    const merged = Tally.from(new Tally().toJSON());
    merged.merge(Tally.of([-2, -1]));
    expect([merged.n, merged.min, merged.max]).toEqual([2, -2, -1]);
  });
});

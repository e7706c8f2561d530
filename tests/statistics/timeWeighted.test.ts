import { describe, expect, it } from "vitest";
import { TimeWeighted } from "../../src/statistics/index.ts";

describe("TimeWeighted", () => {
  it("weighs each level by how long it lasted", () => {
    const busy = new TimeWeighted();
    busy.set(2, 3); // 0 for 2 hours
    busy.set(5, 1); // 3 for 3 hours
    expect(busy.mean(10)).toBeCloseTo((0 * 2 + 3 * 3 + 1 * 5) / 10, 14);
    expect(busy.area(10)).toBeCloseTo(14, 12);
    // Σ duration · level² / 10 - mean² = (27 + 5) / 10 - 1.96
    expect(busy.variance(10)).toBeCloseTo(1.24, 12);
    expect([busy.level, busy.min, busy.max]).toEqual([1, 0, 3]);
  });

  it("goes on after it was read", () => {
    const busy = new TimeWeighted(10, 2);
    expect(busy.mean(11)).toBe(2);
    busy.add(12, 2);
    busy.add(14, -3);
    expect(busy.level).toBe(1);
    expect(busy.mean(16)).toBeCloseTo((2 * 2 + 4 * 2 + 1 * 2) / 6, 14);
    expect(busy.area(16)).toBeCloseTo(2 * 2 + 4 * 2 + 1 * 2, 12);
  });

  it("has no mean before time has passed, and ignores levels that last no time", () => {
    const busy = new TimeWeighted(5, 7);
    expect([busy.mean(5), busy.variance(5), busy.area(5)]).toEqual([null, null, 0]);
    busy.set(5, 100);
    busy.set(5, 4);
    expect(busy.mean(9)).toBe(4);
    expect(busy.variance(9)).toBe(0);
    expect(busy.max).toBe(100);
  });

  it("forgets the warm-up at a reset but keeps the level", () => {
    const busy = new TimeWeighted(0, 1);
    busy.set(3, 50);
    busy.set(4, 6);
    busy.reset(10);
    expect([busy.level, busy.min, busy.max, busy.area(10)]).toEqual([6, 6, 6, 0]);
    expect(busy.mean(10)).toBeNull();
    busy.set(12, 2);
    expect(busy.mean(14)).toBe(4);
    expect(busy.variance(14)).toBe(4);
    expect([busy.min, busy.max]).toEqual([2, 6]);
  });

  it("refuses time that runs backwards, and says so", () => {
    const busy = new TimeWeighted(5);
    expect(() => busy.set(4, 1)).toThrow("TimeWeighted requires time not to run backwards; found 4 after 5");
    expect(() => busy.mean(Number.NaN)).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import { CompletePrefix, looks, meetsTarget, sequentialRule } from "../../src/statistics/index.ts";

describe("looks", () => {
  it("start at 30 and grow by half again up to the cap", () => {
    expect(looks(500)).toEqual([30, 45, 68, 102, 153, 230, 345, 500]);
    expect(looks(68)).toEqual([30, 45, 68]);
    expect(looks(30)).toEqual([30]);
    expect(looks(31)).toEqual([30, 31]);
    expect(looks(10, 4)).toEqual([4, 6, 9, 10]);
  });

  it("refuse a cap below the first stage", () => {
    expect(() => looks(29)).toThrow("looks requires whole numbers with 2 <= first <= cap; found 30 and 29");
    expect(() => looks(50, 1)).toThrow(RangeError);
    expect(() => looks(50.5)).toThrow(RangeError);
    expect(() => looks(50, 2.5)).toThrow(RangeError);
    expect(looks(2, 2)).toEqual([2]);
  });
});

describe("meetsTarget", () => {
  const estimate = { estimate: 100, low: 90, high: 110, level: 0.95, n: 30, method: "Student t" };

  it("compares the half-width with an absolute target", () => {
    expect(meetsTarget(estimate, { kind: "absolute", halfWidth: 10 })).toBe(true);
    expect(meetsTarget(estimate, { kind: "absolute", halfWidth: 9.9 })).toBe(false);
  });

  it("asks for γ/(1+γ) of the estimate under a relative target, whatever its sign", () => {
    expect(meetsTarget(estimate, { kind: "relative", share: 1 / 9 })).toBe(true);
    expect(meetsTarget(estimate, { kind: "relative", share: 0.11 })).toBe(false);
    const negative = { ...estimate, estimate: -100, low: -110, high: -90 };
    expect(meetsTarget(negative, { kind: "relative", share: 0.12 })).toBe(true);
  });

  it("judges an asymmetric interval by its longer arm", () => {
    expect(meetsTarget({ ...estimate, low: 95 }, { kind: "absolute", halfWidth: 9 })).toBe(false);
    expect(meetsTarget({ ...estimate, high: 105 }, { kind: "absolute", halfWidth: 9 })).toBe(false);
  });

  it("is never met without both ends", () => {
    for (const missing of ["estimate", "low", "high"]) {
      expect(meetsTarget({ ...estimate, [missing]: null }, { kind: "absolute", halfWidth: 1e9 })).toBe(false);
    }
  });
});

describe("sequentialRule", () => {
  const sizes = looks(100);
  const preciseFrom = (m: number) => (size: number) => size >= m;

  it("goes on until the next look while replications are missing", () => {
    expect(sequentialRule(sizes, 0, preciseFrom(40))).toEqual({ kind: "continue", until: 30 });
    expect(sequentialRule(sizes, 29, preciseFrom(0))).toEqual({ kind: "continue", until: 30 });
    expect(sequentialRule(sizes, 30, preciseFrom(40))).toEqual({ kind: "continue", until: 45 });
  });

  it("answers from the first look that is precise, however many replications have ended since", () => {
    for (const finished of [45, 46, 68, 100]) {
      expect(sequentialRule(sizes, finished, preciseFrom(40))).toEqual({ kind: "precise", at: 45 });
    }
    expect(sequentialRule(sizes, 100, preciseFrom(100))).toEqual({ kind: "precise", at: 100 });
  });

  it("never looks beyond the complete prefix, or between looks", () => {
    const seen: number[] = [];
    sequentialRule(sizes, 50, (m) => {
      seen.push(m);
      return false;
    });
    expect(seen).toEqual([30, 45]);
  });

  it("says that the cap was reached without the precision", () => {
    expect(sequentialRule(sizes, 100, () => false)).toEqual({ kind: "capped", at: 100 });
  });
});

describe("CompletePrefix", () => {
  it("counts only replications with none missing before them", () => {
    const prefix = new CompletePrefix();
    const lengths = [3, 1, 0, 5, 2, 2, 0, 4].map((replication) => {
      prefix.add(replication);
      return prefix.length;
    });
    expect(lengths).toEqual([0, 0, 2, 2, 4, 4, 4, 6]);
  });
});

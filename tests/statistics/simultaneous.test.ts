import { describe, expect, it } from "vitest";
import {
  allPairDifferences,
  bonferroniLevel,
  differencesFromBest,
  differencesFromStandard,
} from "../../src/statistics/index.ts";

const a = [12.1, 9.4, 15.8, 11.0, 13.7, 10.2, 14.9, 8.8, 12.6, 11.5];
const b = [10.9, 8.1, 13.9, 10.4, 11.8, 9.9, 13.2, 7.0, 11.7, 10.1];
const c = a.map((value, r) => value + (r % 2 === 0 ? 0.2 : -0.1));
const plans = [a, b, c];

describe("simultaneous intervals", () => {
  it("divide the error among m intervals", () => {
    expect(bonferroniLevel(0.95, 5)).toBeCloseTo(0.99, 14);
    expect(bonferroniLevel(0.9, 1)).toBeCloseTo(0.9, 14);
  });

  it("against a standard share the error among k - 1 and equal scipy", () => {
    const [toB, toC, ...none] = differencesFromStandard(plans);
    expect(none).toEqual([]);
    expect([toB!.first, toB!.second, toC!.first, toC!.second]).toEqual([1, 0, 2, 0]);
    expect(toB!.estimate).toBeCloseTo(-1.3, 12);
    // scipy: std(ddof=1) / sqrt(10) * stats.t.ppf(1 - 0.05 / 2 / 2, 9)
    expect(toB!.halfWidth).toBeCloseTo(0.4735913978791528, 10);
    expect(toB).toMatchObject({ level: 0.95, n: 10, method: "paired t, Bonferroni over 2" });
    expect(differencesFromStandard(plans, 0.95, 1).map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  it("of all pairs share the error among k (k - 1) / 2", () => {
    const pairs = allPairDifferences(plans);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairs[0]!.estimate).toBeCloseTo(1.3, 12);
    // scipy: stats.t.ppf(1 - 0.05 / 3 / 2, 9)
    expect(pairs[0]!.halfWidth).toBeCloseTo(0.5173897368395222, 10);
    expect(pairs[0]!.method).toBe("paired t, Bonferroni over 3");
  });
});

describe("differencesFromBest", () => {
  it("compares each plan with the best of the others, where small is good", () => {
    const [first, second, third] = differencesFromBest(plans);
    expect(first).toMatchObject({ plan: 0, verdict: "not best", level: 0.95, n: 10 });
    expect(first!.estimate).toBeCloseTo(1.3, 12);
    expect(first!.low).toBeCloseTo(1.3 - 0.5173897368395222, 10);
    expect(second).toMatchObject({ plan: 1, verdict: "best" });
    expect(second!.estimate).toBeCloseTo(-1.3, 12);
    expect(second!.low).toBeCloseTo(-1.3 - 0.5173897368395222, 10);
    expect(second!.high).toBeLessThan(0);
    expect(third).toMatchObject({ plan: 2, verdict: "not best" });
    expect(third!.method).toBe("comparison with the best, paired t, Bonferroni over 3");
  });

  it("turns round where large is good", () => {
    const [first, second, third] = differencesFromBest(plans, "largest");
    expect(first).toMatchObject({ verdict: "open" });
    expect(first!.estimate).toBeCloseTo(-0.05, 12);
    expect(second).toMatchObject({ verdict: "not best" });
    expect(second!.estimate).toBeCloseTo(-1.35, 12);
    expect(second!.low!).toBeLessThan(second!.high!);
    expect(second!.high).toBeLessThan(0);
    expect(third).toMatchObject({ verdict: "open" });
    expect(third!.estimate).toBeCloseTo(0.05, 12);
  });

  it("mirrors exactly when all outcomes change their sign", () => {
    const negative = plans.map((plan) => plan.map((value) => -value));
    const small = differencesFromBest(plans, "smallest");
    const large = differencesFromBest(negative, "largest");
    large.forEach((entry, plan) => {
      expect(entry.verdict).toBe(small[plan]!.verdict);
      expect(entry.estimate).toBeCloseTo(-small[plan]!.estimate!, 12);
      expect(entry.low).toBeCloseTo(-small[plan]!.high!, 12);
      expect(entry.high).toBeCloseTo(-small[plan]!.low!, 12);
    });
  });

  it("is open without intervals", () => {
    expect(differencesFromBest([[1], [2]])).toMatchObject([
      { verdict: "open", low: null, high: null, estimate: -1 },
      { verdict: "open", low: null, high: null, estimate: 1 },
    ]);
    expect(differencesFromBest([[1, 2]])).toMatchObject([{ verdict: "open", estimate: null }]);
  });
});

it("two plans that never differ are open: neither is clearly the best, nor clearly not", () => {
  const same = [3, 1, 4, 1, 5];
  const best = differencesFromBest([same, same]);
  expect(best.map(({ estimate, low, high, verdict }) => [estimate, low, high, verdict])).toEqual([
    [0, 0, 0, "open"],
    [0, 0, 0, "open"],
  ]);
});

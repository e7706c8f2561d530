import { describe, expect, it } from "vitest";
import {
  CompletePrefix,
  deviation,
  looks,
  mean,
  meanInterval,
  meetsTarget,
  pairedRatioDifference,
  permutation,
  ratioInterval,
  sequentialRule,
} from "../../src/statistics/index.ts";
import { gaussian, lehmer } from "./lehmer.ts";

describe("pitfalls that stay avoided", () => {
  it("a rate is the ratio of sums: the mean of ratios answers another question when busy years go worse", () => {
    // Quiet years: 100 departures, 50 removed; busy years: 300 departures, 60 removed. Of 400, 110 are removed.
    const departed = Array.from({ length: 40 }, (_, r) => (r % 2 === 0 ? 100 : 300));
    const removed = departed.map((count) => (count === 100 ? 50 : 60));
    const rate = ratioInterval(removed, departed);
    expect(rate.estimate).toBeCloseTo(110 / 400, 12);
    const meanOfRatios = mean(removed.map((count, r) => count / departed[r]!));
    expect(meanOfRatios).toBeCloseTo(0.35, 12);
    expect(rate.high!).toBeLessThan(meanOfRatios);
  });

  it("a difference of rates is R_A - R_B of sums, not the mean of differences within runs", () => {
    const departed = Array.from({ length: 40 }, (_, r) => (r % 2 === 0 ? 100 : 300));
    const difference = pairedRatioDifference({
      numeratorsA: departed.map((count) => (count === 100 ? 60 : 90)),
      denominatorsA: departed,
      numeratorsB: departed.map((count) => (count === 100 ? 50 : 120)),
      denominatorsB: departed,
    });
    // Within runs: +0.1 in quiet and -0.1 in busy years, mean 0. Of sums: 150/400 - 170/400.
    expect(difference.estimate).toBeCloseTo(-0.05, 12);
    expect(difference.high!).toBeLessThan(0);
  });

  it("the best of 100 equal plans looks about 2.5 standard errors too good, and is unbiased on fresh replications", () => {
    const normal = gaussian(lehmer(20240607));
    const runs = Array.from({ length: 60 }, () => {
      const plans = Array.from({ length: 100 }, () => mean(Array.from({ length: 20 }, normal)));
      const fresh = mean(Array.from({ length: 20 }, normal));
      return { looks: Math.min(...plans), is: fresh };
    });
    const standardError = 1 / Math.sqrt(20);
    // The expected smallest of 100 standard normals is -2.5076 (scipy: quad of x d/dx (1 - (1 - cdf)^100)).
    const looked = meanInterval(
      runs.map((run) => run.looks / standardError),
      0.999,
    );
    expect(looked.low!).toBeLessThan(-2.5076);
    expect(looked.high!).toBeGreaterThan(-2.5076);
    expect(looked.high!).toBeLessThan(-2);
    const honest = meanInterval(
      runs.map((run) => run.is / standardError),
      0.999,
    );
    expect(honest.low!).toBeLessThan(0);
    expect(honest.high!).toBeGreaterThan(0);
  });

  it("the sequential rule stops at the same look in whatever order workers finish", () => {
    const normal = gaussian(lehmer(99));
    const values = Array.from({ length: 345 }, normal);
    const target = { kind: "absolute" as const, halfWidth: 0.2 };
    const sizes = looks(345);
    const stopUnder = (order: readonly number[]) => {
      const prefix = new CompletePrefix();
      for (const replication of order) {
        prefix.add(replication);
        const progress = sequentialRule(sizes, prefix.length, (m) =>
          meetsTarget(meanInterval(values.slice(0, m)), target),
        );
        if (progress.kind !== "continue") return progress;
      }
      return null;
    };
    const inOrder = stopUnder([...values.keys()]);
    expect(inOrder!.kind).toBe("precise");
    const random = lehmer(5);
    for (let shuffled = 0; shuffled < 10; shuffled++)
      expect(stopUnder(permutation(345, random))).toEqual(inOrder);
  });

  it("a large common level costs no digits of a small difference", () => {
    const plan = [1, 2, 4, 3].map((gain) => 1e12 + gain);
    const base = [0, 0, 0, 0].map(() => 1e12);
    expect(deviation(plan)).toBeCloseTo(deviation([1, 2, 4, 3]), 12);
    expect(ratioInterval(plan, base).halfWidth! * 1e12).toBeCloseTo(meanInterval([1, 2, 4, 3]).halfWidth!, 3);
  });
});

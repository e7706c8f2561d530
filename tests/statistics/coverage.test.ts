import { describe, expect, it } from "vitest";
import { batchStudy, lossStudy } from "../../validation/coverage/lossStudies.ts";
import { sequentialStudies } from "../../validation/coverage/sequentialStudies.ts";
import { skewedStudy } from "../../validation/coverage/skewedStudies.ts";
import { measureCoverage, type Study } from "../../validation/coverage/study.ts";

// A quick version of validation/coverage: 300 experiments. A 95 % interval covers fewer than 271 or more than 296
// of them with a chance of 0.05 % each (scipy: binom.ppf([0.0005, 0.9995], 300, 0.95)).
const experiments = 300;
const seed = "coverage, quick";
const counts = <Sample>(study: Study<Sample>) =>
  Object.fromEntries(measureCoverage(study).map(({ method, covered }) => [method, covered]));

describe("95 % intervals on a loss system of five and six servers, ten replications", () => {
  const covered = counts(lossStudy(10, experiments, seed));

  it.each([
    "t mean of cases lost",
    "paired difference of cases lost, 6 - 5",
    "ratio, as ratioInterval chooses",
    "ratio, jackknife t",
    "ratio, delta t",
    "ratio, Fieller",
    "paired difference of ratios, 6 - 5",
    "control variate (arrivals), cases lost",
    "all pairs of 5, 6, 7 together, Bonferroni",
    "t adjusted for skewness, cases lost",
    "antithetic pairs (n of them), cases lost",
    "margin: cases answered for the cost of a sixth",
    "its inverse: cost of a case answered",
    "logarithm of mean cases lost, jackknife",
    "the same, corrected for bias",
    "cases that arrive, Garwood",
  ])("%s covers as often as it says", (method) => {
    expect(covered[method]).toBeGreaterThanOrEqual(271);
    expect(covered[method]).toBeLessThanOrEqual(296);
  });

  it.each([
    "5, 6, 7 against the best of the others, together",
    "median of cases that arrive, order statistics",
    "first case lost, Clopper-Pearson",
  ])("%s covers at least as often as it says", (method) => {
    expect(covered[method]).toBeGreaterThanOrEqual(271);
  });

  it("Wilson on events pooled over replications understates the width: busy assets tie events together", () => {
    expect(covered["pitfall: Wilson on pooled cases"]).toBeLessThan(271);
  });
});

it("batch means of one long run cover as often as they say", () => {
  const covered = counts(batchStudy(experiments, seed))["batch means"];
  expect(covered).toBeGreaterThanOrEqual(271);
  expect(covered).toBeLessThanOrEqual(296);
});

it("the sequential rule covers the same when 16 workers finish out of order: it sees the complete prefix", () => {
  for (const study of sequentialStudies(50, seed)) {
    const rows = measureCoverage(study);
    rows.forEach((row, i) => {
      if (i % 2 === 0) expect({ ...rows[i + 1]!, method: row.method }).toEqual(row);
    });
  }
});

it("for skewed outputs t falls below nominal at n = 10, and the adjusted interval comes nearer", () => {
  const covered = counts({ ...skewedStudy(2, 10, experiments, seed) });
  expect(covered["t mean"]).toBeLessThan(271);
  expect(covered["mean, t adjusted for skewness"]!).toBeGreaterThan(covered["t mean"]!);
  expect(covered["mean, bootstrap-t"]!).toBeGreaterThan(covered["t mean"]!);
  expect(covered["median, order statistics"]).toBeGreaterThanOrEqual(271);
});

it("an interval that misses is counted on its side, one without an end is unbounded there", () => {
  const ends: readonly (readonly [number | null, number | null])[] = [
    [0, 2],
    [2, 3],
    [-2, 0],
    [null, 0.5],
    [null, null],
    [1, null],
  ];
  const study: Study<readonly [number | null, number | null]> = {
    ...{ output: "by hand", n: "1", experiments: 6, draw: (experiment) => ends[experiment]! },
    methods: [
      {
        ...{ name: "given", truth: 1, demand: "nominal" },
        interval: ([low, high]) => ({ estimate: 0, low, high, level: 0.95, n: 1, method: "given" }),
      },
    ],
  };
  const [row] = measureCoverage(study);
  expect(row).toMatchObject({
    covered: 3,
    below: 2,
    above: 1,
    pass: false,
    medianWidth: Number.POSITIVE_INFINITY,
  });
});

import { describe, expect, it } from "vitest";
import {
  goodSelection,
  goodSelectionConstants,
  kimNelson,
  kimNelsonUpdated,
  type Procedure,
  rinott,
  rinottConstant,
  runProcedure,
} from "../../src/statistics/index.ts";
import { normalSystems } from "./normalSystems.ts";

describe("correct selection at the least favourable configuration", () => {
  // The best leads all others by exactly δ = 0.5 standard deviations; 300 macro-runs, confidence 0.9.
  // At exactly 0.9 the count of right choices is below 253 with a chance of 0.1 % (scipy: binom.ppf(0.001, 300, 0.9)).
  const means = [0, 0.5, 0.5, 0.5];
  const settings = { systems: 4, indifference: 0.5, confidence: 0.9, firstStage: 10 };
  const h = rinottConstant(settings);
  const constants = goodSelectionConstants(settings);
  const right = (start: () => Procedure, shared: number) =>
    Array.from({ length: 300 }, (_, run) =>
      runProcedure(start(), normalSystems(means, 100003 * (run + 1), shared)),
    ).filter(({ best }) => best === 0).length;

  it.each([
    ["KN, independent", () => kimNelson(settings), 0],
    ["KN, common random numbers", () => kimNelson(settings), 0.8],
    ["KN++, common random numbers", () => kimNelsonUpdated(settings), 0.8],
    ["Rinott, independent", () => rinott({ ...settings, h }), 0],
    ["GSP, independent", () => goodSelection({ ...settings, constants, batch: 5 }), 0],
  ])("%s chooses rightly at least as often as promised", (_, start, shared) => {
    expect(right(start, shared)).toBeGreaterThanOrEqual(253);
  });

  it("common random numbers save replications under KN", () => {
    const spent = (shared: number) =>
      Array.from({ length: 20 }, (_, run) =>
        runProcedure(kimNelson(settings), normalSystems(means, 100003 * (run + 1), shared)),
      )
        .flatMap(({ observations }) => observations)
        .reduce((sum, count) => sum + count, 0);
    expect(spent(0.9)).toBeLessThan(spent(0) / 2);
  });
});

describe("goodSelection", () => {
  it("promises a good one where several are nearly best: seldom one that is worse by the zone", () => {
    // Half of 12 systems within 0.2 δ of the best, the others behind by δ; 200 macro-runs, confidence 0.9.
    // At exactly 0.9 fewer than 166 are good with a chance of 0.1 % (scipy: binom.ppf(0.001, 200, 0.9) = 166).
    const means = Array.from({ length: 12 }, (_, i) => (i < 6 ? 0.1 * (i / 6) : 0.5));
    const settings = { systems: 12, indifference: 0.5, confidence: 0.9, firstStage: 10 };
    const constants = goodSelectionConstants(settings);
    const good = Array.from({ length: 200 }, (_, run) =>
      runProcedure(goodSelection({ ...settings, constants }), normalSystems(means, 100019 * (run + 1))),
    ).filter(({ best }) => best < 6);
    expect(good.length).toBeGreaterThanOrEqual(166);
  });
});

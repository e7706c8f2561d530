import { expect, it } from "vitest";
import { selectionStudy } from "../../validation/selection/selection.ts";

it("every selection procedure keeps its promise in 200 macro-runs, and common random numbers save runs", () => {
  const outcomes = [...selectionStudy("selection, quick", 200)];
  expect(outcomes.filter(({ pass }) => !pass)).toEqual([]);
  const runs = (procedure: string, common: boolean) =>
    outcomes.find((each) => each.procedure === procedure && each.common === common)!.meanRuns;
  expect(runs("KN", true)).toBeLessThan(runs("KN", false) / 2);
  expect(runs("KN", false)).toBeLessThan(runs("Rinott", false));
});

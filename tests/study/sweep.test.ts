import { expect, it } from "vitest";
import { readFactors } from "../../src/study/factors.ts";
import {
  computeSweep,
  designPoints,
  type Factor,
  type SweepQuestion,
  sweepSize,
} from "../../src/study/index.ts";
import { inOrder, meansOf } from "../experiment/executors.ts";
import { strait } from "../experiment/strait.ts";

const cutters: Factor = {
  path: "assets.cutter.count",
  kind: "choice",
  values: [1, 2, 3],
  range: { low: 1, high: 4, whole: true, unit: "" },
};
const rate: Factor = {
  path: "flows.boats.departures.poisson",
  kind: "world",
  values: ["10 / month", "30 / month"],
  range: { low: 10, high: 30, whole: false, unit: "/ month" },
};
const question = (more: Partial<SweepQuestion>): SweepQuestion => ({
  seed: "sweep",
  factors: [cutters, rate],
  design: { kind: "grid" },
  replications: 8,
  measures: [],
  reproduce: "again",
  ...more,
});

it("a grid has every combination, each beside the baseline in its world", async () => {
  const { points } = await computeSweep(strait(), question({}), meansOf(inOrder));
  expect(points).toHaveLength(6);
  const same = points.find(({ values }) => values["assets.cutter.count"] === 2)!;
  expect(same.change!.kg_delivered.estimate).toBe(0);
  expect(sweepSize(question({}))).toEqual({ points: 6, worlds: 2, runs: 2 * 4 * 8 });
});

it("values side by side are as many of each", () => {
  expect(designPoints([cutters, { ...rate, values: [1, 2, 3] }], { kind: "zip" }, "s").points).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(() => designPoints([cutters, rate], { kind: "zip" }, "s")).toThrow(/as many values/);
});

it("a Latin hypercube has one point in each slice of a range, in the unit in which it was written", () => {
  const { points } = designPoints([rate], { kind: "lhs", points: 10 }, "s");
  const slices = points
    .map(([value]) => Math.floor((Number.parseFloat(String(value)) - 10) / 2))
    .sort((a, b) => a - b);
  expect(slices).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(points[0]![0]).toMatch(/ \/ month$/);
});

it("eight Sobol points fall twice on each of four whole values", () => {
  const { points } = designPoints([cutters], { kind: "sobol", points: 8 }, "s");
  expect(points.map(([value]) => value).sort()).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

it("half a fraction of five factors keeps main effects and pairs apart", () => {
  const factors = [..."ABCDE"].map((path): Factor => ({ ...cutters, path }));
  const half = designPoints(factors, { kind: "fractional", points: 16 }, "s");
  // The 2^(5-1) design with E = ABCD has resolution V: Box, Hunter and Hunter (2005), table 6.22.
  expect(half.words).toMatch(/resolution V$/);
  expect(half.points).toHaveLength(16);
  const quarter = designPoints(factors, { kind: "fractional", points: 8 }, "s");
  // The 2^(5-2) design has resolution III.
  expect(quarter.words).toMatch(/resolution III$/);
  expect(quarter.confounded!.join()).toMatch(/not told from/);
});

it("the effect of a factor is what moving it from low to high changes, averaged over the other", async () => {
  const { points, effects } = await computeSweep(
    strait(),
    question({ design: { kind: "factorial" } }),
    meansOf(inOrder),
  );
  const kg = points.map(({ measures }) => measures["kg_delivered"]!.estimate!);
  const main = effects!.find(
    ({ measure, factors }) => measure === "kg_delivered" && factors.join() === cutters.path,
  )!;
  expect(main.estimate).toBeCloseTo((kg[1]! + kg[3]! - kg[0]! - kg[2]!) / 2, 6);
});

it("factors are read in the words of a scenario", () => {
  const scenario = strait();
  expect(readFactors(scenario, ["assets.cutter.count=1..3"])[0]).toMatchObject({
    kind: "choice",
    values: [1, 2, 3],
  });
  expect(readFactors(scenario, ["flows.boats.departures.poisson=10..30 / month:10"])[0]).toMatchObject({
    kind: "world",
    values: ["10 / month", "20 / month", "30 / month"],
  });
  expect(readFactors(scenario, ["flows.boats.departures.poisson"])[0]!.range).toMatchObject({
    low: 10,
    high: 30,
    unit: "/ month",
  });
  expect(readFactors(scenario, ["cases.when-nobody-is-free=wait,lose"])[0]!.values).toEqual(["wait", "lose"]);
  expect(() => readFactors(scenario, ["assets.cutter.cuont=1..3"])).toThrow(/did you mean.*count/);
  expect(() => readFactors(scenario, ["flows.boats.departures.poisson=10 / month..30 / week"])).toThrow(
    /one unit/,
  );
  expect(() => readFactors(scenario, ["assets.cutter.count=3..1"])).toThrow(/low below the high/);
});

import { expect, it } from "vitest";
import { experiment, type PairsQuestion, type Question, verdictOf } from "../../src/experiment/index.ts";
import { inOrder } from "./executors.ts";
import { strait } from "./strait.ts";

const compared = (pairs: PairsQuestion) => {
  const question: Question = {
    seed: "pairs",
    from: 1,
    to: 30,
    alternatives: ["today", "three-cutters"],
    pairs,
    reproduce: "",
    reproduceOne: () => "",
  };
  return experiment(strait(), question, { executor: inOrder });
};
const estimate = (low: number, high: number) => ({
  estimate: (low + high) / 2,
  low,
  high,
  level: 0.95,
  n: 30,
  method: "",
});

it("a difference within the indifference zone is practically equal, one that reaches into it says nothing", () => {
  expect(verdictOf(estimate(-400, 300), 500)).toBe("practically equal");
  expect(verdictOf(estimate(-700, -300), 500)).toBe("open");
  expect(verdictOf(estimate(-900, -501), 500)).toBe("less");
  expect(verdictOf(estimate(600, 900), 500)).toBe("more");
  expect(verdictOf(estimate(-10, 10), 0)).toBe("open");
  expect(verdictOf(estimate(-10, -1), 0)).toBe("less");
});

it("neighbouring force plans need at most a third of the replications of independent streams", async () => {
  const { pairs, differences } = await compared({ pairs: "all", simultaneous: false });
  const ratio = differences.find(({ measure }) => measure === "kg_delivered")!.varianceRatio!;
  expect(ratio).toBeLessThan(1 / 3);
  expect(pairs!.pairs[0]!.varianceRatio).toBeCloseTo(ratio, 12);
});

it("the comparison with the best names the plan that is clearly the least", async () => {
  const { pairs } = await compared({ pairs: "best", simultaneous: false });
  expect(pairs!.best!.map(({ alternative, verdict }) => [alternative, verdict])).toEqual([
    ["today", "not best"],
    ["three-cutters", "best"],
  ]);
});

it("a pair says in how many histories it delivers less, with Wilson's interval", async () => {
  const { pairs } = await compared({ pairs: "baseline", simultaneous: false });
  const { chanceLess, bootstrap, difference } = pairs!.pairs[0]!;
  expect(chanceLess.method).toMatch(/Wilson/i);
  expect(chanceLess.estimate).toBeGreaterThan(0.5);
  expect(bootstrap.low).toBeLessThan(difference.estimate!);
  expect(bootstrap.high).toBeGreaterThan(difference.estimate!);
});

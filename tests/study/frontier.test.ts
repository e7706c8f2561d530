import { expect, it } from "vitest";
import { computeFrontier, type FrontierQuestion } from "../../src/study/index.ts";
import { backwards, inOrder, meansOf } from "../experiment/executors.ts";
import { strait } from "../experiment/strait.ts";

const question: FrontierQuestion = {
  seed: "frontier",
  replications: 12,
  mostPlans: 60,
  measures: ["removal_rate"],
  reproduce: "again",
};
const ask = (more: Partial<FrontierQuestion> = {}, executor = inOrder) =>
  computeFrontier(strait(), { ...question, ...more }, meansOf(executor));

const busy = "flows.boats.departures.poisson=200 / month";

it("plans are in order of cost, and none of them costs more than the budget", async () => {
  const { frontier: points, budget } = await ask();
  const costs = points.map(({ cost }) => cost);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(Math.max(...costs)).toBeLessThanOrEqual(budget!);
  expect(budget).toBeCloseTo((130e6 / 8766) * 60 * 24, 0);
  expect(points.some(({ baseline, plan }) => baseline && plan["assets.cutter.count"] === 2)).toBe(true);
});

it("a plan is dominated if and only if another costs no more and delivers no more", async () => {
  const { frontier: points } = await ask();
  const kg = (i: number) => points[i]!.measures["kg_delivered"]!.estimate!;
  points.forEach(({ dominated, cost }, i) => {
    const beaten = points.some((other, j) => j !== i && other.cost <= cost && kg(j) <= kg(i));
    expect(dominated).toBe(beaten);
  });
});

it("the margin of a kept plan is the ratio of paired sums to its cheaper neighbour, positive where it stops more", async () => {
  const { frontier: points } = await ask();
  const kept = points.filter(({ dominated }) => !dominated);
  expect(kept[0]!.marginal).toBeNull();
  kept.slice(1).forEach((point, i) => {
    const before = kept[i]!;
    const stopped = before.measures["kg_delivered"]!.estimate! - point.measures["kg_delivered"]!.estimate!;
    const dollars = (point.cost - before.cost) / 1e6;
    expect(point.marginal!.estimate).toBeCloseTo(stopped / dollars, 6);
    expect(point.marginal!.per).toBe("MUSD");
    expect(point.against).toBe(before.id);
  });
});

it("plans whose costs hardly differ have no margin between them", async () => {
  // Hardly anything is known but by the aircraft, which costs next to nothing: with it much more is stopped.
  const blind = ["flows.boats.cue.share=5 %", "assets.aircraft.sweep-width.small-fast=200 nmi"];
  const free = strait([busy, ...blind, "budget=null", "assets.aircraft.cost.flying-hour=1 USD"]);
  const { frontier: points } = await computeFrontier(free, question, meansOf(inOrder));
  const kept = points.filter(({ dominated }) => !dominated);
  const costOf = (id: string) => points.find((point) => point.id === id)!.cost;
  const close = kept.filter(({ against, cost }) => against !== null && cost - costOf(against) < 0.005 * cost);
  expect(close.length).toBeGreaterThan(0);
  for (const { marginal, costPerKg } of close) expect([marginal, costPerKg]).toEqual([null, null]);
  expect(kept.some(({ marginal }) => marginal !== null)).toBe(true);
});

it("a plan leads only if it beats each other one in intervals that hold together", async () => {
  const standingWith = async (budget: string) => {
    const { standing, frontier: points } = await computeFrontier(
      strait([busy, budget]),
      question,
      meansOf(inOrder),
    );
    const plans = new Map(points.map(({ id, plan }) => [id, Object.values(plan)]));
    return [plans.get(standing!.leader ?? ""), standing!.unbeaten.map((id) => plans.get(id))];
  };
  // Cutters, then aircraft: one more aircraft is no clear gain, one more cutter is.
  expect(await standingWith("budget.most=70 MUSD / year")).toEqual([[2, 0], [[2, 0]]]);
  const [leader, unbeaten] = await standingWith("budget=null");
  expect(leader).toBeUndefined();
  expect(new Set(unbeaten as unknown[])).toEqual(
    new Set([
      [4, 0],
      [4, 1],
    ]),
  );
});

it("a baseline over the budget is said to be over it and is none of the plans", async () => {
  const {
    frontier: points,
    budget,
    baselineOver,
  } = await computeFrontier(strait(["budget.most=70 MUSD / year"]), question, meansOf(inOrder));
  expect(baselineOver!.id).toBe("today");
  expect(baselineOver!.cost).toBeGreaterThan(budget!);
  expect(points.every(({ baseline }) => !baseline)).toBe(true);
  expect((await ask()).baselineOver).toBeUndefined();
});

it("dollars per kilogram are given only where the paired interval leaves zero out", async () => {
  const { frontier: points } = await ask();
  for (const { costPerKg, separable } of points) if (costPerKg !== null) expect(separable).toBe(true);
  expect(points.some(({ separable }) => !separable)).toBe(true);
  expect(
    points
      .filter(({ separable, dominated }) => !separable && !dominated)
      .every(({ costPerKg }) => costPerKg === null),
  ).toBe(true);
});

it("beyond the plans that may all be run it climbs along the steepest margins, and says so", async () => {
  const { search, frontier: points } = await ask({ mostPlans: 3 });
  expect(search.kind).toBe("greedy");
  expect(search.words).toMatch(/a better plan off this path is possible/);
  expect(points.length).toBeGreaterThan(3);
});

it("the order in which results arrive changes no byte", async () => {
  expect(JSON.stringify(await ask({}, backwards))).toBe(JSON.stringify(await ask()));
});

it("a scenario in which nothing may be chosen is refused", async () => {
  const fixed = { ...strait(), levers: {} };
  await expect(computeFrontier(fixed, question, meansOf(inOrder))).rejects.toThrow(
    /levers: expected at least one/,
  );
});

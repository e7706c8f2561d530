import { expect, it } from "vitest";
import { experiment, type Progress, type Question } from "../../src/experiment/index.ts";
import { backwards, inOrder } from "./executors.ts";
import { strait } from "./strait.ts";

/** The strait's two cutters of today against three. */
function question(scenario: ReturnType<typeof strait>, to: number): Question {
  const alternatives = scenario.alternatives.map(({ id }) => id);
  return {
    ...{ seed: "leading", alternatives, from: 1, to, reproduce: "again", reproduceOne: () => "again" },
  };
}

async function followed(set: readonly string[], to: number, executor = inOrder) {
  const scenario = strait(set);
  const seen: Progress[] = [];
  const { standing } = await experiment(scenario, question(scenario, to), {
    executor,
    onProgress: (progress) => seen.push(progress),
  });
  return { seen, standing: standing! };
}

const many = ["flows.boats.departures.poisson=200 / month", "budget=null"];

it("the plan that leads at the end is the one that the answer says leads, with its interval", async () => {
  const { seen, standing } = await followed(many, 40);
  const { leading } = seen.at(-1)!;
  expect(standing.leader).toBe("three-cutters");
  const [pair] = standing.pairs;
  expect(leading).toMatchObject({ alternative: "three-cutters", baseline: "today", n: 40 });
  expect(leading!.estimate).toBeCloseTo(pair!.kg.estimate!, 6);
  expect(leading!.low).toBeCloseTo(pair!.kg.low!, 6);
  expect(leading!.high).toBeCloseTo(pair!.kg.high!, 6);
});

it("nobody leads after one replication of each, nor while an interval covers zero", async () => {
  const { seen } = await followed(many, 40);
  expect(seen[0]!.leading).toBeUndefined();
  for (const { leading } of seen) if (leading !== undefined) expect(leading.high).toBeLessThan(0);
  const { seen: few, standing } = await followed(many, 1);
  expect(standing).toBeUndefined();
  expect(few.at(-1)!.leading).toBeUndefined();
});

it("a plan over the budget never leads", async () => {
  const { seen, standing } = await followed([many[0]!, "budget.most=105 MUSD / year"], 40);
  expect(standing.affordable!.over).toEqual(["three-cutters"]);
  expect(standing.leader).toBe("three-cutters");
  expect(seen.every(({ leading }) => leading === undefined)).toBe(true);
});

it("who leads at the end does not depend on the order in which replications arrive", async () => {
  const [one, other] = [await followed(many, 20), await followed(many, 20, backwards)];
  const { estimate: a, ...first } = one.seen.at(-1)!.leading!;
  const { estimate: b, ...second } = other.seen.at(-1)!.leading!;
  expect(a).toBeCloseTo(b, 6);
  expect([first.alternative, first.n]).toEqual([second.alternative, second.n]);
});

import { expect, it } from "vitest";
import { expectedDepartures, experiment, type Question, setting } from "../../src/experiment/index.ts";
import { pairedStreams, pairMeans, withTwins } from "../../src/experiment/reduction.ts";
import { compare } from "../../src/study/index.ts";
import { inOrder } from "./executors.ts";
import { strait } from "./strait.ts";

const question: Question = {
  seed: "reduction",
  from: 1,
  to: 60,
  alternatives: ["today", "three-cutters"],
  reproduce: "",
  reproduceOne: () => "",
};

it("the streams of a replication's twin give 1 - u wherever its own give u", () => {
  const [first, second] = [pairedStreams("s", 7)("s/boat"), pairedStreams("s", 8)("s/boat")];
  for (let i = 0; i < 100; i++) expect(first() + second()).toBe(1);
  const [third, fourth] = [7, 8].map((r) => pairedStreams("s", r).beginning("s/boat-0-")("3"));
  for (let i = 0; i < 100; i++) expect(third!() + fourth!()).toBe(1);
});

it("pairs are averaged, and a failed replication takes its twin along", () => {
  const column = Float64Array.from([1, 3, 10, 20]);
  const means = pairMeans({ length: 4, column: () => column });
  expect([...means.column(0)]).toEqual([2, 15]);
  expect([...withTwins(new Set([3, 8]))].sort()).toEqual([3, 4, 7, 8]);
});

it("antithetic pairs count as one each, and say what they gained", async () => {
  const { antithetic, alternatives, replications } = await experiment(
    strait(),
    { ...question, antithetic: true },
    { executor: inOrder },
  );
  expect(replications).toBe(60);
  expect(alternatives[0]!.measures["kg_delivered"]!.n).toBe(30);
  const [level] = antithetic!;
  expect(level!.estimate).toBeCloseTo(alternatives[0]!.measures["kg_delivered"]!.estimate!, 6);
  expect(level!.varianceLeft).toBeLessThan(1);
});

it("controls are departures, whose mean is the rate times the period, and they narrow the level", async () => {
  const scenario = strait();
  const { course } = setting(scenario, question).histories.get("today")!;
  const { shipments, kg } = expectedDepartures(course);
  // 20 a month over 60 days, 640 kg each.
  expect(shipments).toBeCloseTo((20 * 12 * 60) / 365.25, 9);
  expect(kg).toBeCloseTo(shipments * 640, 6);
  const { controls } = await experiment(scenario, { ...question, controls: true }, { executor: inOrder });
  expect(controls!.map(({ alternative, baseline }) => [alternative, baseline])).toEqual([
    ["today", null],
    ["three-cutters", null],
    ["three-cutters", "today"],
  ]);
  expect(controls![0]!.varianceLeft).toBeLessThan(0.7);
});

it("antithetic pairs are whole: an odd number, a single one and pairs of plans are refused", async () => {
  await expect(compare(strait(), { antithetic: true, replications: 11 })).rejects.toThrow(/even number/);
  await expect(compare(strait(), { antithetic: true, replications: 10, pairs: "all" })).rejects.toThrow(
    /pairs/,
  );
});

it("workers know of antithetic pairs", async () => {
  const asked = { replications: 6, antithetic: true, seed: "reduction" };
  const alone = await compare(strait(), { ...asked, workers: 1 });
  const shared = await compare(strait(), { ...asked, workers: 2 });
  expect(JSON.stringify(shared)).toBe(JSON.stringify(alone));
});

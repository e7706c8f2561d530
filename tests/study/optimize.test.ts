import { expect, it } from "vitest";
import type { Executor } from "../../src/experiment/index.ts";
import { optimumPicture, optimumText } from "../../src/report/index.ts";
import { optimize as ask, findOptimum, type OptimizeQuestion } from "../../src/study/index.ts";
import { inOrder, meansOf } from "../experiment/executors.ts";
import { strait } from "../experiment/strait.ts";

const question: OptimizeQuestion = {
  seed: "optimize",
  indifference: 1000,
  objectives: [{ measure: "kg_delivered", direction: "smallest" }],
  method: "kn",
  confidence: 0.95,
  firstStage: 10,
  replications: 12,
  mostPlans: 100,
  measures: [],
  reproduce: "again",
};

it("the best plan is measured on fresh replications that had no part in the choice", async () => {
  const found = await findOptimum(strait(), question, meansOf(inOrder));
  expect(found.chosen).toHaveLength(1);
  expect(found.chosen[0]!.measures["kg_delivered"]!.n).toBe(12);
  expect(found.fresh.from).toBeGreaterThan(found.selection!.runs);
  expect(found.chosen[0]!.plan["assets.cutter.count"]).toBe(3);
  expect(found.selection!.words).toMatch(/near normal/);
  expect(found.selection!.runs).toBeLessThanOrEqual(found.selection!.equalRuns);
});

it("the text says that a plan leads only where every other one dropped out", async () => {
  const busy = ["flows.boats.departures.poisson=200 / month", "budget.most=70 MUSD / year"];
  const found = await findOptimum(strait(busy), question, meansOf(inOrder));
  expect(found.contenders.filter(({ survived }) => survived)).toHaveLength(1);
  const text = optimumText(found);
  expect(text).toMatch(/^Cutter 2, aircraft 0, leads with the least kg_delivered: /m);
  expect(text).toMatch(
    /The baseline costs [\d.]+ million USD, which is over the budget of 11\.5 million USD\./,
  );
  const [dropped] = found.contenders.filter(({ chosen }) => !chosen);
  const tied = optimumText({
    ...found,
    contenders: found.contenders.map((each) => (each === dropped ? { ...each, survived: true } : each)),
  });
  expect(tied).toMatch(
    /^2 plans cannot be told apart beyond the indifference zone: cutter .*; cutter .*\. Of them /m,
  );
  expect(tied).not.toContain("leads with");
  const ocba = await findOptimum(strait(busy), { ...question, method: "ocba" }, meansOf(inOrder));
  expect(optimumText(ocba)).toMatch(
    /^No plan is said to lead; the one with the smallest mean kg_delivered is /m,
  );
});

it("every plan that took part is in the answer and in its picture, with the runs it was given", async () => {
  const cheap = { measure: "cost_total", direction: "smallest" } as const;
  for (const objectives of [question.objectives, [...question.objectives, cheap]]) {
    const found = await findOptimum(strait(), { ...question, objectives }, meansOf(inOrder));
    const { contenders, chosen, search, selection } = found;
    expect(contenders).toHaveLength(search.selected);
    const costs = contenders.map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    const ids = contenders.filter((each) => each.chosen).map(({ id }) => id);
    expect([...ids].sort()).toEqual(chosen.map(({ id }) => id).sort());
    if (selection !== null) {
      expect(contenders.reduce((sum, { runs }) => sum + runs, 0)).toBe(selection.runs);
      const [best] = [...contenders].sort((a, b) => a.means[0]! - b.means[0]!);
      expect(best!.chosen).toBe(true);
    }
    const picture = optimumPicture(found);
    const points = (kind: string) => picture.split(`class="point ${kind}"`).length - 1;
    expect([points("greyed"), points("less")]).toEqual([contenders.length, chosen.length]);
    expect(picture).toContain("n = 12 fresh replications, seed optimize");
  }
});

it("KN++ says that its promise is asymptotic", async () => {
  const found = await findOptimum(strait(), { ...question, method: "kn++" }, meansOf(inOrder));
  expect(found.selection!.words).toMatch(/asymptotic/);
});

it.each([
  ["rinott", /independent random numbers, chooses the best .* at least 95 % if it leads/],
  ["gsp", /within the indifference zone of the best with a chance of at least 95 %/],
  ["ocba", /promises nothing; .*an estimate that flatters itself/],
] as const)("%s runs no two plans on the same chance, and says what it promises", async (method, words) => {
  const ran = new Map<string, Set<number>>();
  const watching: Executor = (setting, work, onBlock, signal) =>
    inOrder(
      setting,
      work,
      (block) => {
        const own = ran.get(block.alternative) ?? new Set();
        ran.set(block.alternative, own);
        for (const replication of block.replications) own.add(replication);
        onBlock(block);
      },
      signal,
    );
  const asked = { ...question, method, indifference: method === "ocba" ? Number.NaN : 2000 };
  const found = await findOptimum(strait(), asked, meansOf(watching));
  expect(found.selection).toMatchObject({ randomNumbers: "independent" });
  expect(found.selection!.words).toMatch(words);
  expect(found.selection!.indifference).toBe(method === "ocba" ? null : 2000);
  if (method === "gsp") expect(found.selection!.survivors).toBeGreaterThan(0);
  else {
    // Neither drops a plan, which says nothing of how alike they are.
    expect(found.selection!.survivors).toBeNull();
    expect(optimumText(found)).not.toMatch(/could not be told apart|not dropped/);
  }
  expect(found.chosen[0]!.plan["assets.cutter.count"]).toBe(3);
  const chosen = [...ran].map(([, numbers]) => [...numbers].filter((n) => n >= 2_000_000));
  const all = chosen.flat();
  expect(new Set(all).size).toBe(all.length);
  // Plans that turn out to be over the budget end with their first stage.
  const { visited, selected } = found.search;
  expect(all.length).toBe(found.selection!.runs + 10 * (visited - selected));
  if (method === "ocba") expect(found.selection!.runs).toBe(5 * 10 * selected);
});

it("beyond the plans that may all take part a search is made, and a better plan is said to be possible", async () => {
  const found = await findOptimum(strait(), { ...question, mostPlans: 4 }, meansOf(inOrder));
  expect(found.search.kind).toBe("search");
  expect(found.search.words).toMatch(/may not have been visited/);
  expect(found.chosen[0]!.plan["assets.cutter.count"]).toBe(3);
});

it("several objectives give the plans that no other beats in all, and a volume", async () => {
  const found = await findOptimum(
    strait(),
    { ...question, objectives: [...question.objectives, { measure: "cost_total", direction: "smallest" }] },
    meansOf(inOrder),
  );
  expect(found.chosen.length).toBeGreaterThan(2);
  expect(found.selection).toBeNull();
  expect(found.hypervolume!.value).toBeGreaterThan(0);
});

it("a search for several objectives keeps both ends: the cheapest plan and the one that stops most", async () => {
  const objectives = [...question.objectives, { measure: "cost_total", direction: "smallest" } as const];
  const all = await findOptimum(strait(), { ...question, objectives }, meansOf(inOrder));
  const found = await findOptimum(strait(), { ...question, objectives, mostPlans: 4 }, meansOf(inOrder));
  expect([all.search.kind, found.search.kind]).toEqual(["exhaustive", "search"]);
  const cutters = found.chosen.map(({ plan }) => plan["assets.cutter.count"]);
  expect([Math.min(...cutters.map(Number)), Math.max(...cutters.map(Number))]).toEqual([1, 3]);
  const ids = all.chosen.map(({ id }) => id);
  expect(found.chosen.filter(({ id }) => !ids.includes(id))).toEqual([]);
});

it("the indifference zone is asked for, never guessed", async () => {
  await expect(ask(strait(), {})).rejects.toThrow(/indifference: .*500kg/);
  await expect(ask(strait(), { indifference: "much" })).rejects.toThrow(/found much/);
  await expect(ask(strait(), { method: "gsp" })).rejects.toThrow(/indifference: .*500kg/);
  await expect(ask(strait(), { indifference: "1t", runs: 50 })).rejects.toThrow(/runs: only ocba/);
});

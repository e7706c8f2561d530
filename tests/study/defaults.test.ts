import { describe, expect, it } from "vitest";
import { init, parseScenario, type Scenario, ScenarioError } from "../../src/scenario/index.ts";
import { compare, frontier, optimize, prepareSweep } from "../../src/study/index.ts";

const file = "wishes.yaml";
const read = () => {
  throw new Error("nothing is extended");
};
const short = init().replace("horizon: 1 year", "horizon: 60 days\nwarm-up: 150 days");
/** The line on which `experiment:` stands. */
const heading = `${short}\n`.split("\n").length;
const scenario = (experiment: string): Scenario =>
  parseScenario(`${short}\nexperiment:\n${experiment}`, {
    file,
    set: [],
    read,
  });

describe("how a scenario wants to be asked", () => {
  it("holds where nothing is said, and the command to repeat it says everything", async () => {
    const wishing = scenario(
      "  compare: { replications: 4, pairs: all, simultaneous: true, indifference: 2 t }",
    );
    const answer = await compare(wishing);
    const table = answer.differences.find(({ measure }) => measure === "kg_delivered")!;
    expect(table.n).toBe(4);
    expect(answer.pairs).toMatchObject({ pairing: "all", simultaneous: true, indifference: 2000 });
    expect(answer.reproduce).toBe(
      "picket compare wishes.yaml --seed picket --replications 4 --pairs all --simultaneous --indifference '2000 kg'",
    );
  });

  it("gives way to what is said", async () => {
    const answer = await compare(scenario("  compare: { replications: 4, pairs: all }"), {
      replications: 3,
      pairs: "baseline",
    });
    expect(answer.reproduce).toBe(
      "picket compare wishes.yaml --seed picket --replications 3 --pairs baseline",
    );
  });

  it("gives way to a no, which the command to repeat it says too", async () => {
    const answer = await compare(scenario("  compare: { replications: 4, pairs: all, simultaneous: true }"), {
      simultaneous: false,
    });
    expect(answer.pairs).toMatchObject({ pairing: "all", simultaneous: false });
    expect(answer.reproduce).toBe(
      "picket compare wishes.yaml --seed picket --replications 4 --pairs all --no-simultaneous",
    );
  });

  it("leaves one replication alone, which has no interval to be precise about", async () => {
    const answer = await compare(scenario("  compare: { replications: 4, precision: [2 t] }"), {
      replication: 2,
    });
    expect(answer.precision).toBeUndefined();
    expect(answer.differences[0]!.n).toBe(1);
  });

  it("stops at the precision that the file wants", async () => {
    const twice = compare(scenario("  compare: { precision: [50 %, 100 t] }"));
    await expect(twice).rejects.toThrow("precision: kg_delivered is named twice");
    const stopped = await compare(scenario("  compare: { precision: [100 t] }"));
    expect(stopped.differences[0]!.n).toBe(30);
    expect(stopped.precision).toBeDefined();
  });

  it("is asked by frontier, sweep and optimize too", async () => {
    const wishing = scenario(
      `  frontier: { replications: 3, plans: 8 }
  sweep: { replications: 5, design: sobol, points: 6, factors: uncertainties }
  optimize: { replications: 7, indifference: 3 t, method: kn++, confidence: 90 %, first-stage: 4, plans: 9 }`,
    );
    expect((await frontier(wishing)).reproduce).toMatch(/--plans 8 --seed picket --replications 3$/);
    const { question } = await prepareSweep(wishing, { replications: 6 });
    expect(question).toMatchObject({ replications: 6, design: { kind: "sobol", points: 6 } });
    expect((await optimize(wishing)).reproduce).toMatch(
      /--indifference '3 t' --method kn\+\+ --confidence 0.9 --first-stage 4 --plans 9 --seed picket --replications 7$/,
    );
  });

  it("is checked with the file, each mistake at its place", () => {
    const wrong = () =>
      scenario(`  compare: { replications: 1, pairs: every, indifference: 3 h, precision: [soon] }
  optimise: { method: kn }`);
    expect(wrong).toThrow(ScenarioError);
    try {
      wrong();
    } catch (error) {
      const found = (error as ScenarioError).issues.map(({ path, line }) => `${line - heading} ${path}`);
      expect(found).toEqual([
        "1 experiment.compare.replications",
        "1 experiment.compare.pairs",
        "1 experiment.compare.indifference",
        "1 experiment.compare.precision.0",
        "2 experiment.optimise",
      ]);
    }
  });

  it("is no part of the hash", () => {
    expect(scenario("  compare: { replications: 4 }").hash).toBe(scenario("  frontier: { plans: 4 }").hash);
  });
});

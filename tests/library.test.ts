import type { AskOptions, Comparison, Fact, OwnMeasure, Scenario } from "picket";
import * as picket from "picket";
import { beforeAll, describe, expect, it } from "vitest";

let scenario: Scenario;
beforeAll(async () => {
  scenario = await picket.readScenario("tests/cli/small.yaml");
});

const few: AskOptions = { replications: 4, workers: 1 };

describe("the names of the contract", () => {
  it("are exported", () => {
    expect(picket).toMatchObject({
      readScenario: expect.any(Function),
      scenario: expect.any(Function),
      run: expect.any(Function),
      compare: expect.any(Function),
      replay: expect.any(Function),
      version: expect.any(String),
    });
  });
});

describe("asking", () => {
  it("the same question has the same answer, and JSON changes nothing of it", async () => {
    const [a, b] = await Promise.all([picket.compare(scenario, few), picket.compare(scenario, few)]);
    expect(b).toEqual(a);
    expect(JSON.parse(JSON.stringify(a))).toEqual(a);
    expect(a.reproduce).toBe("picket compare tests/cli/small.yaml --seed picket --replications 4");
  });

  it("changes on top of a file are in the command that asks again, for many plans too", async () => {
    const set = ["assets.unit.count=3", "flows.boats.departures.poisson=5 / day"];
    const other = await picket.readScenario("tests/cli/small.yaml", { set });
    expect(other.set).toEqual(set);
    const words =
      "tests/cli/small.yaml --set assets.unit.count=3 --set 'flows.boats.departures.poisson=5 / day'";
    const { reproduce } = await picket.run(other, few);
    expect(reproduce).toBe(`picket run ${words} --seed picket --replications 4`);
    const swept = await picket.sweep(other, { ...few, over: ["assets.unit.count=1,2"] });
    expect(swept.reproduce).toContain(`picket sweep ${words} `);
  });

  it("a scenario given as data says that its program has to be run again", async () => {
    const made = picket.scenario({ ...data, alternatives: { today: {}, none: { "assets.unit.count": 0 } } });
    const { reproduce, differences } = await picket.compare(made, { ...few, seed: "mine" });
    expect(reproduce).toBe(
      "run the program that asked this question again, with seed mine and 4 replications",
    );
    expect(differences.find(({ measure }) => measure === "kg_delivered")!.estimate).toBeGreaterThan(0);
  });

  it("progress is told, and comes to its end", async () => {
    const told: number[] = [];
    await picket.run(scenario, { ...few, onProgress: ({ done, total }) => told.push(done / total) });
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it("an aborted signal ends the work with its reason", async () => {
    const gone = AbortSignal.abort(new Error("enough"));
    await expect(picket.compare(scenario, { ...few, signal: gone })).rejects.toThrow("enough");
  });

  it("what cannot be asked is a QuestionError that says what was expected", async () => {
    const wrong: readonly (readonly [AskOptions, string])[] = [
      [{ replications: 0 }, "replications: expected a whole number from 1 to 10000000; found 0"],
      [{ replications: 2.5 }, "replications: expected a whole number from 1 to 10000000; found 2.5"],
      [{ replication: 101 }, "replication: expected a whole number from 1 to 100; found 101"],
      [{ workers: 0 }, "workers: expected a whole number from 1 to 10000000; found 0"],
      [{ alternatives: [] }, "alternatives: expected some of today, two-more; found none"],
      [{ alternatives: ["todya"] }, "found todya; did you mean today?"],
    ];
    for (const [options, line] of wrong) {
      const asked = picket.compare(scenario, options);
      await expect(asked).rejects.toThrow(line);
      await expect(asked).rejects.toThrow(picket.QuestionError);
    }
  });

  it("a mistake in data is a ScenarioError with the path of each", () => {
    expect.assertions(2);
    try {
      picket.scenario({ ...data, horizon: "sixty" });
    } catch (error) {
      expect(error).toBeInstanceOf(picket.ScenarioError);
      expect((error as picket.ScenarioError).issues.map(({ path }) => path)).toEqual(["horizon"]);
    }
  });
});

describe("replaying", () => {
  it("tells the facts of one replication in order of time, and they add up to its measures", async () => {
    const facts: Fact[] = [];
    await picket.replay(scenario, { replication: 3, onFact: (fact) => facts.push(fact) });
    const times = facts.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const departed = facts.filter((fact) => fact.kind === "departed" && fact.shipment.cohort).length;
    const { alternatives } = await picket.run(scenario, { ...few, replication: 3 });
    expect(alternatives[0]!.measures["shipments_departed"]!.estimate).toBe(departed);
    expect(departed).toBeGreaterThan(100);
  });

  it("refuses an alternative that there is not", async () => {
    const replay = picket.replay(scenario, { alternative: "nobody", onFact: () => {} });
    await expect(replay).rejects.toThrow("alternatives: expected some of today, two-more; found nobody");
  });
});

describe("an answer", () => {
  it("of the library is the one that the command line prints", async () => {
    const comparison: Comparison = await picket.compare(scenario, few);
    const text = picket.answerText(comparison, scenario);
    const words = (each: string) => each.replaceAll(/\s+/g, " ");
    expect(words(text)).toContain(words(picket.answer(comparison, scenario)));
    expect(text).toContain(`Reproduce: ${comparison.reproduce}`);
  });

  it("has a measure of one's own with an interval and a paired change like the others", async () => {
    const cues: OwnMeasure = {
      kind: "measure",
      name: "share_cued",
      unit: "1",
      begin: () => {
        let [cued, departed] = [0, 0];
        return {
          listen: (fact) => {
            if (fact.kind !== "departed" || !fact.shipment.cohort) return;
            departed++;
            if (fact.shipment.cue !== undefined) cued++;
          },
          value: () => ({ numerator: cued, denominator: departed }),
        };
      },
    };
    const { alternatives, differences, reproduce } = await picket.compare(scenario, {
      ...few,
      plugins: [{ cues }],
    });
    const { estimate, low, high, n } = alternatives[0]!.measures["share_cued"]!;
    expect(estimate).toBeGreaterThan(0.7);
    expect(estimate).toBeLessThan(0.9);
    expect(low! < estimate! && estimate! < high!).toBe(true);
    expect(n).toBe(4);
    // Intelligence is the same in both alternatives, so the paired change is exactly none.
    const change = differences.find(({ measure }) => measure === "share_cued")!;
    expect([change.estimate, change.low, change.high]).toEqual([0, 0, 0]);
    expect(reproduce).toContain("run the program that asked this question again");
  });
});

const data: picket.ScenarioInput = {
  picket: 1,
  title: "As data",
  "warm-up": "10 days",
  horizon: "60 days",
  nodes: { start: { at: [0, 0], role: "origin" }, end: { at: [0, 10], role: "market" } },
  zones: { sea: { at: [0, 5], area: "1 Mkm2" } },
  legs: { crossing: { from: "start", to: "end", by: "sea", zone: "sea" } },
  conveyances: { boat: { by: "sea", speed: "30 kn", capacity: "1 t" } },
  organisations: { network: { routes: "cheapest" } },
  flows: {
    boats: {
      organisation: "network",
      from: "start",
      to: "end",
      departures: { poisson: "4 / day" },
      load: "100 kg",
      conveyances: { sea: { boat: 1 } },
      cue: { share: "80 %", after: "1 h" },
    },
  },
  assets: {
    unit: {
      count: 2,
      role: ["intercept"],
      base: { at: [0, 5] },
      processing: { exponential: "24 h" },
      endgame: { seize: "100 %" },
    },
  },
  cases: { "when-nobody-is-free": "lose" },
};

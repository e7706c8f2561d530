/** What a page contains to be run again, without a browser: the same scenario, the same numbers, the same levers. */

import { describe, expect, it } from "vitest";
import { compare, readScenario, withPlan, withWorld } from "../../src/index.ts";
import { agreement } from "../../src/report/live/agreement.ts";
import { numberAt, withPlansOf, withState } from "../../src/report/live/atPath.ts";
import { contentsOf, questionOf } from "../../src/report/live/contents.ts";
import { packed, unpacked } from "../../src/report/live/packed.ts";
import { inWriting } from "../../src/scenario/index.ts";

const shipped = [
  "transit-zone-2014",
  "transit-zone-2014-few",
  "southwest-border",
  "west-africa-europe",
  "reported-rates",
];
const small = "tests/cli/small.yaml";

const read = (name: string) => readScenario(`scenarios/${name}.yaml`);
/** As it comes out of a file. */
const plain = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data));

describe("a packed scenario", () => {
  it.each(shipped)("%s comes out as it went in", async (name) => {
    const scenario = await read(name);
    const text = JSON.stringify(packed(scenario));
    const again = unpacked(JSON.parse(text));
    expect(again).toEqual(plain(scenario));
    // The model tells worlds apart by identity, and sums hours in other steps where they differ.
    expect(again.alternatives[0]!.world === again.baseline).toBe(
      scenario.alternatives[0]!.world === scenario.baseline,
    );
    expect(text.length).toBeLessThan(0.9 * JSON.stringify(scenario).length);
  });
});

describe("a number at the path of a lever or an uncertainty", () => {
  it.each(shipped)("of %s is changed as the scenario language changes it", async (name) => {
    const scenario = await read(name);
    const paths = Object.entries({ ...scenario.levers, ...scenario.uncertainties });
    expect(paths.length).toBeGreaterThan(0);
    for (const [path, { low, high, dimension }] of paths) {
      for (const value of [low, high]) {
        expect(numberAt(scenario.baseline, path), path).toBeTypeOf("number");
        const written = inWriting(value, dimension);
        const changed = withState(plain(scenario), { [path]: value });
        expect(changed.baseline, path).toEqual(plain(withWorld(scenario, { [path]: written }).baseline));
      }
    }
    for (const [path, { low, dimension }] of Object.entries(scenario.levers)) {
      const plan = withPlan(scenario, { [path]: inWriting(low, dimension) });
      const own = withPlansOf(plain(scenario), { yours: { [path]: low } });
      expect(own.alternatives.at(-1)!.world, path).toEqual(plain(plan.alternatives.at(-1)!.world));
      expect(own.interventions.map(({ world }) => Object.keys(world))).toEqual(
        own.interventions.map(() => [scenario.alternatives[0]!.id, "yours"]),
      );
    }
  });

  it("is undefined where a path leads to no number", async () => {
    const { baseline } = await read("transit-zone-2014");
    for (const path of [
      "assets.cutter-pacific",
      "assets.none.count",
      "zones.x",
      "flows.pacific-boats.load.uniform.low",
    ]) {
      expect(numberAt(baseline, path)).toBeUndefined();
    }
    expect(numberAt(baseline, "flows.pacific-boats.load.lognormal.mean")).toBe(555);
    expect(numberAt(baseline, "assets.cutter-pacific.maintenance.for.triangular.2")).toBe(60 * 24);
  });
});

describe("the agreement of a result with the same computed again", async () => {
  const result = plain(await compare(await readScenario(small), { replications: 4, workers: 1 }));

  it("is complete from what a page contains, to the last digit", async () => {
    const scenario = plain(await readScenario(small));
    const job = { scenario, seed: "picket", alternatives: ["today", "two-more"], plugins: [] };
    const { scenario: again, question } = questionOf(plain(contentsOf(job, 1, result)!));
    const { experiment } = await import("../../src/experiment/index.ts");
    const { onThisThread } = await import("../../src/execution/index.ts");
    const computed = await experiment(again, question, { executor: onThisThread() });
    const { compared, discrepancies } = agreement(result, computed);
    expect(discrepancies).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  });

  it("is broken by the last digit of any number, and says where", () => {
    const changed = plain(result);
    const measure = (changed.alternatives[1]!.measures as Record<string, { low: number }>)["kg_delivered"]!;
    const { low } = measure;
    measure.low = low * (1 + 2 ** -52);
    expect(agreement(changed, result).discrepancies).toEqual([
      { where: "two-more kg_delivered.low", shown: measure.low, again: low },
    ]);
  });

  it("is asked of what is shown only, and is broken by a measure that does not exist", () => {
    const part = plain(result);
    const [{ measures }] = part.alternatives as unknown as [{ measures: Record<string, unknown> }];
    delete measures["kg_delivered"];
    expect(agreement(part, result).discrepancies).toEqual([]);
    measures["kg_invented"] = { estimate: 1 };
    expect(agreement(part, result).discrepancies).toMatchObject([{ where: "today kg_invented" }]);
  });

  it("cannot be had of a job with plug-ins", () => {
    const job = { scenario: {} as never, seed: "picket", alternatives: [], plugins: ["x"] };
    expect(contentsOf(job, 1, result)).toBeUndefined();
  });
});

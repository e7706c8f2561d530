/** Reproducibility: seeds, single replications, workers. */

import { describe, expect, it } from "vitest";
import { replicate, setting } from "../../src/experiment/index.ts";
import { compare, run } from "../../src/study/index.ts";
import { strait, unit } from "../model/strait.ts";

const world = strait({
  "warm-up": "100 h",
  horizon: "500 h",
  assets: { unit: unit({ zone: "sea", count: 2, processing: { exponential: "20 h" } }) },
  alternatives: { today: {}, more: { "assets.unit.count": 4 } },
});

describe("the answer of a comparison", () => {
  it("is the same bytes for the same seed, and others for another", async () => {
    const once = JSON.stringify(await compare(world, { replications: 6, seed: "a" }));
    expect(JSON.stringify(await compare(world, { replications: 6, seed: "a" }))).toBe(once);
    expect(JSON.stringify(await compare(world, { replications: 6, seed: "b" }))).not.toBe(once);
  });

  it("does not change by a byte with the number of workers", async () => {
    const one = JSON.stringify(await compare(world, { replications: 6, workers: 1 }));
    for (const workers of [2, 5]) {
      expect(JSON.stringify(await compare(world, { replications: 6, workers }))).toBe(one);
    }
  });

  it("does not depend on which other alternatives are asked for", async () => {
    const both = await compare(world, { replications: 4 });
    const alone = await run(world, { replications: 4, alternatives: ["more"] });
    const measures = both.alternatives.find(({ id }) => id === "more")!.measures;
    for (const [name, estimate] of Object.entries(alone.alternatives[0]!.measures)) {
      expect(measures[name]).toEqual(estimate);
    }
  });
});

describe("replication 7 alone", () => {
  const question = (from: number, to: number) => ({
    seed: "picket",
    from,
    to,
    alternatives: ["today", "more"],
    reproduce: "",
    reproduceOne: () => "",
  });
  const silent = () => {};

  it("leaves the record of replication 7 of 100", () => {
    const among = setting(world, question(1, 100));
    for (let replication = 1; replication < 7; replication++) replicate(among, "more", replication, silent);
    const seventh = replicate(among, "more", 7, silent);
    const alone = replicate(setting(world, question(7, 7)), "more", 7, silent);
    expect(alone).toEqual(seventh);
    expect(alone.kind).toBe("done");
    expect(replicate(among, "more", 8, silent)).not.toEqual({ ...seventh, replication: 8 });
  });

  it("gives the measures of a question about it alone", async () => {
    const { alternatives, replications } = await run(world, { replications: 100, replication: 7 });
    expect(replications).toBe(1);
    const compiled = setting(world, question(1, 100));
    const result = replicate(compiled, "today", 7, silent);
    if (result.kind === "failed") throw new Error(result.error);
    const column = compiled.histories.get("today")!.layout.column.get("kg_delivered")!;
    expect(alternatives[0]!.measures["kg_delivered"]!.estimate).toBe(result.record[column]);
  });
});

import { describe, expect, it } from "vitest";
import { type Model, replicate, replicateVariants } from "../../src/engine/index.ts";
import { replicateInWorkers, replicateVariantsInWorkers } from "../../src/parallel/index.ts";

const module = new URL("queueModel.mjs", import.meta.url);
const { model } = (await import(module.href)) as { model: Model<{ clerks: number } | undefined> };
const options = { n: 7, seed: "workers" };

describe("an engine model on all cores", { timeout: 60_000 }, () => {
  it("gives the numbers that it gives on this thread, whatever the number of workers", async () => {
    const expected = replicate(model as Model, options);
    for (const workers of [1, 3]) {
      expect(await replicateInWorkers(module, { ...options, workers })).toEqual(expected);
    }
    expect(await replicateInWorkers(module, options)).toEqual(expected);
  });

  it("compares variants with common random numbers alike", async () => {
    const variants = { one: { clerks: 1 }, two: { clerks: 2 } };
    const expected = replicateVariants(model as Model<{ clerks: number }>, variants, options);
    expect(await replicateVariantsInWorkers(module, variants, { ...options, workers: 2 })).toEqual(expected);
  });

  it("a model that fails ends it with the number of the replication and the reason", async () => {
    const variants = { bad: { failing: true } };
    await expect(replicateVariantsInWorkers(module, variants, { ...options, workers: 1 })).rejects.toThrow(
      "replication 1: no such clerk",
    );
    const empty = new URL("data:text/javascript,export const other = 1;");
    await expect(replicateInWorkers(empty, { ...options, workers: 1 })).rejects.toThrow(
      "replication 1: the module exports no function called model",
    );
    await expect(replicateInWorkers(module, { n: 0, seed: "x" })).rejects.toThrow("found 0");
  });
});

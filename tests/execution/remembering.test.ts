import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readScenario } from "../../src/index.ts";
import { sweep } from "../../src/study/index.ts";
import { scratch, small } from "./support.ts";

const asked = { over: ["assets.unit.count=1,2,3"], replications: 8, workers: 1 };

const shardsOf = (out: string): readonly string[] =>
  readdirSync(join(out, "shards"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".parquet"))
    .map((file) => `${file} ${statSync(join(out, "shards", file)).mtimeMs}`)
    .sort();

it("a sweep that is broken off goes on where it was, to the same answer, and runs no finished point again", async () => {
  const scenario = await readScenario(small);
  const text = async (options: object) => JSON.stringify(await sweep(scenario, { ...asked, ...options }));
  const undisturbed = await text({});
  const out = scratch();
  const controller = new AbortController();
  const onProgress = ({ done }: { readonly done: number }) => {
    if (done > 8) controller.abort(new Error("enough"));
  };
  await expect(text({ out, signal: controller.signal, onProgress })).rejects.toThrow("enough");
  const early = shardsOf(out);
  expect(early.length).toBeGreaterThan(0);
  expect(await text({ out })).toBe(undisturbed);
  const all = shardsOf(out);
  expect(all).toEqual(expect.arrayContaining([...early]));
  expect(all.length).toBeGreaterThan(early.length);
  expect(await text({ out })).toBe(undisturbed);
  expect(shardsOf(out)).toEqual(all);
});

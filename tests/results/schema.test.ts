import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { progressJson } from "../../src/cli/progress.ts";
import { readScenario } from "../../src/index.ts";
import { ask, keepResult, prepare } from "../../src/study/index.ts";
import { mischief, scratch, small } from "../execution/support.ts";

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  formats: { "date-time": true },
  allowUnionTypes: true,
});
function errorsOf(schema: string, data: unknown): unknown {
  const validate = ajv.compile(JSON.parse(readFileSync(`docs/schema/${schema}.schema.json`, "utf8")));
  validate(data);
  ajv.removeSchema();
  return validate.errors ?? [];
}

it("the published schemas hold for every file that is kept and every line of progress, failures included", async () => {
  const folder = scratch();
  const fails = mischief(folder, "fails.mjs", "if (departed % 2 === 1) throw new Error('odd')");
  const cases = [
    { replications: 6 },
    { replications: 1, replication: 1 },
    { replications: 8, plugins: [fails] },
    { replications: 8, plugins: [fails], allowMissing: true },
  ];
  let failures = 0;
  for (const options of cases) {
    const out = scratch();
    const lines: string[] = [];
    let now = 0;
    const clock = () => (now += 100);
    const progress = progressJson("small.yaml", { write: (line) => lines.push(line) }, clock);
    const prepared = await prepare("compare", await readScenario(small), options);
    const comparison = await ask(prepared, { workers: 1, out, onProgress: progress.update });
    const path = await keepResult(out, "small", prepared, comparison);
    failures += comparison.failed.length;
    const read = (file: string) => JSON.parse(readFileSync(join(out, file), "utf8"));
    expect(errorsOf("comparison", read("small.json")), path).toEqual([]);
    expect(errorsOf("provenance", read("small.provenance.json"))).toEqual([]);
    expect(errorsOf("dictionary", read("small.dictionary.json"))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(errorsOf("progress", JSON.parse(line)), line).toEqual([]);
  }
  expect(failures).toBeGreaterThan(0);
});

it("the published schema refuses a result without its command", () => {
  expect(errorsOf("comparison", { picket: "0.1.0" })).not.toEqual([]);
});

it("an answer with missing replications has intervals at least as wide as the answer over what was seen", async () => {
  const fails = mischief(scratch(), "fails.mjs", "if (departed % 2 === 1) throw new Error('odd')");
  const answer = async (allowMissing: boolean) =>
    ask(
      await prepare("compare", await readScenario(small), {
        replications: 12,
        plugins: [fails],
        allowMissing,
      }),
      {
        workers: 1,
      },
    );
  const [seen, bounded] = [await answer(false), await answer(true)];
  expect(bounded.missing).toBe(12 - seen.replications);
  expect(bounded.replications).toBe(seen.replications);
  const pairs = seen.alternatives.flatMap(({ measures }, i) =>
    Object.entries(measures).map(
      ([name, measure]) => [measure, bounded.alternatives[i]!.measures[name]!] as const,
    ),
  );
  expect(pairs.length).toBeGreaterThan(40);
  for (const [narrow, wide] of pairs) {
    expect(wide.estimate).toBe(narrow.estimate);
    if (wide.low !== null) expect(wide.low).toBeLessThanOrEqual(narrow.low!);
    if (wide.high !== null) expect(wide.high).toBeGreaterThanOrEqual(narrow.high!);
  }
  expect(pairs.some(([narrow, wide]) => wide.high! > narrow.high!)).toBe(true);
});

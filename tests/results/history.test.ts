import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { historyHash } from "../../src/results/index.ts";
import { parseScenario } from "../../src/scenario/index.ts";

const chance = { seed: "picket", plugins: [], picket: "1.0.0", program: "p" };
const text = readFileSync("tests/cli/small.yaml", "utf8");
const hash = (alternative: string, replaced: readonly [string, string] = ["", ""], change = {}) => {
  const scenario = parseScenario(text.replace(...replaced), { file: "small.yaml" });
  return historyHash(scenario, alternative, { ...chance, ...change });
};

it("a history does not depend on what other alternatives there are, nor on names for people", () => {
  const own = hash("today");
  expect(hash("today", ["assets.unit.count: 4", "assets.unit.count: 5"])).toBe(own);
  expect(hash("today", ["end: { at:", "end: { name: The end, at:"])).toBe(own);
});

it("a history depends on its world, the seed, the plug-ins' bytes, the version and the program", () => {
  const hashes = [
    hash("today"),
    hash("two-more"),
    hash("today", ["horizon: 60 days", "horizon: 61 days"]),
    hash("today", undefined, { seed: "other" }),
    hash("today", undefined, { plugins: ["aa"] }),
    hash("today", undefined, { picket: "1.0.1" }),
    hash("today", undefined, { program: "q" }),
    hash("today", undefined, { mostEvents: 10 }),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

it("an alternative that changes nothing shares the baseline's history", () => {
  expect(hash("two-more", ["assets.unit.count: 4", "assets.unit.count: 2"])).toBe(hash("today"));
});

it("an alternative depends on the baseline, under which it warms up", () => {
  expect(hash("two-more", ["    count: 2", "    count: 3"])).not.toBe(hash("two-more"));
});

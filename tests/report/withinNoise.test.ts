import { expect, it } from "vitest";
import { compare, readScenario } from "../../src/index.ts";
import { answer } from "../../src/report/index.ts";

/** Fixed before the first run, like the 40 replications. */
const seeds = ["picket", "1", "2", "3", "4", "5", "6", "7", "8"];

/** The first version of west-africa-europe.yaml: three plans that spend one sum and differ by less than chance. */
it("names no leader over nine seeds where three plans are within noise of each other", async () => {
  const scenario = await readScenario("tests/report/data/within-noise.yaml");
  for (const seed of seeds) {
    const comparison = await compare(scenario, { seed, replications: 40 });
    expect(comparison.standing!.leader, seed).toBeNull();
    expect(comparison.standing!.unbeaten.length, seed).toBeGreaterThan(1);
    const text = answer(comparison, scenario);
    expect(text, seed).toContain("these plans cannot be told apart");
    expect(text, seed).not.toContain("every other plan delivers more");
  }
}, 600_000);

import { expect, it } from "vitest";
import { readScenario } from "../../src/index.ts";
import { planSchedule } from "../../src/model/index.ts";

it("a scenario that came as JSON has the plans of the one that it was made from: no change where nothing changes", async () => {
  const scenario = await readScenario("tests/cli/small.yaml");
  const sent = JSON.parse(JSON.stringify(scenario)) as typeof scenario;
  for (const each of [scenario, sent]) {
    const [today, more] = each.alternatives.map((alternative) => planSchedule(each, alternative).plans);
    expect(new Set(today!.map(({ plan }) => plan)).size).toBe(1);
    expect(new Set(more!.map(({ plan }) => plan)).size).toBe(2);
  }
});

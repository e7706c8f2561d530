import { expect, it } from "vitest";
import { readScenario } from "../../src/index.ts";

const names = async (set: readonly string[]) =>
  (await readScenario("scenarios/transit-zone-2014.yaml", { set })).alternatives.map(({ name }) => name);

it("a plan whose name speaks of what --set changes goes by its id and by what is set", async () => {
  const [today, ten] = await names(["assets.cutter-pacific.on-station=7"]);
  expect(today).toBe("today (assets.cutter-pacific.on-station = 7)");
  expect(ten).toBe("ten ships");
});

it("a plan keeps its name where --set changes what no plan differs in", async () => {
  expect((await names(["flows.pacific-boats.cue.after=7 h"]))[0]).toBe("five ships");
});

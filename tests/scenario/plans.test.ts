import { expect, it } from "vitest";
import { ScenarioError } from "../../src/scenario/index.ts";
import { inWriting, parameterAt, planId, withPlan, withPlans, withWorld } from "../../src/scenario/plans.ts";
import { strait } from "../experiment/strait.ts";

it("a plan becomes an alternative with its values in its world, compared with the baseline", () => {
  const scenario = withPlan(strait(), { "assets.cutter.count": 4, "assets.aircraft.count": 0 });
  const added = scenario.alternatives.at(-1)!;
  expect(added.id).toBe("cutter-4-aircraft-0");
  expect(added.baseline).toBe("today");
  expect(added.world.assets["cutter"]!.count).toBe(4);
  expect(added.world.assets["aircraft"]!.count).toBe(0);
  expect(scenario.baseline.assets["cutter"]!.count).toBe(2);
});

it("plans leave the alternatives, the baseline and the hash of the scenario as they were", () => {
  const before = strait();
  const after = withPlans(before, [{ id: "x", changes: { "assets.cutter.count": 3 } }]);
  expect(after.alternatives.slice(0, -1)).toEqual(before.alternatives);
  expect(after.baseline).toBe(before.baseline);
  expect(after.hash).toBe(before.hash);
});

it("a plan that cannot be is refused with its path", () => {
  expect(() => withPlan(strait(), { "assets.cutter.count": -1 })).toThrow(ScenarioError);
  expect(() => withPlan(strait(), { "assets.cuter.count": 4 })).toThrow(/cuter.*did you mean.*cutter/s);
  expect(() => withPlan(strait(), { horizon: "1 year" })).toThrow(/same period in every alternative/);
});

it("an intervention of another alternative does not happen in a plan, one of all alternatives does", () => {
  const named = withPlan(strait(), { "assets.cutter.count": 4 });
  expect(named.interventions[0]!.world["cutter-4"]).toBeUndefined();
});

it("a state of the world holds in every alternative and in the warm-up", () => {
  const scenario = withWorld(strait(), { "flows.boats.departures.poisson": "10 / month" });
  const rate = 10 / (8766 / 12);
  expect(scenario.baseline.flows["boats"]!.departures.poisson).toBeCloseTo(rate, 12);
  expect(scenario.alternatives[1]!.world.flows["boats"]!.departures.poisson).toBeCloseTo(rate, 12);
});

it("the names of plans tell minus one from one", () => {
  expect(planId({ "a.b.c": -1 })).not.toBe(planId({ "a.b.c": 1 }));
});

it("a number in house units reads back as itself", () => {
  expect(inWriting(12, "duration")).toBe("12 h");
  expect(inWriting(0.25, "rate")).toBe("0.25 / h");
  expect(inWriting(5, "number")).toBe(5);
});

it("a path to nothing is refused with a suggestion", () => {
  expect(parameterAt(strait(), "assets.cutter.count")).toMatchObject({ kind: "number", whole: true });
  expect(() => parameterAt(strait(), "assets.cutter.cuont")).toThrow(/did you mean.*count/);
});

import { expect, it } from "vitest";
import { hold, Resource, Simulation } from "../../src/engine/index.ts";

it("the record of a resource with room for all can be reset and read: an infinite level ends nothing", () => {
  const simulation = new Simulation();
  const dock = new Resource(simulation, { capacity: Number.POSITIVE_INFINITY });
  simulation.start(
    (function* () {
      yield* dock.request();
      yield* hold(simulation, 2);
    })(),
  );
  simulation.run({ until: 1 });
  dock.record.reset();
  simulation.run({ until: 4 });
  expect(dock.record.inUse.mean).toBeCloseTo(1 / 3, 12);
});

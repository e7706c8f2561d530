import { expect, it } from "vitest";
import {
  allOf,
  anyOf,
  Batch,
  type Behaviour,
  Container,
  Gate,
  hold,
  Level,
  Resource,
  Signal,
  Simulation,
  Store,
  Tally,
  timeout,
} from "../../src/engine/index.ts";

it("what is not given a name is called what it is", () => {
  const simulation = new Simulation();
  function* idle(): Behaviour {
    yield* hold(simulation, 1);
  }
  expect(new Resource(simulation, { capacity: 1 }).name).toBe("resource");
  expect(new Container(simulation).name).toBe("container");
  expect(new Store(simulation).name).toBe("store");
  expect(new Signal(simulation).name).toBe("signal");
  expect(new Gate(simulation).name).toBe("gate");
  expect(new Batch(simulation, { size: 2 }).name).toBe("batch");
  expect(new Tally().name).toBe("tally");
  expect(new Level(simulation).name).toBe("level");
  expect([simulation.start(idle()).name, simulation.start(idle()).name]).toEqual(["process 1", "process 2"]);
});

it("every monitor says what it observes", () => {
  const simulation = new Simulation();
  const { record } = new Resource(simulation, { capacity: 1 });
  const { waits, uses, queueLength, inUse, capacity } = record;
  expect([waits, uses, queueLength, inUse, capacity].map(({ name }) => name)).toEqual([
    "waits",
    "uses",
    "queue length",
    "in use",
    "capacity",
  ]);
  const tank = new Container(simulation);
  expect([tank.waits.name, tank.level.name]).toEqual(["waits", "level"]);
  const belt = new Store(simulation);
  expect([belt.waits.name, belt.level.name]).toEqual(["waits", "items"]);
});

it("a condition is named by its parts", () => {
  const simulation = new Simulation();
  const bell = new Signal(simulation, "bell");
  const dock = new Resource(simulation, { capacity: 1, name: "dock" });
  const condition = anyOf({ bell, berth: allOf([dock.whenGranted(), timeout(simulation, 5)]) });
  expect(condition.label).toBe('anyOf(signal "bell", allOf(resource "dock", timeout(5)))');
});

it("a place that cannot be made is named in the refusal", () => {
  const simulation = new Simulation({ start: 2 });
  expect(() => new Container(simulation, { name: "tank", capacity: 1, initial: 2 })).toThrow(
    'new Container("tank") at time 2: the initial amount 2 does not fit into 1',
  );
  expect(() => new Store(simulation, { name: "belt", capacity: 0 })).toThrow(
    'new Store("belt") at time 2: a capacity is a number of at least 1',
  );
  expect(() => new Resource(simulation, { name: "dock", capacity: 1, queueLimit: -1 })).toThrow(
    'new Resource("dock") at time 2: a queue limit is a number of at least 0',
  );
  expect(() => new Resource(simulation, { name: "dock", capacity: 1 }).setCapacity(-1)).toThrow(
    'resource "dock".setCapacity(-1) at time 2: a capacity is a number of at least 0',
  );
  expect(() => new Batch(simulation, { size: 1.5 })).toThrow(
    "new Batch({ size: 1.5 }) at time 2: a size is a whole number of at least 1",
  );
});

import { expect, it } from "vitest";
import { type Behaviour, hold, Resource } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("whoever finds the line full balks at once", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1, queueLimit: 1 });
  function* ship(name: string): Behaviour {
    note(`${name} ${(yield* dock.request()).kind}`);
    yield* hold(simulation, 5);
  }
  for (const name of ["a", "b", "c"]) simulation.start(ship(name));
  simulation.run();
  expect(log).toEqual([
    [0, "a granted"],
    [0, "c balked"],
    [5, "b granted"],
  ]);
  expect(dock.record.counts).toMatchObject({ requested: 3, granted: 2, balked: 1, released: 2 });
});

it("with a queue limit of 0 there is service at once or not at all", () => {
  const { simulation, log, note } = timeline();
  const line = new Resource(simulation, { capacity: 1, queueLimit: 0 });
  function* caller(arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    note((yield* line.request()).kind);
    yield* hold(simulation, 3);
  }
  for (const arrival of [0, 1, 4]) simulation.start(caller(arrival));
  simulation.run();
  expect(log).toEqual([
    [0, "granted"],
    [1, "balked"],
    [4, "granted"],
  ]);
});

it("whoever waits longer than patience allows leaves the line, and those behind move up", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* ship(name: string, patience?: number): Behaviour {
    const berth = yield* dock.request(patience === undefined ? {} : { patience });
    note(`${name} ${berth.kind}`);
    if (berth.kind !== "granted") return;
    yield* hold(simulation, 6);
    dock.release();
  }
  simulation.start(ship("a"));
  simulation.start(ship("b", 4));
  simulation.start(ship("c", Number.POSITIVE_INFINITY));
  simulation.run();
  expect(log).toEqual([
    [0, "a granted"],
    [4, "b reneged"],
    [6, "c granted"],
  ]);
  expect(dock.record.counts).toMatchObject({ granted: 2, reneged: 1, waiting: 0 });
  expect(dock.record.waits.count).toBe(2);
});

it("a unit that comes free at the very instant at which patience ends is still granted, whatever was scheduled first", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* ship(name: string, arrival: number, stay: number): Behaviour {
    yield* hold(simulation, arrival);
    note(`${name} ${(yield* dock.request({ patience: 4 })).kind}`);
    yield* hold(simulation, 1);
    yield* hold(simulation, stay - 1);
    dock.release();
  }
  simulation.start(ship("a", 0, 5));
  simulation.start(ship("b", 1, 4));
  simulation.run();
  expect(log).toEqual([
    [0, "a granted"],
    [5, "b granted"],
  ]);
});

it("with no patience at all a request is granted now or not at all", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* ship(): Behaviour {
    note((yield* dock.request({ patience: 0 })).kind);
    yield* hold(simulation, 2);
  }
  simulation.start(ship());
  simulation.start(ship());
  simulation.run();
  expect(log).toEqual([
    [0, "granted"],
    [0, "reneged"],
  ]);
});

it("whoever is granted in time is not disturbed by the end of patience", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* ship(name: string): Behaviour {
    yield* dock.request({ patience: 3 });
    const stay = yield* hold(simulation, 2);
    note(`${name} ${stay.kind}`);
    dock.release();
  }
  simulation.start(ship("a"));
  simulation.start(ship("b"));
  simulation.run();
  expect(log).toEqual([
    [2, "a elapsed"],
    [4, "b elapsed"],
  ]);
  expect(simulation.now).toBe(4);
});

it("when the first in line gives up, a smaller request behind it may fit", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 2 });
  function* job(name: string, units: number, patience: number): Behaviour {
    note(`${name} ${(yield* pool.request({ units, patience })).kind}`);
    yield* hold(simulation, 9);
  }
  simulation.start(job("a", 1, 9));
  simulation.start(job("large", 2, 3));
  simulation.start(job("small", 1, 9));
  simulation.run();
  expect(log).toEqual([
    [0, "a granted"],
    [3, "large reneged"],
    [3, "small granted"],
  ]);
});

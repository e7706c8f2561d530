import { expect, it } from "vitest";
import { type Behaviour, hold, Resource, Signal, waitFor } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("killing a process runs its finally blocks and gives back what it held", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 3 });
  function* ship(name: string): Behaviour {
    try {
      yield* dock.request({ units: 2 });
      note(`${name} docks`);
      yield* dock.request();
      yield* hold(simulation, 100);
      note("never");
    } finally {
      note(`${name} leaves`);
    }
  }
  const first = simulation.start(ship("a"));
  simulation.start(ship("b"));
  simulation.schedule(5, () => {
    first.kill();
    note("killed");
    expect(first.finished).toBe(true);
  });
  simulation.run({ until: 50 });
  expect(log).toEqual([
    [0, "a docks"],
    [5, "a leaves"],
    [5, "killed"],
    [5, "b docks"],
  ]);
  expect(dock.held).toBe(3);
});

it("whoever waits for a killed process learns that it was killed, then and later", () => {
  const { simulation, log, note } = timeline();
  function* worker(): Behaviour<number> {
    yield* hold(simulation, 9);
    return 1;
  }
  const working = simulation.start(worker());
  function* waiter(delay: number): Behaviour {
    yield* hold(simulation, delay);
    note(yield* waitFor(working));
  }
  simulation.start(waiter(0));
  simulation.start(waiter(4));
  simulation.schedule(2, () => working.kill());
  simulation.run();
  expect(log).toEqual([
    [2, { kind: "killed" }],
    [4, { kind: "killed" }],
  ]);
});

it("a killed process leaves the lines it stands in", () => {
  const { simulation, log, note } = timeline();
  const bell = new Signal(simulation);
  const dock = new Resource(simulation, { capacity: 1 });
  function* listener(): Behaviour {
    yield* waitFor(bell);
  }
  function* ship(name: string): Behaviour {
    yield* dock.request();
    note(name);
    yield* hold(simulation, 10);
  }
  const listening = simulation.start(listener());
  simulation.start(ship("a"));
  const second = simulation.start(ship("b"));
  simulation.start(ship("c"));
  simulation.schedule(1, () => {
    listening.kill();
    second.kill();
    expect([bell.waiting, dock.waiting]).toEqual([0, 1]);
  });
  simulation.run();
  expect(log).toEqual([
    [0, "a"],
    [10, "c"],
  ]);
  expect(dock.record.counts).toMatchObject({ requested: 3, granted: 2, killed: 1 });
});

it("a process that is killed before its first step never begins", () => {
  const { simulation, log, note } = timeline();
  function* worker(): Behaviour {
    note("begun");
    yield* hold(simulation, 1);
  }
  simulation.start(worker()).kill();
  simulation.run();
  expect(log).toEqual([]);
});

it("a process that was granted units at this instant and is killed at once gives them back", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* ship(name: string): Behaviour {
    yield* dock.request();
    note(name);
    yield* hold(simulation, 2);
    dock.release();
  }
  simulation.start(ship("a"));
  const second = simulation.start(ship("b"));
  simulation.start(ship("c"));
  simulation.schedule(2, () => second.kill(), 1);
  simulation.run();
  // At time 2 the release of a grants b, whose wake-up at that instant comes before the kill with priority 1.
  expect(log).toEqual([
    [0, "a"],
    [2, "b"],
    [2, "c"],
  ]);
});

it("a process can kill another from inside its own step", () => {
  const { simulation, log, note } = timeline();
  function* victim(): Behaviour {
    try {
      yield* hold(simulation, 9);
    } finally {
      note("finally");
    }
  }
  const dying = simulation.start(victim());
  function* killer(): Behaviour {
    yield* hold(simulation, 1);
    dying.kill();
    note("done");
    note((yield* hold(simulation, 1)).kind);
  }
  simulation.start(killer());
  simulation.run();
  expect(log).toEqual([
    [1, "finally"],
    [1, "done"],
    [2, "elapsed"],
  ]);
});

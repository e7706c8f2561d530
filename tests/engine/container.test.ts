import { expect, it } from "vitest";
import { type Behaviour, Container, hold, Resource, waitFor } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("getters wait until enough is there, and are served in order of arrival", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { capacity: 100, initial: 10, name: "tank" });
  function* getter(name: string, amount: number): Behaviour {
    note(`${name} ${(yield* tank.get(amount)).kind} ${tank.level.value}`);
  }
  function* putter(): Behaviour {
    for (const amount of [15, 20, 5]) {
      yield* hold(simulation, 1);
      yield* tank.put(amount);
    }
  }
  simulation.start(getter("a", 4));
  simulation.start(getter("b", 30));
  simulation.start(getter("c", 2));
  simulation.start(putter());
  simulation.run();
  // c waits behind b, although there is enough for it.
  expect(log).toEqual([
    [0, "a granted 6"],
    [2, "b granted 9"],
    [2, "c granted 9"],
  ]);
  expect(tank.level.value).toBe(14);
  expect([tank.waits.count, tank.waits.max]).toEqual([3, 2]);
});

it("putters wait for room, and each side lets the other go on", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { capacity: 10, initial: 8 });
  function* putter(name: string, amount: number): Behaviour {
    yield* tank.put(amount);
    note(name);
  }
  function* getter(): Behaviour {
    yield* hold(simulation, 2);
    yield* tank.get(7);
    note("got");
    yield* tank.get(10);
    note("got all");
  }
  simulation.start(putter("a", 5));
  simulation.start(putter("b", 4));
  simulation.start(putter("c", 1));
  simulation.start(getter());
  simulation.run();
  // At 2 the level falls from 8 to 1; a makes it 6, b 10; then 10 go out and c makes it 1.
  expect(log).toEqual([
    [2, "got"],
    [2, "got all"],
    [2, "a"],
    [2, "b"],
    [2, "c"],
  ]);
  expect(tank.level.value).toBe(1);
});

it("the more pressing getter goes first, and patience ends waiting on either side", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { capacity: 10 });
  function* getter(name: string, amount: number, priority: number, patience: number): Behaviour {
    note(`${name} ${(yield* tank.get(amount, { priority, patience })).kind}`);
  }
  function* putter(): Behaviour {
    yield* hold(simulation, 3);
    yield* tank.put(6);
    note((yield* tank.put(10, { patience: 2 })).kind);
  }
  simulation.start(getter("a", 5, 1, 9));
  simulation.start(getter("b", 5, 0, 9));
  simulation.start(getter("c", 5, 1, 1));
  simulation.start(putter());
  simulation.run();
  expect(log).toEqual([
    [1, "c reneged"],
    [3, "b granted"],
    [5, "reneged"],
    [9, "a reneged"],
  ]);
});

it("when the first getter goes away, the next one may be served", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { initial: 3 });
  function* getter(name: string, amount: number): Behaviour {
    note(`${name} ${(yield* tank.get(amount)).kind}`);
  }
  const large = simulation.start(getter("large", 5));
  simulation.start(getter("small", 2));
  simulation.schedule(4, () => large.interrupt());
  simulation.run();
  expect(log).toEqual([
    [4, "small granted"],
    [4, "large interrupted"],
  ]);
});

it("a more pressing getter that finds enough goes ahead at once", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { initial: 3 });
  function* getter(name: string, amount: number, priority: number): Behaviour {
    yield* tank.get(amount, { priority });
    note(name);
  }
  simulation.start(getter("large", 5, 1));
  simulation.start(getter("equal", 1, 1));
  simulation.start(getter("pressing", 1, 0));
  simulation.run();
  expect(log).toEqual([[0, "pressing"]]);
});

it("a wait is counted from the asking, for those who get only", () => {
  const { simulation } = timeline();
  const tank = new Container(simulation, { capacity: 10 });
  function* getter(): Behaviour {
    yield* hold(simulation, 1);
    yield* tank.get(4);
  }
  function* putter(): Behaviour {
    yield* hold(simulation, 3);
    yield* tank.put(9);
    yield* tank.put(9);
  }
  function* late(): Behaviour {
    yield* hold(simulation, 8);
    yield* tank.get(5);
  }
  simulation.start(getter());
  simulation.start(putter());
  simulation.start(late());
  simulation.run();
  // From 1 to 3, and not at all; the putter's wait from 3 to 8 is not one of these.
  expect([tank.waits.count, tank.waits.max, tank.waits.min]).toEqual([2, 2, 0]);
});

it("may be full from the start", () => {
  const { simulation } = timeline();
  const tank = new Container(simulation, { capacity: 5, initial: 5 });
  function* getter(): Behaviour {
    yield* tank.get(5);
  }
  simulation.start(getter());
  simulation.run();
  expect([tank.level.max, tank.level.value]).toEqual([5, 0]);
});

it("who asked for an amount in a condition alone leaves the line when interrupted, and those behind go on", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { capacity: 10, initial: 3 });
  function* large(): Behaviour {
    note((yield* waitFor(tank.whenGot(5))).kind);
  }
  function* small(): Behaviour {
    note((yield* tank.get(2)).kind);
  }
  const first = simulation.start(large());
  simulation.start(small());
  simulation.schedule(4, () => first.interrupt());
  simulation.run();
  expect(log).toEqual([
    [4, "granted"],
    [4, "interrupted"],
  ]);
  expect(tank.level.value).toBe(1);
});

it("an amount asked for in a condition alone has priority 0, whatever its process asked for before", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  const tank = new Container(simulation, { capacity: 10 });
  function* ship(): Behaviour {
    yield* dock.request({ priority: 9 });
    dock.release();
    yield* waitFor(tank.whenGot(1));
    note("ship");
  }
  function* later(): Behaviour {
    yield* hold(simulation, 1);
    yield* tank.get(1);
    note("later");
  }
  function* putter(): Behaviour {
    for (let i = 0; i < 2; i++) {
      yield* hold(simulation, 2);
      yield* tank.put(1);
    }
  }
  simulation.start(ship());
  simulation.start(later());
  simulation.start(putter());
  simulation.run();
  expect(log).toEqual([
    [2, "ship"],
    [4, "later"],
  ]);
});

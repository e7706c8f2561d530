import { expect, it } from "vitest";
import { type Behaviour, hold, Store, waitFor } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("items come out in the order in which they went in, to getters in order of arrival", () => {
  const { simulation, log, note } = timeline();
  const belt = new Store<string>(simulation, { name: "belt" });
  function* getter(name: string): Behaviour {
    const got = yield* belt.get();
    if (got.kind === "got") note(`${name} ${got.item}`);
  }
  function* putter(): Behaviour {
    for (const item of ["x", "y", "z"]) {
      yield* hold(simulation, 1);
      yield* belt.put(item);
    }
  }
  simulation.start(getter("a"));
  simulation.start(getter("b"));
  simulation.start(putter());
  simulation.run();
  expect(log).toEqual([
    [1, "a x"],
    [2, "b y"],
  ]);
  expect(belt.items).toEqual(["z"]);
  expect([belt.waits.count, belt.waits.mean]).toEqual([2, 1.5]);
});

it("putters wait while the store is full", () => {
  const { simulation, log, note } = timeline();
  const directory = new Store<number>(simulation, { capacity: 2 });
  function* putter(): Behaviour {
    for (const item of [1, 2, 3, 4]) {
      note([item, (yield* directory.put(item, { patience: 4 })).kind]);
    }
  }
  function* getter(): Behaviour {
    yield* hold(simulation, 3);
    const got = yield* directory.get();
    if (got.kind === "got") note(got.item);
  }
  simulation.start(putter());
  simulation.start(getter());
  simulation.run();
  expect(log).toEqual([
    [0, [1, "granted"]],
    [0, [2, "granted"]],
    [3, 1],
    [3, [3, "granted"]],
    [7, [4, "reneged"]],
  ]);
  expect(directory.items).toEqual([2, 3]);
});

it("a filter takes the first item that will do, and one that finds none holds up nobody", () => {
  const { simulation, log, note } = timeline();
  const yard = new Store<{ colour: string; weight: number }>(simulation);
  function* getter(name: string, colour: string): Behaviour {
    const got = yield* yard.get({ filter: (item) => item.colour === colour });
    if (got.kind === "got") note(`${name} ${got.item.weight}`);
  }
  function* putter(): Behaviour {
    yield* yard.put({ colour: "blue", weight: 1 });
    yield* yard.put({ colour: "red", weight: 2 });
    yield* yard.put({ colour: "red", weight: 3 });
    yield* hold(simulation, 5);
    yield* yard.put({ colour: "green", weight: 4 });
  }
  simulation.start(putter());
  simulation.start(getter("a", "green"));
  simulation.start(getter("b", "red"));
  simulation.start(getter("c", "blue"));
  simulation.run();
  expect(log).toEqual([
    [0, "b 2"],
    [0, "c 1"],
    [5, "a 4"],
  ]);
  expect(yard.items).toEqual([{ colour: "red", weight: 3 }]);
});

it("an order hands out the lowest item first, and equals by arrival", () => {
  const { simulation, log, note } = timeline();
  const desk = new Store<[urgency: number, name: string]>(simulation, { order: (a, b) => a[0] - b[0] });
  function* clerk(): Behaviour {
    for (const item of [
      [2, "a"],
      [1, "b"],
      [2, "c"],
      [1, "d"],
      [0, "e"],
    ] as [number, string][])
      yield* desk.put(item);
    yield* hold(simulation, 1);
    while (desk.items.length > 0) {
      const got = yield* desk.get();
      if (got.kind === "got") note(got.item[1]);
    }
  }
  simulation.start(clerk());
  simulation.run();
  expect(log.map(([, name]) => name)).toEqual(["e", "b", "d", "a", "c"]);
});

it("getters are served by priority, and leave when patience ends or they are interrupted", () => {
  const { simulation, log, note } = timeline();
  const belt = new Store<string>(simulation);
  function* getter(name: string, priority: number, patience: number): Behaviour {
    const got = yield* belt.get({ priority, patience });
    note(`${name} ${got.kind === "got" ? got.item : got.kind}`);
  }
  simulation.start(getter("a", 1, 9));
  simulation.start(getter("b", 0, 9));
  simulation.start(getter("c", 0, 1));
  const last = simulation.start(getter("d", 0, 9));
  function* putter(): Behaviour {
    yield* hold(simulation, 2);
    last.interrupt();
    yield* belt.put("x");
  }
  simulation.start(putter());
  simulation.run();
  expect(log).toEqual([
    [1, "c reneged"],
    [2, "d interrupted"],
    [2, "b x"],
    [9, "a reneged"],
  ]);
});

it("an item that a waiting putter brings can be what a waiting getter wants", () => {
  const { simulation, log, note } = timeline();
  const directory = new Store<number>(simulation, { capacity: 1 });
  function* putter(item: number): Behaviour {
    yield* directory.put(item);
    note(`put ${item}`);
  }
  function* getter(wanted: number): Behaviour {
    yield* hold(simulation, 1);
    const got = yield* directory.get({ filter: (item) => item === wanted });
    if (got.kind === "got") note(`got ${got.item}`);
  }
  simulation.start(putter(1));
  simulation.start(putter(2));
  simulation.start(putter(3));
  simulation.start(getter(3));
  simulation.start(getter(2));
  simulation.start(getter(1));
  simulation.run();
  expect(log).toEqual([
    [0, "put 1"],
    [1, "got 1"],
    [1, "put 2"],
    [1, "got 2"],
    [1, "put 3"],
    [1, "got 3"],
  ]);
  expect(directory.items).toEqual([]);
});

it("a putter that gives up takes its item with it", () => {
  const { simulation } = timeline();
  const directory = new Store<number>(simulation, { capacity: 1 });
  function* putter(item: number): Behaviour {
    yield* directory.put(item);
  }
  simulation.start(putter(1));
  const second = simulation.start(putter(2));
  simulation.start(putter(3));
  simulation.schedule(1, () => second.kill());
  function* getter(): Behaviour {
    yield* hold(simulation, 2);
    yield* directory.get();
  }
  simulation.start(getter());
  simulation.run();
  expect(directory.items).toEqual([3]);
});

it("a long queue of items keeps its order while it grows and shrinks", () => {
  const { simulation } = timeline();
  const belt = new Store<number>(simulation);
  const out: number[] = [];
  function* worker(): Behaviour {
    let next = 0;
    for (let round = 0; round < 200; round++) {
      for (let i = 0; i < 3; i++) yield* belt.put(next++);
      for (let i = 0; i < (round < 100 ? 1 : 5); i++) {
        const got = yield* belt.get();
        if (got.kind === "got") out.push(got.item);
      }
    }
  }
  simulation.start(worker());
  simulation.run();
  expect(out).toEqual(Array.from({ length: 600 }, (_, i) => i));
  expect(belt.level.value).toBe(0);
});

it("the level counts the items over time", () => {
  const { simulation } = timeline();
  const belt = new Store<string>(simulation);
  function* worker(): Behaviour {
    yield* hold(simulation, 1);
    yield* belt.put("a");
    yield* belt.put("b");
    yield* hold(simulation, 2);
    yield* belt.get();
    yield* hold(simulation, 1);
  }
  simulation.start(worker());
  simulation.run();
  // 0 for 1, 2 for 2, 1 for 1.
  expect([belt.level.mean, belt.level.max]).toEqual([5 / 4, 2]);
});

it("a wait is counted from the asking", () => {
  const { simulation } = timeline();
  const belt = new Store<string>(simulation);
  function* getter(arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    yield* belt.get();
  }
  simulation.start(getter(1));
  simulation.start(getter(6));
  simulation.schedule(4, () => {
    function* putter(): Behaviour {
      yield* belt.put("x");
      yield* belt.put("y");
    }
    simulation.start(putter());
  });
  simulation.run();
  // From 1 to 4, and not at all.
  expect([belt.waits.count, belt.waits.max, belt.waits.min]).toEqual([2, 3, 0]);
});

it("who asked for an item in a condition alone leaves the line when interrupted", () => {
  const { simulation, log, note } = timeline();
  const belt = new Store<string>(simulation);
  function* getter(): Behaviour {
    note((yield* waitFor(belt.whenGot())).kind);
  }
  function* putter(): Behaviour {
    yield* hold(simulation, 2);
    yield* belt.put("x");
  }
  const first = simulation.start(getter());
  simulation.start(putter());
  simulation.schedule(1, () => first.interrupt());
  simulation.run();
  expect(log).toEqual([[1, "interrupted"]]);
  expect(belt.items).toEqual(["x"]);
});

it("a filter sees what is there in order, and taking from the middle leaves the order of the rest", () => {
  const { simulation } = timeline();
  const yard = new Store<number>(simulation);
  const seen: number[] = [];
  const got: number[] = [];
  function* worker(): Behaviour {
    for (const item of [1, 2, 3, 4, 5]) yield* yard.put(item);
    yield* yard.get();
    const even = (item: number) => {
      seen.push(item);
      return item % 2 === 0;
    };
    for (let i = 0; i < 2; i++) {
      const one = yield* yard.get({ filter: even });
      if (one.kind === "got") got.push(one.item);
    }
  }
  simulation.start(worker());
  simulation.run();
  expect(got).toEqual([2, 4]);
  expect(seen).toEqual([2, 3, 4]);
  expect(yard.items).toEqual([3, 5]);
});

it("an order sorts in what comes after some have gone", () => {
  const { simulation } = timeline();
  const desk = new Store<number>(simulation, { order: (a, b) => a - b });
  const out: number[] = [];
  function* clerk(): Behaviour {
    for (const item of [5, 1, 9, 3]) yield* desk.put(item);
    for (const item of [4, 0, 9, 2]) {
      const one = yield* desk.get();
      if (one.kind === "got") out.push(one.item);
      yield* desk.put(item);
    }
  }
  simulation.start(clerk());
  simulation.run();
  expect(out).toEqual([1, 3, 0, 4]);
  expect(desk.items).toEqual([2, 5, 9, 9]);
});

it("an item asked for in a condition alone has priority 0, whatever its process asked for before", () => {
  const { simulation, log, note } = timeline();
  const belt = new Store<string>(simulation);
  function* first(): Behaviour {
    yield* belt.get({ priority: 9, patience: 1 });
    yield* waitFor(belt.whenGot());
    note("first");
  }
  function* later(): Behaviour {
    yield* hold(simulation, 2);
    yield* belt.get();
    note("later");
  }
  function* putter(): Behaviour {
    for (let i = 0; i < 2; i++) {
      yield* hold(simulation, 3);
      yield* belt.put("x");
    }
  }
  simulation.start(first());
  simulation.start(later());
  simulation.start(putter());
  simulation.run();
  expect(log).toEqual([
    [3, "first"],
    [6, "later"],
  ]);
});

it("a store for one item and a half holds one", () => {
  const { simulation } = timeline();
  const belt = new Store<number>(simulation, { capacity: 1.5 });
  function* putter(): Behaviour {
    yield* belt.put(1);
    yield* belt.put(2);
  }
  simulation.start(putter());
  simulation.run();
  expect(belt.items).toEqual([1]);
});

import { expect, expectTypeOf, it } from "vitest";
import {
  allOf,
  anyOf,
  Batch,
  type Behaviour,
  Container,
  Gate,
  hold,
  Resource,
  Signal,
  Store,
  timeout,
  waitFor,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("anyOf comes true with the first part, names it, and types its value", () => {
  const { simulation, log, note } = timeline();
  const letter = new Signal<string>(simulation);
  const call = new Signal<number>(simulation);
  function* clerk(): Behaviour {
    for (let i = 0; i < 3; i++) {
      const news = yield* waitFor(anyOf({ letter, call, evening: timeout(simulation, 5) }));
      if (news.kind !== "signalled") continue;
      switch (news.value.key) {
        case "letter":
          expectTypeOf(news.value.value).toEqualTypeOf<string>();
          note(news.value.value.toUpperCase());
          break;
        case "call":
          expectTypeOf(news.value.value).toEqualTypeOf<number>();
          note(news.value.value + 1);
          break;
        case "evening":
          note(news.value.value.kind);
      }
    }
  }
  simulation.start(clerk());
  simulation.schedule(1, () => letter.fire("hello"));
  simulation.schedule(3, () => call.fire(41));
  simulation.run();
  expect(log).toEqual([
    [1, "HELLO"],
    [3, 42],
    [8, "elapsed"],
  ]);
  expect([letter.waiting, call.waiting]).toEqual([0, 0]);
});

it("allOf comes true with the last part and has every value under its key", () => {
  const { simulation, log, note } = timeline();
  const a = new Signal<number>(simulation);
  function* worker(): Behaviour<string> {
    yield* hold(simulation, 4);
    return "built";
  }
  const building = simulation.start(worker());
  function* inspector(): Behaviour {
    const ready = yield* waitFor(allOf({ a, building, lunch: timeout(simulation, 2) }));
    if (ready.kind === "signalled") {
      expectTypeOf(ready.value.a).toEqualTypeOf<number>();
      note(ready.value);
    }
    note(yield* waitFor(allOf([building, timeout(simulation, 1)])));
  }
  simulation.start(inspector());
  simulation.schedule(1, () => a.fire(3));
  simulation.schedule(2, () => a.fire(4));
  simulation.run();
  expect(log).toEqual([
    [4, { a: 3, building: "built", lunch: { kind: "elapsed" } }],
    [5, { kind: "signalled", value: ["built", { kind: "elapsed" }] }],
  ]);
});

it("conditions nest", () => {
  const { simulation, log, note } = timeline();
  const tide = new Signal<number>(simulation);
  const pilot = new Signal<string>(simulation);
  const storm = new Signal(simulation);
  function* ship(): Behaviour {
    const start = yield* waitFor(anyOf({ ready: allOf({ tide, pilot }), storm }));
    if (start.kind !== "signalled") return;
    if (start.value.key === "ready") note(start.value.value.tide + start.value.value.pilot.length);
    else note("storm");
  }
  simulation.start(ship());
  simulation.schedule(1, () => pilot.fire("Ann"));
  simulation.schedule(2, () => tide.fire(7));
  simulation.schedule(3, () => simulation.start(ship()));
  simulation.schedule(4, () => tide.fire(1));
  simulation.schedule(5, () => storm.fire());
  simulation.run();
  expect(log).toEqual([
    [2, 10],
    [5, "storm"],
  ]);
  expect([tide.waiting, pilot.waiting, storm.waiting]).toEqual([0, 0, 0]);
});

it("of parts that are true already, the one written first counts, and later ones are not asked", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  const open = new Gate(simulation, { state: "open" });
  const bell = new Signal(simulation);
  function* ship(): Behaviour {
    const first = yield* waitFor(anyOf({ bell, open, berth: dock.whenGranted() }));
    if (first.kind === "signalled") note(first.value.key);
    note((yield* waitFor(allOf({ open }))).kind);
  }
  simulation.start(ship());
  simulation.run();
  expect(log).toEqual([
    [0, "open"],
    [0, "signalled"],
  ]);
  expect([dock.record.counts.requested, bell.waiting]).toEqual([0, 0]);
});

it("a request in a condition is withdrawn when another part comes first", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  const storm = new Signal(simulation);
  function* holder(): Behaviour {
    yield* dock.request();
    yield* hold(simulation, 10);
    dock.release();
  }
  function* ship(name: string): Behaviour {
    const first = yield* waitFor(anyOf({ berth: dock.whenGranted({ priority: 1 }), storm }));
    note(`${name} ${first.kind === "signalled" ? first.value.key : first.kind}`);
    if (dock.holders().length > 0 && first.kind === "signalled" && first.value.key === "berth")
      dock.release();
  }
  simulation.start(holder());
  simulation.start(ship("a"));
  simulation.schedule(5, () => storm.fire());
  simulation.schedule(6, () => simulation.start(ship("b")));
  simulation.run();
  expect(log).toEqual([
    [5, "a storm"],
    [10, "b berth"],
  ]);
  expect(dock.record.counts).toMatchObject({ requested: 3, granted: 2, withdrawn: 1, released: 2 });
});

it("stores, containers and batches can be parts", () => {
  const { simulation, log, note } = timeline();
  const parcels = new Store<string>(simulation);
  const fuel = new Container(simulation, { capacity: 10, initial: 9 });
  const convoy = new Batch(simulation, { size: 2 });
  function* lorry(): Behaviour {
    const ready = yield* waitFor(
      allOf({
        parcel: parcels.whenGot((name) => name.startsWith("b")),
        fuel: fuel.whenGot(4),
        room: fuel.whenPut(5),
      }),
    );
    if (ready.kind === "signalled") note([ready.value.parcel.item, fuel.level.value]);
    const met = yield* waitFor(anyOf({ convoy, late: timeout(simulation, 3) }));
    if (met.kind === "signalled") note(met.value.key);
  }
  function* clerk(): Behaviour {
    yield* parcels.put("a");
    yield* hold(simulation, 2);
    yield* parcels.put("b");
  }
  simulation.start(lorry(), "lorry");
  simulation.start(clerk());
  simulation.run();
  expect(log).toEqual([
    [2, ["b", 10]],
    [5, "late"],
  ]);
  expect(parcels.items).toEqual(["a"]);
  expect(convoy.waiting).toBe(0);
});

it("an interruption withdraws every part of a condition; what was granted stays with the process", () => {
  const { simulation, log, note } = timeline();
  const crane = new Resource(simulation, { capacity: 1, name: "crane" });
  const berth = new Resource(simulation, { capacity: 1, name: "berth" });
  function* holder(): Behaviour {
    yield* berth.request();
    yield* hold(simulation, 100);
  }
  function* ship(): Behaviour {
    const both = yield* waitFor(allOf({ crane: crane.whenGranted(), berth: berth.whenGranted() }));
    note([both.kind, crane.held, berth.waiting]);
    yield* hold(simulation, 1);
  }
  simulation.start(holder());
  const shipping = simulation.start(ship());
  simulation.schedule(2, () => shipping.interrupt());
  simulation.run({ until: 10 });
  expect(log).toEqual([[2, ["interrupted", 1, 0]]]);
  expect(crane.held).toBe(0);
});

it("killing a process withdraws its condition", () => {
  const { simulation } = timeline();
  const a = new Signal(simulation);
  const b = new Signal(simulation);
  function* waiter(): Behaviour {
    yield* waitFor(anyOf([a, allOf([b, timeout(simulation, 50)])]));
  }
  const waiting = simulation.start(waiter());
  simulation.schedule(1, () => waiting.kill());
  simulation.run();
  expect([a.waiting, b.waiting, simulation.now]).toEqual([0, 0, 1]);
});

it("the same signal may be two parts", () => {
  const { simulation, log, note } = timeline();
  const bell = new Signal<number>(simulation);
  function* listener(): Behaviour {
    note(yield* waitFor(anyOf({ x: bell, y: bell })));
    note(yield* waitFor(allOf([bell, bell])));
  }
  simulation.start(listener());
  simulation.schedule(1, () => bell.fire(5));
  simulation.schedule(2, () => bell.fire(6));
  simulation.run();
  expect(log).toEqual([
    [1, { kind: "signalled", value: { key: "x", value: 5 } }],
    [2, { kind: "signalled", value: [6, 6] }],
  ]);
});

it("a timeout can be waited for alone, and a condition needs a part", () => {
  const { simulation, log, note } = timeline();
  function* sleeper(): Behaviour {
    note(yield* waitFor(timeout(simulation, 2)));
  }
  simulation.start(sleeper());
  simulation.run();
  expect(log).toEqual([[2, { kind: "signalled", value: { kind: "elapsed" } }]]);
  expect(() => anyOf({})).toThrow("anyOf needs at least 1 part");
  expect(() => allOf([])).toThrow("allOf needs at least 1 part");
});

it("a part that asking for another part serves is true at once, and wakes nobody later", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { capacity: 10 });
  const convoy = new Batch(simulation, { size: 2 });
  function* ship(): Behaviour {
    const moved = yield* waitFor(anyOf({ out: tank.whenGot(5), in: tank.whenPut(5) }));
    if (moved.kind === "signalled") note(moved.value.key);
    const met = yield* waitFor(anyOf({ x: convoy, y: convoy }));
    if (met.kind === "signalled") note(met.value.key);
    note((yield* hold(simulation, 3)).kind);
    const both = yield* waitFor(allOf({ out: tank.whenGot(5), in: tank.whenPut(5) }));
    note(both.kind);
    note((yield* hold(simulation, 3)).kind);
  }
  simulation.start(ship());
  simulation.run();
  expect(log).toEqual([
    [0, "out"],
    [0, "x"],
    [3, "elapsed"],
    [3, "signalled"],
    [6, "elapsed"],
  ]);
  expect(tank.level.value).toBe(0);
});

import { expect, it } from "vitest";
import {
  anyOf,
  type Behaviour,
  Container,
  hold,
  Resource,
  Store,
  timeout,
  waitFor,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("a container gives and takes at once or not at all, outside a process too", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { capacity: 10, initial: 4, name: "tank" });
  expect([tank.tryGet(5), tank.tryGet(4), tank.tryPut(11 - 1), tank.tryPut(1)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(tank.level.value).toBe(10);
  function* filler(amount: number): Behaviour {
    yield* tank.put(amount);
    note(`put ${amount}`);
  }
  simulation.start(filler(6), "first");
  simulation.start(filler(1), "second");
  simulation.schedule(1, () => {
    expect(tank.putters().map(({ process, units, since }) => [process.name, units, since])).toEqual([
      ["first", 6, 0],
      ["second", 1, 0],
    ]);
    expect(tank.getters()).toEqual([]);
    // There is room for 2 of the first's 6: whoever comes after does not overtake.
    expect([tank.tryGet(2), tank.tryPut(1)]).toEqual([true, false]);
  });
  simulation.schedule(2, () => expect(tank.tryGet(4)).toBe(true));
  simulation.run({ until: 3 });
  expect([log, tank.level.value]).toEqual([[[2, "put 6"]], 10]);
  expect(() => tank.tryGet(11)).toThrow('container "tank".get(11) at time 3: the capacity is 10');
});

it("a store gives and takes at once or not at all, and serves who waits", () => {
  const { simulation, log, note } = timeline();
  const belt = new Store<string>(simulation, { capacity: 2, name: "belt" });
  expect(belt.tryGet()).toBeUndefined();
  expect([belt.tryPut("box"), belt.tryPut("bag"), belt.tryPut("sack")]).toEqual([true, true, false]);
  function* loader(): Behaviour {
    yield* belt.put("crate", { priority: 1 });
    note("loaded");
  }
  function* picky(): Behaviour {
    const got = yield* belt.get({ filter: (item) => item === "sack" });
    if (got.kind === "got") note(got.item);
  }
  simulation.start(loader(), "loader");
  simulation.start(picky(), "picky");
  simulation.schedule(1, () => {
    expect(belt.putters()).toMatchObject([{ units: 1, priority: 1, since: 0 }]);
    expect(belt.getters().map(({ process }) => process.name)).toEqual(["picky"]);
    expect(belt.tryGet((item) => item === "crate")).toBeUndefined();
    expect(belt.tryGet((item) => item === "bag")).toEqual({ kind: "got", item: "bag" });
    expect(belt.items).toEqual(["box", "crate"]);
  });
  simulation.schedule(2, () => {
    belt.tryGet();
    expect([belt.tryPut("sack"), belt.items]).toEqual([true, ["crate"]]);
  });
  simulation.run();
  expect(log).toEqual([
    [1, "loaded"],
    [2, "sack"],
  ]);
});

it("putting into a store is a part of a condition, and is withdrawn when another part comes first", () => {
  const { simulation, log, note } = timeline();
  const belt = new Store<number>(simulation, { capacity: 1 });
  function* loader(item: number, patience: number): Behaviour {
    const news = yield* waitFor(anyOf({ room: belt.whenPut(item), tired: timeout(simulation, patience) }));
    if (news.kind === "signalled") note(`${item} ${news.value.key}`);
  }
  simulation.start(loader(1, 9));
  simulation.start(loader(2, 3));
  simulation.start(loader(3, 9));
  simulation.schedule(5, () => belt.tryGet());
  simulation.run();
  expect(log).toEqual([
    [0, "1 room"],
    [3, "2 tired"],
    [5, "3 room"],
  ]);
  expect(belt.items).toEqual([3]);
});

it("a request that never preempts waits beside preempting ones, ahead of the less pressing", () => {
  const { simulation, log, note } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "resume" });
  function* job(name: string, arrival: number, options: Parameters<Resource["request"]>[0]): Behaviour {
    yield* hold(simulation, arrival);
    yield* cpu.request(options);
    note(`${name} begins`);
    yield* hold(simulation, 4);
    cpu.release();
    note(`${name} ends`);
  }
  function* conditional(): Behaviour {
    yield* hold(simulation, 3);
    yield* waitFor(cpu.whenGranted({ priority: -5, preempt: "never" }));
    note("conditional begins");
  }
  simulation.start(job("low", 0, { priority: 2 }));
  simulation.start(job("polite", 1, { priority: 0, preempt: "never" }));
  simulation.start(job("rude", 2, { priority: 1 }));
  simulation.start(conditional());
  simulation.run({ until: 50 });
  // The polite one stands first in line, so the rude one, less pressing than it, waits behind it; so does nobody
  // lose the unit until the low one ends at 4.
  expect(log).toEqual([
    [0, "low begins"],
    [4, "low ends"],
    [4, "conditional begins"],
    [4, "polite begins"],
    [8, "polite ends"],
    [8, "rude begins"],
    [12, "rude ends"],
  ]);
});

import { expect, it } from "vitest";
import {
  anyOf,
  type Behaviour,
  type Discipline,
  hold,
  Resource,
  Signal,
  waitFor,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

/** Ships a to d come at times 0 to 3 and stay 10 each; b is least pressing, d most. */
function orderOfService(discipline: Discipline | undefined): [number, unknown][] {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1, ...(discipline === undefined ? {} : { discipline }) });
  function* ship(name: string, arrival: number, priority: number): Behaviour {
    yield* hold(simulation, arrival);
    yield* dock.request({ priority });
    note(name);
    yield* hold(simulation, 10);
    dock.release();
  }
  simulation.start(ship("a", 0, 0), "aa");
  simulation.start(ship("b", 1, 2), "bbbb");
  simulation.start(ship("c", 2, 1), "cccccc");
  simulation.start(ship("d", 3, 1), "d");
  simulation.run();
  return log;
}

it("serves by priority unless told otherwise, and by arrival among equals", () => {
  expect(orderOfService(undefined)).toEqual([
    [0, "a"],
    [10, "c"],
    [20, "d"],
    [30, "b"],
  ]);
  expect(orderOfService("priority")).toEqual(orderOfService(undefined));
});

it("serves by arrival, latest arrival first, or by a comparator of one's own", () => {
  const names = (discipline: Discipline) => orderOfService(discipline).map(([, name]) => name);
  expect(names("first-come")).toEqual(["a", "b", "c", "d"]);
  expect(names("last-come")).toEqual(["a", "d", "c", "b"]);
  const longestName: Discipline = (a, b) => b.process.name.length - a.process.name.length;
  expect(names(longestName)).toEqual(["a", "c", "b", "d"]);
});

it("a request that can be granted is granted at once, without an event", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 2 });
  function* ship(name: string): Behaviour {
    note(`${name} asks`);
    yield* dock.request();
    note(`${name} docks`);
    yield* hold(simulation, 1);
  }
  simulation.start(ship("a"));
  simulation.start(ship("b"));
  simulation.run();
  expect(log.map(([, what]) => what)).toEqual(["a asks", "a docks", "b asks", "b docks"]);
});

it("a released unit belongs to the first in line at once, so that nobody overtakes within the instant", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* first(): Behaviour {
    yield* dock.request();
    yield* hold(simulation, 5);
    dock.release();
    note("a released");
    yield* dock.request();
    note("a again");
    dock.release();
  }
  function* second(): Behaviour {
    yield* dock.request();
    note("b docks");
    yield* hold(simulation, 5);
    dock.release();
  }
  simulation.start(first());
  simulation.start(second());
  simulation.run();
  expect(log).toEqual([
    [5, "a released"],
    [5, "b docks"],
    [10, "a again"],
  ]);
});

it("grants several units together, and the line is strict: a large request holds up small ones behind it", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 4 });
  function* job(name: string, units: number, length: number): Behaviour {
    yield* pool.request({ units });
    note(`${name} ${pool.available}`);
    yield* hold(simulation, length);
    pool.release(units);
  }
  simulation.start(job("a", 2, 4));
  simulation.start(job("b", 1, 2));
  simulation.start(job("c", 3, 2));
  simulation.start(job("d", 1, 1));
  simulation.run();
  expect(log).toEqual([
    [0, "a 2"],
    [0, "b 1"],
    [4, "c 0"],
    [4, "d 0"],
  ]);
});

it("a more pressing request that fits goes ahead of one that waits for more", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 3 });
  function* job(name: string, units: number, priority: number): Behaviour {
    yield* pool.request({ units, priority });
    note(name);
    yield* hold(simulation, 4);
  }
  simulation.start(job("a", 2, 1));
  simulation.start(job("large", 3, 1));
  simulation.start(job("equal", 1, 1));
  simulation.start(job("pressing", 1, 0));
  simulation.run();
  expect(log).toEqual([
    [0, "a"],
    [0, "pressing"],
    [4, "large"],
    [8, "equal"],
  ]);
});

it("units can be given back in parts, those granted last first", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 5 });
  function* job(): Behaviour {
    yield* pool.request({ units: 3 });
    yield* hold(simulation, 1);
    yield* pool.request({ units: 2 });
    yield* hold(simulation, 1);
    for (const units of [1, 2, 2]) {
      pool.release(units);
      note([pool.held, pool.record.counts.released]);
    }
  }
  simulation.start(job());
  simulation.run();
  expect(log.map(([, what]) => what)).toEqual([
    [4, 0],
    [2, 1],
    [0, 2],
  ]);
  expect(pool.record.uses.max).toBe(2);
});

it("a process that ends gives back what it holds of every resource", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1, name: "dock" });
  const tug = new Resource(simulation, { capacity: 2, name: "tug" });
  function* careless(): Behaviour {
    yield* tug.request();
    yield* dock.request();
    yield* tug.request();
    yield* hold(simulation, 3);
  }
  function* next(): Behaviour {
    yield* dock.request();
    note([dock.held, tug.held]);
  }
  simulation.start(careless());
  simulation.start(next());
  simulation.run();
  expect(log).toEqual([[3, [1, 0]]]);
});

it("another process, or an event, can release on behalf of the holder", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* holder(): Behaviour {
    yield* dock.request();
    yield* hold(simulation, 9);
    note(dock.held);
  }
  const holding = simulation.start(holder(), "holder");
  simulation.schedule(2, () => dock.release(1, holding));
  simulation.run();
  expect(log).toEqual([[9, 0]]);
});

it("tells who holds and who waits, and moves a waiting request when its priority changes", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* ship(name: string): Behaviour {
    yield* dock.request({ priority: 5 });
    note(name);
    yield* hold(simulation, 4);
    dock.release();
  }
  const ships = ["a", "b", "c", "d"].map((name) => simulation.start(ship(name), name));
  simulation.schedule(1, () => {
    expect(dock.holders().map(({ name }) => name)).toEqual(["a"]);
    expect(dock.reprioritize(ships[2]!, 1)).toBe(true);
    expect(dock.reprioritize(ships[0]!, 1)).toBe(false);
    expect(
      dock.queue().map(({ process, units, priority, since }) => [process.name, units, priority, since]),
    ).toEqual([
      ["c", 1, 1, 0],
      ["b", 1, 5, 0],
      ["d", 1, 5, 0],
    ]);
    expect([dock.waiting, dock.available, dock.held, dock.capacity]).toEqual([3, 0, 1, 1]);
  });
  simulation.run();
  expect(log.map(([, name]) => name)).toEqual(["a", "c", "b", "d"]);
});

it("reprioritizing can let a small request go ahead at once", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 2 });
  function* job(name: string, units: number): Behaviour {
    yield* pool.request({ units });
    note(name);
    yield* hold(simulation, 10);
  }
  simulation.start(job("a", 1));
  simulation.start(job("large", 2));
  const small = simulation.start(job("small", 1));
  simulation.schedule(3, () => pool.reprioritize(small, -1));
  simulation.run();
  expect(log).toEqual([
    [0, "a"],
    [3, "small"],
    [13, "large"],
  ]);
});

it("a request is over when the last of its units is given back", () => {
  const { simulation } = timeline();
  const pool = new Resource(simulation, { capacity: 5 });
  const seen: unknown[] = [];
  function* foreman(): Behaviour {
    yield* pool.request({ units: 1 });
    yield* hold(simulation, 1);
    yield* pool.request({ units: 2 });
    yield* hold(simulation, 3);
    pool.release(3);
    const { released, inService } = pool.record.counts;
    seen.push(released, inService, pool.held, pool.holders());
    yield* hold(simulation, 1);
  }
  simulation.start(foreman());
  simulation.run();
  expect(seen).toEqual([2, 0, 0, []]);
  expect([pool.record.uses.min, pool.record.uses.max]).toEqual([3, 4]);
});

it("holdings of several resources can be given back in any order, and the end gives back the rest", () => {
  for (const first of [0, 1, 2]) {
    const { simulation } = timeline();
    const places = ["a", "b", "c"].map((name) => new Resource(simulation, { capacity: 1, name }));
    function* ship(): Behaviour {
      for (const place of places) yield* place.request();
      places[first]!.release();
      yield* hold(simulation, 1);
    }
    simulation.start(ship());
    simulation.run({ until: 0.5 });
    expect(places.map(({ held }) => held)).toEqual([0, 1, 2].map((index) => (index === first ? 0 : 1)));
    simulation.run();
    expect(places.map(({ held }) => held)).toEqual([0, 0, 0]);
  }
});

it("those whom a comparator holds equal are served by arrival", () => {
  const even = (units: number) => units % 2;
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 4, discipline: (a, b) => even(a.units) - even(b.units) });
  function* ship(units: number): Behaviour {
    yield* dock.request({ units });
    note(units);
    yield* hold(simulation, 1);
  }
  for (const units of [4, 3, 2, 1, 4]) simulation.start(ship(units));
  simulation.run();
  expect(log).toEqual([
    [0, 4],
    [1, 2],
    [2, 4],
    [3, 3],
    [3, 1],
  ]);
});

it("counts those who leave the line by why they leave", () => {
  const { simulation } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  const storm = new Signal(simulation);
  function* ship(patience = Number.POSITIVE_INFINITY): Behaviour {
    yield* dock.request({ patience });
    yield* hold(simulation, 10);
  }
  function* careful(): Behaviour {
    yield* waitFor(anyOf({ berth: dock.whenGranted(), storm }));
  }
  simulation.start(ship());
  simulation.start(ship(3));
  const second = simulation.start(ship());
  const third = simulation.start(ship());
  const fourth = simulation.start(careful());
  simulation.start(careful());
  const sixth = simulation.start(careful());
  simulation.schedule(1, () => second.interrupt());
  simulation.schedule(2, () => third.kill());
  simulation.schedule(4, () => fourth.interrupt());
  simulation.schedule(5, () => sixth.kill());
  simulation.schedule(6, () => storm.fire());
  simulation.run({ until: 7 });
  const { reneged, interrupted, killed, withdrawn, waiting, inService } = dock.record.counts;
  expect({ reneged, interrupted, killed, withdrawn, waiting, inService }).toEqual({
    reneged: 1,
    interrupted: 2,
    killed: 2,
    withdrawn: 1,
    waiting: 0,
    inService: 1,
  });
});

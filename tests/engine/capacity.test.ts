import { expect, it } from "vitest";
import {
  type Behaviour,
  hold,
  Resource,
  type ResourceOptions,
  scheduleCapacity,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

function shifts(options: Omit<ResourceOptions, "capacity">): [number, unknown][] {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 2, ...options });
  function* job(name: string): Behaviour {
    yield* pool.request({ priority: name === "a" ? 1 : 2 });
    const end = yield* hold(simulation, 4);
    note(`${name} ${end.kind}`);
    if (end.kind === "elapsed") pool.release();
  }
  for (const name of ["a", "b", "c"]) simulation.start(job(name));
  simulation.schedule(1, () => pool.setCapacity(1));
  simulation.schedule(6, () => pool.setCapacity(2));
  simulation.run();
  return log;
}

it("when the capacity falls, work in progress is finished and nothing is granted until enough is free", () => {
  expect(shifts({})).toEqual([
    [4, "a elapsed"],
    [4, "b elapsed"],
    [8, "c elapsed"],
  ]);
});

it("or the least pressing work is preempted, and goes on when the capacity allows", () => {
  // b stops at 1 with 3 left; c stands behind it; a ends at 4 and b goes on until 7; c begins at 6.
  expect(shifts({ shrinkage: "preempt" })).toEqual([
    [4, "a elapsed"],
    [7, "b elapsed"],
    [10, "c elapsed"],
  ]);
  expect(shifts({ shrinkage: "preempt", preemption: "restart" })).toEqual([
    [4, "a elapsed"],
    [8, "b elapsed"],
    [10, "c elapsed"],
  ]);
  expect(shifts({ shrinkage: "preempt", preemption: "drop" })).toEqual([
    [1, "b interrupted"],
    [4, "a elapsed"],
    [8, "c elapsed"],
  ]);
});

it("with a capacity of 0 nobody is served; available is negative while more is held than there is", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 2 });
  function* job(arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    yield* pool.request();
    note("in");
    yield* hold(simulation, 3);
  }
  for (const arrival of [0, 0, 2]) simulation.start(job(arrival));
  simulation.schedule(1, () => {
    pool.setCapacity(0);
    expect([pool.available, pool.capacity, pool.held]).toEqual([-2, 0, 2]);
  });
  simulation.schedule(7, () => pool.setCapacity(1));
  simulation.run();
  expect(log).toEqual([
    [0, "in"],
    [0, "in"],
    [7, "in"],
  ]);
  // Capacity 2 for 1, 0 for 6, 1 for 3; held 2 for 3, 0 for 4, 1 for 3.
  expect(pool.record.capacity.mean).toBeCloseTo(5 / 10, 12);
  expect(pool.record.utilization).toBeCloseTo(9 / 5, 12);
});

it("the process that changes the capacity is never the victim", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 2, shrinkage: "preempt" });
  function* manager(): Behaviour {
    yield* pool.request({ priority: 9 });
    yield* hold(simulation, 1);
    pool.setCapacity(1);
    yield* hold(simulation, 1);
    note("manager");
    pool.release();
  }
  function* worker(): Behaviour {
    yield* pool.request({ priority: 1 });
    yield* hold(simulation, 3);
    note("worker");
  }
  simulation.start(manager());
  simulation.start(worker());
  simulation.run();
  expect(log).toEqual([
    [2, "manager"],
    [4, "worker"],
  ]);
});

it("a shortfall that the others cannot cover takes from all of them, and the rest when the caller releases", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 3, shrinkage: "preempt" });
  const state = () => note([pool.held, pool.holders().map(({ name }) => name)]);
  function* manager(): Behaviour {
    yield* pool.request();
    yield* hold(simulation, 1);
    pool.setCapacity(0);
    state();
    yield* hold(simulation, 2);
    pool.release();
    state();
    yield* hold(simulation, 2);
    pool.setCapacity(2);
  }
  function* worker(name: string, priority: number): Behaviour {
    yield* pool.request({ priority });
    yield* hold(simulation, 4);
    note(name);
    pool.release();
  }
  simulation.start(manager(), "manager");
  simulation.start(worker("a", Number.NEGATIVE_INFINITY), "a");
  simulation.start(worker("b", 0), "b");
  simulation.run();
  // Both workers stop at 1 with 3 left and go on at 5, when two units are in service again.
  expect(log).toEqual([
    [1, [1, ["manager"]]],
    [3, [0, []]],
    [8, "a"],
    [8, "b"],
  ]);
});

it("a schedule changes the capacity at its times, before other events of the instant, round after round", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 0, largestCapacity: 3 });
  simulation.scheduleAt(8, () => note("other event"));
  const end = scheduleCapacity(
    simulation,
    pool,
    [
      { at: 8, capacity: 3 },
      { at: 16, capacity: 1 },
    ],
    24,
  );
  for (let hour = 4; hour <= 60; hour += 4) simulation.scheduleAt(hour, () => note(pool.capacity));
  simulation.schedule(50, end);
  simulation.run();
  expect(log.filter(([, what]) => typeof what === "number").map(([, what]) => what)).toEqual([
    0, 3, 3, 1, 1, 1, 1, 3, 3, 1, 1, 1, 1, 1, 1,
  ]);
  expect(log).toContainEqual([8, "other event"]);
});

it("a schedule without rounds happens once", () => {
  const { simulation } = timeline();
  const pool = new Resource(simulation, { capacity: 1 });
  scheduleCapacity(simulation, pool, [
    { at: 0, capacity: 2 },
    { at: 5, capacity: 4 },
  ]);
  simulation.run({ until: 1 });
  expect(pool.capacity).toBe(2);
  simulation.run();
  expect([pool.capacity, simulation.now]).toEqual([4, 5]);
});

it("a schedule's times must increase and fit into a round", () => {
  const { simulation } = timeline();
  const pool = new Resource(simulation, { capacity: 1, name: "crew" });
  const wrong = (times: number[], every?: number) => () =>
    scheduleCapacity(
      simulation,
      pool,
      times.map((at) => ({ at, capacity: 1 })),
      every,
    );
  for (const [times, every] of [[[]], [[-1]], [[2, 2]], [[3, 1]], [[5], 5], [[Number.NaN]]] as [
    number[],
    number?,
  ][]) {
    expect(wrong(times, every)).toThrow("scheduleCapacity(crew) at time 0: times increase from at least 0");
  }
});

it("a raised capacity allows larger requests than the first one", () => {
  const { simulation, log, note } = timeline();
  const pool = new Resource(simulation, { capacity: 1 });
  function* job(): Behaviour {
    pool.setCapacity(3);
    yield* pool.request({ units: 3 });
    pool.setCapacity(1);
    pool.release(3);
    note((yield* pool.request({ units: 2, patience: 1 })).kind);
  }
  simulation.start(job());
  simulation.run();
  expect(log).toEqual([[1, "reneged"]]);
});

it("a capacity that falls to what is held takes nothing away", () => {
  const { simulation } = timeline();
  const dock = new Resource(simulation, { capacity: 3, shrinkage: "preempt" });
  function* ship(): Behaviour {
    yield* dock.request({ units: 2 });
    yield* hold(simulation, 5);
  }
  simulation.start(ship());
  simulation.schedule(1, () => dock.setCapacity(2));
  simulation.run();
  expect([dock.record.counts.preempted, simulation.now]).toEqual([0, 5]);
});

it("whoever loses a unit to a falling capacity waits behind those who are more pressing", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1, shrinkage: "preempt" });
  function* ship(name: string, priority: number): Behaviour {
    yield* dock.request({ priority });
    note(`${name} begins`);
    yield* hold(simulation, 4);
    note(`${name} ends`);
  }
  simulation.start(ship("low", 5));
  simulation.start(ship("high", 0));
  simulation.start(ship("also low", 5));
  simulation.schedule(1, () => dock.setCapacity(0));
  simulation.schedule(2, () => dock.setCapacity(1));
  simulation.run();
  expect(log).toEqual([
    [0, "low begins"],
    [2, "high begins"],
    [6, "high ends"],
    [9, "low ends"],
    [9, "also low begins"],
    [13, "also low ends"],
  ]);
});

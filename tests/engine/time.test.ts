import { expect, it } from "vitest";
import { type Behaviour, hold, Resource, Simulation } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("events happen by time, then by priority with the smaller number first, then in order of scheduling", () => {
  const { simulation, log, note } = timeline();
  simulation.schedule(2, () => note("c"));
  simulation.schedule(1, () => note("late"), 1);
  simulation.schedule(1, () => note("a"));
  simulation.schedule(1, () => note("b"));
  simulation.schedule(1, () => note("early"), -0.5);
  simulation.run();
  expect(log).toEqual([
    [1, "early"],
    [1, "a"],
    [1, "b"],
    [1, "late"],
    [2, "c"],
  ]);
});

it("the same order holds among events at the present instant", () => {
  const { simulation, log, note } = timeline();
  simulation.schedule(1, () => note("planned"));
  simulation.schedule(1, () => note("planned late"), 2);
  simulation.schedule(0, () => {
    note("first");
    simulation.schedule(0, () => note("second"));
    simulation.schedule(0, () => note("urgent"), -1);
    simulation.schedule(0, () => note("after all"), 1);
    simulation.schedule(0, () => note("third"));
    simulation.scheduleAt(1, () => note("planned later"));
  });
  simulation.run();
  expect(log).toEqual([
    [0, "first"],
    [0, "urgent"],
    [0, "second"],
    [0, "third"],
    [0, "after all"],
    [1, "planned"],
    [1, "planned later"],
    [1, "planned late"],
  ]);
});

it("a cancelled event does not happen, and cancelling it again says so", () => {
  const { simulation, log, note } = timeline();
  const first = simulation.schedule(1, () => note("first"));
  const second = simulation.schedule(2, () => note("second"));
  const now = simulation.schedule(0, () => note("now"));
  expect(simulation.cancel(second)).toBe(true);
  expect(simulation.cancel(now)).toBe(true);
  expect(simulation.cancel(second)).toBe(false);
  simulation.run();
  expect(simulation.cancel(first)).toBe(false);
  expect(log).toEqual([[1, "first"]]);
});

it("a handle does not outlive its event, although the place of the event is used again", () => {
  const { simulation, log, note } = timeline();
  const old = simulation.schedule(1, () => note("old"));
  simulation.cancel(old);
  const young = simulation.schedule(2, () => note("young"));
  expect(young).not.toBe(old);
  expect(simulation.cancel(old)).toBe(false);
  expect(simulation.reschedule(old, 5)).toBe(false);
  expect(simulation.reprioritize(old, 5)).toBe(false);
  expect(simulation.cancel(-1)).toBe(false);
  expect(simulation.cancel(Number.NaN)).toBe(false);
  expect(simulation.cancel(1e6)).toBe(false);
  simulation.run();
  expect(log).toEqual([[2, "young"]]);
});

it("a rescheduled event keeps its handle and stands behind its equals", () => {
  const { simulation, log, note } = timeline();
  const moved = simulation.schedule(1, () => note("moved"));
  simulation.schedule(3, () => note("other"));
  expect(simulation.reschedule(moved, 3)).toBe(true);
  expect(simulation.reschedule(moved, 3)).toBe(true);
  const sooner = simulation.schedule(9, () => note("sooner"));
  simulation.schedule(2, () => simulation.reschedule(sooner, 0));
  simulation.run();
  expect(log).toEqual([
    [2, "sooner"],
    [3, "other"],
    [3, "moved"],
  ]);
  expect(simulation.reschedule(moved, 1)).toBe(false);
});

it("a reprioritized event keeps its time, and its order of scheduling among equals", () => {
  const { simulation, log, note } = timeline();
  simulation.schedule(1, () => note("a"));
  const b = simulation.schedule(1, () => note("b"));
  const c = simulation.schedule(1, () => note("c"));
  simulation.schedule(1, () => note("d"));
  simulation.reprioritize(c, -1);
  simulation.reprioritize(b, 7);
  simulation.reprioritize(b, 0);
  simulation.run();
  expect(log.map(([, what]) => what)).toEqual(["c", "a", "b", "d"]);
});

it("an event at the present instant can be reprioritized, back and forth", () => {
  const { simulation, log, note } = timeline();
  const handles = ["a", "b", "c"].map((name) => simulation.schedule(0, () => note(name)));
  simulation.reprioritize(handles[0]!, 1);
  simulation.reprioritize(handles[1]!, 1);
  simulation.reprioritize(handles[1]!, 0);
  simulation.run();
  expect(log.map(([, what]) => what)).toEqual(["b", "c", "a"]);
});

it("events exactly at the horizon stay pending, and a later run goes on without losing one", () => {
  const { simulation, log, note } = timeline();
  for (const time of [1, 2, 2.5, 3]) simulation.schedule(time, () => note(time));
  simulation.run({ until: 2 });
  expect(simulation.now).toBe(2);
  expect(log).toEqual([[1, 1]]);
  expect(simulation.peek()).toBe(2);
  simulation.schedule(0, () => note("scheduled at the horizon"));
  simulation.run({ until: 2.5 });
  simulation.run({ until: 2.5 });
  simulation.run({ until: 4 });
  expect(simulation.now).toBe(4);
  expect(log).toEqual([
    [1, 1],
    [2, 2],
    [2, "scheduled at the horizon"],
    [2.5, 2.5],
    [3, 3],
  ]);
});

it("a run in pieces equals a run in one go", () => {
  const story = (horizons: readonly number[]) => {
    const { simulation, log, note } = timeline();
    function* walker(pace: number): Behaviour {
      while (true) {
        yield* hold(simulation, pace);
        note(pace);
      }
    }
    for (const pace of [0.3, 0.7, 1, 1.1]) simulation.start(walker(pace));
    for (const until of horizons) simulation.run({ until });
    return log;
  };
  expect(story([1, 1.05, 3, 7.7, 10])).toEqual(story([10]));
});

it("without a horizon the clock stops at the last event; with one it stands at the horizon", () => {
  const simulation = new Simulation({ start: 5 });
  simulation.schedule(1.5, () => {});
  expect(simulation.now).toBe(5);
  simulation.run();
  expect(simulation.now).toBe(6.5);
  simulation.run({ until: 8 });
  expect(simulation.now).toBe(8);
});

it("a step lets one event happen, also where a process holds on its own", () => {
  const { simulation, log, note } = timeline();
  function* walker(): Behaviour {
    for (let i = 0; i < 3; i++) {
      yield* hold(simulation, 1);
      note(i);
    }
  }
  simulation.start(walker());
  expect([simulation.peek(), simulation.step(), log.length]).toEqual([0, true, 0]);
  expect([simulation.peek(), simulation.step(), log.length]).toEqual([1, true, 1]);
  expect([simulation.peek(), simulation.step(), log.length]).toEqual([2, true, 2]);
  expect([simulation.step(), simulation.step(), log.length]).toEqual([true, false, 3]);
  expect(simulation.peek()).toBe(Number.POSITIVE_INFINITY);
});

it("stop ends a run after the event in progress, and the next run goes on", () => {
  const { simulation, log, note } = timeline();
  function* walker(): Behaviour {
    for (let i = 1; i <= 4; i++) {
      yield* hold(simulation, 1);
      note(i);
      if (i === 2) simulation.stop();
    }
  }
  simulation.start(walker());
  simulation.run({ until: 10 });
  expect(simulation.now).toBe(2);
  simulation.run({ until: 10 });
  expect(log.map(([time]) => time)).toEqual([1, 2, 3, 4]);
});

it("an event at Infinity never happens", () => {
  const { simulation, log, note } = timeline();
  simulation.schedule(Number.POSITIVE_INFINITY, () => note("never"));
  simulation.schedule(1, () => note("once"));
  simulation.run();
  expect(log).toEqual([[1, "once"]]);
});

it("an event at Infinity does not disturb the others, however many there were and are", () => {
  const simulation = new Simulation();
  let happened = 0;
  const plan = (count: number) => {
    for (let i = 0; i < count; i++) simulation.schedule(1 + i / count, () => happened++);
  };
  const never = () => simulation.schedule(Number.POSITIVE_INFINITY, () => happened++);
  for (const count of [500, 5, 300, 1]) {
    never();
    plan(count);
    never();
    simulation.run({ until: simulation.now + 1.5 });
    never();
    simulation.run({ until: simulation.now + 1.5 });
  }
  simulation.run();
  expect(happened).toBe(806);
  expect(simulation.step()).toBe(false);
});

it("a clock that ticks by index does not drift", () => {
  const simulation = new Simulation();
  const tick = (k: number) => {
    if (k < 100_000) simulation.scheduleAt((k + 1) * 0.1, () => tick(k + 1));
  };
  tick(0);
  simulation.run();
  // 100,000 additions of 0.1 make 10000.000000018848.
  expect(simulation.now).toBe(10_000);
});

it("arrivals that hold with priority 1 come after the departures of their instant", () => {
  const { simulation, log, note } = timeline();
  function* worker(name: string, priority: number): Behaviour {
    yield* hold(simulation, 1, priority);
    note(name);
  }
  simulation.start(worker("arrival", 1));
  simulation.start(worker("departure", 0));
  simulation.run();
  expect(log).toEqual([
    [1, "departure"],
    [1, "arrival"],
  ]);
});

it("counts the events that have happened: starts, wake-ups and actions, not what was cancelled", () => {
  const simulation = new Simulation();
  function* clerk(): Behaviour {
    yield* hold(simulation, 1);
    yield* hold(simulation, 5);
  }
  simulation.start(clerk());
  simulation.schedule(2, () => {});
  simulation.cancel(simulation.schedule(3, () => {}));
  expect(simulation.events).toBe(0);
  // The start and the first wake-up, which nothing else is due before.
  simulation.run({ until: 2 });
  expect(simulation.events).toBe(2);
  simulation.run();
  expect([simulation.now, simulation.events]).toEqual([6, 4]);
});

it("at one instant releases go before the customers that a source starts then, however it was scheduled", () => {
  const { simulation, log, note } = timeline();
  const clerk = new Resource(simulation, { capacity: 1, queueLimit: 0 });
  function* customer(name: string): Behaviour {
    const turn = yield* clerk.request();
    note(`${name} ${turn.kind}`);
    if (turn.kind !== "granted") return;
    yield* hold(simulation, 2);
    clerk.release();
  }
  function* source(): Behaviour {
    simulation.start(customer("first"));
    // Scheduled before the first customer holds, so that the source is first at 2.
    yield* hold(simulation, 2);
    simulation.start(customer("second"));
  }
  function* lateComer(): Behaviour {
    yield* hold(simulation, 4);
    note(`direct ${(yield* clerk.request()).kind}`);
  }
  simulation.start(source());
  simulation.start(lateComer());
  simulation.run();
  // Who asks by itself was scheduled for 4 before the second customer's release, and finds the clerk busy.
  expect(log).toEqual([
    [0, "first granted"],
    [2, "second granted"],
    [4, "direct balked"],
  ]);
});

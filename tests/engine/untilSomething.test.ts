import { expect, it } from "vitest";
import {
  anyOf,
  type Behaviour,
  deadline,
  hold,
  OneShot,
  Signal,
  Simulation,
  timeout,
  waitFor,
  when,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("a run lasts until a signal fires, and goes on afterwards", () => {
  const { simulation, log, note } = timeline();
  const bell = new Signal(simulation, "bell");
  for (const time of [1, 2, 3, 4]) simulation.schedule(time, () => note("tick"));
  simulation.schedule(2, () => bell.fire());
  simulation.schedule(2, () => note("after the bell"));
  simulation.run({ until: bell });
  expect([simulation.now, log]).toEqual([
    2,
    [
      [1, "tick"],
      [2, "tick"],
    ],
  ]);
  simulation.run({ until: 4 });
  expect(log.slice(2)).toEqual([
    [2, "after the bell"],
    [3, "tick"],
  ]);
  simulation.run({ until: bell });
  expect([simulation.now, bell.waiting]).toEqual([4, 0]);
});

it("a run lasts until a process, a one shot, a predicate or the first of several is there", () => {
  const ends: [(simulation: Simulation) => Parameters<typeof waitFor>[0], number][] = [
    [(simulation) => simulation.start(clock(simulation, 3)), 3],
    [(simulation) => when(simulation, () => simulation.now >= 2), 2],
    [(simulation) => anyOf([timeout(simulation, 1.5), new Signal(simulation)]), 1.5],
    [(simulation) => deadline(simulation, 0), 0],
  ];
  function* clock(simulation: Simulation, rounds: number): Behaviour {
    for (let i = 0; i < rounds; i++) yield* hold(simulation, 1);
  }
  for (const [make, end] of ends) {
    const simulation = new Simulation();
    simulation.start(clock(simulation, 100));
    simulation.run({ until: make(simulation) });
    expect(simulation.now).toBe(end);
  }
});

it("what is there already ends the run before its first event", () => {
  const { simulation, log, note } = timeline();
  const launch = new OneShot(simulation);
  launch.succeed();
  simulation.schedule(0, () => note("never"));
  simulation.run({ until: launch });
  expect(log).toEqual([]);
  const other = new Signal(new Simulation(), "bell");
  expect(() => simulation.run({ until: other })).toThrow(
    'run({ until: signal "bell" }) at time 0: it belongs to another simulation',
  );
});

it("a deadline runs from its making, a timeout from the wait", () => {
  const { simulation, log, note } = timeline();
  const closing = deadline(simulation, 10);
  const pause = timeout(simulation, 4);
  function* guest(): Behaviour {
    yield* hold(simulation, 7);
    yield* waitFor(closing);
    note("closing");
    yield* waitFor(closing);
    note("closed");
    yield* waitFor(pause);
    note("pause");
    yield* waitFor(pause);
    note("again");
  }
  simulation.start(guest());
  simulation.run();
  expect(log).toEqual([
    [10, "closing"],
    [10, "closed"],
    [14, "pause"],
    [18, "again"],
  ]);
  expect(() => deadline(simulation, -1)).toThrow(
    "deadline(-1) at time 18: a delay is a number of at least 0",
  );
});

it("a deadline that lost to another part leaves nothing pending", () => {
  const { simulation, log, note } = timeline();
  const bell = new Signal(simulation);
  function* guest(): Behaviour {
    const news = yield* waitFor(anyOf({ closing: deadline(simulation, 10), bell }));
    if (news.kind === "signalled") note(news.value.key);
  }
  simulation.start(guest());
  simulation.schedule(3, () => bell.fire());
  simulation.run();
  expect([log, simulation.now]).toEqual([[[3, "bell"]], 3]);
});

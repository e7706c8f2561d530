import { expect, it } from "vitest";
import {
  type Behaviour,
  hold,
  holdUnless,
  type Process,
  Resource,
  Signal,
  Simulation,
  waitFor,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("an interruption ends a hold at once and brings its cause as a value", () => {
  const { simulation, log, note } = timeline();
  const cause = { reason: "storm" };
  function* sailor(): Behaviour {
    note(yield* hold(simulation, 10));
    note(yield* hold(simulation, 1));
  }
  const sailing = simulation.start(sailor());
  simulation.schedule(4, () => sailing.interrupt(cause));
  simulation.run();
  expect(log).toEqual([
    [4, { kind: "interrupted", cause }],
    [5, { kind: "elapsed" }],
  ]);
  expect(simulation.now).toBe(5);
});

it("several interruptions at one instant arrive in order, one a wait", () => {
  const { simulation, log, note } = timeline();
  function* worker(): Behaviour {
    for (let i = 0; i < 4; i++) note(yield* hold(simulation, 10));
  }
  const working = simulation.start(worker());
  simulation.schedule(2, () => {
    for (const cause of ["a", "b", "c"]) working.interrupt(cause);
  });
  simulation.run();
  expect(log).toEqual([
    [2, { kind: "interrupted", cause: "a" }],
    [2, { kind: "interrupted", cause: "b" }],
    [2, { kind: "interrupted", cause: "c" }],
    [12, { kind: "elapsed" }],
  ]);
});

it("an interruption at the instant at which a hold would end comes before that end", () => {
  const { simulation, log, note } = timeline();
  simulation.schedule(3, () => working.interrupt("just in time"));
  function* worker(): Behaviour {
    note((yield* hold(simulation, 3)).kind);
  }
  const working = simulation.start(worker());
  simulation.run();
  expect(log).toEqual([[3, "interrupted"]]);
});

it("an outcome that is decided stands, and the interruption ends the next wait", () => {
  const { simulation, log, note } = timeline();
  const bell = new Signal<string>(simulation);
  function* listener(): Behaviour {
    note((yield* waitFor(bell)).kind);
    note((yield* hold(simulation, 5)).kind);
    note((yield* hold(simulation, 5)).kind);
  }
  const listening = simulation.start(listener());
  simulation.schedule(1, () => {
    bell.fire("ring");
    listening.interrupt("too late");
  });
  simulation.run();
  expect(log).toEqual([
    [1, "signalled"],
    [1, "interrupted"],
    [6, "elapsed"],
  ]);
});

it("a process that is interrupted before its first step learns it at its first wait, whatever that is", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  const bell = new Signal(simulation);
  function* first(): Behaviour {
    note("begun");
    note((yield* hold(simulation, 5)).kind);
  }
  function* second(): Behaviour {
    note((yield* dock.request()).kind);
  }
  function* third(): Behaviour {
    note((yield* waitFor(bell)).kind);
  }
  for (const behaviour of [first(), second(), third()]) simulation.start(behaviour).interrupt();
  simulation.run();
  expect(log.map(([, what]) => what)).toEqual(["begun", "interrupted", "interrupted", "interrupted"]);
  expect(dock.held).toBe(0);
  expect(bell.waiting).toBe(0);
});

it("whoever is interrupted in a line leaves it, and the next in line moves up", () => {
  const { simulation, log, note } = timeline();
  const dock = new Resource(simulation, { capacity: 2 });
  function* ship(name: string, units: number): Behaviour {
    const berth = yield* dock.request({ units });
    note(`${name} ${berth.kind}`);
    if (berth.kind === "granted") yield* hold(simulation, 10);
  }
  simulation.start(ship("a", 1));
  const large = simulation.start(ship("large", 2));
  simulation.start(ship("small", 1));
  simulation.schedule(3, () => large.interrupt());
  simulation.run();
  // The line is strict, so the small ship waits behind the large one although a berth is free.
  expect(log).toEqual([
    [0, "a granted"],
    [3, "small granted"],
    [3, "large interrupted"],
  ]);
});

it("a process can be interrupted while it waits for another, and what it waited for goes on", () => {
  const { simulation, log, note } = timeline();
  function* worker(): Behaviour {
    yield* hold(simulation, 5);
    note("worked");
  }
  const working = simulation.start(worker());
  function* boss(): Behaviour {
    note((yield* waitFor(working)).kind);
  }
  const waiting = simulation.start(boss());
  simulation.schedule(2, () => waiting.interrupt());
  simulation.run();
  expect(log).toEqual([
    [2, "interrupted"],
    [5, "worked"],
  ]);
});

it("a process can interrupt the one that started it", () => {
  const { simulation, log, note } = timeline();
  function* parent(): Behaviour {
    simulation.start(child());
    note((yield* hold(simulation, 5)).kind);
  }
  function* child(): Behaviour {
    yield* hold(simulation, 1);
    starting.interrupt();
  }
  const starting = simulation.start(parent());
  simulation.run();
  expect(log).toEqual([[1, "interrupted"]]);
});

it("an interruption ends a hold that watches a signal, which is then no longer listened to", () => {
  const { simulation, log, note } = timeline();
  const bell = new Signal(simulation);
  function* sailor(): Behaviour {
    note(yield* holdUnless(simulation, 10, bell));
    note(yield* holdUnless(simulation, 10, bell));
    note(yield* holdUnless(simulation, 0, bell));
  }
  const sailing = simulation.start(sailor());
  simulation.schedule(2, () => sailing.interrupt("storm"));
  simulation.schedule(3, () => note(bell.waiting));
  simulation.schedule(4, () => {
    bell.fire();
    sailing.interrupt("late");
  });
  simulation.run();
  expect(log).toEqual([
    [2, { kind: "interrupted", cause: "storm" }],
    [3, 1],
    [4, { kind: "signalled", value: undefined }],
    [4, { kind: "interrupted", cause: "late" }],
  ]);
  expect([bell.waiting, simulation.now]).toEqual([0, 4]);
});

it("a hold that watches a signal may be of no length", () => {
  const { simulation, log, note } = timeline();
  const bell = new Signal(simulation);
  function* sailor(): Behaviour {
    note(yield* holdUnless(simulation, 0, bell));
  }
  simulation.start(sailor());
  simulation.run();
  expect(log).toEqual([[0, { kind: "elapsed" }]]);
});

it("a process hands itself out as the current one, to whoever shall interrupt it", () => {
  const simulation = new Simulation();
  let crossing: Process<unknown> | undefined;
  const seen: string[] = [];
  function* crosses(): Behaviour {
    crossing = simulation.current;
    const held = yield* hold(simulation, 10);
    seen.push(`${simulation.now} ${held.kind} ${simulation.current === crossing}`);
  }
  const process = simulation.start(crosses(), "boat");
  simulation.schedule(4, () => {
    seen.push(`${simulation.now} action ${simulation.current}`);
    crossing!.interrupt("taken");
  });
  expect(simulation.current).toBeUndefined();
  simulation.run();
  expect(crossing).toBe(process);
  expect(simulation.current).toBeUndefined();
  expect(seen).toEqual(["4 action undefined", "4 interrupted true"]);
});

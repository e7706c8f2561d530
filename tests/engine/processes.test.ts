import { expect, it } from "vitest";
import { type Behaviour, hold, holdUnless, Signal, waitFor } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("a process begins at the instant of its start, after what is due then already", () => {
  const { simulation, log, note } = timeline();
  function* greeter(name: string): Behaviour {
    note(name);
    yield* hold(simulation, 0);
    note(`${name} again`);
  }
  simulation.schedule(1, () => {
    simulation.start(greeter("a"));
    simulation.start(greeter("b"));
    note("started");
  });
  simulation.run();
  expect(log).toEqual([
    [1, "started"],
    [1, "a"],
    [1, "b"],
    [1, "a again"],
    [1, "b again"],
  ]);
});

it("a process has a name, and says whether it has finished", () => {
  const { simulation } = timeline();
  function* worker(): Behaviour {
    yield* hold(simulation, 1);
  }
  const first = simulation.start(worker());
  const second = simulation.start(worker(), "tug");
  expect([first.name, second.name, first.id, second.id]).toEqual(["process 1", "tug", 1, 2]);
  expect(first.finished).toBe(false);
  simulation.run();
  expect(first.finished).toBe(true);
});

it("waiting for a process gives its result, at the instant at which it ends or at once if it has ended", () => {
  const { simulation, log, note } = timeline();
  function* worker(): Behaviour<{ load: number }> {
    yield* hold(simulation, 3);
    return { load: 7 };
  }
  const working = simulation.start(worker());
  function* waiter(arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    const end = yield* waitFor(working);
    note(end.kind === "signalled" ? end.value.load : end.kind);
  }
  simulation.start(waiter(1));
  simulation.start(waiter(2));
  simulation.start(waiter(5));
  simulation.run();
  expect(log).toEqual([
    [3, 7],
    [3, 7],
    [5, 7],
  ]);
});

it("a story can be told in chapters: generators inside generators", () => {
  const { simulation, log, note } = timeline();
  function* chapter(length: number): Behaviour<string> {
    yield* hold(simulation, length);
    return `took ${length}`;
  }
  function* story(): Behaviour {
    note(yield* chapter(2));
    note(yield* chapter(3));
  }
  simulation.start(story());
  simulation.run();
  expect(log).toEqual([
    [2, "took 2"],
    [5, "took 3"],
  ]);
});

it("holdUnless ends with the signal's value, or when the time has passed", () => {
  const { simulation, log, note } = timeline();
  const bell = new Signal<string>(simulation, "bell");
  function* sleeper(): Behaviour {
    note(yield* holdUnless(simulation, 5, bell));
    note(yield* holdUnless(simulation, 5, bell));
    note(yield* hold(simulation, 1));
  }
  simulation.start(sleeper());
  simulation.schedule(2, () => bell.fire("ring"));
  simulation.run();
  expect(log).toEqual([
    [2, { kind: "signalled", value: "ring" }],
    [7, { kind: "elapsed" }],
    [8, { kind: "elapsed" }],
  ]);
  expect(bell.waiting).toBe(0);
});

it("when a hold ends at the instant of its signal, the event that was scheduled first decides", () => {
  const { simulation, log, note } = timeline();
  const early = new Signal(simulation);
  const late = new Signal(simulation);
  simulation.schedule(4, () => early.fire());
  function* sleeper(signal: Signal): Behaviour {
    note((yield* holdUnless(simulation, 4, signal)).kind);
  }
  simulation.start(sleeper(early));
  simulation.start(sleeper(late));
  simulation.schedule(0, () => simulation.schedule(4, () => late.fire()));
  simulation.run();
  expect(log).toEqual([
    [4, "elapsed"],
    [4, "signalled"],
  ]);
});

it("a signal wakes those who wait now, in order of arrival, and remembers nothing", () => {
  const { simulation, log, note } = timeline();
  const news = new Signal<number>(simulation, "news");
  function* reader(name: string, arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    const heard = yield* waitFor(news);
    if (heard.kind === "signalled") note(`${name} ${heard.value}`);
  }
  simulation.start(reader("b", 2));
  simulation.start(reader("a", 1));
  simulation.start(reader("late", 4));
  simulation.schedule(3, () => {
    expect(news.waiting).toBe(2);
    news.fire(8);
    expect(news.waiting).toBe(0);
  });
  simulation.schedule(6, () => news.fire(9));
  simulation.run();
  expect(log).toEqual([
    [3, "a 8"],
    [3, "b 8"],
    [6, "late 9"],
  ]);
});

it("whoever waits again for a signal within the instant of its firing waits for the next one", () => {
  const { simulation, log, note } = timeline();
  const pulse = new Signal(simulation);
  function* listener(): Behaviour {
    while (true) {
      yield* waitFor(pulse);
      note("heard");
    }
  }
  simulation.start(listener());
  simulation.schedule(1, () => pulse.fire());
  simulation.schedule(2, () => pulse.fire());
  simulation.run();
  expect(log).toEqual([
    [1, "heard"],
    [2, "heard"],
  ]);
});

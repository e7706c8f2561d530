import { expect, it } from "vitest";
import {
  anyOf,
  type Behaviour,
  Container,
  hold,
  timeout,
  waitFor,
  waitUntil,
  when,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("goes on when what the predicate reads has changed, be it the engine's or a variable of the model's", () => {
  const { simulation, log, note } = timeline();
  const tank = new Container(simulation, { initial: 10 });
  let open = false;
  function* pump(): Behaviour {
    yield* waitUntil(simulation, () => open && tank.level.value < 5);
    note("pump");
    yield* waitUntil(simulation, () => tank.level.value < 5);
    note("at once");
  }
  function* drain(): Behaviour {
    for (let i = 0; i < 4; i++) {
      yield* hold(simulation, 1);
      yield* tank.get(2);
    }
    yield* hold(simulation, 3);
    open = true;
  }
  simulation.start(pump());
  simulation.start(drain());
  simulation.run();
  expect(log).toEqual([
    [7, "pump"],
    [7, "at once"],
  ]);
});

it("a hold that nothing else interferes with does not leap over what is waited for", () => {
  const { simulation, log, note } = timeline();
  let phase = 0;
  function* watcher(): Behaviour {
    yield* waitUntil(simulation, () => phase === 2);
    note("seen");
  }
  function* alone(): Behaviour {
    for (phase = 1; phase < 5; phase++) yield* hold(simulation, 1);
  }
  simulation.start(watcher());
  simulation.start(alone());
  simulation.run({ until: 100 });
  // Phase 2 begins at time 1.
  expect(log).toEqual([[1, "seen"]]);
});

it("what is true only within an event goes unseen", () => {
  const { simulation, log, note } = timeline();
  let alarm = false;
  function* watcher(): Behaviour {
    note((yield* waitUntil(simulation, () => alarm)).kind);
  }
  const watching = simulation.start(watcher(), "watcher");
  simulation.schedule(1, () => {
    alarm = true;
    alarm = false;
  });
  simulation.schedule(2, () => {
    expect(simulation.waitingProcesses()).toEqual([{ process: "watcher", for: "a predicate", since: 0 }]);
    watching.interrupt();
  });
  simulation.run();
  expect([log, simulation.predicates.waiting]).toEqual([[[2, "interrupted"]], 0]);
});

it("a predicate is a part of a condition, and many are served in order of arrival", () => {
  const { simulation, log, note } = timeline();
  let level = 0;
  function* watcher(name: string, mark: number): Behaviour {
    const news = yield* waitFor(
      anyOf({
        high: when(simulation, () => level >= mark),
        twice: when(simulation, () => level >= mark),
        late: timeout(simulation, 5),
      }),
    );
    if (news.kind === "signalled") note(`${name} ${news.value.key}`);
  }
  simulation.start(watcher("a", 2));
  simulation.start(watcher("b", 1));
  simulation.start(watcher("c", 9));
  for (const time of [1, 2]) simulation.schedule(time, () => level++);
  simulation.run();
  expect(log).toEqual([
    [1, "b high"],
    [2, "a high"],
    [5, "c late"],
  ]);
  expect(simulation.predicates.waiting).toBe(0);
});

it("step asks predicates too", () => {
  const { simulation, log, note } = timeline();
  let done = false;
  function* watcher(): Behaviour {
    yield* waitUntil(simulation, () => done);
    note("done");
  }
  simulation.start(watcher());
  simulation.schedule(3, () => {
    done = true;
  });
  while (simulation.step());
  expect(log).toEqual([[3, "done"]]);
});

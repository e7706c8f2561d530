import { expect, it } from "vitest";
import { allOf, anyOf, type Behaviour, hold, OneShot, timeout, waitFor } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("who waits goes on when it succeeds, in order of arrival; who comes later goes on at once", () => {
  const { simulation, log, note } = timeline();
  const delivery = new OneShot<number>(simulation, "delivery");
  function* buyer(name: string, arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    const news = yield* waitFor(delivery);
    if (news.kind === "signalled" && news.value.kind === "succeeded") note(`${name} ${news.value.value}`);
  }
  for (const [name, arrival] of [
    ["b", 2],
    ["a", 1],
    ["late", 9],
  ] as const)
    simulation.start(buyer(name, arrival));
  simulation.schedule(5, () => {
    expect([delivery.waiting, delivery.outcome]).toEqual([2, undefined]);
    delivery.succeed(30);
  });
  simulation.run();
  expect(log).toEqual([
    [5, "a 30"],
    [5, "b 30"],
    [9, "late 30"],
  ]);
  expect(delivery.outcome).toEqual({ kind: "succeeded", value: 30 });
});

it("a failure is an outcome with a cause, in conditions too, and nobody has to look at it", () => {
  const { simulation, log, note } = timeline();
  const repair = new OneShot<string>(simulation);
  const order = new OneShot(simulation);
  function* foreman(): Behaviour {
    const news = yield* waitFor(anyOf({ repair, evening: timeout(simulation, 8) }));
    if (news.kind === "signalled") note(news.value);
    const both = yield* waitFor(allOf({ repair, order }));
    if (both.kind === "signalled") note(both.value);
  }
  simulation.start(foreman());
  simulation.schedule(3, () => repair.fail("no spare part"));
  simulation.schedule(4, () => order.succeed());
  simulation.run();
  const failed = { kind: "failed", cause: "no spare part" };
  expect(log).toEqual([
    [3, { key: "repair", value: failed }],
    [4, { repair: failed, order: { kind: "succeeded", value: undefined } }],
  ]);
});

it("it happens once", () => {
  const { simulation } = timeline();
  const launch = new OneShot(simulation, "launch");
  launch.succeed();
  expect(() => launch.fail()).toThrow('one shot "launch".fail at time 0: it has succeeded already');
  const test = new OneShot(simulation, "test");
  test.fail();
  expect(() => test.succeed()).toThrow('one shot "test".succeed at time 0: it has failed already');
});

it("who is interrupted leaves it", () => {
  const { simulation, log, note } = timeline();
  const delivery = new OneShot(simulation, "delivery");
  function* buyer(): Behaviour {
    note((yield* waitFor(delivery)).kind);
  }
  const waiting = simulation.start(buyer(), "buyer");
  simulation.schedule(1, () =>
    expect(simulation.waitingProcesses()).toEqual([
      { process: "buyer", for: 'one shot "delivery"', since: 0 },
    ]),
  );
  simulation.schedule(2, () => waiting.interrupt());
  simulation.schedule(3, () => delivery.succeed());
  simulation.run();
  expect([log, delivery.waiting]).toEqual([[[2, "interrupted"]], 0]);
});

import { expect, it } from "vitest";
import { Batch, type Behaviour, hold, waitFor } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("members wait until there are enough of them, and then all go on together", () => {
  const { simulation, log, note } = timeline();
  const convoy = new Batch(simulation, { size: 3, name: "convoy" });
  function* ship(name: string, arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    const met = yield* waitFor(convoy);
    if (met.kind === "signalled") note(`${name} with ${met.value.map((member) => member.name).join("")}`);
  }
  for (const [index, name] of ["a", "b", "c", "d", "e", "f", "g"].entries())
    simulation.start(ship(name, index), name);
  simulation.run();
  expect(log).toEqual([
    [2, "c with abc"],
    [2, "a with abc"],
    [2, "b with abc"],
    [5, "f with def"],
    [5, "d with def"],
    [5, "e with def"],
  ]);
  expect(convoy.waiting).toBe(1);
});

it("an incomplete batch can be sent off, as a bus that leaves on time", () => {
  const { simulation, log, note } = timeline();
  const bus = new Batch(simulation, { size: 40 });
  function* passenger(arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    const met = yield* waitFor(bus);
    if (met.kind === "signalled") note(met.value.length);
  }
  for (const arrival of [1, 3, 12]) simulation.start(passenger(arrival));
  for (const time of [10, 20]) simulation.schedule(time, () => note(`leaves with ${bus.dispatch()}`));
  simulation.schedule(30, () => expect(bus.dispatch()).toBe(0));
  simulation.run();
  expect(log).toEqual([
    [10, "leaves with 2"],
    [10, 2],
    [10, 2],
    [20, "leaves with 1"],
    [20, 1],
  ]);
});

it("whoever is interrupted is no member any more", () => {
  const { simulation, log, note } = timeline();
  const pair = new Batch(simulation, { size: 2 });
  function* one(name: string, arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    note(`${name} ${(yield* waitFor(pair)).kind}`);
  }
  const first = simulation.start(one("a", 0));
  simulation.start(one("b", 2));
  simulation.start(one("c", 3));
  simulation.schedule(1, () => first.interrupt());
  simulation.run();
  expect(log).toEqual([
    [1, "a interrupted"],
    [3, "c signalled"],
    [3, "b signalled"],
  ]);
});

it("a batch of 1 never waits, and a size is a whole number of at least 1", () => {
  const { simulation, log, note } = timeline();
  const alone = new Batch(simulation, { size: 1 });
  function* one(): Behaviour {
    note((yield* waitFor(alone)).kind);
  }
  simulation.start(one());
  simulation.run();
  expect(log).toEqual([[0, "signalled"]]);
  for (const size of [0, 1.5, -2, Number.NaN]) {
    expect(() => new Batch(simulation, { size })).toThrow("a size is a whole number of at least 1");
  }
});

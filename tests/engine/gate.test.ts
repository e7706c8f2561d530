import { expect, it } from "vitest";
import { type Behaviour, Gate, hold, waitFor } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("an open gate lets everybody pass at once, a closed one makes them wait until it opens", () => {
  const { simulation, log, note } = timeline();
  const lock = new Gate(simulation, { name: "lock" });
  function* ship(name: string, arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    note(`${name} ${(yield* waitFor(lock)).kind}`);
  }
  simulation.start(ship("a", 1));
  simulation.start(ship("b", 2));
  simulation.start(ship("c", 5));
  simulation.start(ship("d", 8));
  expect(lock.state).toBe("closed");
  simulation.schedule(4, () => {
    expect(lock.waiting).toBe(2);
    lock.open();
    expect([lock.state, lock.waiting]).toEqual(["open", 0]);
  });
  simulation.schedule(6, () => lock.close());
  simulation.schedule(9, () => {
    lock.open();
    lock.close();
  });
  simulation.run();
  expect(log).toEqual([
    [4, "a signalled"],
    [4, "b signalled"],
    [5, "c signalled"],
    [9, "d signalled"],
  ]);
  expect(new Gate(simulation, { state: "open" }).state).toBe("open");
});

it("whoever is interrupted in front of a gate goes away", () => {
  const { simulation, log, note } = timeline();
  const lock = new Gate(simulation);
  function* ship(): Behaviour {
    note((yield* waitFor(lock)).kind);
  }
  const sailing = simulation.start(ship());
  simulation.schedule(1, () => sailing.interrupt());
  simulation.schedule(2, () => lock.open());
  simulation.run();
  expect(log).toEqual([[1, "interrupted"]]);
});

import { expect, expectTypeOf, it } from "vitest";
import { anyOf, type Behaviour, hold, State, waitFor } from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("books the time spent in each state and how often it was entered", () => {
  const { simulation } = timeline();
  const machine = new State<"idle" | "busy" | "broken">(simulation, "idle", "machine");
  for (const [time, value] of [
    [2, "busy"],
    [5, "broken"],
    [6, "busy"],
    [7, "busy"],
  ] as const) {
    simulation.schedule(time, () => machine.set(value));
  }
  simulation.run({ until: 10 });
  expect([machine.value, machine.timeIn("idle"), machine.timeIn("busy"), machine.timeIn("broken")]).toEqual([
    "busy",
    2,
    3 + 4,
    1,
  ]);
  expect([machine.shareOf("busy"), machine.entries("busy"), machine.entries("idle")]).toEqual([0.7, 2, 0]);
  machine.reset();
  expect(machine.shareOf("busy")).toBe(Number.NaN);
  simulation.schedule(1, () => machine.set("idle"));
  simulation.run({ until: 14 });
  expect([machine.timeIn("busy"), machine.timeIn("idle"), machine.timeIn("broken")]).toEqual([1, 3, 0]);
  expect([machine.entries("idle"), machine.entries("busy"), machine.name]).toEqual([1, 0, "machine"]);
});

it("who waits for a state goes on when it is entered, at once if it is so, even if it passes", () => {
  const { simulation, log, note } = timeline();
  const light = new State<"red" | "amber" | "green">(simulation, "red", "light");
  function* car(name: string, arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    const turn = yield* waitFor(light.is("amber", "green"));
    if (turn.kind !== "signalled") return;
    expectTypeOf(turn.value).toEqualTypeOf<"amber" | "green">();
    note(`${name} ${turn.value}`);
  }
  for (const [name, arrival] of [
    ["a", 1],
    ["b", 2],
    ["c", 6],
  ] as const)
    simulation.start(car(name, arrival));
  simulation.schedule(4, () => {
    expect(light.waiting).toBe(2);
    light.set("amber");
    light.set("red");
  });
  simulation.schedule(5, () => light.set("green"));
  simulation.run();
  expect(log).toEqual([
    [4, "a amber"],
    [4, "b amber"],
    [6, "c green"],
  ]);
});

it("two parts of one condition that wait for one state leave it together", () => {
  const { simulation, log, note } = timeline();
  const light = new State<"red" | "green">(simulation, "red", "light");
  function* car(): Behaviour {
    const news = yield* waitFor(anyOf({ first: light.is("green"), second: light.is("green") }));
    if (news.kind === "signalled") note(news.value);
  }
  simulation.start(car(), "car");
  simulation.schedule(2, () => {
    const label = 'anyOf(state "light" to be green, state "light" to be green)';
    expect(simulation.waitingProcesses()).toEqual([{ process: "car", for: label, since: 0 }]);
    light.set("green");
  });
  simulation.run();
  expect([log, light.waiting]).toEqual([[[2, { key: "first", value: "green" }]], 0]);
});

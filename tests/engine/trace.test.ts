import { expect, it } from "vitest";
import {
  type Behaviour,
  hold,
  holdUnless,
  ndjsonTracer,
  Resource,
  Signal,
  Simulation,
  type TraceEvent,
  waitFor,
} from "../../src/engine/index.ts";

function voyage(trace: (event: TraceEvent) => void): void {
  const simulation = new Simulation({ trace });
  const dock = new Resource(simulation, { capacity: 1, name: "dock", preemption: "resume", queueLimit: 2 });
  const bell = new Signal(simulation, "bell");
  function* ship(priority: number): Behaviour {
    const berth = yield* dock.request({ priority, patience: 2 });
    if (berth.kind !== "granted") return;
    yield* hold(simulation, 3);
    dock.release();
  }
  function* listener(): Behaviour {
    yield* waitFor(bell);
    yield* hold(simulation, 9);
  }
  simulation.start(ship(1), "a");
  simulation.start(ship(1), "b");
  simulation.start(ship(0), "c");
  simulation.start(ship(1), "d");
  const listening = simulation.start(listener(), "listener");
  simulation.schedule(1, () => bell.fire());
  simulation.schedule(2, () => listening.interrupt("storm"), 1);
  simulation.schedule(4, () => dock.setCapacity(2));
  simulation.schedule(5, () => simulation.start(listener(), "e").kill());
  simulation.run();
}

it("a trace tells who did what when, in order", () => {
  const events: TraceEvent[] = [];
  voyage((event) => events.push(event));
  const lines = events.map((event) => {
    const { kind, time, ...rest } = event;
    return `${time} ${kind} ${Object.values(rest).join(" ")}`.trim();
  });
  expect(lines).toEqual([
    "0 start a",
    '0 grant a resource "dock" 1',
    "0 hold a 3",
    "0 start b",
    '0 queue b resource "dock" 1',
    "0 start c",
    '0 preempt a resource "dock" 1',
    '0 grant c resource "dock" 1',
    "0 hold c 3",
    "0 start d",
    '0 balk d resource "dock" 1',
    "0 finish d",
    "0 start listener",
    "1 action",
    '1 fire signal "bell" 1',
    "1 resume listener",
    "1 hold listener 10",
    "2 action",
    "2 interrupt listener storm",
    "2 resume listener",
    "2 finish listener",
    '2 leave b resource "dock" 1',
    "2 resume b",
    "2 finish b",
    "3 resume c",
    '3 release c resource "dock" 1',
    '3 regain a resource "dock" 1',
    "3 finish c",
    "4 action",
    '4 capacity resource "dock" 2',
    "5 action",
    "5 kill e",
    "6 resume a",
    '6 release a resource "dock" 1',
    "6 finish a",
  ]);
});

it("a trace is written as NDJSON, one event a line", () => {
  let text = "";
  voyage(
    ndjsonTracer((line) => {
      text += line;
    }),
  );
  const lines = text.split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.length).toBe(35);
  expect(lines[1]).toBe('{"kind":"grant","time":0,"process":"a","place":"resource \\"dock\\"","units":1}');
  const events: TraceEvent[] = [];
  voyage((event) => events.push(event));
  expect(lines.map((line) => JSON.parse(line))).toEqual(events);
});

it("what a process holds when it ends appears as a release", () => {
  const kinds: string[] = [];
  const simulation = new Simulation({ trace: ({ kind }) => kinds.push(kind) });
  const dock = new Resource(simulation, { capacity: 1 });
  function* ship(): Behaviour {
    yield* dock.request();
  }
  simulation.start(ship());
  simulation.run();
  expect(kinds).toEqual(["start", "grant", "finish", "release"]);
});

it("a hold that watches a signal is traced like any other, and an unheard signal too", () => {
  const events: TraceEvent[] = [];
  const simulation = new Simulation({ trace: (event) => events.push(event) });
  const bell = new Signal(simulation, "bell");
  function* sailor(): Behaviour {
    yield* holdUnless(simulation, 2, bell);
    yield* holdUnless(simulation, 9, bell);
  }
  simulation.start(sailor(), "tug");
  simulation.schedule(3, () => bell.fire());
  simulation.run();
  expect(events).toEqual([
    { kind: "start", time: 0, process: "tug" },
    { kind: "hold", time: 0, process: "tug", until: 2 },
    { kind: "resume", time: 2, process: "tug" },
    { kind: "hold", time: 2, process: "tug", until: 11 },
    { kind: "action", time: 3 },
    { kind: "fire", time: 3, place: 'signal "bell"', waiting: 1 },
    { kind: "resume", time: 3, process: "tug" },
    { kind: "finish", time: 3, process: "tug" },
  ]);
});

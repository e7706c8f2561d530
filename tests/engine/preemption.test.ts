import { expect, it } from "vitest";
import {
  type Behaviour,
  hold,
  holdUnless,
  Resource,
  type ResourceOptions,
  Signal,
  waitFor,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

/** A patient with work of length 10 from time 0; an emergency of length 4 comes at time 3. */
function emergency(preemption: ResourceOptions["preemption"]): {
  log: [number, unknown][];
  surgeon: Resource;
} {
  const { simulation, log, note } = timeline();
  const surgeon = new Resource(simulation, {
    capacity: 1,
    name: "surgeon",
    ...(preemption === undefined ? {} : { preemption }),
  });
  function* patient(name: string, arrival: number, work: number, priority: number): Behaviour {
    yield* hold(simulation, arrival);
    yield* surgeon.request({ priority });
    note(`${name} begins`);
    const end = yield* hold(simulation, work);
    note(`${name} ${end.kind === "elapsed" ? "is done" : JSON.stringify(end.cause)}`);
    if (end.kind === "elapsed") surgeon.release();
  }
  simulation.start(patient("hip", 0, 10, 1), "hip");
  simulation.start(patient("heart", 3, 4, 0), "heart");
  simulation.start(patient("knee", 1, 2, 1), "knee");
  simulation.run();
  return { log, surgeon };
}

it("resume: the work goes on where it stopped, ahead of its equals", () => {
  const { log, surgeon } = emergency("resume");
  expect(log).toEqual([
    [0, "hip begins"],
    [3, "heart begins"],
    [7, "heart is done"],
    [14, "hip is done"],
    [14, "knee begins"],
    [16, "knee is done"],
  ]);
  expect(surgeon.record.counts).toMatchObject({
    granted: 3,
    preempted: 1,
    released: 3,
    dropped: 0,
    waiting: 0,
  });
  // Held for 10, 4 and 2; the preempted patient's 4 in between are not use.
  expect([surgeon.record.uses.sum, surgeon.record.uses.max]).toEqual([16, 10]);
});

it("restart: the work begins anew", () => {
  const { log, surgeon } = emergency("restart");
  expect(log).toEqual([
    [0, "hip begins"],
    [3, "heart begins"],
    [7, "heart is done"],
    [17, "hip is done"],
    [17, "knee begins"],
    [19, "knee is done"],
  ]);
  expect(surgeon.record.uses.max).toBe(13);
});

it("drop: the victim is interrupted, told by whom, and loses its units for good", () => {
  const { log, surgeon } = emergency("drop");
  expect(log).toEqual([
    [0, "hip begins"],
    [3, "heart begins"],
    [3, 'hip {"kind":"preempted","resource":"surgeon","by":"heart","since":0}'],
    [7, "heart is done"],
    [7, "knee begins"],
    [9, "knee is done"],
  ]);
  expect(surgeon.record.counts).toMatchObject({
    granted: 3,
    preempted: 1,
    dropped: 1,
    released: 2,
    inService: 0,
  });
});

it("without preemption even the most pressing request waits", () => {
  expect(emergency(undefined).log).toEqual([
    [0, "hip begins"],
    [10, "hip is done"],
    [10, "heart begins"],
    [14, "heart is done"],
    [14, "knee begins"],
    [16, "knee is done"],
  ]);
});

it("victims are those with the greatest priority number, and among them those granted last", () => {
  const { simulation, log, note } = timeline();
  const bays = new Resource(simulation, { capacity: 4, preemption: "drop" });
  function* car(name: string, priority: number): Behaviour {
    yield* bays.request({ priority });
    const end = yield* hold(simulation, 100);
    if (end.kind === "interrupted") note(name);
  }
  for (const [name, priority] of [
    ["a", 2],
    ["b", 3],
    ["c", 2],
    ["d", 1],
  ] as const)
    simulation.start(car(name, priority));
  for (const time of [1, 2, 3, 4]) simulation.schedule(time, () => simulation.start(car(`new ${time}`, 1)));
  simulation.run({ until: 5 });
  expect(log).toEqual([
    [1, "b"],
    [2, "c"],
    [3, "a"],
  ]);
  expect(bays.waiting).toBe(1);
});

it("nobody loses units in vain: without enough victims the request waits", () => {
  const { simulation, log, note } = timeline();
  const bays = new Resource(simulation, { capacity: 3, preemption: "drop" });
  function* car(name: string, units: number, priority: number): Behaviour {
    yield* bays.request({ units, priority });
    note(`${name} in`);
    note(`${name} ${(yield* hold(simulation, 5)).kind}`);
  }
  simulation.start(car("a", 1, 5));
  simulation.start(car("b", 1, 1));
  simulation.schedule(1, () => simulation.start(car("large", 3, 1)));
  simulation.run();
  expect(log).toEqual([
    [0, "a in"],
    [0, "b in"],
    [5, "a elapsed"],
    [5, "b elapsed"],
    [5, "large in"],
    [10, "large elapsed"],
  ]);
});

it("what a victim's units leave over goes to those who wait", () => {
  const { simulation, log, note } = timeline();
  const bays = new Resource(simulation, { capacity: 3, preemption: "resume" });
  function* car(name: string, units: number, priority: number, work: number): Behaviour {
    yield* bays.request({ units, priority });
    note(`${name} in`);
    yield* hold(simulation, work);
    bays.release(units);
    note(`${name} out`);
  }
  simulation.start(car("large", 3, 9, 10));
  simulation.start(car("waiting", 2, 5, 1));
  simulation.schedule(2, () => simulation.start(car("pressing", 1, 0, 4)));
  simulation.run();
  // "waiting" (priority 5) is itself more pressing than "large" and takes its units at 0.
  expect(log).toEqual([
    [0, "large in"],
    [0, "waiting in"],
    [1, "waiting out"],
    [2, "pressing in"],
    [6, "pressing out"],
    [15, "large out"],
  ]);
});

it("a process preempted twice resumes twice", () => {
  const { simulation, log, note } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "resume" });
  function* job(name: string, arrival: number, priority: number, work: number): Behaviour {
    yield* hold(simulation, arrival);
    yield* cpu.request({ priority });
    yield* hold(simulation, work);
    note(name);
    cpu.release();
  }
  simulation.start(job("low", 0, 2, 5));
  simulation.start(job("middle", 1, 1, 5));
  simulation.start(job("high", 2, 0, 5));
  simulation.start(job("middle late", 8, 1, 1));
  simulation.run();
  // middle works 1-2 and 7-11, middle late 11-12, low 0-1 and 12-16.
  expect(log).toEqual([
    [7, "high"],
    [11, "middle"],
    [12, "middle late"],
    [16, "low"],
  ]);
  expect(cpu.record.counts.preempted).toBe(2);
});

it("an equally pressing request does not preempt, nor does a process preempt itself", () => {
  const { simulation, log, note } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "resume" });
  function* job(name: string): Behaviour {
    yield* cpu.request({ priority: 1 });
    yield* hold(simulation, 2);
    note(name);
    if (name === "b") note((yield* cpu.request({ priority: 0, patience: 1 })).kind);
    cpu.release();
  }
  simulation.start(job("a"));
  simulation.start(job("b"));
  simulation.run();
  expect(log).toEqual([
    [2, "a"],
    [4, "b"],
    [5, "reneged"],
  ]);
});

it("a suspended process that waited for something else goes on when it has both", () => {
  const { simulation, log, note } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "resume" });
  const data = new Signal<number>(simulation);
  function* job(): Behaviour {
    yield* cpu.request({ priority: 1 });
    const read = yield* waitFor(data);
    note(read.kind === "signalled" ? read.value : read.kind);
  }
  function* pressing(): Behaviour {
    yield* hold(simulation, 1);
    yield* cpu.request({ priority: 0 });
    yield* hold(simulation, 5);
    cpu.release();
  }
  simulation.start(job());
  simulation.start(pressing());
  simulation.schedule(3, () => data.fire(7));
  simulation.run();
  expect(log).toEqual([[6, 7]]);
});

it("the time of a hold that watches a signal stands still too, and restarts if so agreed", () => {
  const story = (preemption: "resume" | "restart") => {
    const { simulation, log, note } = timeline();
    const cpu = new Resource(simulation, { capacity: 1, preemption });
    const bell = new Signal(simulation);
    function* job(): Behaviour {
      yield* cpu.request({ priority: 1 });
      note((yield* holdUnless(simulation, 4, bell)).kind);
    }
    function* pressing(): Behaviour {
      yield* hold(simulation, 3);
      yield* cpu.request({ priority: 0 });
      yield* hold(simulation, 5);
    }
    simulation.start(job());
    simulation.start(pressing());
    simulation.run();
    return log;
  };
  expect(story("resume")).toEqual([[9, "elapsed"]]);
  expect(story("restart")).toEqual([[12, "elapsed"]]);
});

it("the patience of a suspended process stands still, and is not begun anew", () => {
  const { simulation, log, note } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "restart", name: "cpu" });
  const disk = new Resource(simulation, { capacity: 1, name: "disk" });
  function* diskHog(): Behaviour {
    yield* disk.request();
    yield* hold(simulation, 100);
  }
  function* job(): Behaviour {
    yield* cpu.request({ priority: 1 });
    note((yield* disk.request({ patience: 4 })).kind);
  }
  function* pressing(): Behaviour {
    yield* hold(simulation, 3);
    yield* cpu.request({ priority: 0 });
    yield* hold(simulation, 5);
  }
  simulation.start(diskHog());
  simulation.start(job());
  simulation.start(pressing());
  simulation.run();
  expect(log).toEqual([[9, "reneged"]]);
});

it("a process preempted on two resources goes on when it has regained both", () => {
  const { simulation, log, note } = timeline();
  const a = new Resource(simulation, { capacity: 1, preemption: "resume", name: "a" });
  const b = new Resource(simulation, { capacity: 1, preemption: "resume", name: "b" });
  function* job(): Behaviour {
    yield* a.request({ priority: 1 });
    yield* b.request({ priority: 1 });
    yield* hold(simulation, 10);
    note("done");
  }
  function* pressing(resource: Resource, from: number, length: number): Behaviour {
    yield* hold(simulation, from);
    yield* resource.request({ priority: 0 });
    yield* hold(simulation, length);
  }
  simulation.start(job());
  simulation.start(pressing(a, 2, 5));
  simulation.start(pressing(b, 4, 5));
  simulation.run();
  expect(log).toEqual([[17, "done"]]);
});

it("an interruption of a suspended process is delivered when it goes on", () => {
  const { simulation, log, note } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "resume" });
  function* job(): Behaviour {
    yield* cpu.request({ priority: 1 });
    note((yield* hold(simulation, 10)).kind);
    cpu.release();
  }
  function* pressing(): Behaviour {
    yield* hold(simulation, 1);
    yield* cpu.request({ priority: 0 });
    yield* hold(simulation, 5);
    cpu.release();
  }
  const working = simulation.start(job());
  simulation.start(pressing());
  simulation.schedule(2, () => working.interrupt("stop"));
  simulation.run();
  expect(log).toEqual([[6, "interrupted"]]);
});

it("a suspended process that is killed gives up its place in the line", () => {
  const { simulation } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "resume" });
  function* job(priority: number): Behaviour {
    yield* cpu.request({ priority });
    yield* hold(simulation, 10);
  }
  const working = simulation.start(job(1));
  simulation.schedule(1, () => simulation.start(job(0)));
  simulation.schedule(2, () => working.kill());
  simulation.run();
  expect(simulation.now).toBe(11);
  expect(cpu.record.counts).toMatchObject({ preempted: 1, killed: 1, released: 1, waiting: 0, inService: 0 });
});

it("a process preempted at the instant of its grant has lost no time", () => {
  const { simulation, log, note } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "resume" });
  function* job(name: string, priority: number, work: number): Behaviour {
    yield* cpu.request({ priority });
    yield* hold(simulation, work);
    note(name);
    cpu.release();
  }
  simulation.start(job("first", 1, 5));
  simulation.start(job("second", 1, 3));
  // At 5 the pressing job starts behind the end of first, whose release grants second before either goes on.
  simulation.schedule(5, () => simulation.start(job("pressing", 0, 2)));
  simulation.run();
  expect(log).toEqual([
    [5, "first"],
    [7, "pressing"],
    [10, "second"],
  ]);
});

it("preempted ones may exceed the queue limit", () => {
  const { simulation, log, note } = timeline();
  const cpu = new Resource(simulation, { capacity: 1, preemption: "resume", queueLimit: 0 });
  function* job(name: string, arrival: number, priority: number): Behaviour {
    yield* hold(simulation, arrival);
    const grant = yield* cpu.request({ priority });
    if (grant.kind === "granted") yield* hold(simulation, 4);
    note(`${name} ${grant.kind}`);
  }
  simulation.start(job("low", 0, 1));
  simulation.start(job("high", 1, 0));
  simulation.start(job("other", 2, 1));
  simulation.run();
  expect(log).toEqual([
    [2, "other balked"],
    [5, "high granted"],
    [8, "low granted"],
  ]);
});

it("only as many units are taken as are missing", () => {
  const { simulation } = timeline();
  const pool = new Resource(simulation, { capacity: 4, preemption: "resume" });
  function* job(units: number, priority: number): Behaviour {
    yield* pool.request({ units, priority });
    yield* hold(simulation, 10);
  }
  for (const name of ["a", "b", "c"]) simulation.start(job(1, 5), name);
  simulation.schedule(1, () => simulation.start(job(2, 0), "urgent"));
  simulation.run({ until: 2 });
  // One unit was free, so one victim is enough.
  expect(pool.record.counts.preempted).toBe(1);
  expect(pool.holders().map(({ name }) => name)).toEqual(["a", "b", "urgent"]);
});

it("the use of a dropped unit is counted from its grant, that of a resumed one without the interruption", () => {
  for (const preemption of ["drop", "resume"] as const) {
    const { simulation } = timeline();
    const desk = new Resource(simulation, { capacity: 1, preemption });
    function* job(arrival: number, work: number, priority: number): Behaviour {
      yield* hold(simulation, arrival);
      yield* desk.request({ priority });
      const end = yield* hold(simulation, work);
      if (end.kind === "elapsed") desk.release();
    }
    simulation.start(job(2, 10, 1));
    simulation.start(job(5, 1, 0));
    simulation.run();
    // From 2 to 5 and dropped; or from 2 to 5 and from 6 to 13.
    const { uses } = desk.record;
    expect([uses.count, uses.min, uses.max]).toEqual([2, 1, preemption === "drop" ? 3 : 10]);
  }
});

it("a suspended process that has no wake-up ahead waits on when it has regained its unit", () => {
  const { simulation, log, note } = timeline();
  const desk = new Resource(simulation, { capacity: 1, preemption: "resume" });
  const bell = new Signal(simulation);
  function* clerk(): Behaviour {
    yield* desk.request({ priority: 1 });
    note((yield* waitFor(bell)).kind);
  }
  function* boss(): Behaviour {
    yield* desk.request();
    yield* hold(simulation, 2);
  }
  simulation.start(clerk(), "clerk");
  simulation.schedule(2, () => simulation.start(boss()));
  simulation.schedule(5, () => note(desk.holders().map(({ name }) => name)));
  simulation.schedule(6, () => bell.fire());
  simulation.run();
  expect(log).toEqual([
    [5, ["clerk"]],
    [6, "signalled"],
  ]);
});

it("a suspended process that was served meanwhile goes on at the moment at which it regains its unit", () => {
  const { simulation, log, note } = timeline();
  const desk = new Resource(simulation, { capacity: 1, preemption: "resume" });
  const stamps = new Resource(simulation, { capacity: 0, largestCapacity: 1 });
  function* clerk(): Behaviour {
    yield* desk.request({ priority: 1 });
    note((yield* stamps.request({ patience: 20 })).kind);
  }
  function* boss(): Behaviour {
    yield* desk.request();
    yield* hold(simulation, 2);
    desk.release();
    // The clerk, whose turn came first, does not wait for the end of the instant as patience does.
    simulation.schedule(0, () => note("later in the instant"));
  }
  simulation.start(clerk());
  simulation.schedule(2, () => simulation.start(boss()));
  simulation.schedule(3, () => stamps.setCapacity(1));
  simulation.run();
  expect(log).toEqual([
    [4, "granted"],
    [4, "later in the instant"],
  ]);
});

it("patience that has no time left when the clock stops still ends after all else at the instant at which it goes on", () => {
  const { simulation, log, note } = timeline();
  const desk = new Resource(simulation, { capacity: 1, preemption: "resume", name: "desk" });
  const stamp = new Resource(simulation, { capacity: 1, name: "stamp" });
  function* other(): Behaviour {
    yield* stamp.request();
    // After what the instant brings with priority 0, but before patience ends.
    yield* hold(simulation, 9, 1);
    stamp.release();
  }
  function* clerk(): Behaviour {
    yield* desk.request({ priority: 1 });
    note((yield* stamp.request({ patience: 4 })).kind);
  }
  function* boss(): Behaviour {
    yield* hold(simulation, 4);
    yield* desk.request();
    yield* hold(simulation, 5);
    desk.release();
  }
  simulation.start(other());
  simulation.start(clerk());
  simulation.start(boss());
  simulation.run();
  expect(log).toEqual([[9, "granted"]]);
});

it("a hold that has no time left when the clock stops keeps its priority when it goes on", () => {
  const { simulation, log, note } = timeline();
  const desk = new Resource(simulation, { capacity: 1, preemption: "resume" });
  function* clerk(): Behaviour {
    yield* desk.request({ priority: 1 });
    yield* hold(simulation, 4, 1);
    note("clerk");
  }
  function* boss(): Behaviour {
    yield* hold(simulation, 4);
    yield* desk.request();
    yield* hold(simulation, 5);
    desk.release();
    simulation.schedule(0, () => note("later in the instant"));
  }
  simulation.start(clerk());
  simulation.start(boss());
  simulation.run();
  expect(log).toEqual([
    [9, "later in the instant"],
    [9, "clerk"],
  ]);
});

it("who takes a unit gets it, though its victim leaves the same line and another stands behind it there", () => {
  const { simulation, log, note } = timeline();
  const desk = new Resource(simulation, { capacity: 2, preemption: "drop" });
  function* clerk(name: string, priority: number, second: boolean): Behaviour {
    yield* desk.request({ priority });
    note(`${name} in`);
    const end = second ? yield* desk.request({ priority }) : yield* hold(simulation, 5);
    note(`${name} ${end.kind}`);
  }
  simulation.start(clerk("steady", 5, false));
  simulation.start(clerk("greedy", 5, true));
  simulation.start(clerk("waiting", 5, false));
  simulation.schedule(1, () => simulation.start(clerk("pressing", 0, false)));
  simulation.schedule(2, () => note(desk.held));
  simulation.run();
  expect(log).toEqual([
    [0, "steady in"],
    [0, "greedy in"],
    [1, "pressing in"],
    [1, "greedy interrupted"],
    [2, 2],
    [5, "steady elapsed"],
    [5, "waiting in"],
    [6, "pressing elapsed"],
    [10, "waiting elapsed"],
  ]);
});

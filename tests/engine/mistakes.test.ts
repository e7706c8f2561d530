// biome-ignore-all lint/correctness/useYield: some mistakes need no wait.
import { expect, it } from "vitest";
import {
  allOf,
  anyOf,
  Batch,
  type Behaviour,
  Container,
  Gate,
  hold,
  holdUnless,
  Resource,
  Signal,
  Simulation,
  SimulationError,
  Store,
  scheduleCapacity,
  timeout,
  type Wait,
  waitFor,
} from "../../src/engine/index.ts";

/** The message with which a process named "tug" fails at time 3. */
function mistakeOf(act: (simulation: Simulation) => Generator<Wait, unknown, unknown>): string {
  const simulation = new Simulation();
  function* tug(): Behaviour {
    yield* hold(simulation, 3);
    yield* act(simulation);
  }
  simulation.start(tug(), "tug");
  try {
    simulation.run();
  } catch (error) {
    expect(error).toBeInstanceOf(SimulationError);
    expect(error).toMatchObject({ time: 3, process: "tug", name: "SimulationError" });
    return (error as SimulationError).message;
  }
  return "no mistake";
}

it("a delay that is negative or not a number is refused, with process, time and call", () => {
  for (const delay of [-1, Number.NaN, "5", null, 5n] as number[]) {
    const shown = new Map<unknown, string>([
      ["5", '"5"'],
      [5n, "5n"],
    ]);
    const written = shown.get(delay) ?? String(delay);
    const rule = `at time 3 in tug: a delay is a number of at least 0`;
    expect(
      mistakeOf(function* (simulation) {
        yield* hold(simulation, delay);
      }),
    ).toBe(`hold(${written}) ${rule}`);
    expect(
      mistakeOf(function* (simulation) {
        yield* holdUnless(simulation, delay, new Signal(simulation));
      }),
    ).toBe(`holdUnless(${written}) ${rule}`);
    expect(
      mistakeOf(function* (simulation) {
        simulation.schedule(delay, () => {});
      }),
    ).toBe(`schedule(${written}) ${rule}`);
    expect(
      mistakeOf(function* (simulation) {
        yield* waitFor(timeout(simulation, delay));
      }),
    ).toBe(`timeout(${written}) ${rule}`);
  }
  const simulation = new Simulation();
  const handle = simulation.schedule(1, () => {});
  expect(() => simulation.reschedule(handle, -2)).toThrow(
    `reschedule(${handle}, -2) at time 0: a delay is a number`,
  );
  expect(() => simulation.reprioritize(handle, Number.NaN)).toThrow("a priority is a number");
});

it("a time in the past is refused", () => {
  const simulation = new Simulation({ start: 10 });
  expect(() => simulation.scheduleAt(9, () => {})).toThrow(
    "scheduleAt(9) at time 10: a time may not lie in the past",
  );
  for (const time of [Number.NaN, "12"] as number[]) {
    expect(() => simulation.scheduleAt(time, () => {})).toThrow("at time 10: a time is a number");
    expect(() => simulation.run({ until: time })).toThrow("at time 10: a horizon is a number");
  }
  expect(() => simulation.run({ until: 9 })).toThrow(
    "run({ until: 9 }) at time 10: the horizon may not lie in the past",
  );
});

it("a priority that is not a number is refused", () => {
  const simulation = new Simulation();
  expect(() => simulation.schedule(1, () => {}, Number.NaN)).toThrow("a priority is a number");
  expect(() => simulation.scheduleAt(1, () => {}, Number.NaN)).toThrow("a priority is a number");
  expect(
    mistakeOf(function* (inside) {
      yield* hold(inside, 1, Number.NaN);
    }),
  ).toBe("hold(1, NaN) at time 3 in tug: a priority is a number");
});

it("a foreign value that is yielded is refused", () => {
  expect(
    mistakeOf(function* () {
      yield 5 as unknown as Wait;
    }),
  ).toBe(
    "yield at time 3 in tug: a process waits with yield* and one of the engine's waits; this one yielded 5",
  );
  expect(
    mistakeOf(function* (simulation) {
      yield hold(simulation, 1) as unknown as Wait;
    }),
  ).toBe("hold(1) at time 3 in tug: a wait needs yield* in front of it");
  expect(
    mistakeOf(function* (simulation) {
      yield { kind: "wait" };
      yield* hold(simulation, 1);
    }),
  ).toContain("this one yielded [object Object]");
});

it("an engine that hands a wait on in a step of its own is served alike", () => {
  // JavaScriptCore does so at every yield*; ECMA-262 (section 15.5.5) hands on the step itself.
  const simulation = new Simulation();
  const log: number[] = [];
  const inner = (function* (): Behaviour {
    yield* hold(simulation, 2);
    log.push(simulation.now);
    yield* hold(simulation, 3);
    log.push(simulation.now);
  })();
  const copied: Behaviour = Object.assign((function* (): Behaviour {})(), {
    next: () => ({ ...inner.next() }),
  });
  const behaviour = (function* (): Behaviour {
    yield* copied;
  })();
  simulation.start(behaviour);
  // Another process on the way, so that the first has to park.
  simulation.start(
    (function* (): Behaviour {
      for (let k = 0; k < 6; k++) yield* hold(simulation, 1);
    })(),
  );
  simulation.run();
  expect(log).toEqual([2, 5]);
});

it("a wait without yield* is a mistake of the process that made it, even if it never waits again", () => {
  const rule = "at time 3 in tug: a wait needs yield* in front of it";
  const bell = (simulation: Simulation) => new Signal(simulation, "bell");
  const dock = (simulation: Simulation) => new Resource(simulation, { capacity: 1, name: "dock" });
  const slips: [string, (simulation: Simulation) => unknown][] = [
    ["hold(5)", (simulation) => hold(simulation, 5)],
    ["holdUnless(5)", (simulation) => holdUnless(simulation, 5, bell(simulation))],
    ['waitFor(signal "bell")', (simulation) => waitFor(bell(simulation))],
    ['resource "dock".request', (simulation) => dock(simulation).request()],
    ['container "tank".put', (simulation) => new Container(simulation, { name: "tank" }).put(1)],
    ['store "belt".put', (simulation) => new Store<number>(simulation, { name: "belt" }).put(1)],
    ['store "belt".get', (simulation) => new Store<number>(simulation, { name: "belt" }).get()],
  ];
  for (const [call, slip] of slips) {
    expect(
      mistakeOf(function* (simulation) {
        slip(simulation);
      }),
    ).toBe(`${call} ${rule}`);
    expect(
      mistakeOf(function* (simulation) {
        slip(simulation);
        // Something is due before, so that the process has to park.
        simulation.schedule(0.5, () => {});
        yield* call === "hold(5)" ? waitFor(bell(simulation)) : hold(simulation, 1);
      }),
    ).toBe(`${call} ${rule}`);
  }
});

it("a forgotten wait reaches no other process, and nothing is left of it when the run goes on", () => {
  const simulation = new Simulation();
  const log: [string, number][] = [];
  function* careless(): Behaviour {
    yield* hold(simulation, 1);
    hold(simulation, 5);
  }
  function* innocent(): Behaviour {
    yield* hold(simulation, 3);
    log.push(["innocent", simulation.now]);
  }
  simulation.start(careless(), "careless");
  simulation.start(innocent(), "innocent");
  expect(() => simulation.run()).toThrow("hold(5) at time 1 in careless: a wait needs yield* in front of it");
  simulation.run();
  expect(log).toEqual([["innocent", 3]]);
});

it("a wait that is made when a process is killed is laid at the door of the one that dies", () => {
  const simulation = new Simulation();
  function* tug(): Behaviour {
    try {
      yield* hold(simulation, 9);
    } finally {
      hold(simulation, 1);
    }
  }
  const dying = simulation.start(tug(), "tug");
  simulation.schedule(2, () => dying.kill());
  expect(() => simulation.run()).toThrow("hold(1) at time 2 in tug: a wait needs yield* in front of it");
});

it("a wait is waited for once", () => {
  const rule = "at time 5 in tug: this wait is over; make a new one for each yield*";
  const twice = (make: (simulation: Simulation) => Iterable<Wait, unknown>) => {
    const simulation = new Simulation();
    function* tug(): Behaviour {
      yield* hold(simulation, 5);
      const wait = make(simulation);
      yield* wait;
      yield* wait;
    }
    simulation.start(tug(), "tug");
    return () => simulation.run();
  };
  const open = (simulation: Simulation) => new Gate(simulation, { state: "open" });
  expect(twice((simulation) => hold(simulation, 0) as Iterable<Wait, unknown>)).toThrow(`hold ${rule}`);
  expect(twice((simulation) => waitFor(open(simulation)) as Iterable<Wait, unknown>)).toThrow(
    `waitFor ${rule}`,
  );
  expect(twice((simulation) => new Container(simulation).put(1) as Iterable<Wait, unknown>)).toThrow(
    `asking ${rule}`,
  );
  expect(
    twice((simulation) => holdUnless(simulation, 0, new Signal(simulation)) as Iterable<Wait, unknown>),
  ).toThrow(`holdUnless ${rule}`);
});

it("a generator that is started twice is refused, whatever it waits for", () => {
  const rule = "this generator was started twice; make a new one for each process";
  const waits: ((simulation: Simulation) => Iterable<Wait, unknown>)[] = [
    (simulation) => hold(simulation, 5) as Iterable<Wait, unknown>,
    (simulation) => holdUnless(simulation, 5, new Signal(simulation)) as Iterable<Wait, unknown>,
    (simulation) => waitFor(new Signal(simulation)) as Iterable<Wait, unknown>,
    (simulation) => new Container(simulation).get(1) as Iterable<Wait, unknown>,
  ];
  for (const wait of waits) {
    const simulation = new Simulation();
    const behaviour = (function* (): Behaviour {
      yield* wait(simulation);
    })();
    simulation.start(behaviour, "one");
    simulation.start(behaviour, "two");
    expect(() => simulation.run()).toThrow(`at time 0 in two: ${rule}`);
  }
});

it("a generator function that was not called is refused", () => {
  const simulation = new Simulation();
  function* tug(): Behaviour {
    yield* hold(simulation, 1);
  }
  expect(() => simulation.start(tug as unknown as Behaviour)).toThrow(
    "start at time 0: a behaviour is a generator: call the generator function",
  );
});

it("what belongs to another simulation is refused", () => {
  const other = new Simulation();
  const bell = new Signal(other, "bell");
  const dock = new Resource(other, { capacity: 1, name: "dock" });
  const simulation = new Simulation();
  const stray = (act: () => Iterable<Wait, unknown>) => {
    const here = new Simulation();
    function* tug(): Behaviour {
      yield* act();
    }
    here.start(tug(), "tug");
    return () => here.run();
  };
  const rule = "only a running process of the same simulation can wait, and none is running";
  expect(stray(() => dock.request() as Iterable<Wait, unknown>)).toThrow(
    `resource "dock".request at time 0: ${rule}`,
  );
  expect(stray(() => hold(other, 1) as Iterable<Wait, unknown>)).toThrow(rule);
  expect(() => dock.release()).toThrow("no process of the same simulation is running, so say who releases");
  const another = 'signal "bell" belongs to another simulation';
  expect(() => holdUnless(simulation, 1, bell)).toThrow(`holdUnless(1) at time 0: ${another}`);
  expect(() => anyOf([new Signal(simulation, "own"), bell])).toThrow(
    `anyOf(signal "own", signal "bell") at time 0: ${another}`,
  );
  expect(() => scheduleCapacity(simulation, dock, [{ at: 1, capacity: 2 }])).toThrow(
    "scheduleCapacity(dock) at time 0: the resource belongs to another simulation",
  );
});

it("two waits without yield* between them: the first is named", () => {
  const rule = "at time 3 in tug: a wait needs yield* in front of it";
  expect(
    mistakeOf(function* (simulation) {
      hold(simulation, 2);
      yield* hold(simulation, 1);
    }),
  ).toBe(`hold(2) ${rule}`);
  expect(
    mistakeOf(function* (simulation) {
      const bell = new Signal(simulation, "bell");
      waitFor(bell);
      yield* waitFor(bell);
    }),
  ).toBe(`waitFor(signal "bell") ${rule}`);
  expect(
    mistakeOf(function* (simulation) {
      const bell = new Signal(simulation);
      holdUnless(simulation, 2, bell);
      yield* holdUnless(simulation, 1, bell);
    }),
  ).toBe(`holdUnless(2) ${rule}`);
  expect(
    mistakeOf(function* (simulation) {
      const dock = new Resource(simulation, { capacity: 1, name: "dock" });
      dock.request();
      yield* dock.request();
    }),
  ).toBe(`resource "dock".request ${rule}`);
});

it("only a running process can wait: outside one nothing is put and nothing is lost in silence", () => {
  const simulation = new Simulation();
  const bell = new Signal(simulation);
  const dock = new Resource(simulation, { capacity: 1 });
  const belt = new Store<number>(simulation, { name: "belt" });
  const rule = "at time 0: only a running process of the same simulation can wait, and none is running";
  const waits: [string, () => unknown][] = [
    ["hold(1)", () => hold(simulation, 1)],
    ["holdUnless(1)", () => holdUnless(simulation, 1, bell)],
    ['waitFor(signal "signal")', () => waitFor(bell)],
    ['resource "resource".request', () => dock.request()],
    ['store "belt".put', () => belt.put(1)],
  ];
  for (const [call, wait] of waits) {
    expect(wait).toThrow(`${call} ${rule}`);
    simulation.schedule(0, wait as () => void);
    expect(() => simulation.run()).toThrow(`${call} ${rule}`);
  }
});

it("releasing what is not held is refused, and says what is held", () => {
  expect(
    mistakeOf(function* (simulation) {
      const dock = new Resource(simulation, { capacity: 3, name: "dock" });
      yield* dock.request({ units: 2 });
      dock.release(3);
    }),
  ).toBe('resource "dock".release(3) at time 3 in tug: tug holds only 2');
  expect(
    mistakeOf(function* (simulation) {
      new Resource(simulation, { capacity: 3, name: "dock" }).release();
    }),
  ).toBe('resource "dock".release(1) at time 3 in tug: tug holds only 0');
  expect(
    mistakeOf(function* (simulation) {
      new Resource(simulation, { capacity: 3, name: "dock" }).release(0);
    }),
  ).toBe('resource "dock".release(0) at time 3 in tug: an amount is a number above 0');
  const simulation = new Simulation();
  expect(() => new Resource(simulation, { capacity: 1 }).release()).toThrow(
    "no process of the same simulation is running, so say who releases",
  );
});

it("a release that is refused takes nothing", () => {
  const simulation = new Simulation();
  const dock = new Resource(simulation, { capacity: 3 });
  function* holder(): Behaviour {
    yield* dock.request({ units: 2 });
    expect(() => dock.release(3)).toThrow("holds only 2");
    expect(dock.held).toBe(2);
    yield* hold(simulation, 1);
  }
  simulation.start(holder());
  simulation.run();
  expect(dock.record.counts.released).toBe(1);
});

it("a request that can never be granted is refused at once", () => {
  expect(
    mistakeOf(function* (simulation) {
      yield* new Resource(simulation, { capacity: 2, name: "dock" }).request({ units: 3 });
    }),
  ).toBe(
    'resource "dock".request({ units: 3 }) at time 3 in tug: the capacity is 2, so this can never be granted',
  );
  expect(
    mistakeOf(function* (simulation) {
      yield* new Resource(simulation, { capacity: 0, name: "dock" }).request();
    }),
  ).toContain("the capacity is 0, so this can never be granted");
  expect(
    mistakeOf(function* (simulation) {
      yield* waitFor(new Resource(simulation, { capacity: 1 }).whenGranted({ units: 2 }));
    }),
  ).toContain("can never be granted");
  expect(
    mistakeOf(function* (simulation) {
      yield* new Container(simulation, { capacity: 5, name: "tank" }).get(6);
    }),
  ).toBe('container "tank".get(6) at time 3 in tug: the capacity is 5, so this can never be granted');
  expect(
    mistakeOf(function* (simulation) {
      yield* waitFor(new Container(simulation, { capacity: 5, name: "tank" }).whenPut(6));
    }),
  ).toContain('container "tank".put(6)');
  expect(
    mistakeOf(function* (simulation) {
      const dock = new Resource(simulation, { capacity: 2, largestCapacity: 4 });
      yield* dock.request({ units: 4, patience: 0 });
    }),
  ).toBe("no mistake");
});

it("amounts, priorities and patience must make sense", () => {
  const asking = (options: { units?: number; priority?: number; patience?: number }) =>
    mistakeOf(function* (simulation) {
      yield* new Resource(simulation, { capacity: 1 }).request(options);
    });
  expect(asking({ units: 0 })).toContain("an amount is a number above 0");
  expect(asking({ units: Number.NaN })).toContain("an amount is a number above 0");
  expect(asking({ priority: Number.NaN })).toContain("a priority is a number");
  expect(asking({ patience: -1 })).toContain("patience is a number of at least 0, not -1");
  const text = "2" as unknown as number;
  expect(asking({ units: text })).toContain(
    'request({ units: "2" }) at time 3 in tug: an amount is a number',
  );
  expect(asking({ priority: text })).toContain("a priority is a number");
  expect(asking({ patience: text })).toContain('patience is a number of at least 0, not "2"');
  expect(() => new Resource(new Simulation(), { capacity: text })).toThrow('new Resource("2") at time 0');
  expect(
    mistakeOf(function* (simulation) {
      yield* new Container(simulation).put(Number.POSITIVE_INFINITY);
    }),
  ).toContain("an amount is a number above 0");
  expect(
    mistakeOf(function* (simulation) {
      yield* new Container(simulation).get(-1);
    }),
  ).toContain("an amount is a number above 0");
  expect(
    mistakeOf(function* (simulation) {
      yield* new Store(simulation, { name: "belt" }).get({ patience: -1 });
    }),
  ).toContain('store "belt".get()');
  expect(
    mistakeOf(function* (simulation) {
      yield* new Store(simulation, { name: "belt" }).put(1, { patience: -1 });
    }),
  ).toContain('store "belt".put()');
});

it("resources, containers and stores refuse impossible sizes", () => {
  const simulation = new Simulation();
  expect(() => new Resource(simulation, { capacity: -1 })).toThrow(
    "new Resource(-1) at time 0: a capacity is a number of at least 0",
  );
  expect(() => new Resource(simulation, { capacity: Number.NaN })).toThrow(
    "a capacity is a number of at least 0",
  );
  expect(() => new Resource(simulation, { capacity: 1, queueLimit: -1 })).toThrow(
    "a queue limit is a number of at least 0",
  );
  expect(() => new Resource(simulation, { capacity: 1 }).setCapacity(Number.NaN)).toThrow("setCapacity(NaN)");
  expect(() => new Container(simulation, { capacity: 5, initial: 6 })).toThrow(
    "the initial amount 6 does not fit into 5",
  );
  expect(() => new Container(simulation, { initial: -1 })).toThrow(
    "the initial amount -1 does not fit into Infinity",
  );
  expect(() => new Store(simulation, { capacity: 0 })).toThrow("a capacity is a number of at least 1");
});

it("interrupting or killing a finished process is refused and names it", () => {
  const simulation = new Simulation();
  function* nothing(): Behaviour {
    yield* hold(simulation, 1);
  }
  const tug = simulation.start(nothing(), "tug");
  simulation.run();
  expect(() => tug.interrupt()).toThrow("tug.interrupt() at time 1: the process has finished");
  expect(() => tug.kill()).toThrow("tug.kill() at time 1: the process has finished");
});

it("a process cannot interrupt or kill itself", () => {
  const self = (act: "interrupt" | "kill") => {
    const simulation = new Simulation();
    function* tug(): Behaviour {
      yield* hold(simulation, 1);
      running[act]();
    }
    const running = simulation.start(tug(), "tug");
    return () => simulation.run();
  };
  expect(self("interrupt")).toThrow("tug.interrupt() at time 1 in tug: a process cannot interrupt itself");
  expect(self("kill")).toThrow("tug.kill() at time 1 in tug: a process ends itself with return");
});

it("a process that is being killed cannot wait", () => {
  const simulation = new Simulation();
  function* tug(): Behaviour {
    try {
      yield* hold(simulation, 9);
    } finally {
      yield* hold(simulation, 1);
    }
  }
  const dying = simulation.start(tug(), "tug");
  simulation.schedule(2, () => dying.kill());
  expect(() => simulation.run()).toThrow("hold at time 2 in tug: a process that is being killed cannot wait");
});

it("an error in a process or an action carries process and time, and its own cause", () => {
  const simulation = new Simulation();
  const cause = new TypeError("no such harbour");
  function* tug(): Behaviour {
    yield* hold(simulation, 4);
    throw cause;
  }
  simulation.start(tug(), "tug");
  try {
    simulation.run();
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(SimulationError);
    expect((error as SimulationError).message).toBe("step at time 4 in tug: no such harbour");
    expect((error as SimulationError).cause).toBe(cause);
    expect((error as SimulationError).event).toBe(2);
  }
  simulation.schedule(1, () => {
    throw "text";
  });
  expect(() => simulation.step()).toThrow("action at time 5: text");
});

it("a livelock is found: too many events with no time passing", () => {
  const simulation = new Simulation({ livelockLimit: 100 });
  function* restless(): Behaviour {
    yield* hold(simulation, 2);
    while (true) yield* hold(simulation, 0);
  }
  simulation.start(restless());
  expect(() => simulation.run()).toThrow("run at time 2: 100 events happened and no time passed");
  const patient = new Simulation({ livelockLimit: 100 });
  for (let i = 0; i < 100; i++) patient.schedule(i % 2, () => {});
  patient.run();
  expect(patient.now).toBe(1);
});

it("the deadlock report says who waits for what since when", () => {
  const simulation = new Simulation();
  const a = new Resource(simulation, { capacity: 1, name: "a" });
  const b = new Resource(simulation, { capacity: 1, name: "b" });
  function* diner(first: Resource, second: Resource, pause: number): Behaviour {
    yield* first.request();
    yield* hold(simulation, pause);
    yield* second.request();
  }
  const left = simulation.start(diner(a, b, 1), "left");
  simulation.start(diner(b, a, 2), "right");
  function* waiter(what: Parameters<typeof waitFor>[0]): Behaviour {
    yield* waitFor(what);
  }
  simulation.start(waiter(left), "friend");
  simulation.start(waiter(new Signal(simulation, "bell")), "listener");
  simulation.start(waiter(new Gate(simulation, { name: "lock" })), "barge");
  simulation.start(waiter(new Batch(simulation, { size: 2, name: "convoy" })), "ship");
  simulation.start(
    waiter(anyOf([allOf([new Signal(simulation, "x")]), new Store(simulation, { name: "y" }).whenGot()])),
    "clerk",
  );
  simulation.start(waiter(new Container(simulation, { name: "tank" }).whenGot(1)), "car");
  simulation.run();
  expect(simulation.waitingProcesses()).toEqual([
    { process: "left", for: 'resource "b"', since: 1 },
    { process: "right", for: 'resource "a"', since: 2 },
    { process: "friend", for: "left", since: 0 },
    { process: "listener", for: 'signal "bell"', since: 0 },
    { process: "barge", for: 'gate "lock"', since: 0 },
    { process: "ship", for: 'batch "convoy"', since: 0 },
    { process: "clerk", for: 'anyOf(allOf(signal "x"), store "y".get)', since: 0 },
    { process: "car", for: 'container "tank".get', since: 0 },
  ]);
  expect(() => simulation.run({ whenStuck: "throw" })).toThrow(
    'run at time 2: nothing is pending, so these wait for ever: left waits for resource "b" since 1; right waits for',
  );
});

it("whenStuck throws only when nothing is pending and somebody waits", () => {
  const simulation = new Simulation();
  const bell = new Signal(simulation);
  function* listener(): Behaviour {
    yield* waitFor(bell);
  }
  simulation.start(listener());
  simulation.schedule(5, () => bell.fire());
  simulation.run({ until: 3, whenStuck: "throw" });
  simulation.run({ whenStuck: "throw" });
  expect(simulation.waitingProcesses()).toEqual([]);
});

it("a suspended process is reported as waiting for what was taken from it", () => {
  const simulation = new Simulation();
  const cpu = new Resource(simulation, { capacity: 1, name: "cpu", preemption: "resume" });
  function* job(priority: number, work: number): Behaviour {
    yield* cpu.request({ priority });
    yield* hold(simulation, work);
  }
  simulation.start(job(1, 5), "low");
  simulation.schedule(2, () => simulation.start(job(0, 5), "high"));
  simulation.run({ until: 3 });
  expect(simulation.waitingProcesses()).toEqual([{ process: "low", for: 'resource "cpu"', since: 2 }]);
});

it("a refused priority names the call", () => {
  const simulation = new Simulation();
  expect(() => simulation.schedule(1, () => {}, Number.NaN)).toThrow(
    "schedule at time 0: a priority is a number",
  );
  const handle = simulation.schedule(1, () => {});
  expect(() => simulation.reprioritize(handle, Number.NaN)).toThrow(
    `reprioritize(${handle}, NaN) at time 0: a priority is a number`,
  );
});

it("a mistake of the model's own has no cause", () => {
  const simulation = new Simulation();
  try {
    simulation.schedule(-1, () => {});
    expect.unreachable();
  } catch (error) {
    expect("cause" in (error as Error)).toBe(false);
  }
});

it("exactly as many events as the limit may happen with no time passing, and time that passes begins the count anew", () => {
  const crowd = (count: number, times: readonly number[]) => {
    const simulation = new Simulation({ livelockLimit: 3 });
    for (const time of times) for (let i = 0; i < count; i++) simulation.schedule(time, () => {});
    return () => simulation.run();
  };
  expect(crowd(3, [0])).not.toThrow();
  expect(crowd(4, [0])).toThrow("run at time 0: 3 events happened and no time passed");
  expect(crowd(3, [0, 1, 2])).not.toThrow();
});

it("after a process failed in a step, mistakes made outside it are not laid at its door", () => {
  const simulation = new Simulation();
  function* tug(): Behaviour {
    throw new Error("aground");
  }
  simulation.start(tug(), "tug");
  expect(() => simulation.step()).toThrow("step at time 0 in tug: aground");
  expect(() => simulation.schedule(-1, () => {})).toThrow("schedule(-1) at time 0: a delay");
});

it("the deadlock report is in order of start, wherever the processes are kept", () => {
  const simulation = new Simulation();
  const bell = new Signal(simulation, "bell");
  function* listener(): Behaviour {
    yield* waitFor(bell);
  }
  // The places of cancelled events are used again, the latest first.
  const handles = [1, 2, 3].map((delay) => simulation.schedule(delay, () => {}));
  for (const handle of handles) simulation.cancel(handle);
  for (const name of ["a", "b", "c"]) simulation.start(listener(), name);
  simulation.run();
  expect(simulation.waitingProcesses().map(({ process }) => process)).toEqual(["a", "b", "c"]);
});

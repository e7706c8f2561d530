import fc from "fast-check";
import { expect, it } from "vitest";
import {
  allOf,
  anyOf,
  type Behaviour,
  Container,
  hold,
  type Process,
  Resource,
  type ResourceOptions,
  Simulation,
  Store,
  type TraceEvent,
  timeout,
  waitFor,
} from "../../src/engine/index.ts";

interface Plan {
  readonly arrival: number;
  readonly units: number;
  readonly priority: number;
  readonly patience: number;
  readonly work: number;
  readonly manner: "plain" | "careless" | "any" | "all" | "parts";
}

interface Blow {
  readonly time: number;
  readonly pick: number;
  readonly act: "interrupt" | "kill" | "reprioritize" | "capacity";
  readonly size: number;
}

const time = fc.integer({ min: 0, max: 20 });
const plan: fc.Arbitrary<Plan> = fc.record({
  arrival: time,
  units: fc.integer({ min: 1, max: 3 }),
  priority: fc.integer({ min: 0, max: 3 }),
  patience: fc.constantFrom(0, 1, 3, 8, Number.POSITIVE_INFINITY),
  work: fc.integer({ min: 0, max: 9 }),
  manner: fc.constantFrom("plain", "careless", "any", "all", "parts"),
});
const blow: fc.Arbitrary<Blow> = fc.record({
  time,
  pick: fc.nat(1000),
  act: fc.constantFrom("interrupt", "kill", "reprioritize", "capacity"),
  size: fc.integer({ min: 0, max: 4 }),
});
const options: fc.Arbitrary<ResourceOptions> = fc.record({
  capacity: fc.integer({ min: 1, max: 4 }),
  largestCapacity: fc.constant(4),
  discipline: fc.constantFrom("priority", "first-come", "last-come"),
  queueLimit: fc.constantFrom(0, 2, Number.POSITIVE_INFINITY),
  shrinkage: fc.constantFrom("finish", "preempt"),
  ...{ preemption: fc.constantFrom("resume" as const, "restart", "drop") },
});
const optionsOrNoPreemption = fc.tuple(options, fc.boolean()).map(([all, preemptive]) => {
  const { preemption, ...rest } = all;
  return preemptive && preemption !== undefined ? { ...rest, preemption } : rest;
});

function history(
  resourceOptions: ResourceOptions,
  plans: readonly Plan[],
  blows: readonly Blow[],
  horizons: readonly number[],
) {
  const events: TraceEvent[] = [];
  const simulation = new Simulation({ trace: (event) => events.push(event) });
  const dock = new Resource(simulation, { ...resourceOptions, name: "dock" });
  const tug = new Resource(simulation, { capacity: 2, name: "tug" });
  const processes: Process<unknown>[] = [];
  function* customer({ arrival, units, priority, patience, work, manner }: Plan): Behaviour {
    yield* hold(simulation, arrival);
    if (manner === "any") {
      const first = yield* waitFor(
        anyOf({ dock: dock.whenGranted({ units, priority }), end: timeout(simulation, work) }),
      );
      if (first.kind === "signalled" && first.value.key === "dock") yield* hold(simulation, work);
      return;
    }
    if (manner === "all") {
      yield* waitFor(allOf([dock.whenGranted({ units, priority }), tug.whenGranted({ priority })]));
      yield* hold(simulation, work);
      return;
    }
    const grant = yield* dock.request({ units, priority, patience });
    if (grant.kind !== "granted") return;
    const end = yield* hold(simulation, work);
    if (manner === "careless" || end.kind === "interrupted") return;
    if (manner === "parts" && units > 1) dock.release(units - 1);
    if (manner === "parts") yield* tug.request();
    if (dock.holders().includes(self())) dock.release(1);
    yield* hold(simulation, 1);
  }
  const self = () => simulation.current as Process<unknown>;
  for (const one of plans) processes.push(simulation.start(customer(one)) as Process<unknown>);
  for (const { time: when, pick, act, size } of blows) {
    simulation.schedule(when, () => {
      const victim = processes[pick % processes.length];
      if (act === "capacity") dock.setCapacity(size);
      else if (victim === undefined || victim.finished) return;
      else if (act === "reprioritize") dock.reprioritize(victim, size);
      else victim[act]();
    });
  }
  for (const until of horizons) {
    simulation.run({ until });
    check(dock, processes);
    check(tug, processes);
  }
  return { simulation, dock, tug, processes, events };
}

/** What the books say equals what the processes hold, and every request is in exactly one place. */
function check(resource: Resource, processes: readonly Process<unknown>[]): void {
  let held = 0;
  let holdings = 0;
  for (const process of processes) {
    for (let { held: holding } = process; holding !== undefined; holding = holding.older) {
      if (holding.lender !== resource) continue;
      expect(process.finished).toBe(false);
      held += holding.units;
      holdings++;
    }
  }
  expect(resource.held).toBe(held);
  expect(resource.record.inUse.value).toBe(held);
  expect(resource.holders().length).toBe(holdings);
  const { requested, present, waiting, inService, ...left } = resource.record.counts;
  const { granted: _, preempted: __, ...gone } = left;
  expect(inService).toBe(holdings);
  expect(waiting).toBe(resource.waiting);
  expect(present + requested).toBe(
    waiting + inService + Object.values(gone).reduce((sum, count) => sum + count, 0),
  );
  const first = resource.queue()[0];
  if (first !== undefined) expect(first.units).toBeGreaterThan(resource.available);
}

const horizons = [3, 7, 12, 100];

it("no unit of a resource is lost or made, whatever is interrupted, killed, preempted or changed", () => {
  fc.assert(
    fc.property(
      optionsOrNoPreemption,
      fc.array(plan, { maxLength: 14 }),
      fc.array(blow, { maxLength: 12 }),
      (resourceOptions, plans, blows) => {
        const { dock, tug, simulation, processes } = history(resourceOptions, plans, blows, horizons);
        dock.setCapacity(4);
        simulation.run({ until: 1000 });
        check(dock, processes);
        expect([dock.held, tug.held, dock.waiting, tug.waiting]).toEqual([0, 0, 0, 0]);
        expect(processes.every(({ finished }) => finished)).toBe(true);
      },
    ),
    { numRuns: 500, seed: 4, endOnFailure: true },
  );
});

it("the same model gives the same trace, in one run or in several", () => {
  fc.assert(
    fc.property(
      optionsOrNoPreemption,
      fc.array(plan, { maxLength: 10 }),
      fc.array(blow, { maxLength: 8 }),
      (resourceOptions, plans, blows) => {
        const whole = history(resourceOptions, plans, blows, [100]).events;
        expect(history(resourceOptions, plans, blows, [100]).events).toEqual(whole);
        expect(history(resourceOptions, plans, blows, horizons).events).toEqual(whole);
      },
    ),
    { numRuns: 150, seed: 5, endOnFailure: true },
  );
});

it("nothing that is put into a store or a container is lost or made, whatever is interrupted or killed", () => {
  const mover = fc.record({
    arrival: time,
    amount: fc.integer({ min: 1, max: 5 }),
    patience: fc.constantFrom(1, 5, 30),
    puts: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(mover, { maxLength: 20 }), fc.array(blow, { maxLength: 10 }), (movers, blows) => {
      const simulation = new Simulation();
      const tank = new Container(simulation, { capacity: 8, initial: 3 });
      const belt = new Store<number>(simulation, { capacity: 3 });
      let balance = 3;
      const there = new Set<number>();
      function* move({ arrival, amount, patience, puts }: (typeof movers)[number], id: number): Behaviour {
        yield* hold(simulation, arrival);
        const moved = puts ? yield* tank.put(amount, { patience }) : yield* tank.get(amount, { patience });
        if (moved.kind === "granted") balance += puts ? amount : -amount;
        if (puts) {
          if ((yield* belt.put(id, { patience })).kind === "granted") there.add(id);
          return;
        }
        const got = yield* belt.get({ patience, filter: (item) => item % 3 !== id % 3 });
        if (got.kind === "got") there.delete(got.item);
      }
      const processes = movers.map((one, id) => simulation.start(move(one, id)));
      for (const { time: when, pick, act } of blows) {
        simulation.schedule(when + 0.5, () => {
          const victim = processes[pick % processes.length];
          if (victim !== undefined && !victim.finished) victim[act === "kill" ? "kill" : "interrupt"]();
        });
      }
      simulation.run();
      expect(tank.level.value).toBe(balance);
      expect(new Set(belt.items)).toEqual(there);
      expect(belt.level.value).toBe(there.size);
    }),
    { numRuns: 300, seed: 6, endOnFailure: true },
  );
});

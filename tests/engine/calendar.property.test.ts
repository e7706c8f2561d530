import fc from "fast-check";
import { expect, it } from "vitest";
import { Simulation } from "../../src/engine/index.ts";

interface Planned {
  readonly id: number;
  time: number;
  priority: number;
  order: number;
}

type Command =
  | { readonly kind: "schedule"; readonly delay: number; readonly priority: number }
  | { readonly kind: "cancel"; readonly pick: number }
  | { readonly kind: "step"; readonly pick: number }
  | { readonly kind: "reschedule"; readonly pick: number; readonly delay: number }
  | { readonly kind: "reprioritize"; readonly pick: number; readonly priority: number }
  | { readonly kind: "run"; readonly length: number };

const pick = fc.nat(1e6);
/** Delays with many ties, none at all, and very different sizes. */
const delay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1e7, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
);
const priority = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("schedule" as const), delay, priority }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("step" as const, "step", "cancel"), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reschedule" as const), pick, delay }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reprioritize" as const), pick, priority }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("run" as const),
      length: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
  },
);

/** `expect` is too slow for hundreds of thousands of comparisons. */
function same(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) throw new Error(`${actual} should be ${expected}`);
}

/** The same commands given to a simulation and to a sorted list. */
function follow(commands: readonly Command[]): void {
  const simulation = new Simulation();
  const happened: number[] = [];
  const handles: number[] = [];
  let list: Planned[] = [];
  const expected: number[] = [];
  let order = 0;
  let now = 0;
  const precedes = (a: Planned, b: Planned) =>
    (a.time === b.time ? 0 : a.time - b.time) || a.priority - b.priority || a.order - b.order;
  const sort = () => list.sort(precedes);
  for (const one of commands) {
    switch (one.kind) {
      case "schedule": {
        const id = handles.length;
        handles.push(simulation.schedule(one.delay, () => happened.push(id), one.priority));
        list.push({ id, time: now + one.delay, priority: one.priority, order: order++ });
        break;
      }
      case "step": {
        sort();
        const next = list[0];
        same(simulation.peek(), next?.time ?? Number.POSITIVE_INFINITY);
        const finite = next !== undefined && next.time < Number.POSITIVE_INFINITY;
        same(simulation.step(), finite);
        if (finite) {
          list.shift();
          expected.push(next.id);
          now = next.time;
        }
        break;
      }
      case "run": {
        now += one.length;
        simulation.run({ until: now });
        sort();
        while (list.length > 0 && list[0]!.time < now) expected.push(list.shift()!.id);
        break;
      }
      default: {
        if (handles.length === 0) break;
        const id = one.pick % handles.length;
        const planned = list.find((entry) => entry.id === id);
        const handle = handles[id]!;
        if (one.kind === "cancel") {
          same(simulation.cancel(handle), planned !== undefined);
          list = list.filter((entry) => entry.id !== id);
        } else if (one.kind === "reschedule") {
          same(simulation.reschedule(handle, one.delay), planned !== undefined);
          if (planned !== undefined) Object.assign(planned, { time: now + one.delay, order: order++ });
        } else {
          same(simulation.reprioritize(handle, one.priority), planned !== undefined);
          if (planned !== undefined) planned.priority = one.priority;
        }
      }
    }
    same(simulation.now, now);
  }
  simulation.run();
  sort();
  expected.push(...list.filter(({ time }) => time < Number.POSITIVE_INFINITY).map(({ id }) => id));
  expect(happened).toEqual(expected);
}

it("the calendar does what a sorted list does, for any mix of schedule, cancel, reschedule, reprioritize, step and run", () => {
  fc.assert(fc.property(fc.array(command, { maxLength: 60 }), follow), {
    numRuns: 200,
    seed: 1,
    endOnFailure: true,
  });
});

it("so it does with hundreds of events pending, where they are parted into near and distant ones", () => {
  const crowd = fc.array(
    fc.record({ kind: fc.constant("schedule" as const), delay, priority: fc.constant(0) }),
    { minLength: 250, maxLength: 400, size: "max" },
  );
  const after = fc.array(command, { minLength: 150, maxLength: 300, size: "max" });
  fc.assert(
    fc.property(crowd, after, (first, then) => follow([...first, ...then])),
    { numRuns: 15, seed: 2 },
  );
});

it("an event can schedule, cancel and move others while it happens", () => {
  const act = fc.record({ delay, cancels: fc.boolean(), moves: fc.boolean(), pick });
  fc.assert(
    fc.property(fc.array(act, { minLength: 100, maxLength: 400, size: "max" }), (acts) => {
      const simulation = new Simulation();
      const handles: number[] = [];
      const due = new Map<number, number>();
      let last = 0;
      const happen = (index: number) => {
        same(simulation.now, due.get(index));
        due.delete(index);
        same(simulation.now >= last, true);
        last = simulation.now;
        const one = acts[handles.length];
        if (one === undefined) return;
        const cancelled = one.pick % handles.length;
        if (one.cancels) same(simulation.cancel(handles[cancelled]!), due.delete(cancelled));
        if (one.moves) {
          const target = (one.pick >> 3) % handles.length;
          if (simulation.reschedule(handles[target]!, 1)) due.set(target, simulation.now + 1);
        }
        plan(one.delay);
        plan(one.delay / 3);
      };
      const plan = (length: number) => {
        const index = handles.length;
        due.set(index, simulation.now + length);
        handles.push(simulation.schedule(length, () => happen(index)));
      };
      for (let i = 0; i < 20; i++) plan(i % 7);
      simulation.run();
      same(
        [...due.values()].every((time) => time === Number.POSITIVE_INFINITY),
        true,
      );
    }),
    { numRuns: 30, seed: 3, endOnFailure: true },
  );
});

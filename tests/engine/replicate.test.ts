import { expect, expectTypeOf, it } from "vitest";
import {
  type Behaviour,
  hold,
  Level,
  Resource,
  replicate,
  replicateVariants,
  Simulation,
  type Streams,
  sampler,
  streams,
  Tally,
} from "../../src/engine/index.ts";
import { meanInterval, pairedDifference } from "../../src/statistics/index.ts";

/** Customers who come every minute and are served for an exponential time. */
function bank(random: Streams, { clerks }: { readonly clerks: number }): { wait: number; served: number } {
  const simulation = new Simulation();
  const desk = new Resource(simulation, { capacity: clerks });
  const service = sampler({ kind: "exponential", mean: 1.2 });
  function* customer(id: number): Behaviour {
    const time = service(random(`customer ${id}`)());
    yield* desk.request();
    yield* hold(simulation, time);
    desk.release();
  }
  function* door(): Behaviour {
    for (let id = 1; id <= 30; id++) {
      simulation.start(customer(id));
      yield* hold(simulation, 1);
    }
  }
  simulation.start(door());
  simulation.run();
  return { wait: desk.record.waits.mean, served: desk.record.waits.count };
}

it("the estimate of each output is Student's interval over replications with streams of their own", () => {
  const one = (random: Streams) => bank(random, { clerks: 1 });
  const result = replicate(one, { n: 5, seed: "bank" });
  const expected = [1, 2, 3, 4, 5].map((replication) => one(streams("bank", replication)).wait);
  expect(new Set(expected).size).toBe(5);
  expect(result.wait).toEqual({ ...meanInterval(expected), values: expected });
  expect(result.served).toMatchObject({ estimate: 30, low: 30, high: 30, n: 5 });
  expectTypeOf(result).toHaveProperty("wait");
  expect(replicate(one, { n: 5, seed: "bank", level: 0.5 }).wait).toMatchObject({ level: 0.5 });
});

it("by hand: values 1, 2, 3 have the mean 2 and the half-width 4.303 / sqrt 3", () => {
  let calls = 0;
  const { count } = replicate(() => ({ count: ++calls }), { n: 3, seed: "any" });
  // Student's t with 2 degrees of freedom at 97.5 %: 4.302653 (any table).
  expect(count.values).toEqual([1, 2, 3]);
  expect(count.estimate).toBe(2);
  expect(count.high).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 5);
});

it("variants meet the same customers, and differ by paired differences from the first", () => {
  const { estimates, differences } = replicateVariants(
    bank,
    { one: { clerks: 1 }, two: { clerks: 2 } },
    { n: 8, seed: "bank" },
  );
  const [a, b] = [estimates.two.wait.values, estimates.one.wait.values];
  expect(estimates.one.wait).toEqual(
    replicate((random) => bank(random, { clerks: 1 }), { n: 8, seed: "bank" }).wait,
  );
  expect(differences.two?.wait).toEqual({
    ...pairedDifference(a, b),
    values: a.map((wait, r) => wait - b[r]!),
  });
  expect(a.every((wait, r) => wait < b[r]!)).toBe(true);
  expect(Object.keys(differences)).toEqual(["two"]);
});

it("what makes no sense is refused", () => {
  const model = () => ({ a: 1 });
  for (const n of [0, 1.5, Number.NaN]) {
    expect(() => replicate(model, { n, seed: "x" })).toThrow(
      `replicate requires a whole number of replications, at least 1; found ${n}.`,
    );
  }
  let run = 0;
  const fickle = (): Record<string, number> => (run++ === 0 ? { a: 1 } : { b: 1 });
  expect(() => replicate(fickle, { n: 2, seed: "x" })).toThrow(
    "replicate requires the same outputs of every run: a; replication 2 has b.",
  );
  expect(() => replicateVariants(model, {}, { n: 2, seed: "x" })).toThrow(
    "a comparison of variants needs at least 1 variant",
  );
});

it("tallies of several runs make one: as if all had been recorded in one", () => {
  const parts = [[1, 2, 30], [], [-4, 0, 5], [1e6]];
  const whole = new Tally();
  const merged = new Tally();
  for (const values of parts) {
    const part = new Tally();
    for (const value of values) {
      part.record(value);
      whole.record(value);
    }
    merged.absorb(part);
  }
  expect([merged.count, merged.min, merged.max]).toEqual([7, -4, 1e6]);
  expect(merged.mean).toBeCloseTo(whole.mean, 6);
  expect(merged.variance / whole.variance).toBeCloseTo(1, 12);
  expect(merged.histogram()).toEqual(whole.histogram());
  expect([0, 0.3, 0.5, 0.9, 1].map((p) => merged.quantile(p))).toEqual(
    [0, 0.3, 0.5, 0.9, 1].map((p) => whole.quantile(p)),
  );
});

it("levels of several runs make one, weighted by the time of each", () => {
  const observed = (steps: readonly [until: number, value: number][]) => {
    const simulation = new Simulation();
    const level = new Level(simulation, 1);
    for (const [until, value] of steps) {
      level.set(value);
      simulation.run({ until });
    }
    return level;
  };
  // 2 hours at 3; 1 hour at 200 and 5 hours at 7.
  const one = observed([[2, 3]]);
  const two = observed([
    [1, 200],
    [6, 7],
  ]);
  for (const [into, from] of [
    [one, two],
    [two, observed([[2, 3]])],
  ] as const) {
    into.absorb(from);
    const mean = (2 * 3 + 200 + 5 * 7) / 8;
    expect(into.duration).toBe(8);
    expect(into.mean).toBeCloseTo(mean, 12);
    expect(into.variance).toBeCloseTo((2 * 9 + 40_000 + 5 * 49) / 8 - mean * mean, 8);
    expect([into.min, into.max]).toEqual([1, 200]);
    expect(into.histogram()).toEqual([
      [0, 4, 2],
      [4, 8, 5],
      [200, 204, 1],
    ]);
    expect(into.quantile(0.5)).toBe(4);
  }
  one.reset();
  expect(one.duration).toBe(0);
});

import { expect, it } from "vitest";
import {
  anyOf,
  type Behaviour,
  hold,
  Level,
  Resource,
  Series,
  Signal,
  type Simulation,
  Tally,
  waitFor,
  warmUp,
} from "../../src/engine/index.ts";
import { timeline } from "./timeline.ts";

it("a tally has count, mean, variance, least and greatest value", () => {
  const tally = new Tally("lengths");
  expect([tally.count, tally.mean, tally.variance, tally.min, tally.max]).toEqual([
    0,
    Number.NaN,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
  for (const value of [2, 4, 4, 4, 5, 5, 7, 9]) tally.record(value);
  // confirmed in numpy 1.x: np.var([2,4,4,4,5,5,7,9], ddof=1) = 4.571428571428571
  expect([tally.count, tally.mean, tally.sum, tally.min, tally.max]).toEqual([8, 5, 40, 2, 9]);
  expect(tally.variance).toBeCloseTo(32 / 7, 12);
  expect(tally.sd).toBeCloseTo(Math.sqrt(32 / 7), 12);
  expect(tally.name).toBe("lengths");
});

it("one value has no variance", () => {
  const tally = new Tally();
  tally.record(3);
  expect(tally.variance).toBeNaN();
  tally.record(3);
  expect(tally.variance).toBe(0);
});

it("a tally's variance survives a large offset", () => {
  const tally = new Tally();
  for (const value of [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]) tally.record(value);
  expect(tally.variance).toBeCloseTo(30, 9);
});

it("a quantile lies within 0.8 % of the order statistic, over 20 powers of ten and both signs", () => {
  const tally = new Tally();
  const values: number[] = [];
  for (let i = -1000; i <= 1000; i++) {
    const value = Math.sign(i) * 10 ** (Math.abs(i) / 100);
    values.push(value);
    tally.record(value);
  }
  values.sort((a, b) => a - b);
  for (const p of [0, 0.001, 0.05, 0.25, 0.4999, 0.5, 0.51, 0.75, 0.9, 0.99, 1]) {
    const exact = values[Math.max(0, Math.ceil(p * values.length) - 1)]!;
    expect(Math.abs(tally.quantile(p) - exact)).toBeLessThanOrEqual(Math.abs(exact) / 127);
  }
  expect(tally.quantile(0.5)).toBe(0);
  expect([tally.quantile(0), tally.quantile(1)]).toEqual([-(10 ** 10), 10 ** 10]);
});

it("a quantile of nothing is NaN, and a share lies between 0 and 1", () => {
  const tally = new Tally();
  expect(tally.quantile(0.5)).toBeNaN();
  expect(() => tally.quantile(1.1)).toThrow("quantile(1.1): a share lies between 0 and 1");
  expect(() => tally.quantile(-0.1)).toThrow("a share lies between 0 and 1");
});

it("magnitudes below 9.1e-13 count as 0, and above 1.8e19 as one bin", () => {
  const tally = new Tally();
  for (const value of [1e-13, 1e-300, 5e20, 3e25]) tally.record(value);
  expect(tally.histogram().map(([, , count]) => count)).toEqual([2, 2]);
  expect(tally.histogram()[0]).toEqual([0, 2 ** -40, 2]);
  expect(tally.quantile(0.5)).toBe(tally.min);
  expect(tally.max).toBe(3e25);
});

it("a histogram's bins have a constant relative width and hold every value once", () => {
  const tally = new Tally();
  for (const value of [1, 1.01, 1.02, 3, 100, -3, -3.001]) tally.record(value);
  const bins = tally.histogram();
  expect(bins).toEqual([
    [-3.03125, -3, 2],
    [1, 1.015625, 2],
    [1.015625, 1.03125, 1],
    [3, 3.03125, 1],
    [100, 101, 1],
  ]);
});

it("a reset tally begins anew", () => {
  const tally = new Tally();
  for (const value of [-1, 5, 9]) tally.record(value);
  tally.reset();
  tally.record(2);
  expect([tally.count, tally.mean, tally.min, tally.max, tally.quantile(0.5)]).toEqual([1, 2, 2, 2, 2]);
  expect(tally.histogram().map(([, , count]) => count)).toEqual([1]);
});

/** Level 0 for 2, 3 for 4, 1 for 4. */
function steps(): { simulation: Simulation; level: Level } {
  const { simulation } = timeline();
  const level = new Level(simulation, 0, "depth");
  simulation.schedule(2, () => level.set(3));
  simulation.schedule(6, () => level.add(-2));
  simulation.run({ until: 10 });
  return { simulation, level };
}

it("a level has its present value and a mean and variance weighted with time", () => {
  const { level } = steps();
  expect([level.value, level.mean, level.min, level.max, level.duration, level.name]).toEqual([
    1,
    1.6,
    0,
    3,
    10,
    "depth",
  ]);
  // Mean of squares (4 x 9 + 4 x 1) / 10 = 4, less 1.6^2.
  expect(level.variance).toBeCloseTo(1.44, 12);
});

it("a level's histogram and quantiles count time", () => {
  const { level } = steps();
  expect(level.histogram()).toEqual([
    [0, 1, 2],
    [1, 2, 4],
    [3, 4, 4],
  ]);
  expect([0, 0.2, 0.3, 0.6, 0.61, 1].map((p) => level.quantile(p))).toEqual([0, 0, 1, 1, 3, 3]);
  expect(() => level.quantile(2)).toThrow("quantile(2): a share lies between 0 and 1");
});

it("a level's bins double in width as often as needed", () => {
  const { simulation } = timeline();
  const level = new Level(simulation, 1);
  simulation.schedule(1, () => level.set(200));
  simulation.schedule(3, () => level.set(-5));
  simulation.run({ until: 7 });
  expect(level.histogram()).toEqual([
    [0, 4, 5],
    [200, 204, 2],
  ]);
  expect(level.quantile(1)).toBe(200);
  expect(level.mean).toBeCloseTo((1 + 400 - 20) / 7, 12);
});

it("a level without any time passed has no mean", () => {
  const { simulation } = timeline();
  const level = new Level(simulation, 4);
  expect([level.mean, level.variance, level.quantile(0.5), level.duration]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    0,
  ]);
});

it("a reset level forgets the past and goes on from its present value", () => {
  const { simulation, level } = steps();
  level.reset();
  simulation.schedule(1, () => level.set(2));
  simulation.run({ until: 14 });
  expect([level.mean, level.min, level.max, level.duration]).toEqual([1.75, 1, 2, 4]);
  expect(level.histogram()).toEqual([
    [1, 2, 1],
    [2, 3, 3],
  ]);
});

it("a level keeps a series of means over bins of time", () => {
  const { simulation } = timeline();
  const level = new Level(simulation, 1);
  const series = level.keepSeries(2);
  simulation.schedule(1, () => level.set(3));
  simulation.schedule(5, () => level.set(0));
  simulation.run({ until: 7 });
  level.update();
  expect(series.bins()).toEqual([
    { start: 0, end: 2, mean: 2, weight: 2 },
    { start: 2, end: 4, mean: 3, weight: 2 },
    { start: 4, end: 6, mean: 1.5, weight: 2 },
    { start: 6, end: 8, mean: 0, weight: 1 },
  ]);
});

it("a series of single values counts them; an empty bin has no mean", () => {
  const series = new Series(10, 5);
  series.add(11, 4);
  series.add(14, 8);
  series.add(21, 1);
  expect(series.bins()).toEqual([
    { start: 10, end: 15, mean: 6, weight: 2 },
    { start: 15, end: 20, mean: Number.NaN, weight: 0 },
    { start: 20, end: 25, mean: 1, weight: 1 },
  ]);
  expect(() => new Series(0, 0)).toThrow("a series needs bins of a width above 0, not 0");
});

it("a series stays bounded: neighbours are joined when the bins run out", () => {
  const series = new Series(0, 1);
  for (let time = 0; time < 2000; time++) series.addSpan(time, time + 1, time);
  const bins = series.bins();
  expect(bins.length).toBe(500);
  expect(bins[0]).toEqual({ start: 0, end: 4, mean: 1.5, weight: 4 });
  expect(bins[499]).toEqual({ start: 1996, end: 2000, mean: 1997.5, weight: 4 });
});

it("a resource's monitors are on from the start", () => {
  const { simulation } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  function* ship(arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    yield* dock.request();
    yield* hold(simulation, 4);
    dock.release();
  }
  for (const arrival of [0, 1, 2]) simulation.start(ship(arrival));
  simulation.run({ until: 16 });
  const { waits, uses, queueLength, inUse, utilization } = dock.record;
  expect([waits.count, waits.mean, waits.max]).toEqual([3, 3, 6]);
  expect([uses.count, uses.mean, uses.variance]).toEqual([3, 4, 0]);
  // Waiting: 3 + 6 ship-hours in 16; in service 12.
  expect([queueLength.mean, queueLength.max, inUse.mean, utilization]).toEqual([9 / 16, 2, 0.75, 0.75]);
});

it("those still waiting or in service at the end are counted once, as such", () => {
  const { simulation } = timeline();
  const dock = new Resource(simulation, { capacity: 1, queueLimit: 2 });
  function* ship(): Behaviour {
    const berth = yield* dock.request({ patience: 3 });
    if (berth.kind !== "granted") return;
    yield* hold(simulation, 2);
    dock.release();
  }
  for (let i = 0; i < 5; i++) simulation.schedule(i / 10, () => simulation.start(ship()));
  simulation.run({ until: 2.05 });
  expect(dock.record.counts).toEqual({
    present: 0,
    requested: 5,
    granted: 2,
    released: 1,
    balked: 2,
    reneged: 0,
    interrupted: 0,
    killed: 0,
    withdrawn: 0,
    preempted: 0,
    dropped: 0,
    waiting: 1,
    inService: 1,
  });
});

it("a warm-up is forgotten, before anything else that happens at its end; those present are counted as such", () => {
  const { simulation } = timeline();
  const dock = new Resource(simulation, { capacity: 1 });
  const delays = new Tally();
  function* ship(arrival: number): Behaviour {
    yield* hold(simulation, arrival);
    yield* dock.request();
    yield* hold(simulation, 4);
    delays.record(simulation.now - arrival);
    dock.release();
  }
  for (const arrival of [0, 1, 2, 8]) simulation.start(ship(arrival));
  warmUp(simulation, 8, [dock.record, delays]);
  simulation.run({ until: 20 });
  // At 8 the second ship ends its stay (counted), the third waits, the fourth comes.
  expect(delays.count).toBe(3);
  expect(dock.record.counts).toMatchObject({
    present: 2,
    requested: 1,
    granted: 2,
    released: 3,
    waiting: 0,
    inService: 0,
  });
  expect(dock.record.waits.mean).toBe((6 + 4) / 2);
  expect(dock.record.inUse.mean).toBeCloseTo(8 / 12, 12);
  expect(dock.record.queueLength.mean).toBeCloseTo(4 / 12, 12);
});

it("a reset forgets every way of leaving; who waits or is in service is present", () => {
  const { simulation } = timeline();
  const dock = new Resource(simulation, { capacity: 1, queueLimit: 5, preemption: "drop" });
  const storm = new Signal(simulation);
  function* ship(stay: number, priority: number, patience = Number.POSITIVE_INFINITY): Behaviour {
    const berth = yield* dock.request({ priority, patience });
    if (berth.kind !== "granted") return;
    const end = yield* hold(simulation, stay);
    if (end.kind === "elapsed") dock.release();
  }
  function* careful(): Behaviour {
    yield* waitFor(anyOf({ berth: dock.whenGranted({ priority: 1 }), storm }));
  }
  simulation.start(ship(100, 1));
  // At 1 the first is sent away by a more pressing one that stays for 1; at 3 one comes to stay and six more find it there.
  simulation.schedule(1, () => simulation.start(ship(1, 0)));
  simulation.schedule(3, () => {
    simulation.start(ship(100, 1));
    simulation.start(ship(1, 1, 1));
    const second = simulation.start(ship(1, 1));
    const third = simulation.start(ship(1, 1));
    simulation.start(careful());
    simulation.start(ship(200, 1));
    simulation.start(ship(1, 1));
    simulation.schedule(2, () => second.interrupt());
    simulation.schedule(2, () => third.kill());
    simulation.schedule(3, () => storm.fire());
  });
  const beginning = {
    ...{ present: 0, requested: 9, granted: 3, released: 1, balked: 1, reneged: 1, interrupted: 1 },
    ...{ killed: 1, withdrawn: 1, preempted: 1, dropped: 1, waiting: 1, inService: 1 },
  };
  const nothing = Object.fromEntries(Object.keys(beginning).map((key) => [key, 0]));
  simulation.schedule(10, () => {
    expect(dock.record.counts).toEqual(beginning);
    // Used from 0 to 1 by the one that was sent away and from 1 to 2 by the one that sent it.
    expect([dock.record.waits.count, dock.record.uses.count, dock.record.uses.sum]).toEqual([3, 2, 2]);
    dock.record.reset();
    expect(dock.record.counts).toEqual({ ...nothing, present: 2, waiting: 1, inService: 1 });
    expect([dock.record.waits.count, dock.record.uses.count]).toEqual([0, 0]);
  });
  simulation.run({ until: 14 });
  const { queueLength, inUse, utilization } = dock.record;
  // From 10 on one waits and one is in service; before, the dock was empty from 2 to 3, and up to five waited.
  expect([queueLength.mean, queueLength.max, queueLength.duration]).toEqual([1, 1, 4]);
  expect([inUse.mean, inUse.min, inUse.duration, utilization]).toEqual([1, 1, 4, 1]);
});

it("a reset level forgets how wide its bins had become", () => {
  const { simulation } = timeline();
  const level = new Level(simulation);
  level.set(5_000);
  simulation.run({ until: 1 });
  level.set(3);
  simulation.run({ until: 2 });
  level.reset();
  simulation.run({ until: 3 });
  level.set(7);
  simulation.run({ until: 4 });
  expect(level.histogram()).toEqual([
    [3, 4, 1],
    [7, 8, 1],
  ]);
  expect(level.quantile(0.5)).toBe(3);
  expect(level.quantile(0.9)).toBe(7);
});

it("a reset forgets the capacity that was", () => {
  const { simulation } = timeline();
  const pool = new Resource(simulation, { capacity: 4 });
  function* work(): Behaviour {
    yield* pool.request();
    yield* hold(simulation, 100);
  }
  simulation.start(work());
  simulation.schedule(5, () => pool.setCapacity(2));
  simulation.schedule(8, () => {
    // One of four for 5, one of two for 3.
    expect(pool.record.utilization).toBeCloseTo(8 / 26, 12);
    pool.record.reset();
  });
  simulation.run({ until: 10 });
  expect([pool.record.capacity.mean, pool.record.utilization]).toEqual([2, 0.5]);
});

it("each of a resource's monitors has its name", () => {
  const { waits, uses, queueLength, inUse, capacity } = new Resource(timeline().simulation, { capacity: 1 })
    .record;
  expect([waits, uses, queueLength, inUse, capacity].map(({ name }) => name)).toEqual([
    ...["waits", "uses", "queue length", "in use", "capacity"],
  ]);
});

it("a level that falls below where it began has that as its least, and a brief one counts too", () => {
  const { simulation } = timeline();
  const level = new Level(simulation, 5);
  simulation.schedule(1, () => level.set(2));
  simulation.schedule(1, () => level.set(4));
  simulation.schedule(2, () => level.set(9));
  simulation.schedule(2, () => level.set(4));
  simulation.run({ until: 3 });
  expect([level.min, level.max]).toEqual([2, 9]);
});

it("a level's wide bins go on being filled, and hold the time that the narrow ones held", () => {
  const { simulation } = timeline();
  const level = new Level(simulation, 40);
  simulation.schedule(1, () => level.set(64));
  simulation.schedule(3, () => level.set(41));
  simulation.schedule(6, () => level.set(127));
  simulation.schedule(10, () => level.set(3));
  simulation.run({ until: 15 });
  expect(level.histogram()).toEqual([
    [2, 4, 5],
    [40, 42, 4],
    [64, 66, 2],
    [126, 128, 4],
  ]);
  expect(() => level.quantile(-0.1)).toThrow("quantile(-0.1): a share lies between 0 and 1");
});

it("a series takes values in any order of time, and one bin is enough", () => {
  const series = new Series(10, 5);
  series.add(11, 4);
  expect(series.bins()).toEqual([{ start: 10, end: 15, mean: 4, weight: 1 }]);
  series.add(21, 1);
  series.add(12, 8);
  expect(series.bins().map(({ mean, weight }) => [mean, weight])).toEqual([
    [6, 2],
    [Number.NaN, 0],
    [1, 1],
  ]);
});

it("a span that ends with the last bin fits", () => {
  const series = new Series(0, 1);
  series.addSpan(0, 512, 3);
  const bins = series.bins();
  expect(bins.length).toBe(512);
  expect(bins[511]).toEqual({ start: 511, end: 512, mean: 3, weight: 1 });
  series.addSpan(512, 513, 6);
  expect(series.bins().length).toBe(257);
  expect(series.bins()[256]).toEqual({ start: 512, end: 514, mean: 6, weight: 1 });
});

it("zeros, small values and negative ones have their own place in a quantile and in the histogram", () => {
  const tally = new Tally();
  for (const value of [2, 0, 1, 3, 2 ** -40]) tally.record(value);
  expect(tally.quantile(0.4)).toBeCloseTo(2 ** -40, 12);
  expect(tally.quantile(0.6)).toBeCloseTo(1, 1);
  expect(tally.histogram().map(([low, , count]) => [low, count])).toEqual([
    [0, 1],
    [2 ** -40, 1],
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
  const debts = new Tally();
  for (const value of [-1, -4, 2, -4]) debts.record(value);
  expect(debts.histogram().map(([low, high, count]) => [low, high, count])).toEqual([
    [-4.0625, -4, 2],
    [-1.015625, -1, 1],
    [2, 2.03125, 1],
  ]);
});

it("a quantile of three values is exact to its bin, whichever comes first", () => {
  for (const values of [
    [5, 300, 0.01],
    [0.01, 5, 300],
    [300, 0.01, 5],
  ]) {
    const tally = new Tally();
    for (const value of values) tally.record(value);
    expect(Math.abs(tally.quantile(0.5) - 5)).toBeLessThan(5 / 127);
    expect(tally.histogram().map(([, , count]) => count)).toEqual([1, 1, 1]);
  }
});

it("a reset does not leave a hole in the series", () => {
  const { simulation } = timeline();
  const level = new Level(simulation, 4);
  const series = level.keepSeries(10);
  simulation.schedule(5, () => level.reset());
  simulation.run({ until: 10 });
  level.update();
  expect(series.bins()).toEqual([{ start: 0, end: 10, mean: 4, weight: 10 }]);
});

it("a series joins its bins for a value at the very end of the last one", () => {
  const series = new Series(0, 1);
  series.add(511.5, 1);
  series.add(512, 7);
  const bins = series.bins();
  expect(bins.length).toBe(257);
  expect(bins.slice(-2)).toEqual([
    { start: 510, end: 512, mean: 1, weight: 1 },
    { start: 512, end: 514, mean: 7, weight: 1 },
  ]);
});

it("a negative zero counts as zero", () => {
  const tally = new Tally();
  for (const value of [-0, 1, 2, 3]) tally.record(value);
  expect(tally.histogram().map(([low]) => low)).toEqual([0, 1, 2, 3]);
  expect(tally.quantile(0.5)).toBeCloseTo(1, 1);
});

it("units granted because a request was moved ahead count as in use from then on", () => {
  const { simulation } = timeline();
  const dock = new Resource(simulation, { capacity: 3 });
  function* ship(units: number): Behaviour {
    yield* dock.request({ units, priority: 1 });
    yield* hold(simulation, 10);
    dock.release(units);
  }
  simulation.start(ship(2));
  simulation.start(ship(2));
  const small = simulation.start(ship(1));
  simulation.schedule(4, () => dock.reprioritize(small, 0));
  simulation.run({ until: 8 });
  expect([dock.held, dock.record.inUse.value, dock.record.inUse.mean]).toEqual([3, 3, 2.5]);
});

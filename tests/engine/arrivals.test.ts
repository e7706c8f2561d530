import { describe, expect, it } from "vitest";
import { ln } from "../../src/arithmetic/index.ts";
import {
  batchArrivals,
  type LayeredPoint,
  layeredPoisson,
  piecewiseRate,
  poissonArrivals,
  renewalArrivals,
  streams,
  thinnedArrivals,
  timetable,
} from "../../src/engine/chance.ts";

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  if (count === 0) return taken;
  for (const item of items) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}

function until(times: Iterable<number>, end: number): number[] {
  const taken: number[] = [];
  for (const time of times) {
    if (time > end) break;
    taken.push(time);
  }
  return taken;
}

const gaps = (times: readonly number[]) => times.map((time, i) => time - (times[i - 1] ?? 0));

/** √n times the greatest distance between the sample and the unit exponential law (Kolmogorov and Smirnov). */
function exponentialDistance(sample: readonly number[]): number {
  const sorted = Float64Array.from(sample).sort();
  let distance = 0;
  sorted.forEach((x, i) => {
    const p = -Math.expm1(-x);
    distance = Math.max(distance, p - i / sorted.length, (i + 1) / sorted.length - p);
  });
  return Math.sqrt(sorted.length) * distance;
}

/** The distance that a true sample exceeds once in 10,000 times (scipy 1.17.1: stats.kstwobign.isf(1e-4)). */
const RARE = 2.2253;

const open = streams("arrivals", 1);

describe("arrival processes", () => {
  it("Poisson arrivals have independent exponential gaps", () => {
    const sample = gaps(take(poissonArrivals(open("poisson"), 2.5), 20_000)).map((gap) => gap * 2.5);
    expect(exponentialDistance(sample)).toBeLessThan(RARE);
    const pairs = sample.slice(1).map((gap, i) => (gap - 1) * (sample[i]! - 1));
    // The covariance of unit exponentials has a standard error of 1 / √n.
    expect(Math.abs(pairs.reduce((a, b) => a + b, 0) / pairs.length)).toBeLessThan(
      4 / Math.sqrt(pairs.length),
    );
  });

  it("renewal arrivals have the gaps of their distribution", () => {
    expect(take(renewalArrivals(open("fixed"), { kind: "constant", value: 3 }), 4)).toEqual([3, 6, 9, 12]);
    const uniform = gaps(
      take(renewalArrivals(open("renewal"), { kind: "uniform", low: 1, high: 3 }), 10_000),
    );
    const unit = uniform.map((gap) => -Math.log1p(-(gap - 1) / 2));
    expect(exponentialDistance(unit)).toBeLessThan(RARE);
    const negative = renewalArrivals(open("negative"), { kind: "constant", value: -1 });
    expect(() => negative.next()).toThrow("renewalArrivals requires gaps of at least 0; drew -1.");
    expect(take(renewalArrivals(open("at once"), { kind: "constant", value: 0 }), 3)).toEqual([0, 0, 0]);
  });

  it("thinned arrivals follow the rate: time measured by the cumulative rate has unit exponential gaps", () => {
    const rate = (time: number) => 3 + 2 * Math.sin(time);
    const cumulativeRate = (time: number) => 3 * time + 2 * (1 - Math.cos(time));
    const times = take(thinnedArrivals(open("thinned"), { rate, bound: 5 }), 20_000);
    expect(exponentialDistance(gaps(times.map(cumulativeRate)))).toBeLessThan(RARE);
  });

  it("a lower rate under the same bound keeps a part of the arrivals and adds none", () => {
    const high = until(thinnedArrivals(open("same"), { rate: () => 4, bound: 5 }), 1000);
    const low = until(thinnedArrivals(open("same"), { rate: () => 2, bound: 5 }), 1000);
    const kept = new Set(high);
    expect(low.every((time) => kept.has(time))).toBe(true);
    expect(low.length).toBeLessThan(high.length);
  });

  it("a rate beyond its bound is an error, never a thinner flow", () => {
    const times = thinnedArrivals(open("bound"), { rate: () => 6, bound: 5 });
    expect(() => times.next()).toThrow(/requires a rate between 0 and the bound of 5; found 6 at /);
    expect(() => poissonArrivals(open("zero"), 0).next()).toThrow(
      "requires a positive finite rate; found 0.",
    );
    expect(() => poissonArrivals(open("endless"), Number.POSITIVE_INFINITY).next()).toThrow(
      "requires a positive finite rate; found Infinity.",
    );
    const negative = thinnedArrivals(open("bound"), { rate: () => -1, bound: 5 });
    expect(() => negative.next()).toThrow(/requires a rate between 0 and the bound of 5; found -1 at /);
  });

  it("there are no arrivals while the rate is 0, and it may reach its bound", () => {
    const opening = (time: number) => (time < 10 ? 0 : 5);
    const times = take(thinnedArrivals(open("opening"), { rate: opening, bound: 5 }), 50);
    // From 10 on every candidate is taken, and the candidates are those of the bound's rate.
    const always = take(thinnedArrivals(open("opening"), { rate: () => 5, bound: 5 }), 200);
    expect(times).toEqual(always.filter((time) => time >= 10).slice(0, 50));
  });

  it("a piecewise rate holds from each start, and repeats with its period", () => {
    const { rate, bound } = piecewiseRate([0, 8, 18], [1, 5, 2], 24);
    expect([0, 7.9, 8, 17.9, 18, 23.9, 24, 32, 47].map(rate)).toEqual([1, 1, 5, 5, 2, 2, 1, 5, 2]);
    expect(bound).toBe(5);
    expect([0, 3, 100].map(piecewiseRate([0, 2], [7, 0]).rate)).toEqual([7, 0, 0]);
    expect(() => piecewiseRate([1], [1])).toThrow("starts that rise from 0 below the period; found 1.");
    expect(() => piecewiseRate([0, 5, 5], [1, 2, 3])).toThrow(
      "starts that rise from 0 below the period; found 5.",
    );
    expect(() => piecewiseRate([0, 30], [1, 2], 24)).toThrow(
      "starts that rise from 0 below the period; found 30.",
    );
    expect(() => piecewiseRate([0], [-1])).toThrow("piecewiseRate requires rates of at least 0; found -1.");
    expect(() => piecewiseRate([0], [1, 2])).toThrow("found 1 starts and 2 rates.");
    expect(() => piecewiseRate([0, 5], [0, 0])).toThrow("piecewiseRate requires a rate above 0; found none.");
    expect(() => piecewiseRate([], [])).toThrow("at least one; found 0 starts and 0 rates.");
    expect(() => piecewiseRate([0, 24], [1, 2], 24)).toThrow("below the period; found 24.");
  });

  it("a piecewise rate gives each piece its share of the arrivals", () => {
    const times = until(thinnedArrivals(open("pieces"), piecewiseRate([0, 8, 18], [1, 5, 2], 24)), 24 * 2000);
    const counts = [0, 0, 0];
    for (const time of times) counts[time % 24 < 8 ? 0 : time % 24 < 18 ? 1 : 2]! += 1;
    // Poisson counts of mean 16,000, 100,000 and 24,000, within 4 standard deviations.
    [16_000, 100_000, 24_000].forEach((mean, i) => {
      expect(Math.abs(counts[i]! - mean)).toBeLessThan(4 * Math.sqrt(mean));
    });
  });

  it("batches come at the given times with sizes of their own", () => {
    const batches = [...batchArrivals([1, 4, 9], open("batch"), { kind: "constant", value: 2 })];
    expect(batches).toEqual([
      { time: 1, size: 2 },
      { time: 4, size: 2 },
      { time: 9, size: 2 },
    ]);
    const half = batchArrivals([1], open("half"), { kind: "constant", value: 1.5 });
    expect(() => half.next()).toThrow("batchArrivals requires whole sizes of at least 0; drew 1.5.");
    const negative = batchArrivals([1], open("negative"), { kind: "constant", value: -1 });
    expect(() => negative.next()).toThrow("batchArrivals requires whole sizes of at least 0; drew -1.");
    expect([...batchArrivals([1], open("none"), { kind: "constant", value: 0 })]).toEqual([
      { time: 1, size: 0 },
    ]);
  });

  it("a timetable repeats without drift", () => {
    expect([...timetable([0.1, 0.4])]).toEqual([0.1, 0.4]);
    expect([...timetable([])]).toEqual([]);
    expect([...timetable([], 24)]).toEqual([]);
    expect(() => timetable([0, 24], 24).next()).toThrow("below the period; found 24.");
    expect(take(timetable([6, 18], 24), 5)).toEqual([6, 18, 30, 42, 54]);
    expect(take(timetable([0], 0.1), 100_001).at(-1)).toBe(100_000 * 0.1);
    expect(() => timetable([5, 3]).next()).toThrow("times that rise from 0 below the period; found 3.");
  });
});

describe("layeredPoisson", () => {
  const layers = (name: string) => (layer: number) => open(`${name}/${layer}`);

  /** The arrivals at a rate that is constant between the given dates of change. */
  function arrivals(name: string, rates: readonly (readonly [from: number, rate: number])[], end: number) {
    const process = layeredPoisson(layers(name), 1, Number.POSITIVE_INFINITY);
    const points: LayeredPoint[] = [];
    rates.forEach(([from, rate], i) => {
      const to = rates[i + 1]?.[0] ?? end;
      for (let now = from; ; ) {
        const point = process.next(now, rate);
        if (point === undefined || point.time > to) break;
        points.push(point);
        now = point.time;
      }
    });
    return points;
  }
  const name = ({ layer, index }: LayeredPoint) => `${layer}/${index}`;

  it.each([0.4, 1, 2.7, 9])("has independent exponential gaps at a constant rate of %d", (rate) => {
    const times = arrivals("steady", [[0, rate]], 10_000 / rate).map(({ time }) => time);
    expect(exponentialDistance(gaps(times).map((gap) => gap * rate))).toBeLessThan(RARE);
  });

  it("points come in order of time, with heights in their layers and indices that count their layer", () => {
    const points = arrivals("order", [[0, 6]], 500);
    expect(points.every(({ time }, i) => i === 0 || time > points[i - 1]!.time)).toBe(true);
    for (const { layer, height } of points) {
      expect(height).toBeGreaterThan(layer === 0 ? 0 : 2 ** (layer - 1));
      expect(height).toBeLessThan(Math.min(6, 2 ** layer));
    }
    const full = points.filter(({ layer }) => layer <= 2);
    for (const layer of [0, 1, 2]) {
      const indices = full.filter((point) => point.layer === layer).map(({ index }) => index);
      expect(indices).toEqual(indices.map((_, i) => i));
    }
  });

  it("raising the rate keeps every old arrival and only adds new ones", () => {
    const low = arrivals("raise", [[0, 1.5]], 300);
    const high = arrivals("raise", [[0, 7]], 300);
    const kept = new Map(high.map((point) => [name(point), point.time]));
    for (const point of low) expect(kept.get(name(point))).toBe(point.time);
    expect(high.filter(({ height }) => height < 1.5).map(name)).toEqual(low.map(name));
  });

  it("a layer that is first needed later has the points that it would have had from the start", () => {
    const always = arrivals("late", [[0, 7]], 300);
    const raised = arrivals(
      "late",
      [
        [0, 0.5],
        [100, 7],
      ],
      300,
    );
    expect(raised.filter(({ time }) => time > 100)).toEqual(always.filter(({ time }) => time > 100));
    const lowered = arrivals(
      "late",
      [
        [0, 7],
        [100, 0.5],
        [200, 7],
      ],
      300,
    );
    expect(lowered.filter(({ time }) => time > 200)).toEqual(always.filter(({ time }) => time > 200));
    expect(lowered.filter(({ time }) => time <= 100)).toEqual(always.filter(({ time }) => time <= 100));
  });

  it("asking again loses nothing, whatever bound was asked in between", () => {
    const process = layeredPoisson(layers("again"), 1, Number.POSITIVE_INFINITY);
    const first = process.next(0, 3);
    process.next(0, 0.01);
    process.next(0, 40);
    expect(process.next(0, 3)).toEqual(first);
    expect(process.next(0, 0)).toBeUndefined();
    expect(process.next(first!.time - 1e-9, 3)).toEqual(first);
    expect(process.next(first!.time, 3)!.time).toBeGreaterThan(first!.time);
  });

  it("a low bound looks far ahead, and a higher one then finds all that was passed over", () => {
    for (let k = 0; k < 20; k++) {
      const all = arrivals(`ahead ${k}`, [[0, 1]], 60);
      const process = layeredPoisson(layers(`ahead ${k}`), 1, Number.POSITIVE_INFINITY);
      for (const now of [0, 3, 11.5]) {
        for (const bound of [0.1, 0.5, 0.25, 0.9, 1]) {
          const found = process.next(now, bound)!;
          const expected = all.find(({ time, height }) => time > now && height < bound);
          if (expected !== undefined) expect(found).toEqual(expected);
          else expect(found.time).toBeGreaterThan(60);
        }
      }
    }
  });

  it("thinned by a rate that changes with time it has the right cumulative mean", () => {
    const rate = (time: number) => 2 + 1.5 * Math.sin(time / 10);
    const process = layeredPoisson(layers("seasons"), 1.2, Number.POSITIVE_INFINITY);
    const times: number[] = [];
    for (let now = 0; times.length < 20_000; ) {
      const point = process.next(now, 3.5)!;
      now = point.time;
      if (point.height < rate(now)) times.push(now);
    }
    const cumulativeRate = (time: number) => 2 * time + 15 * (1 - Math.cos(time / 10));
    expect(exponentialDistance(gaps(times.map(cumulativeRate)))).toBeLessThan(RARE);
  });

  it("a base rate, bound or time outside its range is refused", () => {
    expect(() => layeredPoisson(layers("bad"), 0, Number.POSITIVE_INFINITY)).toThrow(
      "requires a positive finite base rate; found 0.",
    );
    expect(() => layeredPoisson(layers("bad"), Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toThrow(
      "requires a positive finite base rate; found Infinity.",
    );
    const process = layeredPoisson(layers("bad"), 1, Number.POSITIVE_INFINITY);
    expect(() => process.next(1, Number.POSITIVE_INFINITY)).toThrow(
      "requires a finite bound; found Infinity.",
    );
    process.next(5, 1);
    expect(() => process.next(4, 1)).toThrow("A layered Poisson process is at 5; asked for 4.");
  });

  it("draws no more than two numbers a point of its lowest layer up to the end, however low the bound", () => {
    const end = 8766;
    const { draws, counted } = counting("counted");
    const process = layeredPoisson(counted, 1 / 24, end);
    for (let now = 0; now < end; now += 100) expect(process.next(now, 1e-8 / 24)).toBeUndefined();
    // 365 points on average, standard deviation 19; the last one is beyond the end.
    expect(draws()).toBeGreaterThan(2 * (365 - 4 * 19));
    expect(draws()).toBeLessThan(2 * (366 + 4 * 19));
  });

  it("finds no point from its end on, and none at all when it ends at once", () => {
    const points = arrivals("ends", [[0, 3]], 50);
    const process = layeredPoisson(layers("ends"), 1, 50);
    for (const point of points) expect(process.next(point.time - 1e-9, 3)).toEqual(point);
    expect(process.next(points.at(-1)!.time, 3)).toBeUndefined();
    expect(layeredPoisson(layers("ends"), 1, 0).next(0, 3)).toBeUndefined();
    expect(() => layeredPoisson(layers("ends"), 1, Number.NaN)).toThrow("requires an end; found NaN.");
  });

  it("a rise above what a low bound passed over finds every point, at the price of one more look", () => {
    const always = arrivals("rise", [[0, 0.9]], 400).filter(({ time }) => time > 150);
    const { draws, counted } = counting("rise");
    const process = layeredPoisson(counted, 1, 400);
    expect(process.next(0, 1e-8)).toBeUndefined();
    const low = draws();
    const found: LayeredPoint[] = [];
    for (let point = process.next(150, 0.9); point !== undefined; point = process.next(point.time, 0.9)) {
      found.push(point);
    }
    expect(found).toEqual(always);
    expect(draws()).toBe(2 * low);
  });

  it("has the points of the rule that keeps all it made, whatever bounds are asked for", () => {
    const chance = streams("rule", 1)("asks");
    for (let k = 0; k < 40; k++) {
      const end = 80;
      const process = layeredPoisson(layers(`rule ${k}`), 1, end);
      const reference = keepsAll(layers(`rule ${k}`), 1, end);
      let now = 0;
      for (let ask = 0; ask < 150 && now < end; ask++) {
        const bound = 12 * chance() ** 3;
        const point = process.next(now, bound);
        expect(point).toEqual(reference(now, bound));
        if (point !== undefined && chance() < 0.5) now = point.time;
        else if (chance() < 0.3) now = Math.min(point?.time ?? end, now + chance());
      }
    }
  });

  /** The streams of layers, and how many numbers were drawn from all of them. */
  function counting(name: string) {
    let drawn = 0;
    const counted = (layer: number) => {
      const uniform = layers(name)(layer);
      return () => {
        drawn++;
        return uniform();
      };
    };
    return { draws: () => drawn, counted };
  }

  /** The first points by the rule as it was first written: all points of a layer are made and kept. */
  function keepsAll(opened: (layer: number) => () => number, base: number, end: number) {
    const points: LayeredPoint[] = [];
    for (let layer = 0; layer < 6; layer++) {
      const floor = layer === 0 ? 0 : base * 2 ** (layer - 1);
      const width = layer === 0 ? base : floor;
      const uniform = opened(layer);
      for (let time = 0, index = 0; time < end; index++) {
        time -= ln(uniform()) / width;
        points.push({ time, layer, index, height: floor + width * uniform() });
      }
    }
    points.sort((a, b) => a.time - b.time);
    return (now: number, bound: number) => {
      const first = points.find(({ time, height }) => time > now && height < bound);
      return first !== undefined && first.time < end ? first : undefined;
    };
  }
});

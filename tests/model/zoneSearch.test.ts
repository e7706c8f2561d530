import { describe, expect, it } from "vitest";
import { idKey, Simulation, streams } from "../../src/engine/index.ts";
import { type SearchTarget, ZoneSearch } from "../../src/model/index.ts";

type Target = SearchTarget & { readonly name: number; entered: number; foundTime: number | undefined };

type Searcher = { readonly name: string; readonly key: number };

const searcher = (name: string): Searcher => ({ name, key: idKey(name) / 2 ** 32 });
const ship = searcher("ship");
const aircraft = searcher("aircraft");
const late = searcher("late");

const target = (name: number, signature: number, threshold: number): Target => ({
  name,
  class: { index: signature },
  threshold,
  heapIndex: -1,
  foundAt: 0,
  entered: 0,
  foundTime: undefined,
});

describe("the search of a zone", () => {
  it("finds every target at the time that direct inversion of its cumulative rate gives, to 1e-9", () => {
    // Two sensors, two classes, random changes of searchers, sea and light; fixed before the first run.
    const u = streams("zone search", 1)("changes");
    const sweepWidth = [
      [20, 4],
      [6, 12],
    ];
    const seaFactor = [1, 0.6, 0.25];
    const lightFactor = [
      [1, 1],
      [0.3, 0.9],
    ];
    const simulation = new Simulation();
    const search = new ZoneSearch<Target, Searcher>(simulation, (found) => {
      found.foundTime = simulation.now;
    });
    const targets: Target[] = [];
    /** The rates of both classes from each change on, as an independent record. */
    const history: { time: number; rates: [number, number] }[] = [{ time: 0, rates: [0, 0] }];
    const present = new Map<Searcher, number>();
    const known = Array.from({ length: 6 }, (_, k) => searcher(`searcher ${k}`));
    let sea = 0;
    let light = 0;

    const ratesOf = (sensor: number) =>
      Float64Array.from(
        [0, 1],
        (c) => (sweepWidth[sensor]![c]! * seaFactor[sea]! * lightFactor[light]![sensor]!) / 2000,
      );
    const applyAll = () => {
      const total: [number, number] = [0, 0];
      for (const [each, sensor] of present) {
        const rates = ratesOf(sensor);
        search.setEffort(each, rates);
        total[0] += rates[0]!;
        total[1] += rates[1]!;
      }
      history.push({ time: simulation.now, rates: total });
    };
    let time = 0;
    for (let change = 0; change < 2000; change++) {
      time += -Math.log(u()) * 0.7;
      const what = u();
      const which = u();
      simulation.scheduleAt(time, () => {
        if (what < 0.3) {
          const each = known[Math.floor(which * 6)]!;
          if (present.delete(each)) search.setEffort(each, undefined);
          else present.set(each, Math.floor(which * 12) % 2);
          applyAll();
        } else if (what < 0.4) {
          sea = Math.floor(which * 3);
          applyAll();
        } else if (what < 0.5) {
          light = 1 - light;
          applyAll();
        } else {
          const entering = target(change, Math.floor(which * 2), -Math.log(u()));
          entering.entered = simulation.now;
          targets.push(entering);
          search.enter(entering);
        }
      });
    }
    simulation.run();
    const end = simulation.now;

    const inverted = (each: Target): number | undefined => {
      let left = each.threshold;
      for (const [i, piece] of history.entries()) {
        const until = history[i + 1]?.time ?? Number.POSITIVE_INFINITY;
        const from = Math.max(piece.time, each.entered);
        if (until <= from) continue;
        const rate = piece.rates[each.class.index]!;
        if (rate * (until - from) >= left && rate > 0) return from + left / rate;
        left -= rate * (until - from);
      }
      return undefined;
    };
    expect(targets.length).toBeGreaterThan(900);
    for (const each of targets) {
      const expected = inverted(each);
      // The last find is at the end itself, within rounding.
      if (expected === undefined || expected > end * (1 + 1e-9)) expect(each.foundTime).toBeUndefined();
      else expect(Math.abs(each.foundTime! - expected)).toBeLessThan(1e-9 * Math.max(1, expected));
    }
    expect(targets.filter((each) => each.foundTime !== undefined).length).toBeGreaterThan(800);
  });

  it("never finds a target that left, however the heap was arranged", () => {
    const simulation = new Simulation();
    const found: number[] = [];
    const search = new ZoneSearch<Target, Searcher>(simulation, ({ name }) => found.push(name));
    search.setEffort(ship, Float64Array.of(1));
    const targets = [5, 3, 8, 1, 9, 2, 7].map((threshold, name) => target(name, 0, threshold));
    for (const each of targets) search.enter(each);
    simulation.schedule(0.5, () => {
      search.leave(targets[3]!);
      search.leave(targets[0]!);
    });
    simulation.run();
    expect(found).toEqual([5, 1, 6, 2, 4]);
    expect(simulation.now).toBe(9);
  });

  it("draws the finder in proportion to each searcher's share of the rate against that class", () => {
    const simulation = new Simulation();
    const search = new ZoneSearch<Target, Searcher>(simulation, () => {});
    search.setEffort(ship, Float64Array.of(1, 0));
    search.setEffort(aircraft, Float64Array.of(3, 2));
    const first = target(1, 0, 1);
    const second = target(2, 1, 1);
    search.enter(first);
    search.enter(second);
    const u = streams("finder", 1)("draws");
    const n = 20_000;
    let byShip = 0;
    for (let k = 0; k < n; k++) if (search.finder(first, u) === ship) byShip++;
    // 1 / (1 + 3), within four standard errors
    expect(Math.abs(byShip / n - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / n));
    expect(search.finder(second, u)).toBe(aircraft);
  });

  it("leaves the finder alone when a searcher comes that would have been later", () => {
    const simulation = new Simulation();
    const search = new ZoneSearch<Target, Searcher>(simulation, () => {});
    const draws: Readonly<Record<string, number>> = { ship: 0.9, aircraft: 0.5, late: 0.1 };
    search.setEffort(aircraft, Float64Array.of(1));
    search.setEffort(ship, Float64Array.of(1));
    const boat = target(1, 0, 1);
    search.enter(boat);
    expect(search.finder(boat, (each) => draws[each.name]!)).toBe(ship);
    search.setEffort(late, Float64Array.of(1));
    expect(search.finder(boat, (each) => draws[each.name]!)).toBe(ship);
  });

  it("waits without an event while nobody searches, and goes on where its clock stood", () => {
    const simulation = new Simulation();
    const times: number[] = [];
    const search = new ZoneSearch<Target, Searcher>(simulation, () => times.push(simulation.now));
    search.enter(target(1, 0, 2));
    simulation.schedule(10, () => search.setEffort(ship, Float64Array.of(1)));
    simulation.schedule(11, () => search.setEffort(ship, undefined));
    simulation.schedule(20, () => search.setEffort(ship, Float64Array.of(0.5)));
    simulation.run();
    // one unit of search from 10 to 11, the second from 20 at half the rate
    expect(times).toEqual([22]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  course,
  courseBetween,
  directionAlong,
  gapAfter as gapOf,
  isThereWithin,
  separationKm,
  type Target,
  interceptTime as timeOf,
} from "../../src/network/intercept.ts";
import { type Direction, direction, earthRadius, type Point } from "../../src/network/sphere.ts";
import { earliestPlanarIntercept, type Reach, reachAfter } from "../../src/theory/intercept.ts";
import { greatCircleKm, offset, pointAlong } from "./d3.ts";

fc.configureGlobal({ seed: 20150308 });

/** A number on a grid of a million steps: plain enough to print, and never so small that its square vanishes. */
const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((step) => min + ((max - min) * step) / 1_000_000);
const point = fc.tuple(number(-85, 85), number(-180, 180));

/** A hull at a place, with its reach. */
interface Pursuer extends Reach {
  readonly at: Direction;
}
const interceptTime = (target: Target, unit: Pursuer, horizon: number) =>
  timeOf(target, unit.at, unit, horizon);
const gapAfter = (target: Target, unit: Pursuer, time: number) => gapOf(target, unit.at, unit, time);

/** The earliest time, and the distance that then still separates the hull from the target. */
function earliestIntercept(target: Target, unit: Pursuer, horizon: number) {
  const time = interceptTime(target, unit, horizon);
  return time === Number.POSITIVE_INFINITY ? undefined : { time, gap: gapAfter(target, unit, time) };
}

interface Pursuit {
  readonly gone: number;
  readonly speed: number;
  readonly at: Point;
  readonly reach: Reach;
}

/** How far the reach passes the target's distance after a time, on d3's distances along d3's interpolation. */
function excess(from: Point, to: Point, { gone, speed, at, reach }: Pursuit): (time: number) => number {
  const length = greatCircleKm(from, to);
  return (time) =>
    reachAfter(time, reach) - greatCircleKm(at, pointAlong(from, to, (gone + speed * time) / length));
}

/** The first time at which the excess is not negative, by steps no longer than the bound on its slope allows, then bisection. */
function bruteForce(excess: (time: number) => number, steepest: number, horizon: number) {
  if (excess(0) > -1e-8) return { time: 0, rate: 1 };
  let before = 0;
  let after = 0;
  while (excess(after) < 0) {
    if (after >= horizon) return undefined;
    before = after;
    after = Math.min(horizon, after + Math.max(-excess(after) / steepest, 1e-4));
  }
  while (true) {
    const middle = (before + after) / 2;
    if (middle <= before || middle >= after) break;
    if (excess(middle) < 0) before = middle;
    else after = middle;
  }
  return { time: after, rate: (excess(after) - excess(after - 1e-4)) / 1e-4 };
}

const reach = fc.record({ speed: number(0.5, 60), boatSpeed: number(0, 300), boatRange: number(0, 600) });

describe("the earliest intercept on the sphere", () => {
  it("a hull dead ahead meets the target after distance / (u + v)", () => {
    const target = { course: course([0, 0], [0, 90]), gone: 100, speed: 40 };
    const at = directionAlong(target.course, 1000);
    const answer = earliestIntercept(target, { at, speed: 20, boatSpeed: 0, boatRange: 0 }, 100);
    expect(answer?.time).toBeCloseTo(900 / 60, 9);
    expect(answer?.gap).toBeCloseTo(0, 6);
  });

  it("a boat is launched from ahead of the hull, and the gap is what the hull still has to close", () => {
    const target = { course: course([0, 0], [0, 90]), gone: 0, speed: 0 };
    const at = directionAlong(target.course, 500);
    const answer = earliestIntercept(target, { at, speed: 20, boatSpeed: 80, boatRange: 160 }, 100);
    // 500 = r + u (t - r / s) gives t = 19 h; the hull has then gone 380 km.
    expect(answer?.time).toBeCloseTo(19, 9);
    expect(answer?.gap).toBeCloseTo(120, 6);
  });

  it("a stern chase takes distance / (u - v), and has no end when the target is faster", () => {
    const target = { course: course([10, -80], [30, -100]), gone: 300, speed: 30 };
    const at = directionAlong(target.course, 200);
    const chase = (speed: number) => interceptTime(target, { at, speed, boatSpeed: 0, boatRange: 0 }, 50);
    expect(chase(40)).toBeCloseTo(10, 9);
    expect(chase(30)).toBe(Number.POSITIVE_INFINITY);
    expect(chase(20)).toBe(Number.POSITIVE_INFINITY);
  });

  it("a target on the spot is met at once, and nothing is met after a horizon that has passed", () => {
    const target = { course: course([10, -80], [30, -100]), gone: 300, speed: 30 };
    const pursuer = { at: directionAlong(target.course, 300), speed: 0, boatSpeed: 0, boatRange: 0 };
    expect(interceptTime(target, pursuer, 5)).toBe(0);
    expect(interceptTime(target, pursuer, -1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("equals brute-force stepping to 1e-9 h at regional distances", () => {
    let met = 0;
    fc.assert(
      fc.property(
        fc.tuple(number(-15, 35), number(-120, -40)),
        number(0, 360),
        number(300, 4000),
        number(0, 1),
        number(0, 90),
        number(0, 360),
        number(0, 1500),
        reach,
        (from, bearing, length, share, speed, aside, away, reach) => {
          const to = offset(from, length, bearing);
          const gone = share * length;
          const at = offset(pointAlong(from, to, Math.min(1, share + 0.2)), away, aside);
          const horizon = speed > 0 ? Math.min(300, (length - gone) / speed) : 300;
          const beyond = excess(from, to, { gone, speed, at, reach });
          const expected = bruteForce(beyond, speed + Math.max(reach.speed, reach.boatSpeed), horizon);
          // A touch, or an arrival with the horizon, depends on the last bit of either side.
          fc.pre(expected === undefined || (expected.rate > 0.05 && expected.time < horizon - 1e-6));
          const target = { course: course(from, to), gone, speed };
          const found = earliestIntercept(target, { at: direction(at), ...reach }, horizon);
          if (expected === undefined) {
            if (found !== undefined) expect(Math.abs(beyond(found.time))).toBeLessThan(1e-6);
            return;
          }
          met += 1;
          expect(Math.abs((found?.time ?? Number.NaN) - expected.time)).toBeLessThan(1e-9);
          const apart = greatCircleKm(at, pointAlong(from, to, (gone + speed * expected.time) / length));
          expect(found?.gap).toBeCloseTo(Math.max(0, apart - reach.speed * expected.time), 5);
        },
      ),
      { numRuns: 2000, seed: 20150301 },
    );
    expect(met).toBeGreaterThan(500);
  });

  it("equals brute-force stepping anywhere on the globe, over horizons of more than a turn", () => {
    fc.assert(
      fc.property(
        point,
        point,
        point,
        number(1, 900),
        number(0, 15_000),
        reach,
        (from, to, at, speed, gone, reach) => {
          const length = greatCircleKm(from, to);
          fc.pre(length > 100 && length < 19_000);
          const horizon = 60_000 / speed;
          const beyond = excess(from, to, { gone, speed, at, reach });
          const expected = bruteForce(beyond, speed + Math.max(reach.speed, reach.boatSpeed), horizon);
          fc.pre(expected === undefined || (expected.rate > 0.05 && expected.time < horizon - 1e-6));
          const target = { course: course(from, to), gone, speed };
          const time = interceptTime(target, { at: direction(at), ...reach }, horizon);
          if (expected !== undefined) {
            expect(Math.abs(time - expected.time)).toBeLessThan(1e-9 * Math.max(1, expected.time / 10));
          } else if (time !== Number.POSITIVE_INFINITY) expect(Math.abs(beyond(time))).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 300, seed: 20150302 },
    );
  });

  it("whoever is there before the target, with a metre to spare, lies in wait and meets it sooner", () => {
    let waiting = 0;
    fc.assert(
      fc.property(
        point,
        point,
        point,
        number(1, 900),
        number(0, 15_000),
        number(0, 200),
        reach,
        (from, to, at, speed, gone, time, reach) => {
          const length = greatCircleKm(from, to);
          fc.pre(length > 100 && length < 19_000);
          const spare = excess(from, to, { gone, speed, at, reach })(time);
          fc.pre(Math.abs(spare - 0.001) > 1e-5);
          const target = { course: course(from, to), gone, speed };
          const place = directionAlong(target.course, gone + speed * time);
          const waits = isThereWithin(time, place, direction(at), reach);
          expect(waits).toBe(spare > 0.001);
          if (!waits) return;
          waiting += 1;
          expect(interceptTime(target, { at: direction(at), ...reach }, time)).toBeLessThan(time);
        },
      ),
      { numRuns: 3000, seed: 20261124 },
    );
    expect(waiting).toBeGreaterThan(100);
  });

  it("a hull that moves reaches any target in the end, and one that waits only what comes round to it", () => {
    const target = { course: course([10, -80], [30, -100]), gone: 0, speed: 50 };
    const unit = (at: Point, speed: number) => ({ at: direction(at), speed, boatSpeed: 0, boatRange: 0 });
    expect(interceptTime(target, unit([-60, 60], 1), Number.POSITIVE_INFINITY)).toBeLessThan(
      Math.PI * earthRadius,
    );
    expect(interceptTime(target, unit([-60, 60], 0), Number.POSITIVE_INFINITY)).toBe(
      Number.POSITIVE_INFINITY,
    );
    const helicopter = { at: direction([-60, 60]), speed: 0, boatSpeed: 200, boatRange: 9000 };
    expect(interceptTime(target, helicopter, Number.POSITIVE_INFINITY)).toBeLessThan(1000);
  });

  it("close to a touch, where two roots nearly meet, is the same for a near horizon and an endless one", () => {
    // The endless horizon is solved piece by piece from the left; the near one begins at the answer in the plane.
    let met = 0;
    fc.assert(
      fc.property(
        number(-20, 20),
        number(0, 360),
        number(20, 100),
        number(0.01, 0.99),
        number(-6, -0.5),
        number(100, 8000),
        fc.boolean(),
        number(0, 400),
        (north, heading, speed, ratio, exponent, away, left, boatRange) => {
          const from: Point = [north, -100];
          const angle = ((Math.asin(ratio) - 10 ** exponent) * 180) / Math.PI;
          const at = direction(offset(from, away, heading + (left ? angle : -angle)));
          const pursuer = { at, speed: speed * ratio * 0.95, boatSpeed: speed * ratio * 1.2, boatRange };
          const target = { course: course(from, offset(from, 9000, heading)), gone: 0, speed };
          const horizon = Math.min(12_000 / speed, 9900 / pursuer.boatSpeed);
          const time = interceptTime(target, pursuer, horizon);
          const endless = interceptTime(target, pursuer, Number.POSITIVE_INFINITY);
          if (time < horizon) met += 1;
          if (time !== Number.POSITIVE_INFINITY) expect(Math.abs(time - endless)).toBeLessThan(1e-9);
          else expect(endless).toBeGreaterThan(horizon - 1e-9);
        },
      ),
      { numRuns: 5000, seed: 20150309 },
    );
    expect(met).toBeGreaterThan(1000);
  });

  it("tends to the exact answer in the plane as distances shrink", () => {
    fc.assert(
      fc.property(
        number(-3, 3),
        number(-3, 3),
        number(0, 360),
        number(0, 60),
        fc.record({ speed: number(0, 60), boatSpeed: number(0, 200), boatRange: number(0, 2) }),
        (north, east, heading, speed, reach) => {
          const from: Point = [0, 0];
          const to = offset(from, 2, heading);
          const away = Math.hypot(north, east);
          const at = offset(from, away, (Math.atan2(east, north) * 180) / Math.PI);
          const radians = (heading * Math.PI) / 180;
          const planar = earliestPlanarIntercept(
            {
              position: [-east, -north],
              velocity: [speed * Math.sin(radians), speed * Math.cos(radians)],
            },
            reach,
            0.04,
          );
          const time = interceptTime(
            { course: course(from, to), gone: 0, speed },
            { at: direction(at), ...reach },
            0.04,
          );
          if (planar === undefined) {
            fc.pre(time === Number.POSITIVE_INFINITY || time < 0.0399);
          }
          fc.pre(planar === undefined || planar < 0.0399);
          const excess = (t: number) =>
            reachAfter(t, reach) -
            Math.hypot(-east + speed * t * Math.sin(radians), -north + speed * t * Math.cos(radians));
          // In 3 km the sphere departs from the plane by (3/6371)^2 of a length: about 1e-6 km.
          if (planar !== undefined && time < 1) {
            const rate = (excess(planar + 1e-6) - excess(planar - 1e-6)) / 2e-6;
            fc.pre(planar < 1e-6 || rate > 5);
            expect(Math.abs(time - planar)).toBeLessThan(1e-6);
          } else if (planar !== undefined || time < 1) {
            expect(Math.abs(excess(planar ?? time))).toBeLessThan(2e-6);
          }
        },
      ),
      { numRuns: 1000, seed: 20150303 },
    );
  });

  it("rises when the hull is slower, by its speed, its boat or its boat's range", () => {
    fc.assert(
      fc.property(
        reach,
        number(0, 1),
        number(0, 1),
        number(0, 1),
        number(0, 2000),
        (reach, a, b, c, away) => {
          const target = { course: course([5, -80], [15, -95]), gone: 200, speed: 50 };
          const at = direction(offset([10, -88], away, 250));
          const strong = interceptTime(target, { at, ...reach }, 40);
          const weak = {
            speed: a * reach.speed,
            boatSpeed: b * reach.boatSpeed,
            boatRange: c * reach.boatRange,
          };
          expect(interceptTime(target, { at, ...weak }, 40)).toBeGreaterThanOrEqual(strong - 1e-9);
        },
      ),
    );
  });
});

it("a course leads from its start through its end, and separations are d3's", () => {
  fc.assert(
    fc.property(point, point, (from, to) => {
      fc.pre(greatCircleKm(from, to) < 20_000);
      const path = course(from, to);
      expect(path.length).toBeCloseTo(greatCircleKm(from, to), 6);
      expect(separationKm(directionAlong(path, path.length), direction(to))).toBeLessThan(1e-6);
      expect(separationKm(direction(from), direction(to))).toBeCloseTo(greatCircleKm(from, to), 6);
      const pursuer = { at: path.start, speed: 10, boatSpeed: 0, boatRange: 0 };
      expect(gapAfter({ course: path, gone: 0, speed: 0 }, pursuer, 1)).toBe(0);
    }),
  );
  for (const here of [
    [1, 2],
    [-35, 120],
    [90, 0],
    [-90, 10],
  ] as const) {
    const nowhere = course(here, here);
    expect(nowhere.length).toBeLessThan(1e-9);
    expect(Math.hypot(...nowhere.ahead)).toBeCloseTo(1, 12);
    expect(separationKm(nowhere.start, nowhere.ahead)).toBeCloseTo((Math.PI / 2) * earthRadius, 6);
    expect(directionAlong(courseBetween(nowhere.start, nowhere.start), 0)).toEqual(nowhere.start);
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcWithin, hoursToEnter } from "../../src/network/approach.ts";
import { course } from "../../src/network/course.ts";
import type { Target } from "../../src/network/intercept.ts";
import { type Direction, direction, earthRadius, type Point } from "../../src/network/sphere.ts";
import { greatCircleKm, pointAlong } from "./d3.ts";

const comesWithin = (km: number, at: Direction, target: Target) =>
  hoursToEnter(arcWithin(km, at, target.course), target);

const degree = (Math.PI / 180) * earthRadius;

describe("when a target comes within a distance of a place", () => {
  const eastward = { course: course([0, 0], [0, 10]), gone: 0, speed: 50 };

  it("is the rest of the way along its own line, over its speed", () => {
    expect(comesWithin(160, direction([0, 10]), eastward)).toBeCloseTo((10 * degree - 160) / 50, 9);
    const under = { ...eastward, gone: 3 * degree };
    expect(comesWithin(160, direction([0, 10]), under)).toBeCloseTo((7 * degree - 160) / 50, 9);
  });

  it("is now if it is there, and never if its line passes farther off", () => {
    expect(comesWithin(160, direction([1, 0]), eastward)).toBe(0);
    expect(comesWithin(160, direction([2, 5]), eastward)).toBe(Number.POSITIVE_INFINITY);
    expect(comesWithin(-1, direction([0, 5]), eastward)).toBe(Number.POSITIVE_INFINITY);
  });

  it("is where d3-geo measures that distance, and nowhere before", () => {
    const north = fc.double({ min: -60, max: 60, noNaN: true });
    const east = fc.double({ min: -170, max: 170, noNaN: true });
    const place = fc.tuple(north, east);
    fc.assert(
      fc.property(
        place,
        place,
        place,
        fc.double({ min: 10, max: 3000, noNaN: true }),
        (from, to, base, km) => {
          const length = greatCircleKm(from as Point, to as Point);
          fc.pre(length > 200 && length < 15_000);
          const hours = comesWithin(km, direction(base as Point), {
            course: course(from as Point, to as Point),
            gone: 0,
            speed: 40,
          });
          const away = (t: number) => greatCircleKm(base as Point, pointAlong(from as Point, to as Point, t));
          const reaches = Math.min(1, (hours * 40) / length);
          if (hours > 0 && hours * 40 <= length) expect(away(reaches)).toBeCloseTo(km, 5);
          for (let k = 0; k < 50; k++)
            expect(away((k / 50) * reaches)).toBeGreaterThan(km - 1e-5 - (hours === 0 ? 1e9 : 0));
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disc, uniformInDisc } from "../../src/network/disc.ts";
import {
  type Direction,
  direction,
  earthRadius,
  greatCircleKm,
  type Point,
} from "../../src/network/sphere.ts";
import { greatCircleKm as byD3, pointAlong } from "./d3.ts";

/** The place of a unit vector: degrees north in [-90, 90], degrees east in [-180, 180]. */
const pointOf = ([x, y, z]: Direction): Point => [
  (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
  (Math.atan2(y, x) * 180) / Math.PI,
];

fc.configureGlobal({ seed: 20150308 });

const point = fc.tuple(
  fc.double({ min: -89, max: 89, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, each, axis) => sum + each * b[axis]!, 0);

describe("great circles", () => {
  it("a quarter of a meridian is a quarter of the circumference, and antipodes lie half of it apart", () => {
    expect(greatCircleKm([0, 20], [90, 0])).toBeCloseTo((Math.PI / 2) * earthRadius, 8);
    expect(greatCircleKm([12, 20], [-12, -160])).toBeCloseTo(Math.PI * earthRadius, 6);
  });

  it("from Los Angeles to New York airports is 3,974 km", () => {
    // Haversine in Python with R = 6371.0088: LAX 33.94 N 118.40 W, JFK 40.63 N 73.78 W.
    expect(greatCircleKm([33.94, -118.4], [40.63, -73.78])).toBeCloseTo(3973.6230758069237, 6);
  });

  it("the distance agrees with the angle between unit vectors", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const cos = Math.max(-1, Math.min(1, dot(direction(a), direction(b))));
        expect(Math.cos(greatCircleKm(a, b) / earthRadius)).toBeCloseTo(cos, 12);
      }),
    );
  });

  it("the place along a circle divides its length", () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, fraction) => {
        fc.pre(greatCircleKm(a, b) < 19_000);
        const there = pointAlong(a, b, fraction);
        expect(greatCircleKm(a, there)).toBeCloseTo(fraction * greatCircleKm(a, b), 6);
        expect(greatCircleKm(there, b)).toBeCloseTo((1 - fraction) * greatCircleKm(a, b), 6);
      }),
    );
  });

  it("a unit vector gives its place back", () => {
    fc.assert(
      fc.property(point, (a) => {
        expect(dot(direction(a), direction(a))).toBeCloseTo(1, 14);
        expect(greatCircleKm(pointOf(direction(a)), a)).toBeLessThan(1e-7);
      }),
    );
  });
});

describe("a place drawn evenly from a disc", () => {
  it("lies within r of the centre with the chance of the cap of radius r, on a grid of the unit square", () => {
    const centre: Point = [8, -88];
    const area = 6e6;
    const cap = (radius: number) => 2 * Math.PI * earthRadius ** 2 * (1 - Math.cos(radius / earthRadius));
    for (const share of [0.1, 0.25, 0.5, 0.9]) {
      const there = pointOf(uniformInDisc(disc(centre, area), share, 0.37));
      expect(cap(greatCircleKm(centre, there))).toBeCloseTo(share * area, 3);
    }
  });

  it("has its mean direction at the centre, shortened as the mean of cos r over the cap", () => {
    // By symmetry the mean of the unit vectors points to the centre; its length is the mean of 1 - u h, h = area / (2 pi R^2).
    const centre: Point = [8, -88];
    const area = 40e6;
    const spread = disc(centre, area);
    const n = 200;
    const mean = [0, 0, 0];
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        uniformInDisc(spread, (i + 0.5) / n, (j + 0.5) / n).forEach((each, axis) => {
          mean[axis]! += each / n / n;
        });
      }
    const length = 1 - area / (4 * Math.PI * earthRadius ** 2);
    direction(centre).forEach((each, axis) => {
      expect(mean[axis]).toBeCloseTo(each * length, 10);
    });
  });

  it("lies to the north for no turn and to the east for a quarter of it", () => {
    const small = disc([10, 20], 1000);
    expect(pointOf(uniformInDisc(small, 0.5, 0))[1]).toBeCloseTo(20, 10);
    expect(pointOf(uniformInDisc(small, 0.5, 0))[0]).toBeGreaterThan(10.1);
    expect(pointOf(uniformInDisc(small, 0.5, 0.25))[0]).toBeCloseTo(10, 3);
    expect(pointOf(uniformInDisc(small, 0.5, 0.25))[1]).toBeGreaterThan(20.1);
  });

  it("a single point for no area, and an error for more than the earth", () => {
    expect(greatCircleKm([8, -88], pointOf(uniformInDisc(disc([8, -88], 0), 0.5, 0.5)))).toBeLessThan(1e-9);
    expect(() => disc([8, -88], 6e8)).toThrow(RangeError);
  });
});

describe("the distance between two places", () => {
  it("is that of d3-geo to a tenth of a millimetre", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(Math.abs(greatCircleKm(a, b) - byD3(a, b))).toBeLessThan(1e-7);
      }),
    );
  });
});

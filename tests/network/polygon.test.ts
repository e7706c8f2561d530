import { geoArea, geoCentroid, geoContains, geoDistance, geoInterpolate } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairUniform } from "../../src/engine/index.ts";
import { disc, uniformInDisc } from "../../src/network/disc.ts";
import { filledShare, polygon } from "../../src/network/polygon.ts";
import { pointWithin } from "../../src/network/region.ts";
import { type Direction, direction, earthRadius, type Point } from "../../src/network/sphere.ts";
import { contains, distanceTo, outlineMistakes, outlineOf } from "../../src/scenario/outline.ts";
import { polygonByD3 } from "./d3.ts";

const pointOf = ([x, y, z]: Direction): Point => [
  (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
  (Math.atan2(y, x) * 180) / Math.PI,
];
const eastNorth = ([north, east]: Point): [number, number] => [east, north];
const sphere = 4 * Math.PI * earthRadius ** 2;

/** The place at a distance in kilometres on a bearing in degrees clockwise from north; also from near a pole. */
function offset([north, east]: Point, km: number, bearing: number): Point {
  const [lat, lon, turn] = [north, east, bearing].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const [ahead, aside] = [Math.cos(turn), Math.sin(turn)].map(
    (part) => part * Math.sin(km / earthRadius),
  ) as [number, number];
  const along = Math.cos(km / earthRadius);
  const outward = along * Math.cos(lat) - ahead * Math.sin(lat);
  return pointOf([
    outward * Math.cos(lon) - aside * Math.sin(lon),
    outward * Math.sin(lon) + aside * Math.cos(lon),
    along * Math.sin(lat) + ahead * Math.cos(lat),
  ]);
}

/** Evenly from the whole globe. */
const anywhere = (i: number, of: number): Point => pointWithinGlobe((n) => pairUniform(i, of, n));
const pointWithinGlobe = (uniform: (n: number) => number): Point => [
  (Math.asin(2 * uniform(0) - 1) * 180) / Math.PI,
  360 * uniform(1) - 180,
];

/** Corners around a centre, at bearings that turn clockwise or back, each at a distance of its own. */
const star = fc
  .record({
    centre: fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    ),
    reach: fc.double({ min: 0.3, max: 7000, noNaN: true }),
    outs: fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 14 }),
    turned: fc.double({ min: 0, max: 360, noNaN: true }),
    back: fc.boolean(),
  })
  .map(({ centre, reach, outs, turned, back }) => {
    const corners = outs.map((out, i) => offset(centre, out * reach, turned + (360 * i) / outs.length));
    return { centre, reach, corners: back ? corners.toReversed() : corners };
  });

/** A band along the equator that goes nearly round the globe: neither in one hemisphere nor near its middle alone. */
const band: readonly Point[] = [
  ...[-170, -85, 0, 85, 170].map((east): Point => [-10, east]),
  ...[170, 85, 0, -85, -170].map((east): Point => [20, east]),
];

describe("a polygon on the sphere", () => {
  fc.configureGlobal({ seed: 20261125 });

  it("an eighth of the globe between the equator and two meridians has its area, and its middle at equal angles", () => {
    const { area, middle } = outlineOf([
      [0, 0],
      [0, 90],
      [90, 0],
    ]);
    expect(area).toBeCloseTo(sphere / 8, 5);
    // The vector (1, 1, 1): its latitude is asin(1 / sqrt 3).
    expect(middle).toEqual([35.26439, 45]);
  });

  it("a square of ten metres has the area of the plane to six digits", () => {
    const half = 0.005 / ((earthRadius * Math.PI) / 180);
    const { area } = outlineOf([
      [-half, 170 - half],
      [-half, 170 + half],
      [half, 170 + half],
      [half, 170 - half],
    ]);
    expect(area / 1e-4).toBeCloseTo(1, 6);
  });

  it("has the area and the centroid of d3-geo, whichever way its corners turn", () => {
    fc.assert(
      fc.property(star, ({ corners }) => {
        const { area, middle, points } = outlineOf(corners);
        const witness = polygonByD3(points);
        const expected = geoArea(witness) * earthRadius ** 2;
        expect(expected).toBeLessThanOrEqual(sphere / 2);
        expect(Math.abs(area - expected)).toBeLessThan(1e-9 * expected + 1e-6);
        // d3-geo weights an edge by the arcsine of its sine, which is its arc only up to a quarter of the globe.
        const edges = points.map((point, i) =>
          geoDistance(eastNorth(point), eastNorth(points[(i + 1) % points.length]!)),
        );
        if (Math.max(...edges) < Math.PI / 2) {
          expect(earthRadius * geoDistance(geoCentroid(witness), eastNorth(middle))).toBeLessThan(0.001);
        }
        const other = outlineOf(corners.toReversed());
        expect(Math.abs(other.area - area)).toBeLessThan(1e-9 * area);
        expect(other.middle.map((each, i) => Math.abs(each - middle[i]!) < 2e-6)).toEqual([true, true]);
      }),
    );
  });

  it("has the centroid of the same formula in 40 digits, where an edge is longer than a quarter of the globe", () => {
    // Python 3 with mpmath, mp.dps = 40: half the sum over edges of arc times unit normal.
    const { middle } = outlineOf([
      [51.02421166598059, 0],
      [-25.1718863568723, 54.4889410949771],
      [-5.798232933020446, -10.129950475372523],
    ]);
    expect(middle).toEqual([6.85617, 16.647512]);
  });

  it("contains what d3-geo says, all over the globe and near by", () => {
    let [inside, asked] = [0, 0];
    fc.assert(
      fc.property(star, ({ centre, reach, corners }) => {
        const outline = outlineOf(corners);
        const witness = polygonByD3(outline.points);
        for (let i = 0; i < 40; i++) {
          const near = offset(centre, 1.2 * reach * pairUniform(i, 1, 0), 360 * pairUniform(i, 1, 1));
          for (const place of [anywhere(i, 2), near, [-near[0], near[1] + 180] as Point]) {
            const holds = contains(outline, direction(place));
            expect(holds).toBe(geoContains(witness, eastNorth(place)));
            inside += Number(holds);
            asked++;
          }
        }
      }),
    );
    expect(inside).toBeGreaterThan(asked / 20);
  });

  it("contains the poles and the date line as d3-geo does", () => {
    const cap: readonly Point[] = [0, 90, 180, -90].map((east) => [60, east]);
    const dateLine: readonly Point[] = [
      [-10, 170],
      [-10, -160],
      [15, -170],
    ];
    for (const corners of [cap, cap.map(([north, east]): Point => [-north, east]), dateLine, band]) {
      expect(outlineMistakes(corners)).toEqual([]);
      const outline = outlineOf(corners);
      const witness = polygonByD3(outline.points);
      for (let i = 0; i < 400; i++) {
        const place = anywhere(i, 3);
        expect(contains(outline, direction(place))).toBe(geoContains(witness, eastNorth(place)));
      }
    }
    expect(contains(outlineOf(cap), [0, 0, 1])).toBe(true);
    expect(contains(outlineOf(cap), [0, 0, -1])).toBe(false);
    expect(contains(outlineOf(dateLine), direction([0, 180]))).toBe(true);
    expect(contains(outlineOf(dateLine), direction([0, -180]))).toBe(true);
    expect(outlineOf(band).area).toBeCloseTo(
      geoArea(polygonByD3(outlineOf(band).points)) * earthRadius ** 2,
      0,
    );
  });

  it("is as far away as the nearest of many places on its edges, and no distance from within", () => {
    fc.assert(
      fc.property(star, fc.nat(1000), ({ corners }, i) => {
        const outline = outlineOf(corners);
        const from = anywhere(i, 4);
        const found = distanceTo(outline, direction(from));
        if (contains(outline, direction(from))) {
          expect(found).toBe(0);
          return;
        }
        const seen = outline.points.flatMap((point, k) => {
          const along = geoInterpolate(
            eastNorth(point),
            eastNorth(outline.points[(k + 1) % corners.length]!),
          );
          return Array.from(
            { length: 400 },
            (_, step) => earthRadius * geoDistance(eastNorth(from), along(step / 400)),
          );
        });
        expect(found).toBeLessThanOrEqual(Math.min(...seen) + 1e-6);
        // The steps are at most 50 km, so that the nearest place is within 25 km of one.
        expect(found).toBeGreaterThan(Math.min(...seen) - 25);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a place drawn evenly from a polygon", () => {
  const draw = (region: Parameters<typeof pointWithin>[0], i: number) =>
    pointOf(pointWithin(region, (n) => pairUniform(i, 5, n)));

  /** The sum of squares over cells of what was counted, as a chi-square. */
  function chiSquare(corners: readonly Point[], centre: Point, n: number) {
    const region = polygon(corners);
    const { points } = region.outline;
    const cells = points.map((point, i) => polygonByD3([centre, point, points[(i + 1) % points.length]!]));
    const total = geoArea(polygonByD3(points));
    const counts = cells.map(() => 0);
    for (let i = 0; i < n; i++) {
      const place = draw(region, i);
      const cell = cells.findIndex((each) => geoContains(each, eastNorth(place)));
      expect(cell).toBeGreaterThanOrEqual(0);
      counts[cell]!++;
    }
    return counts.reduce((sum, count, i) => {
      const expected = (n * geoArea(cells[i]!)) / total;
      return sum + (count - expected) ** 2 / expected;
    }, 0);
  }

  it("falls into the triangles around a place within in proportion to their areas", () => {
    const centre: Point = [12, 178];
    const outs = [900, 2500, 700, 3000, 1500, 2600, 800, 2000, 1200, 2800, 600, 2200, 3100];
    const corners = outs.map((out, i) => offset(centre, out, 10 + (360 * i) / outs.length));
    // 99.9 % point of chi-square with 12 degrees of freedom, R: qchisq(0.999, 12).
    expect(chiSquare(corners, centre, 20_000)).toBeLessThan(32.91);
  });

  it("falls into the parts of a narrow zone that lies aslant, and of a cap about the pole", () => {
    const slant: readonly Point[] = [
      [2, -78.6],
      [8, -84.5],
      [14.5, -94],
      [12, -97],
      [5, -88],
      [0, -80.5],
    ];
    // qchisq(0.999, 5) and qchisq(0.999, 3).
    expect(chiSquare(slant, [8, -87], 20_000)).toBeLessThan(20.52);
    expect(
      chiSquare(
        [0, 90, 180, -90].map((east): Point => [55, east]),
        [89, 10],
        20_000,
      ),
    ).toBeLessThan(16.27);
  });

  it("lies inside even where the zone goes nearly round the globe", () => {
    const region = polygon(band);
    for (let i = 0; i < 2000; i++)
      expect(geoContains(polygonByD3(region.outline.points), eastNorth(draw(region, i)))).toBe(true);
    expect(filledShare(region)).toBeGreaterThan(0.3);
  });

  it("needs few tries: triangles and hexagons fill at least 30 % of their boxes", () => {
    fc.assert(
      fc.property(star, ({ corners }) => {
        const region = polygon(corners);
        const share = filledShare(region);
        expect(share).toBeLessThanOrEqual(1 + 1e-6);
        expect(share).toBeGreaterThan(0.1);
      }),
    );
    for (const sides of [3, 4, 6, 12]) {
      const corners = Array.from(
        { length: sides },
        (_, i): Point => offset([20, -60], 1500, (360 * i) / sides),
      );
      expect(filledShare(polygon(corners))).toBeGreaterThan(0.45);
    }
  });

  it("is found in its box as often as the box is filled", () => {
    const region = polygon([
      [0, 0],
      [0, 20],
      [15, 5],
    ]);
    let tries = 0;
    for (let i = 0; i < 4000; i++) {
      let last = 0;
      pointWithin(region, (n) => {
        last = n;
        return pairUniform(i, 6, n);
      });
      tries += (last + 1) / 2;
    }
    // The mean number of tries is 1 / share, with a variance of (1 - share) / share^2: four standard errors.
    const share = filledShare(region);
    const error = Math.sqrt((1 - share) / 4000) / share;
    expect(Math.abs(tries / 4000 - 1 / share)).toBeLessThan(4 * error);
  });

  it("in a disc is what two uniform numbers give", () => {
    const region = disc([8, -88], 6e6);
    const numbers = [0.3, 0.7];
    expect(pointWithin(region, (n) => numbers[n]!)).toEqual(uniformInDisc(region, 0.3, 0.7));
  });
});

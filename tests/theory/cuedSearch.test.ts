import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaOfUncertainty,
  type CuedSearch,
  cuedCoverage,
  cuedDetectionTime,
  cuedSearch,
} from "../../src/theory/index.ts";

fc.configureGlobal({ seed: 20150308 });

const search: CuedSearch = {
  uncertainty: { kind: "normal", area: 2000 },
  targetSpeed: 65,
  sweepRate: 7400,
  cap: Number.POSITIVE_INFINITY,
  from: 3,
  until: 15,
};
const disc: CuedSearch = { ...search, uncertainty: { kind: "disc", radius: 25 } };

const anySearch = fc.record({
  uncertainty: fc.oneof(
    fc.record({ kind: fc.constant("normal" as const), area: fc.integer({ min: 0, max: 50_000 }) }),
    fc.record({ kind: fc.constant("disc" as const), radius: fc.integer({ min: 0, max: 200 }) }),
  ),
  targetSpeed: fc.integer({ min: 0, max: 80 }),
  sweepRate: fc.integer({ min: 1, max: 20_000 }),
  cap: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 100, max: 2_000_000 })),
  from: fc.integer({ min: 1, max: 20 }),
  until: fc.integer({ min: 1, max: 60 }),
});

describe("the coverage of a cued search", () => {
  it("equals the integral of sweep rate over area in the normal convention, with and without a cap", () => {
    // scipy 1.17: quad of V / min(cap, A0 + pi (u t)^2) from 3 to 15
    expect(cuedCoverage(search)).toBeCloseTo(0.14765166124976883, 13);
    expect(cuedCoverage({ ...search, cap: 1e6 })).toBeCloseTo(0.16739211776649887, 13);
  });

  it("equals it in the disc convention", () => {
    // scipy 1.17: quad of V / min(cap, pi (r0 + u t)^2) from 3 to 15
    expect(cuedCoverage(disc)).toBeCloseTo(0.12848144496873007, 13);
    expect(cuedCoverage({ ...disc, cap: 1e6 })).toBeCloseTo(0.15010432683416478, 13);
  });

  it("has the closed form of the textbook: a difference of arc tangents, or of reciprocals", () => {
    const b = 65 * Math.sqrt(Math.PI / 2000);
    const normal = (7400 / (65 * Math.sqrt(Math.PI * 2000))) * (Math.atan(b * 15) - Math.atan(b * 3));
    expect(cuedCoverage(search)).toBeCloseTo(normal, 13);
    const reciprocals = (7400 / (Math.PI * 65)) * (1 / (25 + 65 * 3) - 1 / (25 + 65 * 15));
    expect(cuedCoverage(disc)).toBeCloseTo(reciprocals, 13);
    expect(cuedSearch(disc)).toBeCloseTo(1 - Math.exp(-reciprocals), 13);
  });

  it("adds up over adjoining times and over searchers, and is none for a search that ends before it begins", () => {
    fc.assert(
      fc.property(anySearch, fc.integer({ min: 0, max: 100 }), (search, cut) => {
        fc.pre(search.until > search.from);
        fc.pre(search.targetSpeed > 0 || areaOfUncertainty(search, 0) > 0);
        const middle = search.from + ((search.until - search.from) * cut) / 100;
        const whole = cuedCoverage(search);
        const parts = cuedCoverage({ ...search, until: middle }) + cuedCoverage({ ...search, from: middle });
        expect(parts / whole).toBeCloseTo(1, 8);
        expect(cuedCoverage({ ...search, sweepRate: 2 * search.sweepRate }) / whole).toBeCloseTo(2, 12);
      }),
    );
    expect(cuedCoverage({ ...search, from: 20 })).toBe(0);
  });

  it("agrees with the midpoint rule over the area of uncertainty for any parameters", () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        fc.pre(search.until > search.from);
        fc.pre(search.targetSpeed > 0 || areaOfUncertainty(search, 0) > 0);
        const n = 20_000;
        const step = (search.until - search.from) / n;
        let sum = 0;
        for (let i = 0; i < n; i++) {
          sum += (search.sweepRate * step) / areaOfUncertainty(search, search.from + (i + 0.5) * step);
        }
        expect(cuedCoverage(search) / sum).toBeCloseTo(1, 4);
      }),
      { numRuns: 50 },
    );
  });

  it("of a target that stands still is that of random search over the first area", () => {
    expect(cuedCoverage({ ...search, targetSpeed: 0 })).toBeCloseTo((7400 * 12) / 2000, 12);
    expect(cuedCoverage({ ...disc, targetSpeed: 0 })).toBeCloseTo((7400 * 12) / (Math.PI * 625), 12);
  });
});

describe("the time at which a cued search finds", () => {
  it("is the one at which the coverage reaches the threshold, and there is none beyond the whole coverage", () => {
    fc.assert(
      fc.property(anySearch, fc.integer({ min: 1, max: 99 }), (search, percent) => {
        fc.pre(search.until > search.from);
        fc.pre(search.targetSpeed > 0 || areaOfUncertainty(search, 0) > 0);
        const whole = cuedCoverage(search);
        const time = cuedDetectionTime(search, (percent / 100) * whole);
        expect(time).toBeDefined();
        expect(cuedCoverage({ ...search, until: time! }) / whole).toBeCloseTo(percent / 100, 7);
        expect(cuedDetectionTime(search, whole * 1.0001)).toBeUndefined();
      }),
    );
    expect(cuedDetectionTime(search, 0)).toBe(3);
  });
});

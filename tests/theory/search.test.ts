import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  barrierPatrol,
  combinedRate,
  coverage,
  definiteRange,
  detectBeforeExit,
  detectionRate,
  ellipticE,
  equalGlimpses,
  exhaustiveSearch,
  finderShares,
  glimpses,
  inverseCubeLaw,
  inverseCubeSearch,
  meanRelativeSpeed,
  meanTimeToFind,
  randomSearch,
  searchingShare,
  severalSearchers,
  sortedCases,
  sweepWidth,
  sweepWidthOfSamples,
} from "../../src/theory/index.ts";

fc.configureGlobal({ seed: 20150308 });

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("relative speed", () => {
  it("E(m) equals scipy's ellipe", () => {
    // scipy 1.17: scipy.special.ellipe
    const table: readonly (readonly [number, number])[] = [
      [0, 1.5707963267948966],
      [0.25, 1.4674622093394272],
      [0.5, 1.3506438810476755],
      [0.9, 1.1047747327040733],
      [0.999999, 1.0000038970261722],
      [1, 1],
      [-3, 2.422112055136919],
    ];
    for (const [m, e] of table) expect(ellipticE(m)).toBeCloseTo(e, 13);
    expect(() => ellipticE(1.1)).toThrow(RangeError);
  });

  it("is the mean of sqrt(u^2 + v^2 - 2 u v cos t) over the headings", () => {
    // scipy 1.17: quad over (0, pi)
    expect(meanRelativeSpeed(12, 35)).toBeCloseTo(36.0363611855509, 11);
    expect(meanRelativeSpeed(200, 35)).toBeCloseTo(201.53420362051259, 10);
    expect(meanRelativeSpeed(30, 30)).toBeCloseTo(38.197186342054884, 11);
  });

  it("is 3.0 times that of a 12-knot searcher against a 35-knot boat, and 1.01 times that of an aircraft or less", () => {
    expect(meanRelativeSpeed(12, 35) / 12).toBeCloseTo(3.0, 2);
    expect(meanRelativeSpeed(200, 35) / 200).toBeCloseTo(1.01, 2);
  });

  it("is the other's speed when one stands still, and never less than the faster of the two", () => {
    expect(meanRelativeSpeed(0, 35)).toBeCloseTo(35, 12);
    expect(meanRelativeSpeed(12, 0)).toBeCloseTo(12, 12);
    expect(meanRelativeSpeed(0, 0)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 100 }), (u, v) => {
        const mean = meanRelativeSpeed(u, v);
        expect(mean).toBeGreaterThanOrEqual(Math.max(u, v) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(Math.hypot(u, v) * (1 + 1e-12));
      }),
    );
  });
});

describe("laws of detection", () => {
  it("random search finds 1 - exp(-z)", () => {
    // Koopman's table, as published: z = 0.25, 0.5, 1, 2, 3
    const table: readonly (readonly [number, number])[] = [
      [0.25, 0.221199],
      [0.5, 0.393469],
      [1, 0.632121],
      [2, 0.864665],
      [3, 0.950213],
    ];
    for (const [z, p] of table) expect(Math.abs(randomSearch(z) - p)).toBeLessThan(5e-7);
    expect(detectionRate({ speed: 20, sweepWidth: 10, area: 4000 })).toBeCloseTo(0.05, 14);
    expect(coverage({ speed: 20, sweepWidth: 10, area: 4000 }, 40)).toBeCloseTo(2, 14);
  });

  it("the inverse cube law finds erf(z sqrt(pi) / 2)", () => {
    // scipy 1.17: scipy.special.erf
    const table: readonly (readonly [number, number])[] = [
      [0.25, 0.24596892647166024],
      [0.5, 0.46911594893005937],
      [1, 0.7899085945560627],
      [2, 0.9878111178151971],
      [3, 0.9998300475248234],
    ];
    for (const [z, p] of table) expect(inverseCubeSearch(z)).toBeCloseTo(p, 13);
  });

  it("exhaustive search is never worse than inverse cube, nor that than random search", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), (z) => {
        expect(exhaustiveSearch(z)).toBeGreaterThanOrEqual(inverseCubeSearch(z) - 1e-15);
        expect(inverseCubeSearch(z)).toBeGreaterThanOrEqual(randomSearch(z) - 1e-15);
      }),
    );
    expect(exhaustiveSearch(0.4)).toBe(0.4);
    expect(exhaustiveSearch(1.7)).toBe(1);
  });

  it("a barrier patrol of 24 knots against 7 covers (W / L) sqrt(1 + (24/7)^2), and no more than all", () => {
    // 7, 24, 25: sqrt(1 + (24/7)^2) = 25/7
    const barrier = { searcherSpeed: 24, targetSpeed: 7, sweepWidth: 14, length: 100 };
    expect(barrierPatrol(barrier)).toBeCloseTo(0.5, 14);
    expect(barrierPatrol({ ...barrier, length: 40 })).toBe(1);
    expect(barrierPatrol({ ...barrier, searcherSpeed: 0 })).toBeCloseTo(0.14, 14);
  });

  it("several looks detect 1 - prod(1 - g)", () => {
    expect(glimpses([0.5, 0.2, 0.1])).toBeCloseTo(1 - 0.5 * 0.8 * 0.9, 14);
    expect(equalGlimpses(0.1, 3)).toBeCloseTo(0.271, 14);
    expect(glimpses([])).toBe(0);
    expect(glimpses([0.3, 1])).toBe(1);
    expect(equalGlimpses(1, 0)).toBe(0);
    // Many small chances: 1e6 looks of 1e-12 make 1e-6 to twelve digits (series: n g - n (n-1) g^2 / 2 + n^3 g^3 / 6).
    expect(equalGlimpses(1e-12, 1e6) / 1e-6).toBeCloseTo(1 - (1e6 - 1) * 0.5e-12 + 1e-12 / 6, 14);
  });

  it("several random searchers detect as one whose rate is the sum, and the finder is in proportion", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (rates) => {
        expect(severalSearchers(rates.map((rate) => randomSearch(rate * 2)))).toBeCloseTo(
          randomSearch(combinedRate(rates) * 2),
          12,
        );
      }),
    );
    expect(finderShares([1, 3, 0])).toEqual([0.25, 0.75, 0]);
    expect(finderShares([0, 0])).toEqual([0, 0]);
  });
});

describe("sweep width", () => {
  it("of the definite range law is its width", () => {
    expect(sweepWidth(definiteRange(20), 30)).toBeCloseTo(20, 9);
  });

  it("of the inverse cube law is its width, less what lies beyond the greatest range", () => {
    // scipy 1.17: quad of 1 - exp(-400 / (4 pi x^2)) to 1,000 gives 19.93633836049837; without end it is 20
    // A narrow curve over a wide range: 1 km in 10,000 km, and a ring of 1 km at 100 km in a million.
    expect(sweepWidth(definiteRange(1), 1e4)).toBeCloseTo(1, 10);
    expect(sweepWidth(definiteRange(1e-3), 1e9)).toBeCloseTo(1e-3, 13);
    expect(sweepWidth((x) => (x > 100 && x < 101 ? 1 : 0), 1e6)).toBeCloseTo(2, 1);
    // Twice the integral of exp(-x^2 / 2) over the right half of the line: sqrt(2 pi).
    expect(sweepWidth((x) => Math.exp((-x * x) / 2), 1e7)).toBeCloseTo(Math.sqrt(2 * Math.PI), 10);
    expect(sweepWidth(inverseCubeLaw(20), 1000)).toBeCloseTo(19.93633836049837, 8);
    expect(sweepWidth(inverseCubeLaw(20), 1e7)).toBeCloseTo(20, 4);
  });

  it("of measured points is the area under the straight lines between them, to both sides", () => {
    const samples = [
      { distance: 0, chance: 1 },
      { distance: 10, chance: 1 },
      { distance: 20, chance: 0 },
    ];
    expect(sweepWidthOfSamples(samples)).toBe(30);
    expect(
      sweepWidthOfSamples([
        { distance: 5, chance: 0.5 },
        { distance: 15, chance: 0.3 },
      ]),
    ).toBeCloseTo(13, 14);
    expect(sweepWidthOfSamples([])).toBe(0);
  });
});

describe("detection before exit", () => {
  it("for constant and exponential crossings has its textbook form", () => {
    expect(detectBeforeExit(0.03, { kind: "constant", time: 40 })).toBeCloseTo(1 - Math.exp(-1.2), 14);
    expect(detectBeforeExit(0.03, { kind: "exponential", mean: 40 })).toBeCloseTo(0.03 / (0.03 + 1 / 40), 14);
  });

  it("for gamma, uniform and lognormal crossings is one minus the Laplace transform", () => {
    // scipy 1.17: quad of exp(-0.03 t) times the density
    expect(detectBeforeExit(0.03, { kind: "gamma", mean: 40, cv: 0.6 })).toBeCloseTo(0.6311710942805415, 11);
    expect(detectBeforeExit(0.03, { kind: "uniform", low: 20, high: 60 })).toBeCloseTo(
      0.6804060434396334,
      12,
    );
    expect(detectBeforeExit(0.03, { kind: "lognormal", mean: 40, cv: 0.6 })).toBeCloseTo(
      0.6384749454209655,
      10,
    );
  });

  it("is less the more the crossing varies at the same mean (Jensen), and gamma of cv 1 is exponential", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        (rate, cv) => {
          const constant = detectBeforeExit(rate, { kind: "constant", time: 40 });
          const gamma = detectBeforeExit(rate, { kind: "gamma", mean: 40, cv });
          expect(gamma).toBeLessThanOrEqual(constant);
          expect(detectBeforeExit(rate, { kind: "gamma", mean: 40, cv: 2 * cv })).toBeLessThanOrEqual(gamma);
        },
      ),
    );
    expect(detectBeforeExit(0.2, { kind: "gamma", mean: 7, cv: 1 })).toBeCloseTo(
      detectBeforeExit(0.2, { kind: "exponential", mean: 7 }),
      14,
    );
    expect(detectBeforeExit(0.2, { kind: "uniform", low: 7, high: 7 })).toBeCloseTo(1 - Math.exp(-1.4), 14);
  });
});

describe("false contacts", () => {
  it("stretch the mean time to find by the time they take", () => {
    const search = { detectionRate: 0.1, falseRate: 0.5, identificationTime: 2 };
    expect(searchingShare(search)).toBeCloseTo(0.5, 14);
    expect(meanTimeToFind(search)).toBeCloseTo(20, 14);
  });

  it("agree with the mean first-passage time of the chain of searching and identifying", () => {
    // m_search = 1 / (d + f) + (f / (d + f)) (T + m_search), solved for m_search.
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (detectionRate, falseRate, identificationTime) => {
          const leave = detectionRate + falseRate;
          const mean = (1 / leave + (falseRate / leave) * identificationTime) / (1 - falseRate / leave);
          expect(meanTimeToFind({ detectionRate, falseRate, identificationTime }) / mean).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it("sorting sends on true and false events by sensitivity and specificity", () => {
    expect(sortedCases({ trueRate: 10, falseRate: 40, sensitivity: 0.9, specificity: 0.75 })).toEqual({
      cases: 19,
      precision: 9 / 19,
      turnedAway: 1,
    });
    fc.assert(
      fc.property(share, share, (sensitivity, specificity) => {
        const { cases, precision, turnedAway } = sortedCases({
          trueRate: 3,
          falseRate: 4,
          sensitivity,
          specificity,
        });
        expect(cases * precision + turnedAway).toBeCloseTo(3, 12);
      }),
    );
  });
});

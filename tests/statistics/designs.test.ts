import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aliases,
  factorialEffects,
  fractionalFactorial,
  fullFactorial,
  halton,
  latinHypercube,
  maximinLatinHypercube,
  nearestDistance,
  permutation,
  scrambledHalton,
  scrambledSobol,
  sobol,
  stretch,
  twoLevelFactorial,
  type UnitDesign,
} from "../../src/statistics/index.ts";
import { lehmer } from "./lehmer.ts";

const columnOf = (design: UnitDesign, j: number) => design.map((point) => point[j]!);
const slices = (column: readonly number[], count: number) =>
  column.map((value) => Math.floor(value * count)).sort((x, y) => x - y);
const eachOnce = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("sobol", () => {
  it.each([
    // scipy 1.17: stats.qmc.Sobol(64, scramble=False).random(1024), columns 0 1 2 9 20 40 63
    [0, [0, 0, 0, 0, 0, 0, 0]],
    [1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]],
    [2, [0.75, 0.25, 0.25, 0.75, 0.25, 0.25, 0.75]],
    [3, [0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.25]],
    [100, [0.4140625, 0.2578125, 0.7734375, 0.6953125, 0.7578125, 0.7109375, 0.6484375]],
    [777, [0.6923828125, 0.9365234375, 0.1630859375, 0.3232421875, 0.2373046875, 0.7216796875, 0.4267578125]],
    [
      1023,
      [0.0009765625, 0.7529296875, 0.6123046875, 0.8505859375, 0.8662109375, 0.6318359375, 0.0400390625],
    ],
  ])("point %i is scipy's", (index, expected) => {
    const points = sobol({ points: 1024, dimensions: 64 });
    expect([0, 1, 2, 9, 20, 40, 63].map((j) => points[index]![j])).toEqual(expected);
  });

  it("sums its 300 points in every dimension to scipy's sums", () => {
    const points = sobol({ points: 300, dimensions: 64 });
    const sums = eachOnce(64).map((j) => columnOf(points, j).reduce((sum, value) => sum + value, 0));
    // scipy: (Sobol(64, scramble=False).random(300) * 512).sum(axis=0), all whole numbers below 2^53
    expect(sums.map((sum) => sum * 512)).toEqual([
      76580, 77044, 76868, 76564, 76724, 76692, 76676, 76436, 76260, 76300, 76588, 76660, 76652, 76412, 76884,
      76364, 76044, 76460, 76332, 76300, 76236, 76580, 76460, 76396, 76348, 76916, 76348, 76564, 76132, 76428,
      76868, 76612, 76308, 76412, 76796, 76700, 76852, 76420, 76740, 76676, 76724, 76852, 76132, 76596, 76500,
      76660, 76620, 76428, 76652, 76476, 76348, 76668, 76828, 76412, 76692, 76700, 76572, 76668, 76668, 76172,
      76596, 76764, 76580, 76468,
    ]);
  });

  it("every block of 2^k points puts one in each of 2^k slices of every dimension", () => {
    const points = sobol({ points: 128, dimensions: 64 });
    for (const j of eachOnce(64)) expect(slices(columnOf(points, j), 128)).toEqual(eachOnce(128));
  });

  it("stops at 64 dimensions and refuses sizes that are not whole", () => {
    expect(() => sobol({ points: 4, dimensions: 65 })).toThrow("sobol requires 1 to 64 dimensions; found 65");
    expect(() => scrambledSobol({ points: 4, dimensions: 65, random: lehmer(1) })).toThrow(
      "scrambledSobol requires 1 to 64 dimensions; found 65",
    );
    expect(() => sobol({ points: 0, dimensions: 2 })).toThrow(
      "whole number of points of at least 1; found 0",
    );
    expect(() => sobol({ points: 4, dimensions: 0 })).toThrow(RangeError);
    expect(() => sobol({ points: 1.5, dimensions: 1 })).toThrow(RangeError);
    expect(() => sobol({ points: 4, dimensions: 1.5 })).toThrow(RangeError);
    expect(sobol({ points: 1, dimensions: 1 })).toEqual([[0]]);
  });
});

describe("scrambledSobol", () => {
  it("keeps one point in each of 2^k slices of every dimension, in every block of 2^k", () => {
    const points = scrambledSobol({ points: 256, dimensions: 8, random: lehmer(3) });
    for (const j of eachOnce(8)) {
      expect(slices(columnOf(points, j), 256)).toEqual(eachOnce(256));
      expect(slices(columnOf(points.slice(64, 128), j), 64)).toEqual(eachOnce(64));
    }
  });

  it("keeps the two-dimensional balance of the first two dimensions: one point in each of 16 x 16 cells", () => {
    const points = scrambledSobol({ points: 256, dimensions: 2, random: lehmer(11) });
    const cells = points
      .map(([x, y]) => Math.floor(x! * 16) * 16 + Math.floor(y! * 16))
      .sort((x, y) => x - y);
    expect(cells).toEqual(eachOnce(256));
  });

  it("lies inside the open cube and differs between sources", () => {
    const points = scrambledSobol({ points: 512, dimensions: 3, random: lehmer(5) });
    for (const value of points.flat()) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
    expect(scrambledSobol({ points: 4, dimensions: 3, random: lehmer(6) })).not.toEqual(points.slice(0, 4));
    expect(scrambledSobol({ points: 4, dimensions: 3, random: lehmer(5) })).toEqual(points.slice(0, 4));
  });

  it("scrambles the digits below a shift too: the difference of two points is not that of the plain sequence", () => {
    const plain = sobol({ points: 8, dimensions: 1 }).map(([x]) => x! * 2 ** 32);
    const points = scrambledSobol({ points: 8, dimensions: 1, random: lehmer(9) }).map(([x]) =>
      Math.floor(x! * 2 ** 32),
    );
    const shifted = points.map((word) => (word ^ points[0]!) >>> 0);
    expect(shifted[1]! >>> 31).toBe(1); // the leading bit of point 1 stays, as the diagonal of the scramble is 1
    expect(shifted).not.toEqual(plain);
  });

  it("with a source of ones, each digit becomes the parity of those up to it, then all are flipped", () => {
    // By hand, 0.0000 0.1000 0.1100 0.0100 have prefix parities 0000 1111 1000 0111..., flipped 1111 0000 0111 1000...
    const points = scrambledSobol({ points: 4, dimensions: 1, random: () => 1 - 2 ** -32 });
    const words = points.map(([x]) => x! * 2 ** 32 - 0.5);
    expect(words).toEqual([2 ** 32 - 1, 0, 2 ** 31 - 1, 2 ** 31]);
  });

  it("is unbiased: each point is uniform over sources", () => {
    const random = lehmer(8);
    // Kolmogorov-Smirnov distance of the seventh point over 400 sources; the 0.1 % point is 1.95 / 20.
    const values = eachOnce(400)
      .map(() => scrambledSobol({ points: 7, dimensions: 2, random })[6]![1]!)
      .sort((x, y) => x - y);
    const distance = Math.max(
      ...values.map((value, i) => Math.max(Math.abs(value - i / 400), Math.abs(value - (i + 1) / 400))),
    );
    expect(distance).toBeLessThan(1.95 / 20);
  });
});

describe("halton", () => {
  it.each([
    // scipy 1.17: stats.qmc.Halton(6, scramble=False).random(1000)
    [0, [0, 0, 0, 0, 0, 0]],
    [1, [0.5, 0.3333333333333333, 0.2, 0.14285714285714285, 0.09090909090909091, 0.07692307692307693]],
    [2, [0.25, 0.6666666666666666, 0.4, 0.2857142857142857, 0.18181818181818182, 0.15384615384615385]],
    [5, [0.625, 0.7777777777777777, 0.04, 0.7142857142857142, 0.4545454545454546, 0.38461538461538464]],
    [
      100,
      [0.1484375, 0.4115226337448559, 0.032, 0.29154518950437314, 0.1652892561983471, 0.7337278106508875],
    ],
    [
      999,
      [
        0.9052734375, 0.01417466849565615, 0.9955200000000001, 0.7734277384423157, 0.8407212622088657,
        0.9135184342284935,
      ],
    ],
  ])("point %i is scipy's", (index, expected) => {
    halton({ points: 1000, dimensions: 6 })[index]!.forEach((value, j) => {
      expect(value).toBeCloseTo(expected[j]!, 14);
    });
  });

  it("scrambled keeps one point in each of b^k slices of its base b", () => {
    const points = scrambledHalton({ points: 243, dimensions: 3, random: lehmer(21) });
    expect(slices(columnOf(points, 1), 243)).toEqual(eachOnce(243));
    expect(slices(columnOf(points.slice(0, 128), 0), 128)).toEqual(eachOnce(128));
    expect(slices(columnOf(points.slice(0, 125), 2), 125)).toEqual(eachOnce(125));
    expect(points.flat().every((value) => value >= 0 && value < 1)).toBe(true);
    expect(points[0]).not.toEqual([0, 0, 0]);
    expect(scrambledHalton({ points: 3, dimensions: 3, random: lehmer(22) })).not.toEqual(points.slice(0, 3));
  });

  it("scrambled fills the digits beyond those of the point's number, so that small designs are uniform too", () => {
    const random = lehmer(8); // one stream throughout: the first draws of its neighbouring seeds are alike
    const values = eachOnce(400).map(() => scrambledHalton({ points: 1, dimensions: 1, random })[0]![0]!);
    // 400 uniform values fall into 331 of 1,024 cells on average, with a standard deviation of 8.
    expect(new Set(values.map((value) => Math.floor(value * 1024))).size).toBeGreaterThan(300);
  });

  it("refuses sizes that are not whole", () => {
    expect(() => halton({ points: 0, dimensions: 1 })).toThrow("halton requires");
    expect(() => scrambledHalton({ points: 1, dimensions: 0, random: lehmer(1) })).toThrow(
      "scrambledHalton requires",
    );
  });
});

describe("latinHypercube", () => {
  it("puts exactly one point in each of n slices of every dimension", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 1e9 }),
        (points, dimensions, seed) => {
          const design = latinHypercube({ points, dimensions, random: lehmer(seed) });
          expect(design).toHaveLength(points);
          for (const j of eachOnce(dimensions))
            expect(slices(columnOf(design, j), points)).toEqual(eachOnce(points));
        },
      ),
    );
  });

  it("places points at random within their slices", () => {
    const within = columnOf(latinHypercube({ points: 50, dimensions: 1, random: lehmer(4) }), 0).map(
      (u) => (u * 50) % 1,
    );
    expect(new Set(within.map((u) => Math.floor(u * 4))).size).toBe(4);
  });

  it("maximin is the widest of the candidates drawn", () => {
    const size = { points: 12, dimensions: 3 };
    const random = lehmer(77);
    const widest = Math.max(...eachOnce(30).map(() => nearestDistance(latinHypercube({ ...size, random }))));
    const best = maximinLatinHypercube({ ...size, random: lehmer(77), candidates: 30 });
    expect(nearestDistance(best)).toBe(widest);
    expect(maximinLatinHypercube({ ...size, random: lehmer(77), candidates: 1 })).toEqual(
      latinHypercube({ ...size, random: lehmer(77) }),
    );
    const hundred = maximinLatinHypercube({ ...size, random: lehmer(77) });
    expect(hundred).toEqual(maximinLatinHypercube({ ...size, random: lehmer(77), candidates: 100 }));
    for (const j of eachOnce(3)) expect(slices(columnOf(hundred, j), 12)).toEqual(eachOnce(12));
  });

  it("measures the distance between the two nearest points", () => {
    expect(
      nearestDistance([
        [0.1, 0.2],
        [0.4, 0.6],
        [1, 1],
      ]),
    ).toBeCloseTo(0.5, 14);
    expect(nearestDistance([[0.5]])).toBe(Number.POSITIVE_INFINITY);
    expect(() => latinHypercube({ points: 1, dimensions: 0, random: lehmer(1) })).toThrow(
      "latinHypercube requires",
    );
  });
});

describe("permutation", () => {
  it("holds every number once, and every order about equally often", () => {
    const random = lehmer(2024);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = permutation(3, random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(["012", "021", "102", "120", "201", "210"]);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(20.5); // scipy: chi2.ppf(0.999, 5)
    expect(permutation(0, random)).toEqual([]);
  });
});

describe("stretch", () => {
  it("carries the unit cube to one range a dimension", () => {
    expect(
      stretch(
        [
          [0, 0.5],
          [0.25, 1],
        ],
        [
          { low: 4, high: 16 },
          { low: -1, high: 1 },
        ],
      ),
    ).toEqual([
      [4, 0],
      [7, 1],
    ]);
    expect(() => stretch([[0, 0]], [{ low: 0, high: 1 }])).toThrow(
      "stretch requires one range a dimension; found 1 for 2",
    );
  });
});

// Montgomery, "Design and Analysis of Experiments", the pilot plant filtration rate experiment, in standard order.
const filtration = [45, 71, 48, 65, 68, 60, 80, 65, 43, 100, 45, 104, 75, 86, 70, 96];
const named = (effects: ReturnType<typeof factorialEffects>) =>
  Object.fromEntries(effects.map((effect) => [effect.factors.join(""), effect.estimate]));

describe("factorial designs", () => {
  it("list every combination, the first factor changing fastest", () => {
    expect(
      fullFactorial<number | string>([
        [1, 2],
        ["a", "b", "c"],
      ]),
    ).toEqual([
      [1, "a"],
      [2, "a"],
      [1, "b"],
      [2, "b"],
      [1, "c"],
      [2, "c"],
    ]);
    expect(fullFactorial([])).toEqual([[]]);
    expect(fullFactorial([[1], []])).toEqual([]);
    expect(twoLevelFactorial(["A", "B"])).toEqual({
      factors: ["A", "B"],
      runs: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    });
  });

  it("a full 2^4 gives Montgomery's effects of the filtration rate", () => {
    const effects = factorialEffects({
      design: twoLevelFactorial(["A", "B", "C", "D"]),
      responses: filtration.map((rate) => [rate]),
      order: 4,
    });
    expect(named(effects)).toEqual({
      ...{
        A: 21.625,
        B: 3.125,
        C: 9.875,
        D: 14.625,
        AB: 0.125,
        AC: -18.125,
        AD: 16.625,
        BC: 2.375,
        BD: -0.375,
      },
      ...{ CD: -1.125, ABC: 1.875, ABD: 4.125, ACD: -1.625, BCD: -2.625, ABCD: 1.375 },
    });
    expect(effects[0]).toMatchObject({
      low: null,
      high: null,
      n: 1,
      method: "factorial contrast, t over replications",
    });
  });

  it("the half fraction with D = ABC gives Montgomery's aliased effects", () => {
    const design = fractionalFactorial(["A", "B", "C"], [{ factor: "D", product: ["A", "B", "C"] }]);
    const rates = [45, 100, 45, 65, 75, 60, 80, 96];
    expect(design.runs).toEqual([
      [-1, -1, -1, -1],
      [1, -1, -1, 1],
      [-1, 1, -1, 1],
      [1, 1, -1, -1],
      [-1, -1, 1, 1],
      [1, -1, 1, -1],
      [-1, 1, 1, -1],
      [1, 1, 1, 1],
    ]);
    expect(design.definingWords).toEqual([["A", "B", "C", "D"]]);
    expect(design.resolution).toBe(4);
    expect(aliases(design, ["A", "B"])).toEqual([["C", "D"]]);
    expect(aliases(design, ["A"])).toEqual([["B", "C", "D"]]);
    const effects = named(factorialEffects({ design, responses: rates.map((rate) => [rate]) }));
    expect(effects).toMatchObject({ A: 19, B: 1.5, C: 14, D: 16.5, AB: -1, AC: -18.5, AD: 19 });
    expect(effects["CD"]).toBe(effects["AB"]);
  });

  it("the other fraction has the opposite sign", () => {
    const design = fractionalFactorial(["A", "B"], [{ factor: "C", product: ["A", "B"], sign: -1 }]);
    expect(design.runs.map((run) => run[2])).toEqual([-1, 1, 1, -1]);
  });

  it("several generators confound by all their products", () => {
    const design = fractionalFactorial(
      ["A", "B", "C"],
      [
        { factor: "D", product: ["A", "B"] },
        { factor: "E", product: ["A", "C"] },
      ],
    );
    expect(design.definingWords).toEqual([
      ["A", "B", "D"],
      ["A", "C", "E"],
      ["B", "C", "D", "E"],
    ]);
    expect(design.resolution).toBe(3);
    expect(design.factors).toEqual(["A", "B", "C", "D", "E"]);
    expect(aliases(design, ["A"])).toEqual([
      ["B", "D"],
      ["C", "E"],
      ["A", "B", "C", "D", "E"],
    ]);
  });

  it("without generators is the full design, nothing confounded", () => {
    expect(fractionalFactorial(["A", "B"], [])).toMatchObject({
      definingWords: [],
      resolution: Number.POSITIVE_INFINITY,
    });
  });

  it("refuses factors that are unknown or named twice", () => {
    expect(() => fractionalFactorial(["A"], [{ factor: "C", product: ["A", "B"] }])).toThrow("found B");
    expect(() => fractionalFactorial(["A", "B"], [{ factor: "A", product: ["B"] }])).toThrow("found A twice");
  });

  it("effects are taken within each replication and averaged with Student's t", () => {
    // Effects of A in three replications by hand: 2, 4, 3; scipy t.ppf(0.975, 2) = 4.302652729749464, s = 1.
    const responses = [
      [10, 20, 30],
      [12, 24, 33],
    ];
    const [effect] = factorialEffects({ design: twoLevelFactorial(["A"]), responses });
    expect(effect).toMatchObject({ factors: ["A"], estimate: 3, n: 3, level: 0.95 });
    expect(effect!.halfWidth).toBeCloseTo(4.302652729749464 / Math.sqrt(3), 9);
    const [narrow] = factorialEffects({ design: twoLevelFactorial(["A"]), responses, level: 0.5 });
    expect(narrow!.halfWidth!).toBeLessThan(effect!.halfWidth!);
  });

  it("stops at pairs unless told otherwise and never beyond the number of factors", () => {
    const design = twoLevelFactorial(["A", "B", "C"]);
    const responses = design.runs.map((run) => [run[0]! * run[1]! * run[2]!]);
    expect(factorialEffects({ design, responses }).map(({ factors }) => factors.join(""))).toEqual([
      "A",
      "B",
      "C",
      "AB",
      "AC",
      "BC",
    ]);
    const all = factorialEffects({ design, responses, order: 9 });
    expect(all).toHaveLength(7);
    expect(named(all)).toMatchObject({ A: 0, AB: 0, ABC: 2 });
  });

  it("refuses outcomes that do not fit the runs", () => {
    const design = twoLevelFactorial(["A"]);
    expect(() => factorialEffects({ design, responses: [[1, 2], [1]] })).toThrow(
      "factorialEffects requires 2 runs of 2 replications; found 2, 1",
    );
    expect(() => factorialEffects({ design, responses: [[1]] })).toThrow(RangeError);
    expect(() => factorialEffects({ design, responses: [] })).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import {
  chanceBetter,
  hurwicz,
  laplace,
  maximin,
  minimaxRegret,
  regretTable,
  satisficing,
  wilson,
} from "../../src/statistics/index.ts";

// Worked by hand: three plans over three scenarios, large is good.
const payoffs = [
  [20, 20, 20],
  [50, 10, 15],
  [10, 30, 25],
];

describe("regret", () => {
  it("is the distance from the best plan of each scenario", () => {
    expect(regretTable(payoffs)).toEqual([
      [30, 10, 5],
      [0, 20, 10],
      [40, 0, 0],
    ]);
    expect(regretTable([])).toEqual([]);
  });

  it("each criterion chooses as it says", () => {
    expect(minimaxRegret(payoffs)).toEqual({ plan: 1, value: 20 });
    expect(maximin(payoffs)).toEqual({ plan: 0, value: 20 });
    expect(hurwicz(payoffs, 0)).toEqual({ plan: 0, value: 20 });
    expect(hurwicz(payoffs, 1)).toEqual({ plan: 1, value: 50 });
    expect(hurwicz(payoffs, 0.3)).toEqual({ plan: 1, value: 22 });
    expect(laplace(payoffs)).toEqual({ plan: 1, value: 25 });
    expect(satisficing(payoffs, 20)).toEqual({ plan: 0, value: 1 });
    expect(satisficing(payoffs, 25)).toEqual({ plan: 2, value: 2 / 3 });
  });

  it("takes the first of equals", () => {
    expect(
      maximin([
        [1, 2],
        [2, 1],
      ]),
    ).toEqual({ plan: 0, value: 1 });
  });
});

describe("chanceBetter", () => {
  const a = [1, 2, 3, 4, 5];
  const b = [2, 2, 4, 3, 9];

  it("is the share of paired replications with Wilson's interval; a tie is not better", () => {
    expect(chanceBetter(a, b)).toEqual(wilson(3, 5));
    expect(chanceBetter(a, b, "largest", 0.9)).toEqual(wilson(1, 5, 0.9));
    expect(() => chanceBetter(a, [1])).toThrow("chanceBetter requires samples of equal length");
  });
});

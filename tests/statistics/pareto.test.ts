import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dominates, hypervolume, paretoSet } from "../../src/statistics/index.ts";

describe("dominates", () => {
  it("means nowhere worse and somewhere better", () => {
    expect(dominates([1, 2], [1, 3])).toBe(true);
    expect(dominates([1, 2], [1, 2])).toBe(false);
    expect(dominates([1, 4], [2, 3])).toBe(false);
    expect(dominates([2, 3], [1, 2])).toBe(false);
  });
});

describe("paretoSet", () => {
  it("keeps the plans that no other dominates, equal ones together, in the order given", () => {
    expect(
      paretoSet([
        [3, 1],
        [2, 2],
        [3, 3],
        [1, 3],
        [2, 2],
        [2, 3],
      ]),
    ).toEqual([0, 1, 3, 4]);
    expect(paretoSet([])).toEqual([]);
  });
});

describe("hypervolume", () => {
  it("in two objectives is the area under the staircase", () => {
    expect(
      hypervolume(
        [
          [1, 3],
          [2, 2],
          [3, 1],
        ],
        [4, 4],
      ),
    ).toBe(3 + 2 + 1);
    expect(
      hypervolume(
        [
          [1, 3],
          [2, 2],
          [3, 1],
          [3, 3],
        ],
        [4, 4],
      ),
    ).toBe(6);
  });

  it("in three objectives equals inclusion and exclusion in numpy", () => {
    const plans = [
      [1, 5, 3],
      [2, 3, 4],
      [4, 1, 2],
      [3, 3, 1],
      [2, 6, 0.5],
    ];
    expect(hypervolume(plans, [6, 7, 5])).toBeCloseTo(74, 12);
  });

  it("counts plans beyond the reference for nothing", () => {
    expect(hypervolume([[1, 5]], [4, 4])).toBe(0);
    expect(hypervolume([[4, 1]], [4, 4])).toBe(0);
    expect(hypervolume([], [4, 4])).toBe(0);
    expect(
      hypervolume(
        [
          [1, 5],
          [1, 1],
        ],
        [4, 4],
      ),
    ).toBe(9);
  });

  it("on a grid of whole numbers counts the cells that some plan dominates", () => {
    const plan = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)).map((point) => [...point]);
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 6 }), (plans) => {
        let cells = 0;
        for (let cell = 0; cell < 4 ** 4; cell++) {
          const corner = [cell % 4, (cell >> 2) % 4, (cell >> 4) % 4, cell >> 6];
          if (plans.some((point) => point.every((value, j) => value <= corner[j]!))) cells++;
        }
        expect(hypervolume(plans, [4, 4, 4, 4])).toBe(cells);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterFailure, type Cell, detectionByEffort, optimalEffort } from "../../src/theory/index.ts";

fc.configureGlobal({ seed: 20150308 });

const cells: readonly Cell[] = [
  { probability: 0.4, effectiveness: 1 },
  { probability: 0.3, effectiveness: 0.5 },
  { probability: 0.2, effectiveness: 2 },
  { probability: 0.05, effectiveness: 0.1 },
];

const anyCells = fc
  .array(
    fc.record({
      probability: fc.integer({ min: 0, max: 100 }),
      effectiveness: fc.integer({ min: 1, max: 50 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((cells) => {
    const total = cells.reduce((sum, cell) => sum + cell.probability, 5);
    return cells.map((cell) => ({
      probability: cell.probability / total,
      effectiveness: cell.effectiveness / 10,
    }));
  })
  .filter((cells) => cells.some((cell) => cell.probability > 0));
const effort = fc.integer({ min: 0, max: 1000 }).map((n) => n / 100);

describe("the best split of search effort", () => {
  it("equals the root of the Lagrange condition found by bisection", () => {
    // scipy 1.17: brentq on lambda so that the efforts sum to 2.5
    const split = [1.2747595731481058, 0.5878606402727589, 0.6373797865740529, 0];
    optimalEffort(cells, 2.5).forEach((each, i) => {
      expect(each).toBeCloseTo(split[i]!, 11);
    });
    expect(detectionByEffort(cells, optimalEffort(cells, 2.5))).toBeCloseTo(0.508702577391139, 11);
  });

  it("spends all of it, nothing negative, and no small move of effort between two cells finds more", () => {
    fc.assert(
      fc.property(anyCells, effort, (cells, total) => {
        const split = optimalEffort(cells, total);
        expect(split.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 9);
        expect(Math.min(...split)).toBeGreaterThanOrEqual(0);
        const best = detectionByEffort(cells, split);
        for (let from = 0; from < cells.length; from++)
          for (let to = 0; to < cells.length; to++) {
            const moved = split.map((each, i) => each + (i === to ? 0.01 : 0) - (i === from ? 0.01 : 0));
            if (from !== to && moved[from]! >= 0) {
              expect(detectionByEffort(cells, moved)).toBeLessThanOrEqual(best + 1e-12);
            }
          }
      }),
    );
  });

  it("searching twice with the update in between is as good as once with the sum", () => {
    fc.assert(
      fc.property(anyCells, effort, effort, (cells, first, second) => {
        const once = optimalEffort(cells, first + second);
        const before = optimalEffort(cells, first);
        const after = optimalEffort(afterFailure(cells, before), second);
        once.forEach((each, i) => {
          expect(before[i]! + after[i]!).toBeCloseTo(each, 8);
        });
      }),
    );
  });
});

it("after a failure each cell has its chance of having hidden the target, by Bayes", () => {
  // By hand: two cells of 1/2 and w = 1; all effort 1 in the first leaves e^-1 / (e^-1 + 1) there.
  const two = [
    { probability: 0.5, effectiveness: 1 },
    { probability: 0.5, effectiveness: 1 },
  ];
  const [first, second] = afterFailure(two, [1, 0]);
  expect(first?.probability).toBeCloseTo(Math.exp(-1) / (Math.exp(-1) + 1), 14);
  expect(second?.probability).toBeCloseTo(1 / (Math.exp(-1) + 1), 14);
  const left = 1 - cells.reduce((sum, cell) => sum + cell.probability, 0);
  const found = detectionByEffort(cells, [1, 1, 1, 1]);
  const posterior = afterFailure(cells, [1, 1, 1, 1]).reduce((sum, cell) => sum + cell.probability, 0);
  expect(1 - posterior).toBeCloseTo(left / (1 - found), 13);
});

import { describe, expect, it } from "vitest";
import type { Layout } from "../../src/experiment/layout.ts";
import type { Measure } from "../../src/experiment/measure.ts";
import type { Records } from "../../src/experiment/records.ts";
import { type Standing, standing } from "../../src/experiment/standing.ts";

const layout: Layout = {
  ...{ names: ["kg", "usd"], parts: [], classes: [], checkpoints: [] },
  column: new Map([
    ["kg", 0],
    ["usd", 1],
  ]),
};
const measure = (name: string, column: string): Measure => ({
  ...{ name, unit: "kg", about: "" },
  formula: { kind: "mean", columns: [column], factor: 1 },
});

type Plan = { readonly kg: readonly number[]; readonly usd: number };

function standingOf(plans: Readonly<Record<string, Plan>>, budget?: number): Standing | undefined {
  const records = new Map(
    Object.entries(plans).map(([id, { kg, usd }]): [string, Records] => [
      id,
      {
        length: kg.length,
        column: (index) => Float64Array.from(index === 0 ? kg : kg.map(() => usd)),
      },
    ]),
  );
  return standing({
    ...{ layout, kg: measure("kg_delivered", "kg"), cost: measure("cost_total", "usd"), records },
    ...{ ids: Object.keys(plans), budget },
  });
}

const today = { kg: [100, 104, 96, 102, 98], usd: 10 };

describe("standing", () => {
  it("names a leader only if it beats each rival", () => {
    const apart = { kg: [90, 93.5, 86.5, 91.5, 88.5], usd: 20 };
    const same = { kg: [90.5, 93, 87, 91, 88.5], usd: 30 };
    expect(standingOf({ today, apart })).toMatchObject({ leader: "apart", unbeaten: ["apart"] });
    expect(standingOf({ today, apart, same })).toMatchObject({
      leader: null,
      unbeaten: ["apart", "same"],
    });
  });

  it("has intervals of all pairs that hold together", () => {
    const a = { kg: [90, 95, 85, 91, 89], usd: 20 };
    const b = { kg: [70, 72, 69, 75, 64], usd: 50 };
    const found = standingOf({ today, a, b })!;
    expect(found.method).toBe("paired t, Bonferroni over 3");
    expect(found.pairs.map(({ alternative, against }) => [alternative, against])).toEqual([
      ["a", "today"],
      ["b", "today"],
      ["b", "a"],
    ]);
    // By hand: mean -10, standard deviation 1; scipy.stats.t.ppf(1 - 0.025 / 3, 4) = 3.9607864827701835.
    expect(found.pairs[0]!.kg.estimate).toBeCloseTo(-10, 12);
    expect(found.pairs[0]!.kg.high! - found.pairs[0]!.kg.low!).toBeCloseTo(
      (2 * 3.9607864827701835) / Math.sqrt(5),
      10,
    );
    expect(found.pairs[0]!.cost.estimate).toBe(10);
    expect(found.pairs[0]!.price!.estimate).toBeCloseTo(1, 12);
  });

  it("among plans within the budget leaves out what costs more, and says so", () => {
    const cheap = { kg: [90, 93.5, 86.5, 91.5, 88.5], usd: 20 };
    const dear = { kg: [50, 53, 46.5, 51.5, 48.5], usd: 90 };
    const found = standingOf({ today, cheap, dear }, 25)!;
    expect(found.leader).toBe("dear");
    expect(found.affordable).toEqual({ leader: "cheap", unbeaten: ["cheap"], over: ["dear"] });
  });

  it("is undefined where nothing has an interval", () => {
    expect(standingOf({ today })).toBeUndefined();
    expect(standingOf({ today: { kg: [1], usd: 1 }, other: { kg: [2], usd: 1 } })).toBeUndefined();
  });
});

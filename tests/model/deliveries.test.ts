/** Purchases: what added units cost, when they come, and that nothing differs before. */

import { describe, expect, it } from "vitest";
import { unitsOf } from "../../src/experiment/purchase.ts";
import { plan, planSchedule } from "../../src/model/index.ts";
import { issueLine, type Scenario, ScenarioError, type ScenarioInput } from "../../src/scenario/index.ts";
import { compare } from "../../src/study/index.ts";
import { plannedCost } from "../../src/study/plannedCost.ts";
import { boats, factsOf, ofKind, strait, unit } from "./strait.ts";

const year = 8766;

/** Two cutters that never go home; alternatives add to them. */
const cutters = (acquire: object, more: Partial<ScenarioInput> = {}): Scenario =>
  strait({
    horizon: "1 year",
    flows: boats({ departures: { poisson: "2 / day" } }),
    assets: {
      cutter: unit({
        zone: "sea",
        count: 2,
        processing: { exponential: "30 h" },
        cost: { "hull-year": "1 MUSD", "day-under-way": "1 kUSD", acquire: acquire as never },
      }),
    },
    alternatives: { today: {}, bigger: { "assets.cutter.count": 5 }, smaller: { "assets.cutter.count": 1 } },
    ...more,
  });

/** An estimate of one replication, and of a difference to the baseline. */
async function costs(world: Scenario) {
  const { alternatives, checks } = await compare(world, { replications: 1, seed: "strait" });
  for (const check of checks) expect(check).toMatchObject({ pass: true });
  return (id: string, name = "cost_total") =>
    alternatives.find((each) => each.id === id)!.measures[name]!.estimate!;
}

/** By hand: 100 MUSD over 10 years at 7 % is 14,237,750 USD a year (factor 0.1424 in the published tables). */
const annuity = 100e6 * ((0.07 * 1.07 ** 10) / (1.07 ** 10 - 1));

describe("the purchase of added units", () => {
  const acquire = { price: "100 MUSD", years: 10, rate: "7 %" };

  it("costs each unit beyond the baseline's number its price as an annuity, and the others nothing", async () => {
    const cost = await costs(cutters(acquire));
    expect(annuity).toBeCloseTo(14_237_750, -1);
    const running = 1e6 + 365.25 * 1000;
    expect(cost("today")).toBeCloseTo(2 * running, 2);
    expect(cost("bigger")).toBeCloseTo(5 * running + 3 * annuity, 2);
    expect(cost("smaller")).toBeCloseTo(running, 2);
  });

  it("is counted from delivery on, with what the unit costs otherwise", async () => {
    const cost = await costs(cutters({ ...acquire, after: "100 days" }));
    const left = 1 - 2400 / year;
    expect(cost("today", "hulls.cutter")).toBe(2);
    expect(cost("bigger", "hulls.cutter")).toBeCloseTo(2 + 3 * left, 9);
    expect(cost("bigger") - cost("today")).toBeCloseTo(3 * left * (1e6 + 365.25 * 1000 + annuity), 2);
    // Fewer units are fewer from the decision date on.
    expect(cost("smaller", "hulls.cutter")).toBe(1);
  });

  it("costs nothing in the measured period where it comes after its end", async () => {
    const cost = await costs(cutters({ ...acquire, after: "2 years" }));
    expect(cost("bigger")).toBe(cost("today"));
    expect(cost("bigger", "kg_seized")).toBe(cost("today", "kg_seized"));
  });

  it("is in the cost that a plan is expected to have", () => {
    const world = cutters({ ...acquire, after: "100 days" });
    const owned = unitsOf(plan(world.baseline));
    const planned = plannedCost(plan(world.alternatives[1]!.world), { own: 0, owned, horizon: year });
    const left = 1 - 2400 / year;
    expect(planned * year).toBeCloseTo((2 + 3 * left) * (1e6 + 365.25 * 1000) + 3 * left * annuity, 2);
  });
});

describe("units that come after a lag", () => {
  const acquire = { price: "1 MUSD", years: 10, rate: "0 %", after: "30 days" };
  const delivery = 720 + 240;

  it("enter service at the decision date and the lag, and nothing differs from the baseline before", () => {
    const world = cutters(acquire, { "warm-up": "10 days" });
    const [before, bigger] = ["today", "bigger"].map((alternative) => factsOf(world, { alternative }));
    const told = (facts: readonly { readonly kind: string; readonly at?: number }[]) =>
      facts
        .filter(({ kind, at = 0 }) => kind !== "concluded" && kind !== "plan" && at < delivery)
        .map(({ kind, at }) => `${kind} ${at}`);
    expect(told(bigger!)).toEqual(told(before!));
    expect(told(before!).length).toBeGreaterThan(200);
    const commissioned = ofKind(bigger!, "hull").filter(({ from }) => from === "absent");
    expect(commissioned.map(({ at, hull: unit }) => `${unit.id} ${at}`)).toEqual([
      "cutter-1 0",
      "cutter-2 0",
      `cutter-3 ${delivery}`,
      `cutter-4 ${delivery}`,
      `cutter-5 ${delivery}`,
    ]);
    // The history of plans is that of the baseline until then: no plan changes at the decision date.
    expect(ofKind(bigger!, "plan").map(({ at }) => at)).toEqual([0, delivery]);
    const seized = (facts: typeof before) =>
      ofKind(facts!, "ended").filter(({ fate }) => fate === "seized").length;
    expect(seized(bigger)).toBeGreaterThan(seized(before));
  });

  it("leave what else a plan changes to its own date, class by class", () => {
    const plane = {
      count: 0,
      role: ["detect" as const],
      base: { at: [0, 5] as const },
      zone: "sea",
      "search-speed": "100 km/h",
      "sweep-width": { boat: "1 km" },
      endurance: "6 h",
      turnaround: "18 h",
      cost: { acquire: { ...acquire, after: "50 days" } },
    };
    const world = cutters(acquire, {
      assets: {
        cutter: unit({ zone: "sea", count: 2, cost: { acquire: acquire as never } }),
        plane,
      } as never,
      alternatives: {
        today: {},
        all: { "assets.cutter.count": 5, "assets.plane.count": 2, "assets.cutter.speed": "50 km/h" },
      },
      interventions: { storm: { at: "40 days", set: { "legs.crossing.length": "2000 km" } } },
    });
    const units = planSchedule(world, world.alternatives[1]!).plans.map(
      ({ at, plan: { assetClasses, network } }) => [
        at / 24,
        ...assetClasses.map(({ units }) => units),
        assetClasses[0]!.reach!.speed,
        Math.round(network.legs.get("crossing")!.km),
      ],
    );
    expect(units).toEqual([
      [0, 2, 0, 40, 1112],
      [0, 2, 0, 50, 1112],
      [30, 5, 0, 50, 1112],
      [40, 5, 0, 50, 2000],
      [50, 5, 2, 50, 2000],
    ]);
  });

  it("keep a class with a mean on station at the units of the baseline until then", () => {
    const world = cutters(acquire, {
      assets: {
        cutter: unit({
          zone: "sea",
          count: undefined as never,
          "on-station": 2,
          endurance: "20 days",
          turnaround: "10 days",
          cost: { acquire: acquire as never },
        }),
      },
      alternatives: { today: {}, bigger: { "assets.cutter.on-station": 5 } },
    });
    // Its base is on average some 590 km from a point of the zone, 15 h at 40 km/h: a hull is on station some
    // (480 - 30) / 720 = 62.5 % of its life, so that 2 on station take 4 hulls and 5 on station 9 with a longer turnaround.
    const { plans } = planSchedule(world, world.alternatives[1]!);
    expect(plans.map(({ at, plan: { assetClasses } }) => [at / 24, assetClasses[0]!.units])).toEqual([
      [0, 4],
      [0, 4],
      [30, 9],
    ]);
    expect(plans[1]!.plan).toBe(plans[0]!.plan);
  });

  it("are warned of where little of the horizon is left, and not below half of it", () => {
    const warnings = (after: string) => cutters({ ...acquire, after }).warnings.map(issueLine);
    expect(warnings("180 days").filter((text) => text.includes("acquire"))).toEqual([]);
    expect(warnings("200 days").filter((text) => text.includes("acquire"))).toEqual([
      "assets.cutter.cost.acquire.after: expected a lag well below the horizon: at most half of its 365 days; found 200 days; added units serve and are counted only in the remaining time",
    ]);
  });
});

describe("a mistake in a purchase is said", () => {
  const whole = { price: "1 MUSD", years: 10, rate: "3 %" };
  it.each([
    [{ ...whole, price: "1 kg" }, "price: expected an amount of money of at least 0"],
    [{ ...whole, years: 0 }, "years: expected a number above 0 and at most 200"],
    [{ ...whole, years: "10 years" }, "years: expected a number above 0 and at most 200"],
    [{ ...whole, rate: "130 %" }, "rate: expected a share from 0 % to 100 %"],
    [{ ...whole, after: "-1 years" }, "after: expected a duration of at least 0"],
    [
      { ...whole, afters: "1 year" },
      'afters: expected one of the keys price, years, rate, after; found the unknown key "afters"',
    ],
    [{ years: 10, rate: "3 %" }, "price: expected an amount of money of at least 0"],
  ])("%o", (acquire, message) => {
    let said = "";
    try {
      cutters(acquire);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      said = error.issues.map(issueLine).join("\n");
    }
    expect(said).toContain(`assets.cutter.cost.acquire.${message}`);
    expect(said.split("\n")).toHaveLength(1);
  });
});

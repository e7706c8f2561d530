/** One history before the decision date, whatever an alternative changes; and what happens to loads and hulls at it. */

import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/model/index.ts";
import type { ScenarioInput } from "../../src/scenario/index.ts";
import { boats, factsOf, ofKind, shipmentOf, strait, straitData, unit } from "./strait.ts";

const decision = 600;
const plane: NonNullable<ScenarioInput["assets"]>[string] = {
  count: 2,
  role: ["detect"],
  base: { at: [0, 5] },
  zone: "sea",
  speed: "300 km/h",
  "search-speed": "300 km/h",
  "sweep-width": { boat: "40 km" },
  endurance: "20 h",
  turnaround: "10 h",
};

/** A world with something of everything that an alternative may change. */
const everything: Partial<ScenarioInput> = {
  "warm-up": `${decision} h`,
  horizon: "600 h",
  nodes: {
    south: { at: [0, 0], role: "origin" },
    isle: { at: [0, 4], role: "transfer", stay: { exponential: "10 h" }, join: "250 kg", split: "200 kg" },
    cape: { at: [2, 4], role: "transfer" },
    north: { at: [0, 10], role: "market", price: "20 kUSD / kg" },
  },
  checkpoints: { port: { inspectors: 1, inspection: "3 h", select: "50 %", find: "50 %" } },
  legs: {
    out: { from: "south", to: "isle", by: "sea", zone: "sea" },
    over: { from: "isle", to: "north", by: "sea", zone: "sea" },
    around: { from: "south", to: "cape", by: "sea", zone: "sea" },
    in: { from: "cape", to: "north", by: "land", checkpoint: "port" },
  },
  conveyances: {
    boat: { by: "sea", speed: "50 km/h", capacity: "1 t", cost: "1 kUSD" },
    ketch: { by: "sea", speed: "20 km/h", capacity: "80 kg", signature: "boat" },
    lorry: { by: "land", speed: "60 km/h", capacity: "1 t" },
  },
  organisations: { network: { routes: { shares: { "out--over": 1, "around--in": 1 } } } },
  flows: {
    boats: {
      ...straitData.flows.boats,
      departures: { poisson: "4 / day" },
      conveyances: { sea: { boat: 2, ketch: 1 }, land: { lorry: 1 } },
      cue: { share: "70 %", after: { exponential: "5 h" } },
    },
    seconds: { ...straitData.flows.boats, conveyances: { sea: { boat: 1 }, land: { lorry: 1 } } },
  },
  assets: {
    ship: unit({
      zone: "sea",
      count: 3,
      endurance: "200 h",
      turnaround: "50 h",
      processing: { exponential: "10 h" },
      endgame: { seize: "60 %", escape: "40 %" },
      breakdown: { every: "400 h", repair: { exponential: "20 h" } },
      maintenance: { every: "900 h", for: "30 h" },
    }),
    plane,
    station: unit({ count: 2, endurance: "60 h", turnaround: "5 h", processing: "4 h" }),
  },
};

/** A change of every kind, each in an alternative of its own. */
const changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "more-hulls": { "assets.ship.count": 6 },
  "fewer-hulls": { "assets.ship.count": 1 },
  "on-station": { "assets.ship.count": null, "assets.ship.on-station": 3 },
  "no-class": { "assets.ship": null },
  "other-speed": { "assets.ship.speed": "80 km/h" },
  "other-wear": { "assets.ship.breakdown.every": "100 h", "assets.ship.maintenance": null },
  "no-wear": { "assets.ship.breakdown": null },
  "on-alert": { "assets.ship.zone": null },
  "on-patrol": { "assets.station.zone": "sea" },
  "no-search": { "assets.plane": null },
  "both-roles": {
    "assets.ship.role": ["detect", "intercept"],
    "assets.ship.search-speed": "30 km/h",
    "assets.ship.sweep-width": { boat: "30 km" },
  },
  "other-rule": { "cases.dispatch": "first-free" },
  "lose-cases": { "cases.when-nobody-is-free": "lose" },
  "given-rate": { response: { probability: "25 %" } },
  "more-flow": { "flows.boats.departures.poisson": "9 / day" },
  "less-flow": { "flows.boats.departures.poisson": "1 / day" },
  "no-flow": { "flows.boats": null },
  "other-kinds": { "flows.boats.conveyances.sea": { boat: 1, ketch: 5 } },
  "other-boats": { "conveyances.boat.speed": "70 km/h", "conveyances.boat.capacity": "60 kg" },
  "no-kind": { "flows.boats.conveyances.sea.ketch": null, "conveyances.ketch": null },
  "no-route": {
    "organisations.network.routes": { shares: { "out--over": null, "around--in": 1 } },
    "legs.out": null,
    "legs.over": null,
  },
  "no-checkpoint": { "legs.in.checkpoint": null, "checkpoints.port": null },
  "more-inspectors": { "checkpoints.port.inspectors": 5 },
  "no-join": { "nodes.isle.join": null },
  "join-less": { "nodes.isle.join": "120 kg" },
  "no-zone": {
    "legs.out.zone": null,
    "legs.over.zone": null,
    "legs.around.zone": null,
    "assets.ship": null,
    "assets.plane": null,
    "zones.sea": null,
  },
};
const world = strait({
  ...everything,
  alternatives: { today: {}, ...changes },
} as Partial<ScenarioInput>);
const baseline = factsOf(world);

/** A fact as text: what happened, to whom, where. */
function told(fact: Fact): string {
  const what = fact.kind === "hull" ? `${fact.hull.id} ${fact.from} ${fact.to}` : (shipmentOf(fact) ?? "");
  return `${fact.at} ${fact.kind} ${what}`;
}
const until = (facts: readonly Fact[], end: number) => facts.filter(({ at }) => at < end).map(told);
const afterwards = (facts: readonly Fact[]) =>
  facts.filter(({ at, kind }) => at >= decision && kind !== "plan").map(told);

describe("the decision date", () => {
  it("comes after a history in which every kind of thing has happened", () => {
    const kinds = new Set(baseline.filter(({ at }) => at < decision).map(({ kind }) => kind));
    for (const kind of [
      "departed",
      "stored",
      "cued",
      "detected",
      "responded",
      "escaped",
      "inspected",
      "ended",
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  it.each(Object.keys(changes))(
    "shares that history with the alternative %s, and then is another",
    (alternative) => {
      const facts = factsOf(world, { alternative });
      expect(until(facts, decision)).toEqual(until(baseline, decision));
      expect(afterwards(facts)).not.toEqual(afterwards(baseline));
    },
  );

  it.each(Object.keys(changes))(
    "leaves no load behind in %s: all that departed has its place",
    (alternative) => {
      const facts = factsOf(world, { alternative });
      const departed = ofKind(facts, "departed").filter(({ at }) => at < 1200);
      const ends = new Map<string, number>();
      for (const { lot } of ofKind(facts, "ended")) {
        for (const { shipment, kg } of lot.portions) ends.set(shipment.id, (ends.get(shipment.id) ?? 0) + kg);
      }
      for (const { shipment } of departed) {
        // Warm-up's shipments may still be waiting in a pool when the cohort is through.
        const ended = ends.get(shipment.id);
        if (shipment.cohort) expect(ended).toBeCloseTo(shipment.kg, 6);
      }
      const unfinished = departed.filter(
        ({ shipment, at }) => at < 900 && Math.abs((ends.get(shipment.id) ?? 0) - shipment.kg) > 1e-6,
      );
      expect(unfinished.map(({ shipment }) => shipment.id)).toEqual([]);
    },
  );
});

describe("hulls at the decision date", () => {
  const states = (alternative: string, unit: string) =>
    ofKind(factsOf(world, { alternative }), "hull").filter((fact) => fact.hull.id === unit);

  it("come into service at it", () => {
    for (const id of ["ship-4", "ship-5", "ship-6"]) {
      expect(states("more-hulls", id)[0]).toMatchObject({ at: decision, from: "absent" });
    }
  });

  it("finish what they do when they are withdrawn, and then are gone", () => {
    for (const id of ["ship-2", "ship-3"]) {
      const last = states("fewer-hulls", id).at(-1)!;
      expect(last.to).toBe("absent");
      expect(last.at).toBeGreaterThanOrEqual(decision);
      expect(last.at).toBeLessThan(decision + 350);
    }
    expect(states("fewer-hulls", "ship-1").at(-1)!.to).not.toBe("absent");
  });

  it("keep their breakdowns by hours under way, never in step with the others", () => {
    const repairs = ofKind(baseline, "hull").filter(({ to }) => to === "repair");
    expect(repairs.length).toBeGreaterThan(3);
    expect(new Set(repairs.map(({ at }) => at)).size).toBe(repairs.length);
  });

  it("break down no more where the plan says so, and keep patrolling", () => {
    const facts = factsOf(world, { alternative: "no-wear" });
    const late = ofKind(facts, "hull").filter(
      ({ at, hull: unit }) => at > decision + 300 && unit.assetClass.id === "ship",
    );
    expect(late.some(({ to }) => to === "on-station")).toBe(true);
  });

  it("stand by at their base where the plan takes their zone away, and answer from there", () => {
    const facts = factsOf(world, { alternative: "on-alert" });
    const late = ofKind(facts, "responded").filter(({ at, by }) => at > decision + 300 && by === "ship");
    expect(late.length).toBeGreaterThan(0);
  });
});

describe("interventions", () => {
  const dated = strait({
    ...everything,
    alternatives: { today: {}, more: { "assets.ship.count": 6 } },
    interventions: {
      fewer: { at: "200 h", set: { "assets.ship.count": 1 }, alternatives: ["more"] },
      again: { at: "400 h", set: { "assets.ship.count": 2 } },
    },
  } as Partial<ScenarioInput>);

  it("change nothing before their date, and only the alternatives that they name", () => {
    const without = factsOf(world, { alternative: "more-hulls" });
    expect(until(factsOf(dated, { alternative: "more" }), decision + 200)).toEqual(
      until(without, decision + 200),
    );
    expect(until(factsOf(dated), decision + 400)).toEqual(until(baseline, decision + 400));
  });

  it("are in force from their date on", () => {
    const plans = ofKind(factsOf(dated, { alternative: "more" }), "plan");
    expect(plans.map(({ at, plan }) => [at, plan.assetClasses[0]!.units])).toEqual([
      [0, 3],
      [decision, 6],
      [decision + 200, 1],
      [decision + 400, 2],
    ]);
  });
});

describe("a cohort", () => {
  it("is followed to its end after the horizon, with the assets still at work", () => {
    const facts = factsOf(
      strait({
        horizon: "100 h",
        flows: boats({ departures: { poisson: "1 / h" } }),
        assets: { unit: unit({ count: 30 }) },
      }),
    );
    const cohort = ofKind(facts, "departed").filter(({ shipment }) => shipment.cohort);
    expect(cohort.every(({ at }) => at < 100)).toBe(true);
    const concluded = ofKind(facts, "concluded").filter(({ shipment }) => shipment.cohort);
    expect(concluded).toHaveLength(cohort.length);
    expect(concluded.at(-1)!.at).toBeGreaterThan(100);
    expect(ofKind(facts, "intercepted").some(({ at }) => at > 100)).toBe(true);
    expect(facts.at(-1)).toMatchObject({ kind: "stock", when: "run-out", cohortKg: 0 });
  });

  it("leaves what a bounded run-out cuts off unresolved", () => {
    const facts = factsOf(
      strait({ horizon: "100 h", "run-out": "5 h", flows: boats({ departures: { poisson: "1 / h" } }) }),
    );
    const still = ofKind(facts, "departed").filter(({ at }) => at < 100 && at + 22.239 > 105);
    expect(facts.at(-1)).toMatchObject({ kind: "stock", when: "run-out" });
    expect(ofKind(facts, "stock").at(-1)!.cohortKg).toBeCloseTo(100 * still.length, 9);
  });
});

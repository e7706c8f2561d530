/** Reasons, rates, costs and checkpoints: accounts of histories that can be worked out by hand. */

import { beforeAll, describe, expect, it } from "vitest";
import { isFree } from "../../src/model/assets/unit.ts";
import {
  type Fact,
  type MissReason,
  placeAt,
  planSchedule,
  simulate,
  thereAt,
  type Whereabouts,
} from "../../src/model/index.ts";
import { testsPassedAtMost } from "../../src/model/response/assessment.ts";
import { separationKm } from "../../src/network/course.ts";
import { direction } from "../../src/network/sphere.ts";
import type { Scenario, ScenarioInput } from "../../src/scenario/index.ts";
import { compare, run } from "../../src/study/index.ts";
import { boats, crossingHours, factsOf, ofKind, shipmentOf, strait, straitData, unit } from "./strait.ts";

const lose = { "when-nobody-is-free": "lose" } as const;

/** The measures of one replication of an alternative. */
async function measured(world: Scenario, alternative = world.alternatives[0]!.id) {
  const { alternatives, checks } = await run(world, {
    replications: 1,
    seed: "strait",
    alternatives: [alternative],
  });
  for (const check of checks) expect(check).toMatchObject({ pass: true });
  const { measures } = alternatives[0]!;
  return (name: string): number => measures[name]?.estimate ?? Number.NaN;
}

const reasonsOf = (facts: readonly Fact[]) => ofKind(facts, "concluded").map(({ reason }) => reason);

describe("the reason of a miss", () => {
  /** One unit of each kind of trouble; alone, each fails at its own test. */
  const trouble: Readonly<
    Record<Exclude<MissReason, "weather" | "outranked">, NonNullable<ScenarioInput["assets"]>[string]>
  > = {
    capability: unit({ against: ["lorry"] }),
    // Home after one short trip, then in port for longer than the history.
    maintenance: unit({ turnaround: "9000 h" }),
    endurance: unit({ endurance: "2 h" }),
    reach: unit({ base: { at: [60, 10] } }),
    busy: unit({ processing: "9000 h" }),
  };
  const lorry = { by: "land", speed: "50 km/h", capacity: "1 t" } as const;
  const of = (assets: ScenarioInput["assets"]) =>
    factsOf(
      strait({
        assets,
        cases: lose,
        conveyances: { ...straitData.conveyances, lorry },
      } as Partial<ScenarioInput>),
    );

  it.each(Object.keys(trouble) as (keyof typeof trouble)[])(
    "is %s for a unit that fails that test",
    (reason) => {
      const facts = of({ unit: trouble[reason] });
      const late = ofKind(facts, "concluded").filter(({ shipment }) => shipment.departed > 120);
      expect(late.length).toBeGreaterThan(10);
      expect(new Set(late.map((fact) => fact.reason))).toEqual(new Set([reason]));
    },
  );

  it("is that of the unit that passed most tests", () => {
    const order = ["capability", "maintenance", "endurance", "reach", "busy"] as const;
    for (const [i, better] of order.entries()) {
      for (const worse of order.slice(0, i)) {
        const facts = of({ first: trouble[worse], second: trouble[better] });
        // The one that works in the beginning answers some; after that both have their trouble.
        const late = ofKind(facts, "concluded").filter(({ shipment }) => shipment.departed > 200);
        expect([worse, better, ...new Set(late.map((fact) => fact.reason))]).toEqual([worse, better, better]);
      }
    }
  });

  it("is that of the nearer of two that come late", () => {
    const far = factsOf(
      strait({ assets: { a: unit({ base: { at: [70, 10] } }), b: unit({ base: { at: [50, 10] } }) } }),
    );
    for (const { shipment } of ofKind(far, "concluded")) expect(shipment.closest!.unit).toBe("b-1");
  });

  it("is outranked where a unit came free in reach of it and took an older case", () => {
    // Ten boats an hour at sea, one unit without travel: it is always free for the oldest that waits.
    const facts = factsOf(
      strait({
        horizon: "200 h",
        flows: boats({ departures: { poisson: "1 / h" } }),
        assets: { unit: unit({ zone: "sea", processing: "15 h" }) },
      }),
    );
    const counts = new Map<string | undefined, number>();
    for (const reason of reasonsOf(facts)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    expect(counts.get("outranked")).toBeGreaterThan(20);
    expect(counts.get("busy")).toBeGreaterThan(5);
  });

  it("is not outranked by a case that the unit could take where this one is out of its reach", () => {
    // Two straits far apart share a unit that stands by in the first and comes to the second far too late.
    const facts = factsOf(
      strait({
        horizon: "400 h",
        nodes: {
          ...straitData.nodes,
          east: { at: [60, 0], role: "origin" },
          west: { at: [60, 10], role: "market" },
        },
        zones: { ...straitData.zones, polar: { at: [60, 5], area: "1 Mkm2" } },
        legs: {
          ...straitData.legs,
          other: { from: "east", to: "west", by: "sea", zone: "polar" },
        },
        flows: {
          ...boats({ departures: { poisson: "6 / day" } }),
          others: { ...straitData.flows.boats, from: "east", to: "west" },
        },
        assets: { unit: unit({ processing: "5 h" }) },
      } as Partial<ScenarioInput>),
    );
    const others = ofKind(facts, "concluded").filter(({ shipment }) => shipment.flow === "others");
    expect(others.length).toBeGreaterThan(10);
    expect(new Set(others.map(({ reason }) => reason))).toEqual(new Set(["reach"]));
  });

  it("is maintenance while a unit that broke down goes home, and endurance while one whose time is over does", () => {
    const far = { base: { at: [0, 40] as const }, zone: "sea", speed: "40 km/h" };
    const home = (changes: object) => {
      const facts = factsOf(strait({ assets: { unit: unit({ ...far, ...changes } as never) }, cases: lose }));
      const [left] = ofKind(facts, "hull").filter(({ to }) => to === "homebound");
      return ofKind(facts, "concluded")
        .filter(({ shipment }) => shipment.departed + 1 > left!.at && shipment.departed + 1 < left!.at + 90)
        .map(({ reason }) => reason);
    };
    // 35 degrees at 40 km/h: 97 h home.
    const broken = home({ breakdown: { every: "1 h", repair: "100 h" } });
    const tired = home({ endurance: "250 h" });
    expect(broken.length).toBeGreaterThan(0);
    expect(new Set(broken)).toEqual(new Set(["maintenance"]));
    expect(tired.length).toBeGreaterThan(0);
    expect(new Set(tired)).toEqual(new Set(["endurance"]));
  });

  it("is the same whether or not somebody listens to who is asked", () => {
    // What was answered has no reason, and so nobody to whom it came closest.
    // Eight boats a day for three units: most cases find several that are taken, of which most need not be asked.
    const assetClass = { busy: unit({ count: 3, processing: { exponential: "30 h" } }), far: trouble.reach };
    const world = strait({ assets: assetClass, flows: boats({ departures: { poisson: "8 / day" } }) });
    const told: unknown[] = [];
    const facts: Fact[] = [];
    simulate(planSchedule(world, world.alternatives[0]!), {
      seed: "strait",
      replication: 1,
      listeners: [(fact) => facts.push(fact)],
      consulted: (consultation) => told.push(consultation),
    });
    const closest = (heard: readonly Fact[]) =>
      ofKind(heard, "concluded").map(({ shipment, reason }) => ({
        reason,
        ...(reason === undefined ? {} : shipment.closest),
      }));
    expect(told.length).toBeGreaterThan(1000);
    expect(closest(facts)).toEqual(closest(factsOf(world)));
    expect(new Set(reasonsOf(facts)).size).toBeGreaterThan(2);
  });

  it("is of nobody who passes more tests than is thought possible before it is asked", () => {
    const processing = { exponential: "30 h" } as const;
    const far = { base: { at: [0, 40] as const }, speed: "40 km/h" };
    const patrol = unit({ ...far, zone: "sea", endurance: "250 h", turnaround: "100 h", processing });
    const alert = unit({ endurance: "400 h", turnaround: "20 h", processing });
    const world = strait({
      assets: { patrol: { ...patrol, count: 3 }, alert },
      flows: boats({ departures: { poisson: "8 / day" } }),
    });
    const reached = new Set<string>();
    simulate(planSchedule(world, world.alternatives[0]!), {
      seed: "strait",
      replication: 1,
      listeners: [],
      consulted: ({ hull: unit, assessment }) => {
        if (isFree(unit) || assessment.kind === "feasible") return;
        const { passed } = assessment;
        expect(passed).toBeLessThanOrEqual(testsPassedAtMost(unit));
        if (passed === testsPassedAtMost(unit)) reached.add(`${unit.assetClass.id} ${unit.state}`);
      },
    });
    expect([...reached].sort()).toEqual([
      "alert homebound",
      "alert in-port",
      "alert mission",
      "alert on-station",
      "patrol homebound",
      "patrol in-port",
      "patrol mission",
      "patrol on-station",
      "patrol outbound",
    ]);
  });

  it("counts a miss as addressable by a class of which one more ready unit would have come in time", async () => {
    const world = strait({
      assets: {
        near: unit({ processing: "9000 h" }),
        far: unit({ base: { at: [60, 10] } }),
        tired: unit({ endurance: "2 h" }),
      },
      cases: lose,
    });
    const measure = await measured(world);
    expect(measure("missed_busy")).toBeGreaterThan(20);
    expect(measure("missed_addressable.near")).toBe(measure("missed_busy"));
    expect(measure("missed_addressable.far")).toBe(0);
    expect(measure("missed_addressable.tired")).toBe(0);
  });
});

describe("a case whose unit was sent to a larger one on the way", () => {
  it("counts as answered once, however often it is answered", async () => {
    const world = strait({
      horizon: "2000 h",
      flows: boats({
        departures: { poisson: "6 / day" },
        load: { uniform: ["10 kg", "500 kg"] },
      }),
      assets: { unit: unit({ count: 2, processing: "2 h" }) },
      cases: { "re-task": { "when-larger-by": 1.5 } },
    } as Partial<ScenarioInput>);
    const facts = factsOf(world);
    const answered = new Set(ofKind(facts, "responded").map((fact) => fact.case));
    expect(ofKind(facts, "responded").length).toBeGreaterThan(answered.size);
    const measure = await measured(world);
    expect(measure("cases_answered")).toBe([...answered].filter(({ openedAt }) => openedAt < 2000).length);
    expect(measure("case_response_rate")).toBeLessThanOrEqual(1);
  });
});

describe("escapes", () => {
  const escaping = (after: "continue" | "home") =>
    strait({
      assets: {
        unit: unit({
          endgame: { seize: "0 %", escape: "100 %" },
          "after-escape": after,
          "escape-delay": "3 h",
        }),
      },
    });

  it("go on late and arrive, not disrupted", () => {
    const facts = factsOf(escaping("continue"));
    const escaped = new Set(ofKind(facts, "escaped").map(shipmentOf));
    expect(escaped.size).toBeGreaterThan(10);
    expect(ofKind(facts, "disrupted")).toEqual([]);
    for (const fact of ofKind(facts, "ended")) {
      const { shipment } = fact.lot.portions[0]!;
      expect(fact.fate).toBe("delivered");
      expect(fact.at).toBeCloseTo(shipment.departed + crossingHours + (escaped.has(shipment.id) ? 3 : 0), 8);
    }
  });

  it("go home and are lost to their shipment, which is disrupted", () => {
    const facts = factsOf(escaping("home"));
    const disrupted = new Set(ofKind(facts, "disrupted").map(shipmentOf));
    expect(disrupted.size).toBeGreaterThan(10);
    for (const fact of ofKind(facts, "ended")) {
      expect(fact.fate).toBe(disrupted.has(shipmentOf(fact)) ? "lost" : "delivered");
    }
  });

  it("can be found again by a searcher, and answered again", () => {
    const facts = factsOf(
      strait({
        flows: boats({ cue: { share: "0 %", after: "1 h" } }),
        assets: {
          ship: unit({
            zone: "sea",
            role: ["detect", "intercept"],
            "search-speed": "40 km/h",
            "sweep-width": { boat: "10000 km" },
            endgame: { seize: "0 %", escape: "100 %" },
          }),
        },
      }),
    );
    const found = new Map<string, number>();
    for (const fact of ofKind(facts, "detected"))
      found.set(shipmentOf(fact)!, (found.get(shipmentOf(fact)!) ?? 0) + 1);
    expect([...found.values()].some((times) => times > 1)).toBe(true);
    // A ship that finds its own target always answers.
    expect(ofKind(facts, "responded")).toHaveLength(ofKind(facts, "detected").length);
    for (const fact of ofKind(facts, "intercepted")) expect(fact.at).toBe(fact.case.openedAt);
  });
});

describe("a response given as a rate", () => {
  it("answers at once what its own draw says, the same shipments at a higher rate and more", () => {
    const at = (share: number) => {
      const world = strait({
        flows: boats({ departures: { poisson: "1 / h" } }),
        assets: { unit: unit() },
        response: { probability: share },
      });
      return new Set(
        ofKind(factsOf(world), "responded")
          .filter(({ at }) => at < 1000)
          .map(shipmentOf),
      );
    };
    const [quarter, half] = [at(0.25), at(0.5)];
    expect(quarter.size).toBeGreaterThan(150);
    for (const id of quarter) expect(half).toContain(id);
    expect(half.size).toBeGreaterThan(quarter.size);
    expect(at(0).size).toBe(0);
  });

  it("of one class stays what it is, however often its units come free", async () => {
    const world = strait({
      horizon: "3000 h",
      flows: boats({ departures: { poisson: "1 / h" } }),
      assets: { unit: unit({ zone: "sea", count: 3, endurance: "30 h", response: { probability: "25 %" } }) },
    });
    const measure = await measured(world);
    // 3,000 known shipments: four standard errors are 3.2 points.
    expect(Math.abs(measure("response_rate") - 0.25)).toBeLessThan(0.032);
    expect(measure("missed_busy")).toBe(measure("shipments_known") - measure("shipments_responded"));
  });

  it("does not depend on a conveyance that has the same name as a class", async () => {
    const world = strait({
      horizon: "3000 h",
      conveyances: { ...straitData.conveyances, unit: { by: "sea", speed: "50 km/h", capacity: "1 t" } },
      flows: boats({ departures: { poisson: "1 / h" }, conveyances: { sea: { boat: 1, unit: 1 } } }),
      assets: { unit: unit({ response: { probability: "50 %" } }) },
    } as Partial<ScenarioInput>);
    const measure = await measured(world);
    const rate = (part: string) =>
      measure(`shipments_responded.${part}`) / measure(`shipments_known.${part}`);
    // 1,500 each: four standard errors of the difference are 7.3 points.
    expect(Math.abs(rate("boat") - rate("unit"))).toBeLessThan(0.073);
  });
});

describe("costs", () => {
  it("are those of hulls, hours under way, cases, inspectors and the alternative itself", async () => {
    const year = 365.25 * 24;
    const world = strait({
      "warm-up": "100 h",
      horizon: `${year} h`,
      checkpoints: {
        port: {
          inspectors: 3,
          inspection: "1 h",
          select: "0 %",
          find: "0 %",
          cost: { "inspector-year": "100 kUSD" },
        },
      },
      legs: { crossing: { ...straitData.legs.crossing, checkpoint: "port" } },
      assets: {
        // Never at home: no endurance ends its patrol.
        cutter: unit({
          zone: "sea",
          count: 2,
          cost: { "hull-year": "1 MUSD", "day-under-way": "1 kUSD", case: "10 USD" },
        }),
        // 6 h out of every 24 in the air, the rest on the ground.
        plane: {
          count: 4,
          role: ["detect"],
          base: { at: [0, 5] },
          zone: "sea",
          "search-speed": "1 km/h",
          "sweep-width": { boat: "0 km" },
          endurance: "6 h",
          turnaround: "18 h",
          cost: { "flying-hour": "2 kUSD" },
        },
      },
      alternatives: {
        today: {},
        dearer: { "assets.cutter.cost.day-under-way": "3 kUSD", cost: "5 MUSD / year" },
        bigger: { "assets.cutter.count": 5, "checkpoints.port.inspectors": 4 },
      },
    } as Partial<ScenarioInput>);
    const { alternatives } = await compare(world, { replications: 1, seed: "strait" });
    const cost = (id: string, name = "cost_total") =>
      alternatives.find((each) => each.id === id)!.measures[name]!.estimate!;
    const cases = 10 * cost("today", "cases_answered");
    const planes = 4 * 0.25 * year * 2000;
    const byHand = 2e6 + 2 * 365.25 * 1000 + cases + 3e5 + planes;
    // The planes' phase in their day at the two ends of the year is worth up to 6 h each.
    expect(Math.abs(cost("today") - byHand)).toBeLessThan(4 * 6 * 2000);
    expect(cost("dearer") - cost("today")).toBeCloseTo(2 * 365.25 * 2000 + 5e6, 2);
    const more = cost("bigger", "cases_answered") - cost("today", "cases_answered");
    expect(cost("bigger") - cost("today")).toBeCloseTo(3 * (1e6 + 365.25 * 1000) + 1e5 + 10 * more, 2);
    expect(cost("bigger", "hulls.cutter")).toBe(5);
    expect(cost("today", "days_under_way.cutter")).toBeCloseTo(2 * 365.25, 6);
  });
});

describe("a checkpoint", () => {
  const port = (changes: object, departures = "1 / h") =>
    strait({
      horizon: "2000 h",
      checkpoints: { port: { inspectors: 1, inspection: "2 h", select: "100 %", find: "100 %", ...changes } },
      legs: { crossing: { from: "south", to: "north", by: "sea", checkpoint: "port" } },
      flows: { boats: { ...straitData.flows.boats, departures: { poisson: departures }, cue: undefined } },
    } as unknown as Partial<ScenarioInput>);

  it("lets pass what comes while its one inspector is busy, load by load", () => {
    const facts = factsOf(port({}));
    let free = 0;
    let found = 0;
    for (const fact of ofKind(facts, "checked")) {
      const end = ofKind(facts, "ended").find((other) => shipmentOf(other) === shipmentOf(fact));
      if (end === undefined) break;
      if (fact.at >= free) {
        free = fact.at + 2;
        found++;
        expect(end).toMatchObject({ fate: "seized" });
        expect(end.at).toBeCloseTo(free, 9);
      } else expect(end).toMatchObject({ fate: "delivered", at: fact.at });
    }
    expect(found).toBeGreaterThan(100);
  });

  it("selects and finds the shares that it is given", async () => {
    const measure = await measured(
      port(
        { inspectors: 10_000, select: "40 %", find: "50 %", risk: { flags: "50 %", "false-alarms": "0 %" } },
        "10 / h",
      ),
    );
    // Selected: 1 - 0.6 x 0.5 = 70 %; found: half of them. Of 20,000, four standard errors are 1.4 points.
    expect(measure("inspected") / measure("shipments_departed")).toBeCloseTo(0.7, 1.6);
    expect(Math.abs(measure("seizure_effectiveness") - 0.35)).toBeLessThan(0.014);
    expect(measure("kg_seized.port")).toBe(measure("kg_seized"));
  });

  it("never enters the chain of known, answered and disrupted", async () => {
    const measure = await measured(port({}));
    for (const name of ["known", "responded", "intercepted", "disrupted"])
      expect(measure(`shipments_${name}`)).toBe(0);
  });

  it("makes a load wait behind the lawful backlog of its hour", () => {
    // 12 hours a day at 40 an hour, a lane passes 24: at the 6th hour the backlog is 96, a wait of 4 h.
    const hours = [...new Array(12).fill(1), ...new Array(12).fill(0)];
    const facts = factsOf(
      port({ select: "0 %", lawful: { traffic: "20 / h", lanes: 1, primary: `${1 / 24} h`, hours } }),
    );
    const waits = new Map<number, number>();
    for (const fact of ofKind(facts, "checked")) {
      const end = ofKind(facts, "ended").find((other) => shipmentOf(other) === shipmentOf(fact));
      if (end !== undefined) waits.set(Math.floor(fact.at) % 24, end.at - fact.at);
    }
    expect(waits.get(0)).toBeCloseTo(0, 9);
    expect(waits.get(6)).toBeCloseTo(4, 9);
    expect(waits.get(12)).toBeCloseTo(8, 9);
    expect(waits.get(22)).toBeCloseTo(0, 9);
  });
});

describe("a patrol", () => {
  // From 5 degrees away at 40 km/h; 100 h away, 50 h in port.
  const facts = factsOf(
    strait({
      horizon: "5000 h",
      flows: boats({ departures: { poisson: "0 / day" } }),
      assets: { unit: unit({ zone: "sea", endurance: "100 h", turnaround: "50 h" }) },
    }),
  );
  const states = ofKind(facts, "hull").filter(({ at }) => at > 150);

  it("goes round port, way out, station and way home, and is home when its endurance ends", () => {
    expect(states.length).toBeGreaterThan(100);
    const inPort = states.filter(({ to }) => to === "in-port");
    for (const [i, { at }] of inPort.slice(0, -1).entries()) {
      const round = states.filter((fact) => fact.at >= at && fact.at < inPort[i + 1]!.at);
      expect(round.map(({ to }) => to)).toEqual(["in-port", "outbound", "on-station", "homebound"]);
      expect(round[1]!.at - at).toBeCloseTo(50, 7);
      expect(inPort[i + 1]!.at - round[1]!.at).toBeCloseTo(100, 7);
    }
  });

  it("sails to the point of a patrol leg, patrols there for three days and sails on, as long as it can be home in time", () => {
    const longer = factsOf(
      strait({
        horizon: "5000 h",
        flows: boats({ departures: { poisson: "0 / day" } }),
        assets: { unit: unit({ zone: "sea", endurance: "600 h", turnaround: "50 h" }) },
      }),
    );
    const base = direction([0, 10]);
    const isForHome = ({ where }: { readonly where: Whereabouts }) =>
      separationKm(placeAt(where, thereAt(where)), base) < 1e-6;
    const changes = ofKind(longer, "whereabouts").filter(({ at }) => at > 650);
    let legs = 0;
    for (const [i, next] of changes.slice(1).entries()) {
      const before = changes[i]!;
      if (isForHome(before) || isForHome(next)) continue;
      legs++;
      expect(next.at - thereAt(before.where)).toBeCloseTo(72, 7);
    }
    expect(legs).toBeGreaterThan(10);
  });

  it("repairs at home what broke down after the hours under way that were drawn for it", () => {
    const broken = factsOf(
      strait({
        horizon: "20000 h",
        flows: boats({ departures: { poisson: "0 / day" } }),
        assets: {
          unit: unit({
            zone: "sea",
            endurance: "100 h",
            turnaround: "50 h",
            breakdown: { every: "300 h", repair: "77 h" },
          }),
        },
      }),
    );
    const units = ofKind(broken, "hull");
    let under = 0;
    const repairs: number[] = [];
    for (const [i, fact] of units.entries()) {
      const next = units[i + 1];
      if (next === undefined) break;
      if (["outbound", "on-station", "homebound", "mission"].includes(fact.to)) under += next.at - fact.at;
      if (fact.to === "repair") {
        repairs.push(under);
        expect(next.at - fact.at).toBeCloseTo(77, 7);
      }
    }
    // 20,000 h, two thirds of them under way, one breakdown in 300 h: about 40 repairs.
    expect(repairs.length).toBeGreaterThan(25);
    expect(repairs.length).toBeLessThan(60);
  });

  it("maintains every whole number of patrols that its hours ask for, whatever the rounding", () => {
    const maintained = factsOf(
      strait({
        horizon: "20000 h",
        flows: boats({ departures: { poisson: "0 / day" } }),
        assets: {
          unit: unit({
            zone: "sea",
            endurance: "100 h",
            turnaround: "50 h",
            maintenance: { every: "300 h", for: "20 h" },
          }),
        },
      }),
    );
    const marks = ofKind(maintained, "hull").filter(({ to }) => to === "repair" || to === "outbound");
    const gaps: number[] = [];
    let patrols = 0;
    for (const { to } of marks) {
      if (to === "outbound") patrols++;
      else {
        gaps.push(patrols);
        patrols = 0;
      }
    }
    expect(gaps.length).toBeGreaterThan(20);
    for (const gap of gaps.slice(1)) expect(gap).toBe(3);
  });

  it("takes no case with a breakdown from the way out", () => {
    // Breakdowns every half hour under way: none gets to its station in order.
    const never = factsOf(
      strait({
        assets: {
          unit: unit({
            zone: "sea",
            endurance: "100 h",
            turnaround: "50 h",
            breakdown: { every: "30 min", repair: "1 h" },
          }),
        },
      }),
    );
    const late = ofKind(never, "responded").filter(({ at }) => at > 150);
    expect(late).toEqual([]);
  });
});

describe("kilograms and hours", () => {
  let measure: (name: string) => number;
  beforeAll(async () => {
    measure = await measured(
      strait({ horizon: "2000 h", flows: boats({ load: { uniform: ["50 kg", "150 kg"] } }) }),
    );
  });

  it("arrive after the crossing", () => {
    expect(measure("transit_time")).toBeCloseTo(crossingHours, 9);
    expect(measure("kg_delivered")).toBe(measure("kg_departed"));
  });

  it("are the same by flow, route, leg and conveyance where there is one of each", () => {
    for (const part of ["boats", "crossing", "boat", "network"])
      expect(measure(`kg_delivered.${part}`)).toBeCloseTo(measure("kg_delivered"), 6);
  });
});

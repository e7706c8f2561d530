/** What a seaman would do, sentence by sentence of docs/model.md: missions, breakdowns, endurance, the way home. */

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokeDown } from "../../src/model/assets/wear.ts";
import {
  type Consultation,
  type Fact,
  placeAt,
  planSchedule,
  simulate,
  thereAt,
} from "../../src/model/index.ts";
import { directionAlong, separationKm } from "../../src/network/course.ts";
import { direction } from "../../src/network/sphere.ts";
import type { Scenario, ScenarioInput } from "../../src/scenario/index.ts";
import { boats, factsOf, ofKind, shipmentOf, strait, unit } from "./strait.ts";

const north = direction([0, 10]);
const lose = { "when-nobody-is-free": "lose" } as const;

/** Who was asked, and whether the unit was broken at that moment. */
type Asked = Consultation & { readonly broken: boolean };

/** What was told of a history, with everybody who was asked. */
function asked(world: Scenario): { readonly facts: readonly Fact[]; readonly asked: readonly Asked[] } {
  const facts: Fact[] = [];
  const told: Asked[] = [];
  simulate(planSchedule(world, world.alternatives[0]!), {
    seed: "strait",
    replication: 1,
    listeners: [(fact) => facts.push(fact)],
    consulted: (consultation) => {
      const { hull: unit, at } = consultation;
      told.push({ ...consultation, broken: brokeDown(unit.wear, at) });
    },
  });
  return { facts, asked: told };
}

describe("after a mission", () => {
  const patrol = unit({ zone: "sea", endurance: "400 h", turnaround: "20 h", speed: "40 km/h" });

  it("a unit sails on from where it met its target, once its hull has closed up", () => {
    const reach = { speed: "200 km/h", range: "300 km" };
    const facts = factsOf(strait({ assets: { unit: { ...patrol, reach, processing: "10 h" } } }));
    const taken = ofKind(facts, "ended").filter(({ fate }) => fate === "seized");
    expect(taken.length).toBeGreaterThan(10);
    let apart = 0;
    for (const { at, passage } of taken) {
      const meeting = directionAlong(passage!.leg.course, passage!.madeGood * (at - passage!.departed));
      // Its next course begins there: the hull has sailed on to the meeting, and then came ten hours of processing.
      const [next] = ofKind(facts, "whereabouts").filter((fact) => fact.at > at);
      if (next === undefined) continue;
      expect(separationKm(placeAt(next.where, next.at), meeting)).toBeLessThan(1e-3);
      if (next.at - at > 10 + 1e-6) apart++;
    }
    expect(apart).toBeGreaterThan(5);
  });

  it("one whose target gets away has closed up too, and has been taken up for the hours of an escape", () => {
    const escaping = {
      ...patrol,
      endgame: { seize: "0 %", escape: "100 %" },
      processing: "10 h",
      escape: "3 h",
    } as const;
    const facts = factsOf(strait({ assets: { unit: escaping } }));
    const escapes = ofKind(facts, "escaped");
    expect(escapes.length).toBeGreaterThan(10);
    for (const { at } of escapes) {
      const [next] = ofKind(facts, "hull").filter((fact) => fact.at > at);
      expect(next!.at - at).toBeCloseTo(3, 9);
    }
  });

  it("a pursuit that fails takes the hours of a pursuit, and without them those of processing", () => {
    for (const [pursuit, hours] of [
      ["4 h", 4],
      [undefined, 10],
    ] as const) {
      const failing = {
        ...patrol,
        interception: "0 %",
        processing: "10 h",
        ...(pursuit && { pursuit }),
      } as const;
      const facts = factsOf(strait({ assets: { unit: failing } }));
      const lost = ofKind(facts, "track-lost");
      expect(lost.length).toBeGreaterThan(10);
      for (const { at } of lost) {
        const [next] = ofKind(facts, "hull").filter((fact) => fact.at > at);
        expect(next!.at - at).toBeCloseTo(hours, 9);
      }
    }
  });

  it("a target that got away can be found again by search and get a new case; a cue comes once", () => {
    const searching = {
      ...patrol,
      role: ["detect", "intercept"] as ["detect", "intercept"],
      "search-speed": "100 km/h",
      "sweep-width": { boat: "100 km" },
      endgame: { seize: "0 %", escape: "100 %" },
      processing: "1 h",
    } as const;
    const facts = factsOf(strait({ assets: { unit: { ...searching, count: 5 } } }));
    const cases = ofKind(facts, "case-opened").map(({ case: { id } }) => id);
    expect(cases.filter((id) => id.endsWith("/case-2")).length).toBeGreaterThan(5);
    const cued = ofKind(facts, "cued").map(shipmentOf);
    expect(new Set(cued).size).toBe(cued.length);
  });

  it("an escort ends at the base, and the unit goes back on patrol from there", () => {
    const towing = { ...patrol, processing: "2 h", escort: { share: "100 %", speed: "20 km/h" } } as const;
    const facts = factsOf(strait({ assets: { unit: { ...towing, endurance: "1000 h" } } }));
    const stations = ofKind(facts, "hull").filter(
      ({ from, to }) => from === "mission" && to === "on-station",
    );
    expect(stations.length).toBeGreaterThan(5);
    for (const { at } of stations) {
      const before = ofKind(facts, "whereabouts").filter((fact) => fact.at < at);
      expect(separationKm(placeAt(before.at(-1)!.where, at), north)).toBeLessThan(1e-3);
    }
  });
});

describe("a busy unit", () => {
  it("is tested where it is, with the endurance that it has left, as if it were free", () => {
    // On alert for 45 h; 20 h of processing, after up to 7 h on the way. Taken for hours, it could not go again and be home in time.
    const world = strait({
      assets: { unit: unit({ endurance: "45 h", processing: "20 h", speed: "100 km/h" }) },
      flows: boats({ departures: { poisson: "4 / day" } }),
      cases: lose,
    });
    const { facts, asked: told } = asked(world);
    const sent = ofKind(facts, "responded").map(({ at }) => at);
    const taken = told.filter(({ hull: unit }) => unit.id === "unit-1" && unit.state !== "on-station");
    let early = 0;
    let late = 0;
    for (const { at, assessment } of told) {
      if (assessment.kind === "feasible" || !["busy", "endurance"].includes(assessment.reason)) continue;
      const began = Math.max(...sent.filter((each) => each < at));
      // Another case of 20 h within what is left of the 45 h: never with less than 20 h left.
      if (at - began > 25) {
        late++;
        expect(assessment.reason).toBe("endurance");
      } else if (assessment.reason === "busy") early++;
    }
    expect(taken.length + early).toBeGreaterThan(10);
    expect(early).toBeGreaterThan(10);
    expect(late).toBeGreaterThan(0);
  });

  it("that has just been sent is busy for the next case, though its last mission is long over", () => {
    // Sixteen boats a day for one unit on alert whose endurance hardly lasts for a case.
    const world = strait({
      assets: { unit: unit({ endurance: "30 h", processing: "1 h", speed: "200 km/h", turnaround: "0 h" }) },
      flows: boats({ departures: { poisson: "16 / day" } }),
    });
    const facts = factsOf(world);
    const reasons = new Set(ofKind(facts, "concluded").map(({ reason }) => reason));
    expect(reasons.has("outranked")).toBe(true);
    expect(reasons.has("endurance")).toBe(false);
  });
});

describe("a breakdown", () => {
  const fragile = {
    ...unit({ zone: "sea", endurance: "300 h", turnaround: "20 h", processing: "5 h" }),
    base: { at: [0, 20] as [number, number] },
    breakdown: { every: "60 h", repair: "10 h" },
  };
  const { facts, asked: told } = asked(
    strait({
      horizon: "20000 h",
      assets: { unit: fragile },
      flows: boats({ departures: { poisson: "2 / day" } }),
    }),
  );
  const states = ofKind(facts, "hull");

  it("on the way out turns the unit back there and then, and the way home is no longer than the way out was", () => {
    const turned = states.filter(({ from, to }) => from === "outbound" && to === "homebound");
    expect(turned.length).toBeGreaterThan(20);
    for (const { at } of turned) {
      const left = states.filter((fact) => fact.to === "outbound" && fact.at < at).at(-1)!.at;
      const home = states.find((fact) => fact.from === "homebound" && fact.at > at);
      if (home !== undefined) expect(home.at - at).toBeCloseTo(at - left, 6);
    }
  });

  it("is never on a unit that is sent, and is always repaired when it comes home", () => {
    let running = 0;
    let since: number | undefined;
    let sent = 0;
    const under = new Set(["outbound", "on-station", "mission", "homebound"]);
    for (const { at, from, to } of states) {
      if (since !== undefined) running += at - since;
      since = under.has(to) ? at : undefined;
      if (from === "on-station" && to === "mission") sent++;
    }
    expect(running).toBeGreaterThan(5000);
    expect(sent).toBeGreaterThan(50);
    const repairs = states.filter(({ to }) => to === "repair").length;
    const homes = states.filter(({ from }) => from === "homebound").length;
    // 60 h on the average against passages out of some 28 h and home again: hardly a patrol comes home whole.
    expect(repairs / homes).toBeGreaterThan(0.6);
    expect(told.filter(({ broken }) => broken).length).toBeGreaterThan(20);
    expect(told.filter(({ broken, assessment }) => broken && assessment.kind === "feasible")).toEqual([]);
  });
});

describe("a unit on its way home", () => {
  it("fails at endurance if it patrols, at maintenance if it is broken, and is busy if it stands by at its base", () => {
    const reasonsWhile = (world: Scenario, broken: boolean) => {
      const reasons = new Set<string>();
      const facts: Fact[] = [];
      simulate(planSchedule(world, world.alternatives[0]!), {
        seed: "strait",
        replication: 1,
        listeners: [(fact) => facts.push(fact)],
        consulted: ({ at, hull: unit, assessment }) => {
          const { wear } = unit;
          const ran = wear.runsSince === undefined ? wear.running : wear.running + at - wear.runsSince;
          if (unit.state !== "homebound" || ran >= wear.breaksDownAt !== broken) return;
          reasons.add(assessment.kind === "feasible" ? "feasible" : assessment.reason);
        },
      });
      return reasons;
    };
    const busy = boats({ departures: { poisson: "8 / day" } });
    const far = {
      base: { at: [0, 30] as [number, number] },
      zone: "sea",
      endurance: "200 h",
      turnaround: "5 h",
    };
    expect(reasonsWhile(strait({ assets: { unit: unit(far) }, flows: busy }), false)).toEqual(
      new Set(["endurance"]),
    );
    const fragile = { ...far, breakdown: { every: "90 h", repair: "5 h" } };
    expect(reasonsWhile(strait({ assets: { unit: unit(fragile) }, flows: busy }), true)).toEqual(
      new Set(["maintenance"]),
    );
    const alert = unit({ processing: "5 h", turnaround: "5 h", speed: "100 km/h" });
    const reasons = reasonsWhile(strait({ assets: { unit: alert }, flows: busy }), false);
    expect(reasons.has("busy")).toBe(true);
    expect(reasons.has("endurance")).toBe(false);
  });
});

describe("a worse endgame", () => {
  const shares = fc
    .tuple(fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5), fc.integer({ min: 0, max: 20 }))
    .map(([jettison, lost, seize, escapes, interception]) => {
      const sum = jettison + lost + seize + escapes + 1;
      return {
        endgame: {
          jettison: jettison / sum,
          lost: lost / sum,
          seize: seize / sum,
          escape: (escapes + 1) / sum,
        },
        interception: interception / 20,
      };
    });
  const ships = (changes: object): Partial<ScenarioInput> => ({
    assets: {
      ship: unit({
        zone: "sea",
        count: 3,
        endurance: "300 h",
        turnaround: "50 h",
        reach: { speed: "150 km/h", range: "200 km" },
        processing: { lognormal: { mean: "30 h", cv: 0.5 } },
        ...changes,
      }),
      boat: unit({ count: 1, endurance: "48 h", turnaround: "40 h", processing: "5 h", ...changes }),
    },
    flows: boats({ departures: { poisson: "3 / day" } }),
  });
  const responses = (world: Scenario) =>
    ofKind(factsOf(world), "responded").map(({ at, case: open, unit: by }) => [at, open.id, by?.id]);

  it("leaves every response as it was where nobody finds a target again", () => {
    const perfect = responses(strait(ships({})));
    expect(perfect.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(shares, fc.constantFrom("continue", "home"), (worse, after) => {
        expect(responses(strait(ships({ ...worse, "after-escape": after })))).toEqual(perfect);
      }),
      { numRuns: 60, seed: 20140313 },
    );
  });

  it("does not raise the share of known shipments answered where targets are found again", () => {
    // 200 pairs of histories, fixed before the first run; the mean difference may not be above 0 by four standard errors.
    const seeing = {
      role: ["detect", "intercept"],
      "search-speed": "40 km/h",
      "sweep-width": { boat: "60 km" },
    };
    const answered = (world: Scenario, replication: number) => {
      const facts = factsOf(world, { replication });
      const ends = ofKind(facts, "concluded").filter(({ shipment }) => shipment.known);
      return ends.filter(({ shipment }) => shipment.responded).length / ends.length;
    };
    const good = strait({ ...ships(seeing), horizon: "800 h" });
    const bad = strait({
      ...ships({ ...seeing, endgame: { seize: "20 %", escape: "80 %" }, interception: "60 %" }),
      horizon: "800 h",
    });
    const differences = Array.from({ length: 200 }, (_, k) => answered(bad, k + 1) - answered(good, k + 1));
    const mean = differences.reduce((sum, each) => sum + each, 0) / 200;
    const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 199;
    expect(mean).toBeLessThan(4 * Math.sqrt(variance / 200));
  });

  it("does raise it with shorter hours of its own, as the documents say", () => {
    const quick = strait(ships({ endgame: { seize: "0 %", escape: "100 %" }, escape: "0 h" }));
    expect(responses(quick).length).toBeGreaterThan(responses(strait(ships({}))).length);
  });
});

describe("a leg with a landing", () => {
  it("lets a unit seize at its end what it could not meet at sea", () => {
    // 33.4 km from the landfall at 1.5 km/h: 22.2 h, where the boat is at sea for 21.2 h after its cue and lands for 3 h.
    const slow = unit({ speed: "1.5 km/h", endurance: "60 h", processing: "0 h", count: 20 });
    const legs = (landing: object): ScenarioInput["legs"] => ({
      crossing: { from: "south", to: "north", by: "sea", zone: "sea", ...landing },
    });
    const off = { base: { at: [0.3, 10] as [number, number] } };
    const without = factsOf(strait({ assets: { unit: { ...slow, ...off } }, legs: legs({}) }));
    const withIt = factsOf(strait({ assets: { unit: { ...slow, ...off } }, legs: legs({ landing: "3 h" }) }));
    expect(ofKind(without, "ended").some(({ fate }) => fate === "seized")).toBe(false);
    const seized = ofKind(withIt, "ended").filter(({ fate }) => fate === "seized");
    expect(seized.length).toBeGreaterThan(10);
    for (const { at, passage } of seized) {
      expect(at).toBeGreaterThanOrEqual(passage!.arrives - 3 - 1e-9);
      expect(at).toBeLessThan(passage!.arrives);
    }
  });
});

describe("what intelligence knows of a load", () => {
  it("is all that a rule can use: the true load, or the mean of the flow", () => {
    const heavy: number[] = [];
    const world = (knows: string) =>
      strait({
        assets: { unit: unit({ count: 2, processing: "10 h" }) },
        flows: boats({
          load: { uniform: ["50 kg", "150 kg"] },
          cue: { share: "100 %", after: "1 h", "knows-load": knows },
        }),
      });
    for (const knows of ["0 %", "100 %", "50 %"]) {
      const expected: (readonly [kg: number, expected: number])[] = [];
      const scenario = world(knows);
      simulate(planSchedule(scenario, scenario.alternatives[0]!), {
        seed: "strait",
        replication: 1,
        listeners: [
          (fact) => {
            if (fact.kind === "case-opened") expected.push([fact.case.passage.lot.kg, fact.case.expectedKg]);
          },
        ],
        rule: (open, candidates) => {
          heavy.push(open.expectedKg);
          expect(Object.keys(open).sort()).toEqual(
            ["class", "expectedKg", "id", "isRough", "leg", "openedAt", "zone"].sort(),
          );
          return candidates[0];
        },
      });
      const known = expected.filter(([kg, each]) => kg === each).length / expected.length;
      expect(expected.length).toBeGreaterThan(30);
      if (knows === "100 %") expect(known).toBe(1);
      if (knows === "0 %") expect(known).toBe(0);
      if (knows === "50 %") expect(Math.abs(known - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / expected.length));
      for (const [kg, each] of expected) if (kg !== each) expect(each).toBeCloseTo(100, 9);
    }
    expect(heavy.length).toBeGreaterThan(50);
  });
});

describe("a late cue", () => {
  it("comes so many hours after the others, as often as its share says", () => {
    const facts = factsOf(
      strait({
        horizon: "10000 h",
        flows: boats({ cue: { share: "100 %", after: "1 h", late: { share: "40 %", by: "10 h" } } }),
      }),
    );
    const delays = ofKind(facts, "cued").map(({ at, passage }) => at - passage.departed);
    const late = delays.filter((hours) => hours > 2);
    expect(delays.length).toBeGreaterThan(300);
    for (const hours of late) expect(hours).toBeCloseTo(11, 9);
    const share = late.length / delays.length;
    expect(Math.abs(share - 0.4)).toBeLessThan(4 * Math.sqrt((0.4 * 0.6) / delays.length));
  });
});

describe("a rough cue that a sensor confirms", () => {
  it("is exact from then on, so that a unit that cannot see the target may go", () => {
    const blind = unit({ zone: "sea", count: 3, speed: "60 km/h" });
    const eyes = unit({
      role: ["detect"],
      zone: "sea",
      "search-speed": "300 km/h",
      "sweep-width": { boat: "60 km" },
    });
    const world = strait({
      flows: boats({ cue: { share: "100 %", after: "1 h", error: { radius: "50 km" } } }),
      assets: { blind, eyes: { ...eyes, endgame: undefined as never } },
    });
    const { facts, asked: told } = asked(world);
    const found = new Map(ofKind(facts, "detected").map((fact) => [shipmentOf(fact), fact.at]));
    const answered = ofKind(facts, "responded");
    expect(answered.length).toBeGreaterThan(5);
    for (const fact of answered) expect(fact.at).toBeGreaterThanOrEqual(found.get(shipmentOf(fact))!);
    const before = told.filter(
      ({ at, case: open }) =>
        at === open.openedAt && open.openedAt < (found.get(open.shipments[0]!.id) ?? 1e9),
    );
    expect(before.length).toBeGreaterThan(5);
    for (const { assessment } of before) expect(assessment).toMatchObject({ reason: "capability" });
  });
});

it("no unit is home later than its endurance unless a mission took longer than its mean", () => {
  const facts = factsOf(
    strait({
      horizon: "8000 h",
      assets: { unit: unit({ zone: "sea", endurance: "200 h", turnaround: "10 h", processing: "8 h" }) },
    }),
  );
  const states = ofKind(facts, "hull");
  let rounds = 0;
  for (const { at } of states.filter(({ to }) => to === "outbound")) {
    const home = states.find((fact) => fact.from === "homebound" && fact.at > at);
    if (home === undefined) continue;
    rounds++;
    expect(home.at - at).toBeLessThan(200 + 1e-6);
  }
  expect(rounds).toBeGreaterThan(20);
  expect(
    ofKind(facts, "whereabouts").every(({ where }) => Number.isFinite(thereAt(where)) || where.kind === "at"),
  ).toBe(true);
});

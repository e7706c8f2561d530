/** Who is sent: rules, preference, reserve, re-tasking, company, weather, tracks, hours on scene. */

import { describe, expect, it } from "vitest";
import { boats, degree, factsOf, ofKind, strait, unit } from "./strait.ts";

const by = (facts: ReturnType<typeof factsOf>) => ofKind(facts, "responded").map((fact) => fact.by);

describe("the choice among assets that can go", () => {
  // Both are always free and can always reach: `near` waits in the middle, `far` at the end, with better odds.
  const near = unit({ base: { at: [0, 5] }, endgame: { seize: "50 %", escape: "50 %" } });
  const assets = { near: { ...near, count: 30 }, far: { ...unit(), count: 30 } };
  const chosen = (cases: object) => new Set(by(factsOf(strait({ assets, cases }))));

  it("is the nearest, or the most likely to seize, or the class that the zone prefers", () => {
    expect(chosen({ dispatch: "nearest" })).toEqual(new Set(["near"]));
    expect(chosen({ dispatch: "best-chance" })).toEqual(new Set(["far"]));
    expect(chosen({ dispatch: "nearest", preference: { sea: ["far", "near"] } })).toEqual(new Set(["far"]));
  });

  it("keeps the last units for heavy loads", () => {
    const world = (load: string) =>
      strait({
        flows: boats({ load }),
        assets: { unit: unit({ processing: "1 h" }) },
        cases: { reserve: { keep: 1, "for-loads-above": "200 kg" } },
      });
    expect(ofKind(factsOf(world("100 kg")), "responded")).toEqual([]);
    expect(ofKind(factsOf(world("300 kg")), "responded").length).toBeGreaterThan(10);
    const reasons = ofKind(factsOf(world("100 kg")), "concluded").map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(["outranked"]));
  });
});

describe("re-tasking", () => {
  it("turns a unit on its way to a small load towards a large one, and lets the small one wait again", () => {
    const flows = {
      ...boats({ departures: { poisson: "2 / day" } }),
      ships: { ...boats().boats!, departures: { poisson: "0.3 / day" }, load: "900 kg" },
    };
    const world = (cases: object) =>
      strait({ horizon: "4000 h", flows, assets: { unit: unit({ processing: "20 h" }) }, cases });
    const plain = factsOf(world({}));
    const turning = factsOf(world({ "re-task": { "when-larger-by": 3 } }));
    expect(ofKind(plain, "re-tasked")).toEqual([]);
    const turned = ofKind(turning, "re-tasked");
    expect(turned.length).toBeGreaterThan(5);
    for (const { case: left } of turned) expect(left.passage.lot.kg).toBe(100);
    const heavy = (facts: typeof plain) =>
      ofKind(facts, "disrupted").filter(({ passage }) => passage.lot.kg === 900).length;
    expect(heavy(turning)).toBeGreaterThan(heavy(plain));
  });
});

describe("a case that needs two", () => {
  const helicopter = unit({ base: { at: [0, 5] }, speed: "250 km/h", with: "ship", processing: "10 h" });
  const ship = unit({ base: { at: [0, 5] }, speed: "30 km/h", against: ["nothing"] });
  const conveyances = {
    boat: { by: "sea", speed: "50 km/h", capacity: "1 t" },
    other: { by: "sea", speed: "9 km/h", capacity: "1 t", signature: "nothing" },
  } as const;

  it("waits for the slower of the two, and takes both until it is over", () => {
    const facts = factsOf(strait({ conveyances, assets: { helicopter, ship } }));
    const missions = ofKind(facts, "hull").filter(({ to }) => to === "mission");
    const of = (id: string) => missions.filter(({ hull: unit }) => unit.id === `${id}-1`).map(({ at }) => at);
    expect(of("helicopter").length).toBeGreaterThan(5);
    expect(of("ship")).toEqual(of("helicopter"));
    const ends = (id: string) =>
      ofKind(facts, "hull")
        .filter(({ hull: unit, from }) => unit.id === `${id}-1` && from === "mission")
        .map(({ at }) => at);
    expect(ends("ship")).toEqual(ends("helicopter"));
  });

  it("is out of reach where the company is missing", () => {
    const facts = factsOf(strait({ conveyances, assets: { helicopter, ship: { ...ship, count: 0 } } }));
    expect(ofKind(facts, "responded")).toEqual([]);
  });
});

describe("weather", () => {
  const zones = {
    sea: {
      at: [0, 5] as [number, number],
      area: "1 Mkm2",
      weather: { seas: { calm: { share: "50 %" }, rough: { share: "50 %", speed: "50 %" } } },
    },
  };

  it("slows what leaves in a rough sea and grounds assets on rough days: reason weather", () => {
    const facts = factsOf(
      strait({
        zones,
        assets: { unit: { ...unit({ "in-sea": { rough: { grounded: true } } }), count: 40 } },
        cases: { "when-nobody-is-free": "lose" },
      }),
    );
    const hours = ofKind(facts, "embarked").map(
      ({ passage }) => (passage.arrives - passage.departed) / ((10 * degree) / 50),
    );
    expect(new Set(hours.map((ratio) => Math.round(ratio * 1e6) / 1e6))).toEqual(new Set([1, 2]));
    const reasons = new Set(ofKind(facts, "concluded").map(({ reason }) => reason));
    expect(reasons).toEqual(new Set([undefined, "weather"]));
  });

  it("is the same for every plan: adding an asset moves no day", () => {
    const crossings = (count: number) =>
      ofKind(factsOf(strait({ zones, assets: { unit: { ...unit(), count } } })), "embarked").map(
        ({ passage }) => passage.departed + passage.leg.km / passage.madeGood,
      );
    expect(crossings(3)).toEqual(crossings(1));
  });

  it("halves what a searcher finds at night if it sees half as far", () => {
    const searcher = (night: string) => ({
      searcher: {
        count: 1,
        role: ["detect"] as ["detect"],
        base: { at: [0, 5] as [number, number] },
        zone: "sea",
        speed: "300 km/h",
        "search-speed": "300 km/h",
        "sweep-width": { boat: "40 km" },
        "by-night": { boat: night },
      },
    });
    const facts = factsOf(
      strait({
        horizon: "40000 h",
        flows: boats({ cue: { share: "0 %", after: "1 h" } }),
        assets: searcher("0 km"),
      }),
    );
    const found = ofKind(facts, "detected");
    expect(found.length).toBeGreaterThan(100);
    // Nobody is found between 18 and 6 h of local time (5 degrees east: 20 minutes ahead of UTC).
    for (const { at } of found) {
      const local = (at + 1 / 3) % 24;
      expect(local).toBeGreaterThanOrEqual(6 - 1e-5);
      expect(local).toBeLessThanOrEqual(18 + 1e-5);
    }
  });
});

describe("a track", () => {
  const aircraft = {
    count: 2,
    role: ["detect"] as ["detect"],
    base: { at: [0, 5] as [number, number] },
    zone: "sea",
    speed: "600 km/h",
    "search-speed": "600 km/h",
    "sweep-width": { boat: "60 km" },
    tracks: true,
  };
  const flows = boats({ cue: { share: "0 %", after: "1 h" } });

  it("is followed by who found it, who does not search meanwhile, until the case is over", () => {
    const facts = factsOf(strait({ flows, assets: { aircraft } }));
    const detected = ofKind(facts, "detected");
    expect(detected.length).toBeGreaterThan(5);
    for (const { by: finder, passage, at } of detected) {
      const back = ofKind(facts, "hull").find(
        ({ hull: unit, from, at: then }) => unit.id === finder.id && from === "mission" && then >= at,
      );
      // The history ends with the last shipment: whoever follows that one is not home yet.
      if (back === undefined) expect(passage.arrives).toBeGreaterThanOrEqual(facts.at(-1)!.at);
      else expect(back.at).toBeCloseTo(passage.arrives, 9);
    }
  });

  it("that nobody follows is held for its life, and the target can be found again", () => {
    const facts = factsOf(
      strait({
        flows,
        assets: { aircraft: { ...aircraft, tracks: false, count: 8 } },
        cases: { "track-life": "2 h" },
      }),
    );
    const closed = ofKind(facts, "case-closed");
    const early = closed.filter(({ at, case: open }) => at < open.passage.arrives - 1e-6);
    expect(early.length).toBeGreaterThan(5);
    for (const { at, case: open } of early) expect(at - open.openedAt).toBeCloseTo(2, 9);
    const perPassage = new Map<string, number>();
    for (const { passage } of ofKind(facts, "detected"))
      perPassage.set(passage.id, (perPassage.get(passage.id) ?? 0) + 1);
    expect(Math.max(...perPassage.values())).toBeGreaterThan(1);
  });
});

describe("hours on scene", () => {
  it("are those of the handover where a partner takes over, and of escort and detainees where not", () => {
    // The unit travels in no time: a mission lasts just as long as it is on scene.
    const { speed: _, ...still } = unit();
    const facts = factsOf(
      strait({
        horizon: "20000 h",
        assets: {
          unit: {
            ...still,
            count: 40,
            processing: "10 h",
            handover: { share: "40 %", takes: "3 h" },
            detainees: { share: "50 %", takes: "5 h" },
          },
        },
      }),
    );
    const began = new Map<string, number>();
    const lengths: number[] = [];
    for (const { hull, from, to, at } of ofKind(facts, "hull")) {
      if (to === "mission") began.set(hull.id, at);
      if (from === "mission") lengths.push(Math.round((at - began.get(hull.id)!) * 1e6) / 1e6);
    }
    const share = (hours: number) => lengths.filter((length) => length === hours).length / lengths.length;
    expect(new Set(lengths)).toEqual(new Set([3, 10, 15]));
    const error = 4 * Math.sqrt(0.25 / lengths.length);
    expect(Math.abs(share(3) - 0.4)).toBeLessThan(error);
    expect(Math.abs(share(10) - 0.3)).toBeLessThan(error);
    expect(ofKind(facts, "handed-over").length).toBe(lengths.filter((length) => length === 3).length);
  });
});

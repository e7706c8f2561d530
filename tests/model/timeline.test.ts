/** Histories of one shipment and one unit, worked out by hand. */

import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/model/index.ts";
import { boats, crossingHours, degree, factsOf, ofKind, shipmentOf, strait, unit } from "./strait.ts";

const close = 1e-9;
const at = (facts: readonly Fact[], kind: Fact["kind"], shipment: string) =>
  facts.find((fact) => fact.kind === kind && shipmentOf(fact) === shipment)?.at;

describe("a crossing nobody looks for", () => {
  it("delivers its load after length over speed", () => {
    const facts = factsOf(strait());
    const departed = ofKind(facts, "departed");
    expect(departed.length).toBeGreaterThan(20);
    for (const { shipment, at: left } of departed) {
      expect(at(facts, "ended", shipment.id)).toBeCloseTo(left + crossingHours, 9);
    }
  });

  it("is cued an hour after it left, and misses for want of capability where there is no asset", () => {
    const facts = factsOf(strait());
    for (const { shipment, reason } of ofKind(facts, "concluded")) {
      expect(at(facts, "cued", shipment.id)).toBeCloseTo(shipment.departed + 1, 9);
      expect(at(facts, "case-closed", shipment.id)).toBeCloseTo(shipment.departed + crossingHours, 9);
      expect(reason).toBe("capability");
    }
  });
});

describe("one unit on alert at the northern end", () => {
  // Cued after 1 h the boat is 50 km out. The two meet at 40 + 50 km/h; the unit is on scene for 30 h and goes home.
  const length = 10 * degree;
  const world = strait({ assets: { unit: unit({ processing: "30 h" }) } });
  const facts = factsOf(world);
  const departed = ofKind(facts, "departed").map(({ shipment }) => shipment);

  /** The same history, case by case: when the unit is free, it takes the oldest boat that is still at sea. */
  function byHand(): { id: string; responded: number; intercepted: number }[] {
    const answers: { id: string; responded: number; intercepted: number }[] = [];
    const open = departed.map(({ id, departed: left }) => ({ id, left, cued: left + 1 }));
    let free = 0;
    while (open.length > 0) {
      const reachable = open.filter(({ left }) => left + crossingHours > free);
      const next = reachable[0];
      if (next === undefined) break;
      const goes = Math.max(free, next.cued);
      const meets = (length - 50 * (goes - next.left)) / 90;
      answers.push({ id: next.id, responded: goes, intercepted: goes + meets });
      free = goes + meets + 30 + meets;
      open.splice(0, open.indexOf(next) + 1);
    }
    return answers;
  }

  it("answers, meets and comes home at the hours worked out by hand, case after case", () => {
    const expected = byHand();
    const intercepted = ofKind(facts, "intercepted");
    expect(intercepted.length).toBeGreaterThan(10);
    for (const [i, fact] of intercepted.entries()) {
      expect(shipmentOf(fact)).toBe(expected[i]!.id);
      expect(fact.at).toBeCloseTo(expected[i]!.intercepted, 7);
      expect(at(facts, "responded", expected[i]!.id)).toBeCloseTo(expected[i]!.responded, 7);
      expect(at(facts, "ended", expected[i]!.id)).toBe(fact.at);
    }
  });

  it("meets the first boat of all 11.8 h after its cue, at 640 km", () => {
    const [first] = ofKind(facts, "intercepted");
    const left = departed[0]!.departed;
    expect(first!.at - left - 1).toBeCloseTo((1111.9508 - 50) / 90, 5);
    expect(50 * (first!.at - left)).toBeCloseTo(639.9727, 3);
  });

  it("misses the boats that land while it is taken up, and says that it was busy", () => {
    const answered = new Set(ofKind(facts, "responded").map(shipmentOf));
    const missed = ofKind(facts, "concluded").filter(({ reason }) => reason !== undefined);
    expect(missed.length).toBeGreaterThan(5);
    for (const { shipment, reason, at: landed } of missed) {
      expect(answered.has(shipment.id)).toBe(false);
      expect(landed).toBeCloseTo(shipment.departed + crossingHours, 7);
      // "outranked" where it came home in time and took an older one.
      expect(["busy", "outranked"]).toContain(reason);
    }
    expect(missed.some(({ reason }) => reason === "busy")).toBe(true);
  });

  it("loses at once what it cannot answer at once, where cases do not wait", () => {
    const lose = factsOf(
      strait({
        assets: { unit: unit({ processing: "30 h" }) },
        cases: { "when-nobody-is-free": "lose" },
      }),
    );
    let free = 0;
    for (const { shipment } of ofKind(lose, "departed")) {
      const cued = shipment.departed + 1;
      if (cued > 2000) break;
      const meets = (length - 50) / 90;
      if (cued < free) {
        expect(at(lose, "responded", shipment.id)).toBeUndefined();
        if (at(lose, "case-opened", shipment.id) !== undefined)
          expect(at(lose, "case-closed", shipment.id)).toBeCloseTo(cued, 9);
      } else if (at(lose, "concluded", shipment.id) !== undefined) {
        expect(at(lose, "responded", shipment.id)).toBeCloseTo(cued, 9);
        free = cued + meets + 30 + meets;
      }
    }
    const reasons = ofKind(lose, "concluded").flatMap(({ reason }) => reason ?? []);
    expect(reasons.length).toBeGreaterThan(10);
    expect(new Set(reasons)).toEqual(new Set(["busy"]));
  });

  it("adds turnaround at home before it is ready again, and says maintenance of that time", () => {
    const rested = factsOf(
      strait({
        assets: { unit: unit({ processing: "1 h", turnaround: "500 h" }) },
        cases: { "when-nobody-is-free": "lose" },
      }),
    );
    const responded = ofKind(rested, "responded");
    expect(responded.length).toBeGreaterThan(1);
    const meets = (length - 50) / 90;
    for (let i = 1; i < responded.length; i++) {
      expect(responded[i]!.at - responded[i - 1]!.at).toBeGreaterThan(2 * meets + 501 - close);
    }
    const during = ofKind(rested, "concluded").filter(({ reason }) => reason !== undefined);
    expect(during.some(({ reason }) => reason === "maintenance")).toBe(true);
  });

  it("answers for as long as it waits, however long: endurance runs from leaving", () => {
    const enduring = factsOf(
      strait({
        flows: boats({ departures: { poisson: "0.05 / day" } }),
        assets: { unit: unit({ endurance: "30 h" }) },
      }),
    );
    const concluded = ofKind(enduring, "concluded");
    expect(concluded.length).toBeGreaterThan(0);
    expect(concluded.at(-1)!.at).toBeGreaterThan(200);
    for (const { reason } of concluded) expect(reason).toBeUndefined();
  });

  it("stays away where the way out, the scene and the way home take longer than its endurance", () => {
    // 11.8 h out, 5 h on scene, 11.8 h home: 28.6 h in all.
    const of = (endurance: string) =>
      ofKind(
        factsOf(
          strait({
            assets: { unit: unit({ endurance, processing: "5 h" }) },
            cases: { "when-nobody-is-free": "lose" },
          }),
        ),
        "concluded",
      );
    expect(new Set(of("28.5 h").map(({ reason }) => reason))).toEqual(new Set(["endurance"]));
    expect(of("28.7 h").some(({ reason }) => reason === undefined)).toBe(true);
  });
});

describe("a unit too far away", () => {
  it("fails reach by the hours that it comes late", () => {
    // 2,000 km north of the end: at 40 km/h it never meets a boat that lands after 22.2 h.
    const facts = factsOf(strait({ assets: { unit: unit({ base: { at: [18, 10] } }) } }));
    const concluded = ofKind(facts, "concluded");
    expect(new Set(concluded.map(({ reason }) => reason))).toEqual(new Set(["reach"]));
    const { short } = concluded[0]!.shipment.closest!;
    // At landfall, 21.239 h after the cue, it still lacks 18 degrees less 40 km/h x 21.239 h.
    expect(short).toBeCloseTo((18 * degree - 40 * (crossingHours - 1)) / 40, 6);
    expect(concluded[0]!.addressable).toEqual([]);
  });

  it("sends a helicopter ahead and closes up before the hours on scene", () => {
    // The helicopter flies 300 km/h: with the boat at 50 km/h it is there long before the hull at 20 km/h.
    const assets = {
      unit: unit({ speed: "20 km/h", reach: { speed: "300 km/h", range: "1500 km" }, processing: "2 h" }),
    };
    const facts = factsOf(strait({ assets, flows: boats({ departures: { poisson: "0.05 / day" } }) }));
    const [responded] = ofKind(facts, "responded");
    const [intercepted] = ofKind(facts, "intercepted");
    const meets = (10 * degree - 50) / 350;
    expect(intercepted!.at - responded!.at).toBeCloseTo(meets, 7);
    const homebound = ofKind(facts, "hull").find(({ from, to }) => from === "mission" && to === "homebound");
    const gap = (300 - 20) * meets;
    expect(homebound!.at - intercepted!.at).toBeCloseTo(gap / 20 + 2, 6);
  });
});

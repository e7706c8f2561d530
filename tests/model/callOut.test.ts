/** Units on alert that have to wait for a target to come nearer, worked out by hand. */

import { describe, expect, it } from "vitest";
import { crossingHours, degree, factsOf, ofKind, shipmentOf, strait, unit } from "./strait.ts";

// The boat comes towards the unit's base at 50 km/h. With 10 h of endurance and 2 h for the case, the unit at 40 km/h can
// go (10 - 2) 40 / 2 = 160 km out: it sets out 4 h before the boat is that near.
const short = { endurance: "10 h", processing: "2 h", turnaround: "0 h" };
const nearEnough = (10 * degree - 160) / 50;

describe("a unit on alert with a short endurance", () => {
  const facts = factsOf(strait({ assets: { unit: unit({ ...short, count: 20 }) } }));

  it("sets out when the boat comes so near that it can be home again in time", () => {
    const departed = new Map(ofKind(facts, "departed").map(({ shipment, at }) => [shipment.id, at]));
    const responded = ofKind(facts, "responded");
    const intercepted = ofKind(facts, "intercepted");
    expect(responded.length).toBe(departed.size);
    for (const fact of responded)
      expect(fact.at).toBeCloseTo(departed.get(shipmentOf(fact)!)! + nearEnough - 4, 3);
    for (const fact of intercepted)
      expect(fact.at).toBeCloseTo(departed.get(shipmentOf(fact)!)! + nearEnough, 3);
  });

  it("sends its helicopter ahead, and is home again with its own hull", () => {
    // The ship's own way counts: it closes up with its helicopter, and d / 40 + d / 40 = 8 gives d = 160 km as before. The
    // helicopter is there 0.5 + (160 - 100) / 40 = 2 h after setting out, at 200 km/h for the last 100 km.
    const reach = { speed: "200 km/h", range: "100 km" };
    const ahead = factsOf(strait({ assets: { unit: unit({ ...short, reach, count: 20 }) } }));
    const departed = new Map(ofKind(ahead, "departed").map(({ shipment, at }) => [shipment.id, at]));
    const near = (10 * degree - 160) / 50;
    expect(ofKind(ahead, "responded").length).toBe(departed.size);
    for (const fact of ofKind(ahead, "responded"))
      expect(fact.at).toBeCloseTo(departed.get(shipmentOf(fact)!)! + near - 2, 3);
    for (const fact of ofKind(ahead, "intercepted"))
      expect(fact.at).toBeCloseTo(departed.get(shipmentOf(fact)!)! + near, 3);
  });

  it("is away no longer than its endurance", () => {
    for (const { hull: unit, at } of ofKind(facts, "hull").filter(({ from }) => from === "on-station")) {
      const back = ofKind(facts, "hull").find(
        (fact) => fact.hull === unit && fact.at > at && fact.from === "homebound",
      );
      if (back !== undefined) expect(back.at - at).toBeLessThan(10 + 1e-3);
    }
  });

  it("answers nothing if its endurance does not last for the case", () => {
    const none = factsOf(strait({ assets: { unit: unit({ ...short, endurance: "90 min", count: 20 }) } }));
    expect(ofKind(none, "responded")).toEqual([]);
    expect(new Set(ofKind(none, "concluded").map(({ reason }) => reason))).toEqual(new Set(["endurance"]));
  });

  it("misses for want of a free unit, which one more would have answered, when the only one is away", () => {
    const one = factsOf(
      strait({ assets: { unit: unit({ ...short, endurance: "400 h", processing: "380 h", count: 1 }) } }),
    );
    const missed = ofKind(one, "concluded").filter(({ reason }) => reason !== undefined);
    expect(missed.length).toBeGreaterThan(5);
    expect(missed.filter(({ shipment }) => shipment.addressable.includes("unit")).length).toBe(missed.length);
  });

  it("does not wait where cases are lost at once", () => {
    const lost = factsOf(
      strait({ assets: { unit: unit({ ...short, count: 20 }) }, cases: { "when-nobody-is-free": "lose" } }),
    );
    expect(ofKind(lost, "responded")).toEqual([]);
    expect(crossingHours).toBeGreaterThan(nearEnough);
  });
});

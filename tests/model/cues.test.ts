/** Cues that are rough, that need a searcher, and that are false. */

import { describe, expect, it } from "vitest";
import { cuedSearch } from "../../src/theory/index.ts";
import { boats, factsOf, ofKind, strait, unit } from "./strait.ts";

const seeing = { "search-speed": "200 km/h", "sweep-width": { boat: "20 km" } };

describe("a cue with an error", () => {
  // The unit has no speed: it is where the boat is expected at once, and searches from the hour of the cue.
  const world = (convention: "normal" | "disc") =>
    strait({
      horizon: "20000 h",
      flows: boats({
        cue: { share: "100 %", after: "1 h", error: { radius: "60 km", growth: "10 km/h", convention } },
      }),
      assets: {
        unit: { ...unit(seeing), count: 50, zone: "sea", speed: "4000 km/h" },
      },
      cases: { "when-nobody-is-free": "lose" },
    });

  for (const convention of ["normal", "disc"] as const) {
    it(`is found again with the probability of the closed form (${convention} convention)`, () => {
      const facts = factsOf(world(convention));
      const opened = ofKind(facts, "case-opened").filter(({ case: open }) => open.uncertainty !== undefined);
      const intercepted = ofKind(facts, "intercepted").filter(
        ({ case: open }) => open.uncertainty !== undefined,
      );
      const n = opened.length;
      expect(n).toBeGreaterThan(600);
      // From its arrival (minutes after the cue, at 4,000 km/h) until the boat lands; averaged over the arrivals seen.
      const expected =
        ofKind(facts, "responded")
          .filter(({ case: open }) => open.uncertainty !== undefined)
          .reduce((sum, { case: open }) => {
            const hours = open.passage.arrives - open.openedAt;
            return (
              sum +
              cuedSearch({
                uncertainty:
                  convention === "normal"
                    ? { kind: "normal", area: Math.PI * 3600 }
                    : { kind: "disc", radius: 60 },
                targetSpeed: 10,
                sweepRate: 4000,
                cap: 1e6,
                from: 0.1,
                until: hours,
              })
            );
          }, 0) / n;
      expect(Math.abs(intercepted.length / n - expected)).toBeLessThan(4 * Math.sqrt(0.25 / n));
    });
  }

  it("is beyond a unit that sees nothing: capability", () => {
    const facts = factsOf(
      strait({
        flows: boats({ cue: { share: "100 %", after: "1 h", error: { radius: "60 km" } } }),
        assets: { unit: unit() },
      }),
    );
    expect(ofKind(facts, "responded")).toEqual([]);
    expect(new Set(ofKind(facts, "concluded").map(({ reason }) => reason))).toEqual(new Set(["capability"]));
  });
});

describe("a cue that needs a searcher first", () => {
  const aircraft = {
    count: 3,
    role: ["detect"] as ["detect"],
    base: { at: [0, 5] as [number, number] },
    zone: "sea",
    speed: "600 km/h",
    ...seeing,
  };
  const flows = boats({
    cue: {
      share: "100 %",
      after: "1 h",
      error: { radius: "5 km", growth: "0 km/h" },
      "found-by": "searcher",
    },
  });

  it("opens no case where there is no searcher", () => {
    const facts = factsOf(strait({ flows, assets: { unit: unit() } }));
    expect(ofKind(facts, "cued").length).toBeGreaterThan(20);
    expect(ofKind(facts, "case-opened")).toEqual([]);
  });

  it("opens one when the searcher has found the target, and a ship then goes", () => {
    const facts = factsOf(strait({ flows, assets: { aircraft, unit: { ...unit(), count: 20 } } }));
    const found = ofKind(facts, "detected");
    expect(found.length).toBeGreaterThan(20);
    expect(ofKind(facts, "case-opened").length).toBe(found.length);
    expect(ofKind(facts, "responded").length).toBe(found.length);
  });
});

describe("a false cue", () => {
  const decoys = { decoys: { leg: "crossing", conveyance: "boat", poisson: "1 / day", after: "1 h" } };

  it("opens cases, takes up a unit and counts no shipment", () => {
    const facts = factsOf(
      strait({
        flows: boats({ departures: { poisson: "0.0001 / day" } }),
        "false-cues": decoys,
        assets: { unit: unit({ processing: "30 h" }) },
      }),
    );
    expect(ofKind(facts, "case-opened").length).toBeGreaterThan(20);
    const looked = ofKind(facts, "found-false");
    expect(looked.length).toBeGreaterThan(5);
    // Sorting is perfect unless the file says otherwise: nobody is boarded.
    expect(looked.every(({ boarded }) => !boarded)).toBe(true);
    expect(ofKind(facts, "intercepted")).toEqual([]);
  });

  it("costs seizures: the same shipments, fewer answers", () => {
    const answered = (world: ReturnType<typeof strait>) => ofKind(factsOf(world), "intercepted").length;
    const assets = { unit: unit({ processing: "30 h", sorting: { takes: "2 h", specificity: "50 %" } }) };
    const quiet = answered(strait({ horizon: "5000 h", assets }));
    const noisy = answered(strait({ horizon: "5000 h", assets, "false-cues": decoys }));
    expect(quiet).toBeGreaterThan(50);
    expect(noisy).toBeLessThan(0.8 * quiet);
  });
});

describe("sorting", () => {
  it("lets go what it takes for harmless, as often as its sensitivity says", () => {
    const facts = factsOf(
      strait({
        horizon: "20000 h",
        assets: { unit: { ...unit({ sorting: { takes: "1 h", sensitivity: "70 %" } }), count: 40 } },
      }),
    );
    const reached = ofKind(facts, "intercepted").length;
    const dismissed = ofKind(facts, "dismissed").length;
    expect(reached).toBeGreaterThan(600);
    expect(Math.abs(dismissed / reached - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / reached));
    expect(ofKind(facts, "disrupted").length).toBe(reached - dismissed);
  });
});

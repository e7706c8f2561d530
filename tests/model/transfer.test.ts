/** Loads that wait, are split, are joined and leave on several conveyances, kilogram by kilogram. */

import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/model/index.ts";
import type { ScenarioInput } from "../../src/scenario/index.ts";
import { boats, crossingHours, degree, factsOf, ofKind, shipmentOf, strait, unit } from "./strait.ts";

/** By road to a port, by sea from there. */
const byPort = (port: Partial<ScenarioInput["nodes"][string]>, changes: Partial<ScenarioInput> = {}) =>
  strait({
    nodes: {
      inland: { at: [0, -2], role: "origin" },
      south: { ...port, at: [0, 0], role: "transfer" },
      north: { at: [0, 10], role: "market" },
    },
    legs: {
      road: { from: "inland", to: "south", by: "land", length: "50 km" },
      crossing: { from: "south", to: "north", by: "sea", zone: "sea" },
    },
    conveyances: {
      boat: { by: "sea", speed: "50 km/h", capacity: "1 t" },
      lorry: { by: "land", speed: "50 km/h", capacity: "1 t" },
    },
    flows: boats({ from: "inland", conveyances: { sea: { boat: 1 }, land: { lorry: 1 } } }),
    ...changes,
  });

const kgOf = (facts: readonly Fact[], fate: string, shipment: string) =>
  ofKind(facts, "ended")
    .filter((fact) => fact.fate === fate)
    .flatMap(({ lot }) => lot.portions)
    .filter((portion) => portion.shipment.id === shipment)
    .reduce((sum, { kg }) => sum + kg, 0);

describe("a transfer node", () => {
  it("keeps a load for its stay and sends it on", () => {
    const facts = factsOf(byPort({ stay: "7 h" }));
    for (const fact of ofKind(facts, "ended")) {
      expect(fact.at).toBeCloseTo(fact.lot.portions[0]!.shipment.departed + 1 + 7 + crossingHours, 9);
    }
  });

  it("splits a load into equal pieces of at most so much, which arrive as the same shipment", () => {
    // 100 kg in pieces of at most 30 kg: four of 25 kg.
    const facts = factsOf(byPort({ split: "30 kg" }));
    const first = ofKind(facts, "departed")[0]!.shipment;
    const ended = ofKind(facts, "ended").filter((fact) => shipmentOf(fact) === first.id);
    expect(ended.map(({ lot }) => lot.kg)).toEqual([25, 25, 25, 25]);
    expect(new Set(ended.map(({ lot }) => lot.id)).size).toBe(4);
    expect(ofKind(facts, "concluded").filter(({ shipment }) => shipment === first)).toHaveLength(1);
    expect(ofKind(facts, "departed").filter(({ shipment }) => shipment === first)).toHaveLength(1);
    // One piece carries the cue.
    expect(ofKind(facts, "cued").filter((fact) => shipmentOf(fact) === first.id)).toHaveLength(1);
  });

  it("splits thirds that were rounded into no more pieces than there are", () => {
    const facts = factsOf(byPort({ split: "33.333333333333336 kg" }));
    expect(ofKind(facts, "ended")[0]!.lot.kg).toBeCloseTo(100 / 3, 9);
  });

  it("holds loads until together they are heavy enough, and takes from each in proportion", () => {
    const facts = factsOf(
      byPort(
        { join: "250 kg" },
        {
          flows: boats({
            from: "inland",
            conveyances: { sea: { boat: 1 }, land: { lorry: 1 } },
            load: { uniform: ["50 kg", "150 kg"] },
          }),
          assets: { unit: unit() },
        },
      ),
    );
    const seized = ofKind(facts, "ended").filter(({ fate }) => fate === "seized");
    expect(seized.length).toBeGreaterThan(3);
    for (const { lot } of seized) {
      expect(lot.kg).toBeGreaterThanOrEqual(250);
      expect(lot.kg).toBeLessThan(400);
      expect(lot.portions.length).toBeGreaterThan(1);
      expect(lot.portions.reduce((sum, { kg }) => sum + kg, 0)).toBeCloseTo(lot.kg, 9);
      for (const { shipment, kg } of lot.portions) expect(kg).toBe(shipment.kg);
    }
  });

  it("joins when enough is there to the last rounding", () => {
    // Three times a third of 100 kg is enough for 100 kg.
    const facts = factsOf(
      byPort(
        { join: "100 kg" },
        {
          flows: boats({
            from: "inland",
            conveyances: { sea: { boat: 1 }, land: { lorry: 1 } },
            load: "33.333333333333 kg",
          }),
        },
      ),
    );
    for (const { lot } of ofKind(facts, "ended")) expect(lot.portions).toHaveLength(3);
  });

  it("gives each part of a load that it splits a taste and a chance of its own", () => {
    const sloop = { by: "sea", speed: "20 km/h", capacity: "1 t" } as const;
    const facts = factsOf(
      byPort(
        { split: "20 kg" },
        {
          conveyances: { boat: sloop, sloop, lorry: { by: "land", speed: "50 km/h", capacity: "1 t" } },
          flows: boats({ from: "inland", conveyances: { sea: { boat: 1, sloop: 1 }, land: { lorry: 1 } } }),
        },
      ),
    );
    const crossings = ofKind(facts, "embarked").filter(({ passage }) => passage.leg.id === "crossing");
    const first = shipmentOf(crossings[0]!);
    const parts = crossings.filter((fact) => shipmentOf(fact) === first).map(({ passage }) => passage);
    expect(parts.length).toBe(5);
    expect(new Set(parts.map(({ key }) => key)).size).toBe(5);
    expect(new Set(parts.map(({ threshold }) => threshold)).size).toBe(5);
    const kinds = new Map<string, Set<string>>();
    for (const fact of crossings) {
      const of = kinds.get(shipmentOf(fact)!) ?? new Set();
      kinds.set(shipmentOf(fact)!, of.add(fact.passage.conveyance));
    }
    expect(crossings.length).toBeGreaterThan(20);
    expect([...kinds.values()].some((kind) => kind.size === 2)).toBe(true);
  });

  it("has every shipment of a joined load known, answered and disrupted with it, its cue alive", () => {
    const facts = factsOf(byPort({ join: "250 kg" }, { assets: { unit: unit() } }));
    const cued = ofKind(facts, "cued");
    expect(cued.length).toBeGreaterThan(3);
    for (const { passage } of cued) {
      expect(passage.lot.portions).toHaveLength(3);
      for (const { shipment } of passage.lot.portions) expect(shipment.known).toBe(true);
    }
    const disrupted = ofKind(facts, "disrupted").flatMap(({ passage }) => passage.lot.portions);
    for (const { shipment } of disrupted) {
      expect(shipment.responded).toBe(true);
      expect(kgOf(facts, "seized", shipment.id)).toBe(100);
    }
  });

  it("keeps the two apart when a shipment's parts join others: every known one has an answer or a reason", () => {
    // Split at a first port and joined with others at a second, before a sea leg with searchers.
    const facts = factsOf(
      strait({
        nodes: {
          south: { at: [0, 0], role: "origin" },
          isle: { at: [0, 5], role: "transfer", split: "40 kg" },
          cape: { at: [0, 10], role: "transfer", join: "90 kg", stay: { exponential: "20 h" } },
          north: { at: [0, 15], role: "market" },
        },
        legs: {
          first: { from: "south", to: "isle", by: "sea" },
          second: { from: "isle", to: "cape", by: "sea" },
          third: { from: "cape", to: "north", by: "sea", zone: "sea" },
        },
        flows: boats({ departures: { poisson: "6 / day" }, cue: { share: "0 %", after: "1 h" } }),
        assets: {
          ship: unit({ zone: "sea", count: 2, processing: "10 h" }),
          plane: {
            count: 5,
            role: ["detect"],
            base: { at: [0, 5] },
            zone: "sea",
            speed: "300 km/h",
            "search-speed": "300 km/h",
            "sweep-width": { boat: "60 km" },
          },
        },
      }),
    );
    const known = new Set(
      ofKind(facts, "case-opened").flatMap((fact) =>
        fact.case.passage.lot.portions.map(({ shipment }) => shipment),
      ),
    );
    const responded = new Set(
      ofKind(facts, "responded").flatMap((fact) =>
        fact.case.passage.lot.portions.map(({ shipment }) => shipment),
      ),
    );
    expect(known.size).toBeGreaterThan(100);
    for (const { shipment, reason } of ofKind(facts, "concluded")) {
      expect(shipment.known).toBe(known.has(shipment));
      expect(shipment.responded).toBe(responded.has(shipment));
      expect(reason !== undefined).toBe(known.has(shipment) && !responded.has(shipment));
      // Somebody was capable of it, whenever it was found.
      expect(reason).not.toBe("capability");
    }
  });
});

describe("a load above the capacity of its conveyance", () => {
  const assetClass = {
    conveyances: {
      skiff: { by: "sea", speed: "50 km/h", capacity: "300 kg" },
      ketch: { by: "sea", speed: "25 km/h", capacity: "10 t" },
    },
  } as const;

  it("leaves on several of them as one shipment", () => {
    const facts = factsOf(
      strait({ ...assetClass, flows: boats({ load: "1 t", conveyances: { sea: { skiff: 1 } } }) }),
    );
    const { shipment } = ofKind(facts, "departed")[0]!;
    const embarked = ofKind(facts, "embarked").filter((fact) => shipmentOf(fact) === shipment.id);
    expect(embarked.map(({ passage }) => passage.lot.kg)).toEqual([250, 250, 250, 250]);
    for (const { at } of embarked) expect(at).toBe(shipment.departed);
    // Each is found or not by chance of its own.
    expect(new Set(embarked.map(({ passage }) => passage.key)).size).toBe(4);
    expect(new Set(embarked.map(({ passage }) => passage.threshold)).size).toBe(4);
    expect(kgOf(facts, "delivered", shipment.id)).toBe(1000);
  });

  it("keeps to the kind of conveyance that it chose", () => {
    const facts = factsOf(
      strait({ ...assetClass, flows: boats({ load: "1 t", conveyances: { sea: { skiff: 1, ketch: 1 } } }) }),
    );
    const kinds = new Map<string, Set<string>>();
    for (const { passage } of ofKind(facts, "embarked")) {
      const { id } = passage.lot.portions[0]!.shipment;
      kinds.set(id, (kinds.get(id) ?? new Set()).add(passage.conveyance));
    }
    for (const used of kinds.values()) expect(used.size).toBe(1);
    expect([...kinds.values()].some((used) => used.has("skiff"))).toBe(true);
    expect([...kinds.values()].some((used) => used.has("ketch"))).toBe(true);
  });

  it("loses the parts that were taken and delivers the others", () => {
    const facts = factsOf(
      strait({
        ...assetClass,
        flows: boats({ load: "1 t", conveyances: { sea: { skiff: 1 } } }),
        assets: { unit: unit() },
      }),
    );
    const { shipment } = ofKind(facts, "departed")[0]!;
    // The one part with the cue is seized; nobody knows of the other three.
    expect(kgOf(facts, "seized", shipment.id)).toBe(250);
    expect(kgOf(facts, "delivered", shipment.id)).toBe(750);
  });
});

/** A go-fast of 500 kg waits at sea, 2 degrees off the coast, for small boats of 60 kg; each leg has its own conveyance. */
const rendezvous = (changes: Partial<ScenarioInput> = {}) =>
  strait({
    nodes: {
      south: { at: [0, 0], role: "origin" },
      meeting: { at: [0, 2], role: "transfer", stay: "3 h" },
      north: { at: [0, 10], role: "market" },
    },
    legs: {
      out: { from: "south", to: "meeting", by: "sea" },
      crossing: { from: "meeting", to: "north", by: "sea", zone: "sea" },
    },
    conveyances: {
      boat: { by: "sea", speed: "50 km/h", capacity: "500 kg", cost: "10 kUSD" },
      skiff: { by: "sea", speed: "20 km/h", capacity: "60 kg", cost: "1 kUSD" },
    },
    flows: boats({ conveyances: { sea: { boat: 1 } }, "conveyances-on": { out: { skiff: 1 } } }),
    ...changes,
  });

describe("conveyances of a single leg", () => {
  it("come before those of its mode: two skiffs take out what one go-fast takes on", () => {
    // 100 kg in skiffs of 60 kg are two of 50 kg at 20 km/h; from the meeting on, each half goes by the go-fast.
    const facts = factsOf(rendezvous());
    const first = ofKind(facts, "departed")[0]!.shipment;
    const passages = ofKind(facts, "embarked")
      .map(({ passage }) => passage)
      .filter(({ lot }) => lot.portions[0]!.shipment === first);
    expect(passages.map(({ leg, conveyance, lot }) => [leg.id, conveyance, lot.kg])).toEqual([
      ["out", "skiff", 50],
      ["out", "skiff", 50],
      ["crossing", "boat", 50],
      ["crossing", "boat", 50],
    ]);
    const ended = ofKind(facts, "ended").filter((fact) => shipmentOf(fact) === first.id);
    for (const { at } of ended)
      expect(at).toBeCloseTo(first.departed + (2 * degree) / 20 + 3 + (8 * degree) / 50, 9);
    expect(kgOf(facts, "delivered", first.id)).toBeCloseTo(100, 9);
  });

  it("let small boats bring together what one go-fast carries", () => {
    const world = rendezvous();
    const joined = rendezvous({
      nodes: {
        south: { at: [0, 0], role: "origin" },
        meeting: { at: [0, 2], role: "transfer", join: "100 kg" },
        north: { at: [0, 10], role: "market" },
      },
    });
    const crossings = (facts: readonly Fact[]) =>
      ofKind(facts, "embarked").filter(({ passage }) => passage.leg.id === "crossing");
    expect(new Set(crossings(factsOf(world)).map(({ passage }) => passage.lot.kg))).toEqual(new Set([50]));
    expect(new Set(crossings(factsOf(joined)).map(({ passage }) => passage.lot.kg))).toEqual(new Set([100]));
  });

  it("leave the draws of every shipment as they were", () => {
    const drawn = (world: ReturnType<typeof strait>) =>
      ofKind(factsOf(world), "departed").flatMap(({ at, shipment: { id, kg, cue, key, cohort } }) =>
        cohort ? [[at, id, kg, cue, key]] : [],
      );
    expect(drawn(rendezvous())).toEqual(drawn(rendezvous({ flows: boats() })));
  });

  it("keep the choice of a load where they are the same as those of its mode", () => {
    const mixed = (own: object) =>
      ofKind(
        factsOf(rendezvous({ flows: boats({ conveyances: { sea: { boat: 1, skiff: 2 } }, ...own }) })),
        "embarked",
      ).map(({ at, passage }) => [at, passage.id, passage.conveyance]);
    expect(mixed({ "conveyances-on": { crossing: { boat: 1, skiff: 2 } } })).toEqual(mixed({}));
  });

  it("change with an alternative that names them, and only for it", () => {
    const world = rendezvous({
      alternatives: { today: {}, boats: { "flows.boats.conveyances-on.out": { boat: 1, skiff: 0 } } },
    });
    const out = (alternative: string) =>
      new Set(
        ofKind(factsOf(world, { alternative }), "embarked")
          .filter(({ passage }) => passage.leg.id === "out")
          .map(({ passage }) => passage.conveyance),
      );
    expect(out("today")).toEqual(new Set(["skiff"]));
    expect(out("boats")).toEqual(new Set(["boat"]));
  });
});

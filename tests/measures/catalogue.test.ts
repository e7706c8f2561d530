import { describe, expect, it } from "vitest";
import { compare, scenario } from "../../src/index.ts";
import {
  type CatalogueEntry,
  catalogue,
  measureNames,
  measureWordsIn,
  partedSums,
  plainSums,
} from "../../src/measures/index.ts";
import { fullText } from "../../src/report/index.ts";

const entries: readonly CatalogueEntry[] = catalogue;

describe("the catalogue of measures", () => {
  it("has each name once, with words in both languages and a sentence", () => {
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    for (const { name, words, about } of entries) {
      expect(name).toMatch(/^[a-z_]+(\.[a-z_]+)?$/);
      expect(
        [words.en, words.es, about].every((text) => text.trim().length > 0),
        name,
      ).toBe(true);
      expect(about, name).toMatch(/\.$/);
    }
  });

  it("has every measure of the contract", () => {
    const contract = `shipments_departed shipments_cued shipments_detected shipments_known shipments_responded
      shipments_intercepted shipments_disrupted shipments_delivered awareness_rate detection_rate response_rate
      interception_rate success_rate removal_rate case_response_rate cases_opened cases_answered cases_false kg_intended
      kg_departed kg_delivered kg_seized kg_jettisoned kg_lost kg_abandoned kg_unresolved kg_removed kg_replacement
      missed_capability missed_maintenance missed_weather missed_endurance missed_reach missed_busy missed_outranked
      missed_addressable cost_total value_removed kg_per_month shipments_per_month transit_time utilization on_station
      inspected seizure_effectiveness wait_lawful displacement net_effect route_shift active_routes return_time price`;
    for (const name of contract.trim().split(/\s+/)) expect(measureNames).toContain(name);
    expect(measureWordsIn("kg_delivered", "es")).toBe("Kilogramos entregados");
  });

  it("names every sum that the ledger counts once", () => {
    const all = [...partedSums, ...plainSums];
    expect(new Set(all).size).toBe(all.length);
    expect(partedSums.slice(0, 2)).toEqual(["shipments_departed", "shipments_cued"]);
  });
});

/** One boat a day and no asset. */
const world = {
  ...{ picket: 1 as const, title: "Small", "warm-up": "10 days", horizon: "60 days" },
  nodes: {
    start: { at: [0, 0] as [number, number], role: "origin" as const },
    end: { at: [0, 10] as [number, number], role: "market" as const },
  },
  legs: { road: { from: "start", to: "end", by: "land" as const } },
  conveyances: { lorry: { by: "land" as const, speed: "60 km/h", capacity: "5 t" } },
  organisations: { network: { routes: "cheapest" as const } },
  flows: {
    loads: {
      ...{ organisation: "network", from: "start", to: "end", load: "100 kg" },
      departures: { poisson: "1 / day" },
      conveyances: { land: { lorry: 1 } },
    },
  },
  alternatives: { today: {}, other: {} },
};

describe("a measure whose mechanism the scenario lacks", () => {
  it("is warned of, and null with the reason where the scenario asks for it", async () => {
    const asked = scenario({
      ...world,
      measures: ["kg_delivered", "displacement", "value_removed", "kg_abandoned"],
    });
    expect(asked.warnings.map(({ path, found }) => [path, found])).toEqual([
      ["measures.1", '"displacement": nothing in the scenario adapts'],
      ["measures.2", '"value_removed": no market has a price'],
      ["measures.3", '"kg_abandoned": nothing in the scenario is deterred'],
    ]);
    const comparison = await compare(asked, { replications: 3, workers: 1 });
    const { displacement, value_removed, kg_abandoned } = comparison.alternatives[0]!.measures;
    expect(displacement).toMatchObject({
      estimate: null,
      n: 3,
      method: "not defined: nothing in the scenario adapts",
    });
    expect(value_removed).toMatchObject({ estimate: null, method: "not defined: no market has a price" });
    expect(kg_abandoned).toMatchObject({
      estimate: 0,
      low: 0,
      high: 0,
      method: "exact: nothing in the scenario is deterred",
    });
    const text = fullText(comparison, asked);
    expect(text).toContain("displacement: not defined: nothing in the scenario adapts.");
    expect(text).toContain("kg_abandoned: exact: nothing in the scenario is deterred.");
  });

  it("is absent where nobody asks for it", async () => {
    const comparison = await compare(scenario(world), { replications: 2, workers: 1 });
    expect(Object.keys(comparison.alternatives[0]!.measures)).not.toContain("displacement");
  });
});

describe("a name that is in no catalogue", () => {
  const misspelt = scenario({ ...world, measures: ["kg_deliverd", "loads_at_dawn"] });

  it("is refused with the nearest name, all at once", async () => {
    const asking = compare(misspelt, { replications: 2, workers: 1 });
    await expect(asking).rejects.toThrow(/measures\.0: .*"kg_deliverd"; did you mean "kg_delivered"\?/);
    await expect(asking).rejects.toThrow(
      /measures\.1: .*"loads_at_dawn"; a plug-in that has it is given with --plugin/,
    );
  });

  it("is known where a plug-in has it", async () => {
    const dawn = {
      ...{ kind: "measure" as const, name: "loads_at_dawn", unit: "loads" },
      begin: () => ({ listen: () => {}, value: () => 1 }),
    };
    const asked = scenario({ ...world, measures: ["loads_at_dawn"] });
    const comparison = await compare(asked, { replications: 2, workers: 1, plugins: [{ dawn }] });
    expect(comparison.alternatives[0]!.measures["loads_at_dawn"]!.estimate).toBe(1);
  });
});

/** Who owns which draw: what is drawn when an asset is added, a route closed or a rate raised. */

import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Streams, Uniform } from "../../src/engine/index.ts";
import { purposes } from "../../src/model/draws.ts";
import type { ScenarioInput } from "../../src/scenario/index.ts";
import { boats, factsOf, ofKind, strait, straitData, unit } from "./strait.ts";

/** Every draw of the history that runs, by the entity that took it. */
const drawn = vi.hoisted(() => new Map<string, number[]>());

vi.mock("../../src/engine/random.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/engine/random.ts")>();
  return {
    ...original,
    streams: (seed: string, replication: number) => watched(original.streams(seed, replication), ""),
  };

  function watched(open: Streams, prefix: string): Streams {
    return Object.assign(
      (...names: Parameters<Streams>): Uniform => {
        const uniform = open(...names);
        const entity = prefix + names.join("/");
        const draws: number[] = [];
        // An entity that is opened twice would take the same draws for two purposes.
        expect(drawn.has(entity), `${entity} is opened once`).toBe(false);
        drawn.set(entity, draws);
        return () => {
          const u = uniform();
          draws.push(u);
          return u;
        };
      },
      { beginning: (text: string) => watched(open.beginning(text), prefix + text) },
    );
  }
});

/** How often each pair of keys was asked for each purpose. */
const asked = vi.hoisted(() => new Map<string, number>());

vi.mock("../../src/engine/pairing.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/engine/pairing.ts")>();
  return {
    ...original,
    pairUniform: (a: number, b: number, purpose: number) => {
      const triple = `${a} ${b} ${purpose}`;
      asked.set(triple, (asked.get(triple) ?? 0) + 1);
      return original.pairUniform(a, b, purpose);
    },
  };
});

beforeEach(() => {
  drawn.clear();
  asked.clear();
});

/** The draws of a history, and what the smugglers did in it. */
function history(world: ReturnType<typeof strait>) {
  drawn.clear();
  const facts = factsOf(world);
  const draws = new Map([...drawn].map(([entity, values]) => [entity, [...values]]));
  const shipments = new Map(
    ofKind(facts, "departed")
      .filter(({ shipment }) => shipment.cohort)
      .map(({ shipment, at }) => [
        shipment.id,
        { at, kg: shipment.kg, route: shipment.route.id, cue: shipment.cue?.after, key: shipment.key },
      ]),
  );
  const passages = new Map(ofKind(facts, "embarked").map(({ passage }) => [passage.id, passage.key]));
  return { facts, draws, shipments, passages };
}

/** Which entities drew in one history and not in the other, or drew another number than the other at the same place. */
function changed(before: ReadonlyMap<string, number[]>, after: ReadonlyMap<string, number[]>) {
  const gone = [...before.keys()].filter((entity) => !after.has(entity));
  const added = [...after.keys()].filter((entity) => !before.has(entity));
  const other = [...after].filter(([entity, values]) => {
    const old = before.get(entity);
    return old?.some((value, i) => i < values.length && values[i] !== value);
  });
  return { gone, added, other: other.map(([entity]) => entity) };
}

/** Two ways, two kinds of boat, and a fleet that costs the smugglers nothing: whoever is met escapes without delay. */
const harmless = { endgame: { seize: "0 %", escape: "100 %" }, "escape-delay": "0 h" } as const;
const base: Partial<ScenarioInput> = {
  horizon: "800 h",
  legs: {
    crossing: { from: "south", to: "north", by: "sea", zone: "sea" },
    detour: { from: "south", to: "north", by: "sea", zone: "sea", via: [[3, 5]] },
  },
  conveyances: {
    boat: { by: "sea", speed: "50 km/h", capacity: "1 t" },
    ketch: { by: "sea", speed: "20 km/h", capacity: "1 t" },
  },
  organisations: { network: { routes: { shares: { crossing: 2, detour: 1 } } } },
  flows: boats({
    departures: { poisson: "3 / day" },
    load: { lognormal: { mean: "100 kg", cv: 1 } },
    conveyances: { sea: { boat: 2, ketch: 1 } },
    cue: { share: "60 %", after: { exponential: "5 h" } },
  }),
  assets: {
    ship: unit({
      ...harmless,
      zone: "sea",
      count: 2,
      role: ["detect", "intercept"],
      "search-speed": "40 km/h",
      "sweep-width": { boat: "40 km", ketch: "80 km" },
      endurance: "200 h",
      turnaround: "50 h",
      processing: { exponential: "10 h" },
      breakdown: { every: "300 h", repair: { exponential: "20 h" } },
    }),
  },
};
const today = () => history(strait(base));

/** By sea to a harbour, by road from there through a checkpoint. */
const inland: Partial<ScenarioInput> = {
  ...base,
  nodes: {
    south: { at: [0, 0], role: "origin" },
    harbour: { at: [0, 10], role: "transfer", stay: { exponential: "20 h" } },
    north: { at: [0, 12], role: "market" },
  },
  checkpoints: {
    port: { inspectors: 100, inspection: { exponential: "2 h" }, select: "40 %", find: "50 %" },
  },
  legs: {
    crossing: { from: "south", to: "harbour", by: "sea", zone: "sea" },
    road: { from: "harbour", to: "north", by: "land", checkpoint: "port" },
  },
  conveyances: { ...base.conveyances!, lorry: { by: "land", speed: "50 km/h", capacity: "2 t" } },
  organisations: { network: { routes: "cheapest" } },
  flows: boats({
    departures: { poisson: "3 / day" },
    conveyances: { sea: { boat: 2, ketch: 1 }, land: { lorry: 1 } },
  }),
};

const kinds = (entities: readonly string[]) => new Set(entities.map((entity) => entity.split("/")[0]));

describe("an asset that is added", () => {
  const more = () => history(strait({ ...base, assets: { ship: { ...base.assets!["ship"]!, count: 3 } } }));

  it("takes its own draws, and moves none of anybody else", () => {
    const [before, after] = [today(), more()];
    const { gone, added, other } = changed(before.draws, after.draws);
    expect(other).toEqual([]);
    expect(after.passages).toEqual(before.passages);
    // What is new belongs to the new hull, or to an attempt that nobody made before.
    expect(added.filter((entity) => !entity.startsWith("m/")).sort()).toEqual([
      "b/ship-3",
      "h/ship-3",
      "y/ship-3",
    ]);
    expect(kinds(gone).size === 0 || [...kinds(gone)].join() === "m").toBe(true);
  });

  it("meets the same smugglers with the same loads on the same days by the same ways", () => {
    const [before, after] = [today(), more()];
    expect(before.shipments.size).toBeGreaterThan(80);
    expect(after.shipments).toEqual(before.shipments);
  });

  it("leaves the draws of an attempt to the attempt, whoever makes it", () => {
    const [before, after] = [today(), more()];
    const attempts = [...before.draws.keys()].filter(
      (entity) => entity.startsWith("m/") && after.draws.has(entity),
    );
    expect(attempts.length).toBeGreaterThan(10);
    for (const entity of attempts) expect(after.draws.get(entity)).toEqual(before.draws.get(entity));
  });

  it("of a class with another name moves no draw either", () => {
    const [before, after] = [
      today(),
      history(strait({ ...base, assets: { aeroplane: unit({ ...harmless, count: 2 }), ...base.assets } })),
    ];
    const { added, other } = changed(before.draws, after.draws);
    expect(other).toEqual([]);
    expect(added.every((entity) => entity.startsWith("m/") || entity.includes("aeroplane"))).toBe(true);
    expect(after.shipments).toEqual(before.shipments);
  });
});

describe("a stay and a checkpoint", () => {
  /** A harbour where loads wait, then a road with a checkpoint. */
  const ends = (world: ReturnType<typeof strait>) =>
    new Map(ofKind(factsOf(world), "ended").map(({ lot, at, fate }) => [lot.id, { at, fate }]));

  it("take the same time and find the same loads whoever else is at sea", () => {
    const before = ends(strait(inland));
    drawn.clear();
    const after = ends(strait({ ...inland, assets: { ship: { ...base.assets!["ship"]!, count: 5 } } }));
    expect(before.size).toBeGreaterThan(80);
    expect(after).toEqual(before);
    // 40 % x 50 % = 20 % are found, within four standard errors.
    const found = [...before.values()].filter(({ fate }) => fate === "seized").length / before.size;
    expect(Math.abs(found - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / before.size));
  });
});

describe("a route that is closed", () => {
  it("moves only those who used it", () => {
    const [before, after] = [
      today(),
      history(
        strait({
          ...base,
          legs: { crossing: base.legs!["crossing"]! },
          organisations: { network: { routes: { shares: { crossing: 2 } } } },
        }),
      ),
    ];
    const { other } = changed(before.draws, after.draws);
    expect(other).toEqual([]);
    const movers = new Set(
      [...before.shipments].filter(([, { route }]) => route === "detour").map(([id]) => id),
    );
    expect(movers.size).toBeGreaterThan(15);
    for (const [id, shipment] of after.shipments) {
      const old = before.shipments.get(id)!;
      expect(shipment).toEqual(movers.has(id) ? { ...old, route: "crossing" } : old);
    }
    // Passages: those of the movers on the detour are gone, on the crossing new; attempts go with them.
    let moved = 0;
    for (const [id, key] of before.passages) {
      if (id.endsWith("/detour")) expect(after.passages.has(id)).toBe(false);
      else expect(after.passages.get(id)).toBe(key);
    }
    for (const id of after.passages.keys()) {
      expect(id).toMatch(/\/crossing$/);
      if (before.passages.has(id)) continue;
      moved += 1;
      expect(before.passages.has(id.replace(/crossing$/, "detour"))).toBe(true);
    }
    expect(moved).toBeGreaterThan(15);
  });
});

describe("a rate that is raised", () => {
  it("keeps every old shipment as it was, and adds others", () => {
    const raised = { boats: { ...base.flows!["boats"]!, departures: { poisson: "7 / day" } } };
    const [before, after] = [today(), history(strait({ ...base, flows: raised }))];
    const { other } = changed(before.draws, after.draws);
    expect(other).toEqual([]);
    for (const [id, shipment] of before.shipments) expect(after.shipments.get(id)).toEqual(shipment);
    // 800 h at 4 more a day: 133, give or take four standard deviations.
    const more = after.shipments.size - before.shipments.size;
    expect(more).toBeGreaterThan(133 - 46);
    expect(more).toBeLessThan(133 + 46);
  });

  it("draws the loads of a second flow from streams of its own", () => {
    const two = { ...base.flows, others: { ...straitData.flows.boats } };
    const [before, after] = [today(), history(strait({ ...base, flows: two } as Partial<ScenarioInput>))];
    const { other } = changed(before.draws, after.draws);
    expect(other).toEqual([]);
    for (const [id, shipment] of before.shipments) expect(after.shipments.get(id)).toEqual(shipment);
  });
});

describe("a replication", () => {
  it("opens every entity's stream once, so that no draw serves two purposes", () => {
    expect(today().draws.size).toBeGreaterThan(100);
  });

  it("asks no lot twice for one purpose at one leg, node or part", () => {
    const { lorry } = inland.conveyances!;
    const { port } = inland.checkpoints!;
    const facts = factsOf(
      strait({
        ...inland,
        nodes: { ...inland.nodes!, harbour: { ...inland.nodes!["harbour"]!, split: "60 kg" } },
        checkpoints: { port: { ...port!, risk: { flags: "20 %", "false-alarms": "5 %" } } },
        conveyances: { ...inland.conveyances!, lorry: { ...lorry!, capacity: "40 kg" } },
      }),
    );
    const lots = new Set(ofKind(facts, "embarked").map(({ passage }) => String(passage.lot.key)));
    const once = new Set(Object.values(purposes).filter((purpose) => purpose >= purposes.selected));
    const seen = new Set<number>();
    for (const [triple, times] of asked) {
      const [key, , purpose] = triple.split(" ");
      if (!lots.has(key!) || !once.has(Number(purpose) as never)) continue;
      seen.add(Number(purpose));
      expect(times, triple).toBe(1);
    }
    expect(seen).toEqual(once);
  });

  it("has a number of its own for each purpose of what two entities draw together", () => {
    expect(new Set(Object.values(purposes)).size).toBe(Object.keys(purposes).length);
  });
});

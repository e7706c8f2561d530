/** What holds in every history: both balances, the nested sets, the reasons, on 200 random small worlds. */

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replicate, setting } from "../../src/experiment/index.ts";
import type { Case, Fact, Shipment } from "../../src/model/index.ts";
import { type ScenarioInput, scenario } from "../../src/scenario/index.ts";

const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Leaves out what is undefined: a key is there or it is not. */
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const hours = (low: number, high: number) => fc.integer({ min: low, max: high }).map((h) => `${h} h`);

const node = fc
  .record({
    stay: maybe(fc.constantFrom("5 h", { exponential: "10 h" })),
    split: maybe(fc.constantFrom("40 kg", "70 kg", "150 kg")),
    join: maybe(fc.constantFrom("120 kg", "250 kg")),
  })
  .map(present);

const leg = fc.record({ zone: fc.boolean(), checkpoint: fc.boolean(), land: fc.boolean() });

const endgame = fc
  .tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 4 }))
  .map(([a, b, c, d, e]) => {
    const sum = a + b + c + d + e;
    return { jettison: a / sum, scuttle: b / sum, lost: c / sum, escape: d / sum, seize: e / sum };
  });

const asset = fc
  .record({
    count: fc.nat(3),
    role: fc.constantFrom<readonly string[]>(["detect"], ["intercept"], ["detect", "intercept"]),
    north: fc.integer({ min: -3, max: 3 }),
    east: fc.integer({ min: 0, max: 10 }),
    zone: fc.boolean(),
    speed: maybe(fc.constantFrom("30 km/h", "200 km/h")),
    reach: maybe(fc.constant({ speed: "100 km/h", range: "200 km" })),
    endurance: maybe(hours(40, 300)),
    turnaround: maybe(hours(0, 60)),
    processing: maybe(fc.constantFrom("0 h", "10 h", { exponential: "20 h" })),
    interception: share,
    endgame,
    after: fc.constantFrom("continue", "home"),
    breakdown: maybe(fc.constant({ every: "200 h", repair: { exponential: "30 h" } })),
    maintenance: maybe(fc.constant({ every: "500 h", for: "20 h" })),
    response: maybe(share.map((probability) => ({ probability }))),
    start: fc.constantFrom("random", "staggered"),
    tracks: maybe(fc.constant(true)),
    sorting: maybe(fc.constant({ takes: "2 h", sensitivity: 0.8, specificity: 0.7 })),
    handover: maybe(fc.constant({ share: 0.4, takes: { exponential: "5 h" } })),
    escort: maybe(fc.constant({ share: 0.5, speed: "15 km/h" })),
    detainees: maybe(fc.constant({ share: 0.5, takes: "6 h" })),
    rough: maybe(fc.constantFrom({ sweep: 0.4 }, { grounded: true })),
    company: fc.boolean(),
  })
  .map(({ north, east, zone, after, role, speed, rough, tracks, ...rest }) =>
    present({
      ...rest,
      tracks: role.includes("detect") ? tracks : undefined,
      "in-sea": rough === undefined ? undefined : { rough },
      role,
      base: { at: [north, east] },
      zone: zone || role.includes("detect") ? "sea" : undefined,
      speed: zone && speed === "30 km/h" ? "200 km/h" : speed,
      "search-speed": role.includes("detect") ? "100 km/h" : undefined,
      "sweep-width": role.includes("detect") ? { boat: "50 km", ketch: "20 km" } : undefined,
      "after-escape": after,
      endgame: role.includes("intercept") ? rest.endgame : undefined,
    }),
  );

const flow = fc.record({
  rate: fc.constantFrom("1 / day", "4 / day", "10 / day"),
  load: fc.constantFrom("100 kg", { uniform: ["20 kg", "300 kg"] }, { lognormal: { mean: "120 kg", cv: 1 } }),
  cue: maybe(
    fc
      .record({
        share,
        after: fc.constantFrom("0 h", "3 h", { exponential: "8 h" }),
        error: maybe(
          fc.constantFrom(
            { radius: "40 km" },
            { radius: "40 km", growth: "5 km/h", convention: "disc" as const },
          ),
        ),
        "found-by": maybe(fc.constantFrom("responder", "searcher")),
      })
      .map(present),
  ),
  season: maybe(fc.constant("1 + 0.5 * sin(2 * pi * t / week)")),
  ketch: fc.nat(3),
});

const worlds = fc
  .record({
    nodes: fc.array(node, { minLength: 0, maxLength: 2 }),
    legs: fc.array(leg, { minLength: 3, maxLength: 3 }),
    bypass: fc.boolean(),
    fixed: fc.boolean(),
    flows: fc.array(flow, { minLength: 1, maxLength: 2 }),
    assets: fc.array(asset, { minLength: 0, maxLength: 4 }),
    lose: fc.boolean(),
    response: maybe(share.map((probability) => ({ probability }))),
    inspectors: fc.nat(2),
    more: fc.nat(4),
    runOut: fc.constantFrom("20 h", "4000 h"),
    lawful: fc.boolean(),
    weather: fc.boolean(),
    falseCues: maybe(fc.constantFrom("1 / day", "6 / day")),
    rule: fc.constantFrom("nearest", "first-free", "best-chance", "most-endurance"),
    retask: maybe(fc.constant({ "when-larger-by": 1.5 })),
    reserve: maybe(fc.constant({ keep: 1, "for-loads-above": "120 kg" })),
    trackLife: maybe(fc.constantFrom("4 h", { exponential: "10 h" })),
  })
  .map((given): ScenarioInput => {
    const stops = given.nodes.length;
    const name = (i: number) => (i === 0 ? "south" : i === stops + 1 ? "north" : `stop-${i}`);
    const nodes = Object.fromEntries([
      ["south", { at: [0, 0], role: "origin" }],
      ...given.nodes.map((each, i) => [name(i + 1), { at: [0, 3 * (i + 1)], role: "transfer", ...each }]),
      ["north", { at: [0, 10], role: "market", price: "20 kUSD / kg" }],
    ]);
    const wayOf = ({ zone, checkpoint, land }: { zone: boolean; checkpoint: boolean; land: boolean }) =>
      present({
        by: land ? "land" : "sea",
        zone: zone && !land ? "sea" : undefined,
        checkpoint: checkpoint ? "port" : undefined,
      });
    const legs = Object.fromEntries([
      ...given.legs
        .slice(0, stops + 1)
        .map((each, i) => [`leg-${i}`, { from: name(i), to: name(i + 1), ...wayOf(each) }]),
      ...(given.bypass
        ? [["bypass", { from: "south", to: "north", by: "sea", zone: "sea", via: [[4, 5]] }]]
        : []),
    ]);
    const lands = (i: number) => given.legs[i]!.land;
    const along = Array.from({ length: stops + 1 }, (_, i) => `leg-${i}`).join("--");
    return {
      title: "random",
      "warm-up": "100 h",
      horizon: "250 h",
      "run-out": given.runOut,
      nodes,
      zones: {
        sea: present({
          at: [0, 5],
          area: "300000 km2",
          weather: given.weather
            ? { seas: { calm: { share: 0.6 }, rough: { share: 0.4, speed: 0.7 } }, persistence: 0.5 }
            : undefined,
        }),
      },
      checkpoints: {
        port: present({
          inspectors: given.inspectors,
          inspection: { exponential: "2 h" },
          select: 0.3,
          find: 0.6,
          lawful: given.lawful ? { traffic: "20 / h", lanes: 2, primary: "4 min" } : undefined,
        }),
      },
      legs,
      conveyances: {
        boat: { by: "sea", speed: "50 km/h", capacity: "150 kg" },
        ketch: { by: "sea", speed: "20 km/h", capacity: "1 t", cost: "1 kUSD" },
        lorry: { by: "land", speed: "70 km/h", capacity: "90 kg" },
      },
      organisations: {
        network: {
          routes: given.fixed
            ? { shares: { [along]: 2, ...(given.bypass ? { bypass: 1 } : {}) } }
            : "cheapest",
        },
      },
      flows: Object.fromEntries(
        given.flows.map(({ rate, load, cue, ketch, season }, i) => [
          `flow-${i}`,
          present({
            organisation: "network",
            from: "south",
            to: "north",
            departures: present({ poisson: rate, season }),
            load,
            conveyances: { sea: { boat: 1, ketch }, land: { lorry: 1 } },
            cue,
          }),
        ]),
      ),
      ...(given.falseCues === undefined
        ? {}
        : {
            "false-cues": {
              ghosts: {
                leg: "leg-0",
                conveyance: lands(0) ? "lorry" : "boat",
                poisson: given.falseCues,
                after: "2 h",
              },
            },
          }),
      assets: Object.fromEntries(
        given.assets.map(({ company, "in-sea": inSea, ...each }, i) => [
          `class-${i}`,
          present({
            ...each,
            "in-sea": given.weather ? inSea : undefined,
            with: company && i > 0 ? "class-0" : undefined,
          }),
        ]),
      ),
      cases: present({
        "when-nobody-is-free": given.lose ? "lose" : "wait",
        dispatch: given.rule,
        "re-task": given.retask,
        reserve: given.reserve,
        "track-life": given.trackLife,
      }),
      ...(given.response === undefined ? {} : { response: given.response }),
      alternatives: {
        today: {},
        other: given.assets.length === 0 ? {} : { "assets.class-0.count": given.more },
      },
    } as unknown as ScenarioInput;
  });

/** Who reached which of the nested sets, told from the facts. */
function nested(facts: readonly Fact[]): readonly ReadonlySet<Shipment>[] {
  const sets = Array.from({ length: 5 }, () => new Set<Shipment>());
  const add = (set: number, shipments: readonly { readonly shipment: Shipment }[]) => {
    for (const { shipment } of shipments) sets[set]!.add(shipment);
  };
  for (const fact of facts) {
    if (fact.kind === "departed") sets[0]!.add(fact.shipment);
    if (fact.kind === "case-opened") add(1, fact.case.passage.lot.portions);
    if (fact.kind === "responded") add(2, fact.case.passage.lot.portions);
    if (fact.kind === "intercepted") add(3, fact.case.passage.lot.portions);
    if (fact.kind === "disrupted") add(4, fact.passage.lot.portions);
  }
  return sets;
}

describe("in every history", () => {
  it("both balances hold, the sets are nested, every miss has one reason, and no shipment has two open cases", () => {
    let departed = 0;
    fc.assert(
      fc.property(worlds, (input) => {
        const world = scenario(input);
        const question = {
          seed: "property",
          from: 1,
          to: 1,
          alternatives: ["today", "other"],
          reproduce: "",
          reproduceOne: () => "",
        };
        const compiled = setting(world, question);
        for (const alternative of question.alternatives) {
          const facts: Fact[] = [];
          const open = new Map<Shipment, Case>();
          const result = replicate(compiled, alternative, 1, (fact) => {
            facts.push(fact);
            if (fact.kind === "case-opened") {
              for (const shipment of new Set(fact.case.shipments)) {
                expect(open.get(shipment)).toBeUndefined();
                expect(shipment.openCase).toBe(fact.case);
                open.set(shipment, fact.case);
              }
            }
            if (fact.kind === "case-closed") {
              for (const shipment of fact.case.shipments) {
                if (open.get(shipment) === fact.case) open.delete(shipment);
              }
            }
          });
          if (result.kind === "failed") throw new Error(result.error);
          departed += facts.filter(({ kind }) => kind === "departed").length;

          const { layout } = compiled.histories.get(alternative)!;
          const value = (name: string) => result.record[layout.column.get(name)!]!;
          expect(value("period_imbalance")).toBeLessThan(1e-9);
          expect(value("cohort_imbalance")).toBeLessThan(1e-9);
          expect(value("known_cue_only") + value("known_sensor_only") + value("known_both")).toBe(
            value("shipments_known"),
          );

          const sets = nested(facts);
          for (const [i, set] of sets.entries()) {
            if (i > 0) for (const shipment of set) expect(sets[i - 1]!.has(shipment)).toBe(true);
          }
          for (const shipment of sets[0]!) {
            expect(shipment.known).toBe(sets[1]!.has(shipment));
            expect(shipment.responded).toBe(sets[2]!.has(shipment));
          }
          for (const fact of facts) {
            if (fact.kind !== "concluded") continue;
            expect(fact.reason !== undefined).toBe(
              sets[1]!.has(fact.shipment) && !sets[2]!.has(fact.shipment),
            );
          }
          const cohort = (set: ReadonlySet<Shipment>) =>
            [...set].filter((shipment) => shipment.cohort).length;
          const names = ["departed", "known", "responded", "intercepted", "disrupted"];
          expect(sets.map(cohort)).toEqual(names.map((name) => value(`shipments_${name}`)));
        }
      }),
      { numRuns: 200, seed: 20140313 },
    );
    expect(departed).toBeGreaterThan(10_000);
  }, 240_000);
});

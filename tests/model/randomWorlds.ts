/** Random small worlds for properties that hold in every history. */

import * as fc from "fast-check";
import type { ScenarioInput } from "../../src/scenario/index.ts";

const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Once in eight times. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 7 }, { arbitrary, weight: 1 });
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

const leg = fc.record({
  zone: fc.boolean(),
  checkpoint: fc.boolean(),
  land: fc.boolean(),
  landing: maybe(fc.constant("3 h")),
});

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
    pursuit: maybe(fc.constantFrom("0 h", "4 h")),
    escape: maybe(fc.constantFrom("0 h", { exponential: "5 h" })),
    interception: share,
    endgame,
    after: fc.constantFrom("continue", "home"),
    breakdown: maybe(fc.constant({ every: "200 h", repair: { exponential: "30 h" } })),
    maintenance: maybe(fc.constant({ every: "500 h", for: "20 h" })),
    response: rarely(share.map((probability) => ({ probability }))),
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
        late: maybe(fc.constant({ share: 0.4, by: { exponential: "6 h" } })),
        "knows-load": maybe(share),
        "found-by": maybe(fc.constantFrom("responder", "searcher")),
      })
      .map(present),
  ),
  season: maybe(fc.constant("1 + 0.5 * sin(2 * pi * t / week)")),
  ketch: fc.nat(3),
  own: fc.boolean(),
});

/** Small worlds with a bit of everything, and two alternatives, `today` and `other`. */
export const worlds = fc
  .record({
    nodes: fc.array(node, { minLength: 0, maxLength: 2 }),
    legs: fc.array(leg, { minLength: 3, maxLength: 3 }),
    bypass: fc.boolean(),
    fixed: fc.boolean(),
    flows: fc.array(flow, { minLength: 1, maxLength: 2 }),
    assets: fc.array(asset, { minLength: 0, maxLength: 4 }),
    lose: fc.boolean(),
    response: rarely(share.map((probability) => ({ probability }))),
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
    const wayOf = ({ zone, checkpoint, land, landing }: (typeof given.legs)[number]) =>
      present({
        by: land ? "land" : "sea",
        zone: zone && !land ? "sea" : undefined,
        landing: zone && !land ? landing : undefined,
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
        given.flows.map(({ rate, load, cue, ketch, own, season }, i) => [
          `flow-${i}`,
          present({
            organisation: "network",
            from: "south",
            to: "north",
            departures: present({ poisson: rate, season }),
            load,
            conveyances: { sea: { boat: 1, ketch }, land: { lorry: 1 } },
            "conveyances-on": own ? { "leg-0": lands(0) ? { lorry: 1 } : { ketch: 1 } } : undefined,
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

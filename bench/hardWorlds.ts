// Worlds that grow, in which interceptors are few and cases wait for them.
import type { ScenarioInput } from "../src/scenario/index.ts";

export type HardWorld = {
  /** What grows, and what does not. */
  readonly grows: string;
  readonly sizes: readonly number[];
  /** The exponent that time must not exceed. */
  readonly must: number;
  readonly world: (size: number) => ScenarioInput;
};

type Zones = {
  readonly title: string;
  readonly zones: number;
  readonly speed: string;
  readonly years: number;
  /** Of each zone. */
  readonly aircraft: number;
  readonly ships: number;
  readonly shipments: number;
};

/** Zones spread over the globe, each with a leg across it, a flow, a class of aircraft that searches and one of ships. */
function zonesAlike({ title, zones, speed, years, aircraft, ships, shipments }: Zones): ScenarioInput {
  const each = <T>(of: (k: number) => readonly [string, T]) =>
    Object.fromEntries(Array.from({ length: zones }, (_, k) => of(k)));
  const north = (k: number) => -60 + 6 * (k % 21);
  const east = (k: number) => -175 + 17 * (Math.floor(k / 21) % 20);
  return {
    title,
    "warm-up": "60 days",
    horizon: `${years} years`,
    nodes: {
      ...each((k) => [`from-${k}`, { at: [north(k), east(k)], role: "origin" }]),
      ...each((k) => [`to-${k}`, { at: [north(k), east(k) + 10], role: "market" }]),
    },
    zones: each((k) => [`zone-${k}`, { at: [north(k), east(k) + 5], area: "1 Mkm2" }]),
    legs: each((k) => [`leg-${k}`, { from: `from-${k}`, to: `to-${k}`, by: "sea", zone: `zone-${k}` }]),
    conveyances: { boat: { by: "sea", speed, capacity: "2 t" } },
    organisations: { network: { routes: "cheapest" } },
    cases: { "when-nobody-is-free": "wait" },
    flows: each((k) => [
      `flow-${k}`,
      {
        organisation: "network",
        from: `from-${k}`,
        to: `to-${k}`,
        departures: { poisson: `${shipments} / year` },
        load: { lognormal: { mean: "600 kg", cv: 0.8 } },
        conveyances: { sea: { boat: 1 } },
        cue: { share: "70 %", after: { exponential: "5 h" } },
      },
    ]),
    assets: {
      ...each((k) => [
        `aircraft-${k}`,
        {
          count: aircraft,
          role: ["detect"],
          base: { at: [north(k), east(k) + 5] },
          zone: `zone-${k}`,
          speed: "300 kn",
          "search-speed": "200 kn",
          "sweep-width": { boat: "20 nmi" },
          endurance: "12 h",
          turnaround: "24 h",
        },
      ]),
      ...each((k) => [
        `ship-${k}`,
        {
          count: ships,
          role: ["intercept"],
          base: { at: [north(k), east(k) + 8] },
          zone: `zone-${k}`,
          speed: "20 kn",
          reach: { speed: "100 kn", range: "120 nmi" },
          endurance: "20 days",
          turnaround: "10 days",
          processing: { lognormal: { mean: "40 h", cv: 0.5 } },
          endgame: { seize: "100 %" },
        },
      ]),
    },
  } as unknown as ScenarioInput;
}

export const hardWorlds: Readonly<Record<string, HardWorld>> = {
  "slow boats": {
    grows:
      "zones, 100 to 400, each with 1 aircraft, 1 ship and 150 boats of 2 kn a year, nobody of whom leaves his zone",
    sizes: [100, 160, 250, 400],
    must: 1.15,
    world: (zones) =>
      zonesAlike({
        title: `${zones} zones`,
        zones,
        speed: "2 kn",
        years: 1,
        aircraft: 1,
        ships: 1,
        shipments: 150,
      }),
  },
  aircraft: {
    grows: "aircraft in one zone, 25 to 400; 5 ships and 700 boats of 10 kn a year do not grow",
    sizes: [25, 50, 100, 200, 400],
    must: 1.15,
    world: (aircraft) =>
      zonesAlike({
        title: `${aircraft} aircraft`,
        zones: 1,
        speed: "10 kn",
        years: 2,
        aircraft,
        ships: 5,
        shipments: 700,
      }),
  },
  "ships and shipments": {
    grows: "ships in one zone, 5 to 160, and with each 200 boats of 10 kn a year; 4 aircraft do not grow",
    sizes: [5, 10, 20, 40, 80, 160],
    must: 1.3,
    world: (ships) =>
      zonesAlike({
        title: `${ships} ships`,
        zones: 1,
        speed: "10 kn",
        years: 3,
        aircraft: 4,
        ships,
        shipments: 200 * ships,
      }),
  },
};

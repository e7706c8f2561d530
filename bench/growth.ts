// How the model's time grows with the size of its world: npm run bench:growth -- [--most K]
// A world of K zones has K legs, flows and pairs of assets (one searches, one intercepts) and 500 K shipments a year; 100
// zones are 200 assets and 50,000 shipments. Then one zone with more and more targets in it. CPU time; the exponent is the slope of log time over log size by least squares.
import { parseArgs } from "node:util";
import { course, simulate } from "../src/model/index.ts";
import { type ScenarioInput, scenario } from "../src/scenario/index.ts";

const { values } = parseArgs({ options: { most: { type: "string", default: "100" } } });

function manyZones(count: number): ScenarioInput {
  const each = <T>(of: (k: number) => readonly [string, T]) =>
    Object.fromEntries(Array.from({ length: count }, (_, k) => of(k)));
  const north = (k: number) => -60 + 12 * (k % 11);
  const east = (k: number) => -170 + 17 * Math.floor(k / 11);
  return {
    title: `${count} zones`,
    "warm-up": "60 days",
    horizon: "1 year",
    nodes: {
      ...each((k) => [`from-${k}`, { at: [north(k), east(k)], role: "origin" }]),
      ...each((k) => [`to-${k}`, { at: [north(k), east(k) + 10], role: "market" }]),
    },
    zones: each((k) => [`zone-${k}`, { at: [north(k), east(k) + 5], area: "1 Mkm2" }]),
    legs: each((k) => [`leg-${k}`, { from: `from-${k}`, to: `to-${k}`, by: "sea", zone: `zone-${k}` }]),
    conveyances: { boat: { by: "sea", speed: "25 kn", capacity: "2 t" } },
    organisations: { network: { routes: "cheapest" } },
    flows: each((k) => [
      `flow-${k}`,
      {
        organisation: "network",
        from: `from-${k}`,
        to: `to-${k}`,
        departures: { poisson: "500 / year" },
        load: { lognormal: { mean: "600 kg", cv: 0.8 } },
        conveyances: { sea: { boat: 1 } },
        cue: { share: "70 %", after: { exponential: "5 h" } },
      },
    ]),
    assets: {
      ...each((k) => [
        `aircraft-${k}`,
        {
          count: 1,
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
        `cutter-${k}`,
        {
          count: 1,
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

/** One zone with so many shipments a year, on slow boats, so that many are in it at once. */
function crowdedZone(shipments: number): ScenarioInput {
  const world = manyZones(1) as unknown as Record<string, Record<string, Record<string, unknown>>>;
  return {
    ...world,
    title: `${shipments} shipments a year in one zone`,
    conveyances: { boat: { ...world["conveyances"]!["boat"], speed: "1 kn" } },
    flows: { "flow-0": { ...world["flows"]!["flow-0"], departures: { poisson: `${shipments} / year` } } },
  } as unknown as ScenarioInput;
}

/** CPU seconds of a replication, the least of three after one to warm up, and its events. */
function cost(input: ScenarioInput): { readonly seconds: number; readonly events: number } {
  const world = scenario(input);
  const history = course(world, world.alternatives[0]!);
  const timed = (replication: number) => {
    const before = process.cpuUsage();
    const events = simulate(history, { seed: "growth", replication, listeners: [] });
    const { user, system } = process.cpuUsage(before);
    return { seconds: (user + system) / 1e6, events };
  };
  timed(1);
  return [2, 3, 4].map(timed).reduce((least, each) => (each.seconds < least.seconds ? each : least));
}

function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (axis: 0 | 1) => logs.reduce((sum, each) => sum + each[axis], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0);
  return across / logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0);
}

function series(unit: string, sizes: readonly number[], input: (size: number) => ScenarioInput): void {
  const points = sizes.map((size) => {
    const { seconds, events } = cost(input(size));
    console.log(
      `  ${String(size).padStart(7)} ${unit}: ${seconds.toFixed(3)} s, ${((1e6 * seconds) / events).toFixed(2)} µs an event`,
    );
    return [size, seconds] as const;
  });
  console.log(`  time grows as ${unit} to the power ${slope(points).toFixed(2)}`);
}

const most = Number(values.most);
for (let k = 0; k < 3; k++) cost(manyZones(10));
console.log("zones, each with two assets and 500 shipments a year");
series(
  "zones",
  [most / 16, most / 8, most / 4, most / 2, most].map((size) => Math.max(1, Math.round(size))),
  manyZones,
);
console.log("shipments in one zone");
series(
  "shipments a year",
  [500 * most, 250 * most, 125 * most, 62.5 * most].map(Math.round).reverse(),
  crowdedZone,
);

/** What is run in Node and in a browser, and has to give the same bytes: elementary functions, the engine, chance, and a whole history. */

import { hold, Resource, Simulation, sampler, streams } from "../../src/engine/index.ts";
import { planSchedule, simulate } from "../../src/model/index.ts";
import { scenario } from "../../src/scenario/index.ts";

export { bitsOfElementary } from "../arithmetic/bits.ts";

/** A queue of which every number depends on streams, distributions and the calendar. */
export function queue(): string {
  const simulation = new Simulation();
  const server = new Resource(simulation, { capacity: 2 });
  const open = streams("browser", 1);
  const gaps = open("gaps");
  const gap = sampler({ kind: "gamma", shape: 1.7, scale: 0.6 });
  const service = sampler({ kind: "lognormal", mean: 1.8, cv: 0.9 });
  const log: string[] = [];
  function* customer(k: number) {
    const u = open(`customer ${k}`);
    const arrived = simulation.now;
    yield* server.request();
    yield* hold(simulation, service(u()));
    server.release();
    log.push(`${k} ${arrived} ${simulation.now}`);
  }
  function* arrivals() {
    for (let k = 0; k < 2000; k++) {
      yield* hold(simulation, gap(gaps()));
      simulation.start(customer(k));
    }
  }
  simulation.start(arrivals());
  simulation.run();
  return log.join("\n");
}

/** A year in a zone with search, cues, patrols and missions: every fact and its hour. */
export function history(): string {
  const world = scenario({
    title: "Browser",
    "warm-up": "60 days",
    horizon: "1 year",
    nodes: { south: { at: [2.5, -78.5], role: "origin" }, north: { at: [15, -93], role: "market" } },
    zones: { sea: { at: [8, -88], area: "6 Mkm2" } },
    legs: { crossing: { from: "south", to: "north", by: "sea", zone: "sea" } },
    conveyances: { boat: { by: "sea", speed: "35 kn", capacity: "2 t" } },
    organisations: { network: { routes: "cheapest" } },
    flows: {
      boats: {
        organisation: "network",
        from: "south",
        to: "north",
        departures: { poisson: "100 / month", season: "1 + 0.3 * sin(2 * pi * t / year)" },
        load: { lognormal: { mean: "640 kg", cv: 0.8 } },
        conveyances: { sea: { boat: 1 } },
        cue: { share: "60 %", after: { triangular: ["1 h", "6 h", "14 h"] } },
      },
    },
    assets: {
      ship: {
        "on-station": 4,
        role: ["detect", "intercept"],
        base: { at: [13.5, -90] },
        zone: "sea",
        speed: "20 kn",
        "search-speed": "12 kn",
        "sweep-width": { boat: "20 nmi" },
        reach: { speed: "100 kn", range: "120 nmi" },
        endurance: "30 days",
        turnaround: "10 days",
        processing: { gamma: { mean: "40 h", cv: 0.6 } },
        endgame: { seize: "80 %", escape: "20 %" },
      },
    },
  });
  const facts: string[] = [];
  simulate(planSchedule(world, world.alternatives[0]!), {
    seed: "browser",
    replication: 1,
    listeners: [(fact) => facts.push(`${fact.kind} ${fact.at}`)],
  });
  return facts.join("\n");
}

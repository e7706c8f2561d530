/** A small strait with two levers and a budget, quick to simulate. */

import { parseScenario, type Scenario } from "../../src/scenario/index.ts";

const text = `
picket: 1
title: A small strait (illustrative)
warm-up: 10 days
horizon: 60 days
run-out: 20 days
nodes:
  coast: { at: [2.5, -78.5], role: origin }
  market: { at: [15.5, -93.5], role: market }
zones:
  strait: { at: [8, -88], area: 1 Mkm2 }
legs:
  crossing: { from: coast, to: market, by: sea, zone: strait }
conveyances:
  go-fast: { by: sea, speed: 35 kn, capacity: 2 t, signature: small-fast }
organisations:
  network: { routes: cheapest }
flows:
  boats:
    organisation: network
    from: coast
    to: market
    departures: { poisson: { value: 20 / month, low: 10 / month, high: 30 / month, source: illustrative } }
    load: { lognormal: { mean: 640 kg, cv: 0.8 } }
    conveyances: { sea: { go-fast: 1 } }
    cue: { share: { value: 85 %, low: 60 %, high: 95 %, source: illustrative }, after: 6 h }
assets:
  cutter:
    count: 2
    role: [intercept]
    base: { at: [13.9, -90.8] }
    zone: strait
    speed: 24 kn
    reach: { speed: 100 kn, range: 150 nmi }
    endurance: 30 days
    turnaround: 20 days
    processing: { lognormal: { mean: 2 days, cv: 0.5 } }
    endgame: { seize: 80 %, jettison: 8 %, scuttle: 6 %, escape: 6 % }
    cost: { hull-year: 20 MUSD, day-under-way: 60 kUSD }
  aircraft:
    count: 1
    role: [detect]
    base: { at: [13.4, -89.1] }
    zone: strait
    speed: 300 kn
    search-speed: 200 kn
    sweep-width: { small-fast: 20 nmi }
    endurance: 12 h
    turnaround: 24 h
    cost: { flying-hour: 8 kUSD }
cases: { when-nobody-is-free: wait }
levers:
  assets.cutter.count: { low: 1, high: 4, step: 1 }
  assets.aircraft.count: { low: 0, high: 1, step: 1 }
budget: { most: 130 MUSD / year }
alternatives:
  today: {}
  three-cutters: { assets.cutter.count: 3 }
interventions:
  later: { at: 30 days, set: { assets.cutter.speed: 20 kn }, alternatives: [three-cutters] }
measures: [kg_delivered, removal_rate, cost_total]
`;

export const strait = (set: readonly string[] = []): Scenario =>
  parseScenario(text, { file: "strait.yaml", set });

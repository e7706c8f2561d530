/** One history of one alternative: warm-up under the baseline, decision date, horizon, and the cohort's end. */

import { pairUniform, Simulation, streams } from "../engine/index.ts";
import type { Alternative, Scenario, World } from "../scenario/index.ts";
import type { Hull } from "./assets/hull.ts";
import { commission, isOnAlert, recall, refit } from "./assets/patrol.ts";
import { finderPurpose, type OpenStream } from "./chance.ts";
import { fairDay, startConditions } from "./conditions.ts";
import { deliveries } from "./deliveries.ts";
import { departures } from "./departures.ts";
import type { Listener } from "./facts.ts";
import { falseCues } from "./falseCues.ts";
import type { Passage } from "./passage.ts";
import { type Plan, plan, type SignatureRegister } from "./plan.ts";
import type { Consultation } from "./response/assessment.ts";
import { detect } from "./response/cases.ts";
import type { DispatchRule } from "./response/dispatchRule.ts";
import { closeMissed } from "./response/misses.ts";
import { ZoneSearch } from "./search/zoneSearch.ts";
import { forgetAnswering, type Sector } from "./sector.ts";
import type { Theatre } from "./theatre.ts";
import { releasePools } from "./voyage.ts";

/** The plans of one alternative by the hour at which each comes into force; compiled once for all replications. */
export type Course = {
  readonly alternative: string;
  readonly warmUp: number;
  readonly horizon: number;
  readonly runOut: number;
  readonly plans: readonly { readonly at: number; readonly plan: Plan }[];
};

/** Compiles what is in force when: the baseline, the alternative from the decision date, deliveries and interventions later. */
export function course(scenario: Scenario, alternative: Alternative): Course {
  const register: SignatureRegister = new Map();
  const warmUp = scenario.baseline["warm-up"];
  const decided = [
    { at: 0, world: scenario.baseline },
    { at: warmUp, world: alternative.world },
    ...scenario.interventions.flatMap(({ at, world }) => {
      const changed = world[alternative.id];
      return changed === undefined ? [] : [{ at: warmUp + at, world: changed }];
    }),
  ];
  // By what a world says and not by which object says it: a scenario that came as JSON has the same plans.
  const compiled = new Map<string, Plan>();
  const keys = new Map<World, string>();
  const planOf = (world: World): Plan => {
    const key = keys.get(world) ?? JSON.stringify(world);
    keys.set(world, key);
    const known = compiled.get(key) ?? plan(world, register);
    compiled.set(key, known);
    return known;
  };
  // In order of time first: a signature class has its index from the first plan that knows it.
  for (const { world } of decided) planOf(world);
  const worlds = deliveries(decided, {
    baseline: scenario.baseline,
    decision: warmUp,
    units: (world) => new Map(planOf(world).fleets.map(({ id, hulls }) => [id, hulls])),
  });
  return {
    alternative: alternative.id,
    warmUp,
    horizon: scenario.baseline.horizon,
    runOut: scenario.baseline["run-out"],
    plans: worlds.map(({ at, world }) => ({ at, plan: planOf(world) })),
  };
}

export type SimulateOptions = {
  readonly seed: string;
  readonly replication: number;
  readonly listeners: readonly Listener[];
  /** Told of every unit that is asked about a case, and what it answers. */
  readonly consulted?: ((consultation: Consultation) => void) | undefined;
  /** A rule of one's own in place of the scenario's. */
  readonly rule?: DispatchRule | undefined;
  /** Streams of one's own in place of those of seed and replication. */
  readonly open?: OpenStream | undefined;
  /** Gives up with an error after so many events. */
  readonly mostEvents?: number | undefined;
};

/**
 * Runs one replication and tells its facts to the listeners. Depends on nothing but the course, the seed, the
 * replication's number and the rule: replication 7 alone equals replication 7 of 1,000. Returns how many events happened.
 */
export function simulate(history: Course, options: SimulateOptions): number {
  const simulation = new Simulation();
  const first = history.plans[0]!.plan;
  const sectors = new Map<string, Sector>();
  const theatre: Theatre = {
    simulation,
    open: options.open ?? streams(options.seed, options.replication),
    record: telling(options.listeners),
    consulted: options.consulted,
    rule: options.rule,
    decision: history.warmUp,
    horizon: history.warmUp + history.horizon,
    end: history.warmUp + history.horizon + history.runOut,
    sectors,
    hulls: [],
    lots: new Set(),
    waits: 0,
    pools: new Map(),
    inspecting: new Map(),
    sources: [],
    plan: first,
    cohortOpen: 0,
  };
  const { runUntil, step } = bounded(simulation, options.mostEvents);
  for (const zone of new Set([
    "",
    ...history.plans.flatMap(({ plan: { network } }) => [...network.zones.keys()]),
  ])) {
    sectors.set(zone, openSector(theatre));
  }

  theatre.record({ kind: "plan", at: 0, plan: first });
  for (const zone of first.network.zones.keys()) startConditions(theatre, zone);
  for (const fleet of first.fleets) for (let k = 1; k <= fleet.hulls; k++) commission(theatre, fleet, k);
  for (const id of new Set(history.plans.flatMap((each) => [...each.plan.flows.keys()]))) {
    theatre.sources.push(simulation.start(departures(theatre, id), id));
  }
  for (const id of new Set(history.plans.flatMap((each) => [...each.plan.falseCues.keys()]))) {
    theatre.sources.push(simulation.start(falseCues(theatre, id), id));
  }

  for (const { at, plan: next } of history.plans.slice(1)) {
    if (at >= theatre.horizon && at > theatre.decision) break;
    runUntil(at);
    if (at === theatre.decision) weighStock(theatre, "opening");
    if (next !== theatre.plan) changePlan(theatre, next);
  }
  runUntil(theatre.horizon);
  weighStock(theatre, "closing");

  while (theatre.cohortOpen > 0 && simulation.peek() <= theatre.end) step();
  for (const { waiting } of sectors.values()) for (const open of [...waiting]) closeMissed(theatre, open);
  weighStock(theatre, "run-out");
  return simulation.events;
}

/** Tells each listener every fact; where nobody listens nothing is told. */
function telling(listeners: readonly Listener[]): Listener {
  if (listeners.length === 0) return () => {};
  return (fact) => {
    for (const listener of listeners) listener(fact);
  };
}

/** Runs a simulation, and gives up with a RangeError once it has seen `most` events. */
function bounded(simulation: Simulation, most: number | undefined) {
  if (most === undefined) {
    return { runUntil: (until: number) => simulation.run({ until }), step: () => simulation.step() };
  }
  let events = 0;
  const step = (): boolean => {
    if (++events > most) throw new RangeError(`more than ${most} events by hour ${simulation.now}`);
    return simulation.step();
  };
  const runUntil = (until: number): void => {
    while (simulation.peek() < until) step();
    simulation.run({ until });
  };
  return { runUntil, step };
}

/** A sector in which nobody is yet. */
function openSector(theatre: Theatre): Sector {
  const search: ZoneSearch<Passage, Hull> = new ZoneSearch(theatre.simulation, (passage) =>
    detect(
      theatre,
      passage,
      search.finder(passage, (hull) => pairUniform(passage.key, hull.key, finderPurpose)),
    ),
  );
  return {
    search,
    leads: new Set(),
    waiting: new Set(),
    weather: undefined,
    conditions: fairDay,
    answering: [],
  };
}

/** Another plan comes into force: hulls are refitted, recalled and commissioned; what is under way goes on. */
function changePlan(theatre: Theatre, next: Plan): void {
  theatre.plan = next;
  theatre.record({ kind: "plan", at: theatre.simulation.now, plan: next });
  const inService = [...theatre.hulls];
  for (const hull of inService) {
    const fleet = next.fleets.find((each) => each.id === hull.fleet.id);
    if (fleet === undefined || hull.number > fleet.hulls || isOnAlert(hull.fleet) !== isOnAlert(fleet))
      recall(hull);
    else refit(theatre, hull, fleet);
  }
  for (const fleet of next.fleets) {
    const present = inService.filter((hull) => hull.fleet.id === fleet.id && !hull.recalled).length;
    for (let k = present + 1; k <= fleet.hulls; k++) commission(theatre, fleet, k);
  }
  forgetAnswering(theatre.sectors);
  releasePools(theatre);
  for (const source of theatre.sources) source.interrupt("another plan");
}

function weighStock(theatre: Theatre, when: "opening" | "closing" | "run-out"): void {
  let kg = 0;
  let cohortKg = 0;
  for (const lot of theatre.lots) {
    for (const portion of lot.portions) {
      kg += portion.kg;
      if (portion.shipment.cohort) cohortKg += portion.kg;
    }
  }
  theatre.record({ kind: "stock", at: theatre.simulation.now, when, kg, cohortKg });
}

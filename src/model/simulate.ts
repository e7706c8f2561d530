/** One replication of one alternative: warm-up under the baseline, decision date, horizon, and the cohort's end. */

import { pairUniform, Simulation, streams } from "../engine/index.ts";
import type { Alternative, Scenario, World } from "../scenario/index.ts";
import { deliveries } from "./assets/enteringService.ts";
import { commission, isOnAlert, recall, refit } from "./assets/patrol.ts";
import type { Unit } from "./assets/unit.ts";
import { finderPurpose, type OpenStream } from "./draws.ts";
import type { Listener } from "./facts.ts";
import { type Plan, plan, type SignatureRegister } from "./plan.ts";
import type { ReplicationState } from "./replicationState.ts";
import type { Consultation } from "./response/assessment.ts";
import { detect } from "./response/cases.ts";
import type { DispatchRule } from "./response/dispatchRule.ts";
import { closeMissed } from "./response/misses.ts";
import { fairDay, startConditions } from "./search/conditions.ts";
import { falseCues } from "./search/falseCues.ts";
import { ZoneSearch } from "./search/zoneSearch.ts";
import { forgetAnswering, type ZoneState } from "./search/zoneState.ts";
import { departures } from "./smuggling/departures.ts";
import type { Passage } from "./smuggling/passage.ts";
import { releasePools } from "./smuggling/voyage.ts";

/** The plans of one alternative by the hour at which each comes into force; compiled once for all replications. */
export type PlanSchedule = {
  readonly alternative: string;
  readonly warmUp: number;
  readonly horizon: number;
  readonly runOut: number;
  readonly plans: readonly { readonly at: number; readonly plan: Plan }[];
};

/** Compiles what is in force when: the baseline, the alternative from the decision date, deliveries and interventions later. */
export function planSchedule(scenario: Scenario, alternative: Alternative): PlanSchedule {
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
    units: (world) => new Map(planOf(world).assetClasses.map(({ id, units }) => [id, units])),
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
export function simulate(history: PlanSchedule, options: SimulateOptions): number {
  const simulation = new Simulation();
  const first = history.plans[0]!.plan;
  const zoneStates = new Map<string, ZoneState>();
  const state: ReplicationState = {
    simulation,
    open: options.open ?? streams(options.seed, options.replication),
    record: telling(options.listeners),
    consulted: options.consulted,
    rule: options.rule,
    decision: history.warmUp,
    horizon: history.warmUp + history.horizon,
    end: history.warmUp + history.horizon + history.runOut,
    zoneStates,
    units: [],
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
    zoneStates.set(zone, openZone(state));
  }

  state.record({ kind: "plan", at: 0, plan: first });
  for (const zone of first.network.zones.keys()) startConditions(state, zone);
  for (const assetClass of first.assetClasses)
    for (let k = 1; k <= assetClass.units; k++) commission(state, assetClass, k);
  for (const id of new Set(history.plans.flatMap((each) => [...each.plan.flows.keys()]))) {
    state.sources.push(simulation.start(departures(state, id), id));
  }
  for (const id of new Set(history.plans.flatMap((each) => [...each.plan.falseCues.keys()]))) {
    state.sources.push(simulation.start(falseCues(state, id), id));
  }

  for (const { at, plan: next } of history.plans.slice(1)) {
    if (at >= state.horizon && at > state.decision) break;
    runUntil(at);
    if (at === state.decision) weighStock(state, "opening");
    if (next !== state.plan) changePlan(state, next);
  }
  runUntil(state.horizon);
  weighStock(state, "closing");

  while (state.cohortOpen > 0 && simulation.peek() <= state.end) step();
  for (const { waiting } of zoneStates.values()) for (const open of [...waiting]) closeMissed(state, open);
  weighStock(state, "run-out");
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

/** The state of a zone in which nobody is yet. */
function openZone(state: ReplicationState): ZoneState {
  const search: ZoneSearch<Passage, Unit> = new ZoneSearch(state.simulation, (passage) =>
    detect(
      state,
      passage,
      search.finder(passage, (unit) => pairUniform(passage.key, unit.key, finderPurpose)),
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

/** Another plan comes into force: units are refitted, recalled and commissioned; what is under way goes on. */
function changePlan(state: ReplicationState, next: Plan): void {
  state.plan = next;
  state.record({ kind: "plan", at: state.simulation.now, plan: next });
  const inService = [...state.units];
  for (const unit of inService) {
    const assetClass = next.assetClasses.find((each) => each.id === unit.assetClass.id);
    if (
      assetClass === undefined ||
      unit.number > assetClass.units ||
      isOnAlert(unit.assetClass) !== isOnAlert(assetClass)
    )
      recall(unit);
    else refit(state, unit, assetClass);
  }
  for (const assetClass of next.assetClasses) {
    const present = inService.filter((unit) => unit.assetClass.id === assetClass.id && !unit.recalled).length;
    for (let k = present + 1; k <= assetClass.units; k++) commission(state, assetClass, k);
  }
  forgetAnswering(state.zoneStates);
  releasePools(state);
  for (const source of state.sources) source.interrupt("another plan");
}

function weighStock(state: ReplicationState, when: "opening" | "closing" | "run-out"): void {
  let kg = 0;
  let cohortKg = 0;
  for (const lot of state.lots) {
    for (const portion of lot.portions) {
      kg += portion.kg;
      if (portion.shipment.cohort) cohortKg += portion.kg;
    }
  }
  state.record({ kind: "stock", at: state.simulation.now, when, kg, cohortKg });
}

/**
 * The smallest world that has everything: a strait along the equator that boats cross, with the numbers that the tests
 * work with by hand. `strait(changes)` replaces parts of it.
 */

import { type Fact, planSchedule, simulate } from "../../src/model/index.ts";
import { type Scenario, type ScenarioInput, scenario } from "../../src/scenario/index.ts";

/** One degree along the equator, in kilometres (mean earth radius 6371.0088 km). */
export const degree = (Math.PI / 180) * 6371.0088;

/** Ten degrees at 50 km/h. */
export const crossingHours = (10 * degree) / 50;

export const straitData = {
  title: "Strait",
  "warm-up": "0 h",
  horizon: "1000 h",
  "run-out": "1000 h",
  nodes: {
    south: { at: [0, 0], role: "origin" },
    north: { at: [0, 10], role: "market" },
  },
  zones: { sea: { at: [0, 5], area: "1 Mkm2" } },
  legs: { crossing: { from: "south", to: "north", by: "sea", zone: "sea" } },
  conveyances: { boat: { by: "sea", speed: "50 km/h", capacity: "1 t" } },
  organisations: { network: { routes: "cheapest" } },
  flows: {
    boats: {
      organisation: "network",
      from: "south",
      to: "north",
      departures: { poisson: "1 / day" },
      load: "100 kg",
      conveyances: { sea: { boat: 1 } },
      cue: { share: "100 %", after: "1 h" },
    },
  },
} satisfies ScenarioInput;

/** The strait with some of its parts replaced; what it does not name stays. */
export const strait = (changes: Partial<ScenarioInput> = {}): Scenario =>
  scenario({ ...straitData, ...changes } as ScenarioInput);

/** The flow of boats with some of its parts replaced. */
export const boats = (changes: Partial<ScenarioInput["flows"][string]> = {}): ScenarioInput["flows"] => ({
  boats: { ...straitData.flows.boats, ...changes },
});

/** A unit at the northern end that travels at 40 km/h, with some of its parts replaced. */
export const unit = (
  changes: Partial<NonNullable<ScenarioInput["assets"]>[string]> = {},
): NonNullable<ScenarioInput["assets"]>[string] => ({
  count: 1,
  role: ["intercept"],
  base: { at: [0, 10] },
  speed: "40 km/h",
  endgame: { seize: "100 %" },
  ...changes,
});

/** Every fact of a replication. */
export function factsOf(
  world: Scenario,
  {
    alternative = world.alternatives[0]!.id,
    replication = 1,
    seed = "strait",
  }: { readonly alternative?: string; readonly replication?: number; readonly seed?: string } = {},
): readonly Fact[] {
  const facts: Fact[] = [];
  const history = planSchedule(world, world.alternatives.find(({ id }) => id === alternative)!);
  simulate(history, { seed, replication, listeners: [(fact) => facts.push(fact)] });
  return facts;
}

/** The facts of one kind, in order of time. */
export const ofKind = <Kind extends Fact["kind"]>(facts: readonly Fact[], kind: Kind) =>
  facts.filter((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind);

/** The id of the shipment that a fact of a single shipment is about. */
export function shipmentOf(fact: Fact): string | undefined {
  switch (fact.kind) {
    case "departed":
    case "concluded":
      return fact.shipment.id;
    case "embarked":
    case "cued":
    case "detected":
    case "disrupted":
    case "escaped":
    case "checked":
    case "inspected":
      return fact.passage.lot.portions[0]!.shipment.id;
    case "case-opened":
    case "responded":
    case "intercepted":
    case "track-lost":
    case "case-closed":
      return fact.case.passage.lot.portions[0]!.shipment.id;
    case "stored":
    case "ended":
      return fact.lot.portions[0]!.shipment.id;
    default:
      return undefined;
  }
}

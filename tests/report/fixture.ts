import type { Comparison, MeasureEstimate, Standing, StandingPair } from "../../src/experiment/index.ts";
import { type Scenario, scenario } from "../../src/scenario/index.ts";

/** An estimate with a symmetric interval, or none. */
export function estimate(
  value: number | null,
  halfWidth: number | null,
  unit = "kg",
  n = 100,
): MeasureEstimate {
  const interval =
    value === null || halfWidth === null
      ? { low: null, high: null }
      : { low: value - halfWidth, high: value + halfWidth, halfWidth };
  return { estimate: value, ...interval, level: 0.95, n, method: "made up", unit };
}

export type Measures = Readonly<Record<string, MeasureEstimate>>;

/** A comparison of alternatives with the first, measures and their changes given by hand. */
export function comparison(
  levels: Readonly<Record<string, Measures>>,
  changes: Readonly<Record<string, Measures>>,
): Comparison {
  const [baseline] = Object.keys(levels);
  return {
    ...{ picket: "0.1.0", scenario: "By hand", scenarioHash: "0123456789abcdef", seed: "picket" },
    replications: Object.values(levels)[0]!["kg_delivered"]!.n,
    alternatives: Object.entries(levels).map(([id, measures]) => ({ id, measures })),
    differences: Object.entries(changes).flatMap(([alternative, measures]) =>
      Object.entries(measures).map(([measure, change]) => ({
        ...{ alternative, baseline: baseline!, measure },
        ...change,
      })),
    ),
    checks: [{ name: "cohort balance", pass: true, detail: "adds up" }],
    failed: [],
    reproduce: "picket compare by-hand.yaml --seed picket --replications 100",
  };
}

/** A pair of alternatives of a standing: kilograms and dollars by estimate and half-width, and the price. */
export function pair(
  [alternative, against]: readonly [string, string],
  kg: readonly [number, number],
  usd: readonly [number, number],
  price: number | null = null,
): StandingPair {
  return {
    ...{ alternative, against, kg: estimate(...kg), cost: estimate(...usd, "USD") },
    price: price === null ? null : { ...estimate(price, price / 10, "USD"), method: "by hand" },
  };
}

/** Who leads, given by hand. */
export function standingBy(
  pairs: readonly StandingPair[],
  lead: Pick<Standing, "leader" | "unbeaten" | "affordable">,
): Standing {
  return { measure: "kg_delivered", method: "by hand", level: 0.95, pairs, ...lead };
}

/** A scenario whose alternatives have these ids and names. */
export function scenarioWith(names: Readonly<Record<string, string | undefined>>): Scenario {
  return scenario({
    ...{ picket: 1, title: "By hand", "warm-up": "30 days", horizon: "1 year" },
    nodes: { start: { at: [0, 0], role: "origin" }, end: { at: [0, 10], role: "market" } },
    legs: { road: { from: "start", to: "end", by: "land" } },
    conveyances: { lorry: { by: "land", speed: "60 km/h", capacity: "5 t" } },
    organisations: { network: { routes: "cheapest" } },
    flows: {
      loads: {
        ...{ organisation: "network", from: "start", to: "end", load: "100 kg" },
        departures: { poisson: "1 / day" },
        conveyances: { land: { lorry: 1 } },
      },
    },
    alternatives: Object.fromEntries(
      Object.entries(names).map(([id, name]) => [id, name === undefined ? {} : { name }]),
    ),
    measures: ["kg_delivered", "cost_total", "response_rate"],
  });
}

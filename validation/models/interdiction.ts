/** Small interdiction scenarios whose answers are known, run on the model itself. */

import { type Fact, planSchedule, simulate } from "../../src/model/index.ts";
import { type ScenarioInput, scenario } from "../../src/scenario/index.ts";
import type { OpenStream, Ratio, StochasticCase } from "../case.ts";

/** What a case counts: told every fact of one history, it gives the numerator and the denominator of its ratio. */
export type Count = (window: { readonly from: number; readonly to: number }) => {
  readonly listen: (fact: Fact) => void;
  readonly ratio: () => Ratio;
};

export type InterdictionCase = {
  readonly case: string;
  readonly source: string;
  readonly expected: number;
  readonly world: ScenarioInput;
  readonly count: Count;
  readonly replications: number;
  readonly effort: number;
  readonly tails?: "light" | "heavy";
};

/** A stochastic case of the model: one history a replication, under a seed drawn from the stream of the case. */
export function interdictionCase({
  world,
  count,
  tails = "light",
  ...about
}: InterdictionCase): StochasticCase {
  return { kind: "stochastic", ...about, tails, replicate: (open) => replicate(world, count, open) };
}

function replicate(world: ScenarioInput, count: Count, open: OpenStream): Ratio {
  const read = scenario(world);
  const history = planSchedule(read, read.alternatives[0]!);
  const { listen, ratio } = count({ from: history.warmUp, to: history.warmUp + history.horizon });
  simulate(history, { seed: String(open("model")()), replication: 1, listeners: [listen] });
  return ratio();
}

/** Facts of one kind in the measured period over facts of another in it; `counts` says how much each is worth. */
export function share(
  numerator: Fact["kind"],
  denominator: Fact["kind"],
  counts = (_: Fact): number => 1,
): Count {
  return ({ from, to }) => {
    let top = 0;
    let bottom = 0;
    return {
      listen: (fact) => {
        if (fact.at < from || fact.at >= to) return;
        if (fact.kind === numerator) top += counts(fact);
        if (fact.kind === denominator) bottom++;
      },
      ratio: () => [top, bottom],
    };
  };
}

/** One crossing of a zone in a given number of hours, by boats that leave at random, one an hour. */
export function crossing(hours: number, more: Partial<ScenarioInput> = {}, flow: object = {}): ScenarioInput {
  return {
    title: "One crossing",
    "warm-up": "400 h",
    horizon: "10000 h",
    nodes: {
      start: { at: [0, 0], role: "origin" },
      end: { at: [0, 1], role: "market" },
    },
    zones: { sea: { at: [0, 0.5], area: "100000 km2" } },
    legs: { crossing: { from: "start", to: "end", by: "sea", zone: "sea", length: `${hours * 50} km` } },
    conveyances: { boat: { by: "sea", speed: "50 km/h", capacity: "1 t" } },
    organisations: { network: { routes: "cheapest" } },
    flows: {
      boats: {
        organisation: "network",
        from: "start",
        to: "end",
        departures: { poisson: "1 / h" },
        load: "100 kg",
        conveyances: { sea: { boat: 1 } },
        ...flow,
      },
    },
    ...more,
  };
}

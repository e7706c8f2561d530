import { erlangB, lossWithDeadline } from "../../src/theory/index.ts";
import type { StochasticCase } from "../case.ts";
import { crossing, interdictionCase, share } from "../models/interdiction.ts";

const cue = { share: "100 %", after: "0 h" };
const lossSource =
  "Erlang B (1917); insensitivity to the law of the hours on a case: B. A. Sevastyanov (1957). Cases by cue alone, no travel, nobody waits";

/** Units that are everywhere at once: they answer without travel, for as many hours as the processing takes. */
const units = (count: number, processing: unknown) => ({
  assets: {
    unit: { count, role: ["intercept"], base: { at: [0, 0.5] }, processing, endgame: { seize: "100 %" } },
  },
});

const loss = (
  name: string,
  { count, load, processing }: { count: number; load: number; processing: unknown },
): StochasticCase =>
  interdictionCase({
    case: `model: ${count} units, ${load} erlangs, ${name} missions: share answered`,
    source: lossSource,
    expected: 1 - erlangB(count, load),
    world: crossing(
      0.5,
      {
        ...units(count, processing),
        cases: { "when-nobody-is-free": "lose" },
      } as never,
      { cue },
    ),
    count: share("responded", "case-opened"),
    replications: 20,
    effort: 200_000,
  });

const exponential = (load: number) => ({ exponential: `${load} h` });

const fixedRate = (what: string, world: object): StochasticCase =>
  interdictionCase({
    case: `model: a response of 25 % given ${what}: share answered`,
    source: "what was given",
    expected: 0.25,
    world: crossing(0.5, world, { cue }),
    count: share("responded", "case-opened"),
    replications: 20,
    effort: 200_000,
  });

export const cases: readonly StochasticCase[] = [
  loss("exponential", { count: 5, load: 8, processing: exponential(8) }),
  loss("deterministic", { count: 5, load: 8, processing: "8 h" }),
  loss("lognormal", { count: 5, load: 8, processing: { lognormal: { mean: "8 h", cv: 1.5 } } }),
  ...[5, 10, 13, 16].map((count) =>
    loss("exponential", { count, load: 17.9856, processing: exponential(17.9856) }),
  ),
  loss("deterministic", { count: 5, load: 17.9856, processing: "17.9856 h" }),
  interdictionCase({
    case: "model: 5 units, 8 erlangs, cases that wait 6 h until landfall: share answered",
    source:
      "M/M/c+D: D. Y. Barrer (1957), Queuing with Impatient Customers and Ordered Service, Operations Research 5",
    expected: 1 - lossWithDeadline(5, { arrivalRate: 1, serviceRate: 1 / 8 }, 6).loss,
    world: crossing(6, units(5, exponential(8)) as never, { cue }),
    count: share("responded", "case-opened"),
    replications: 20,
    effort: 200_000,
  }),
  fixedRate("for the whole scenario", { ...units(3, "2 h"), response: { probability: "25 %" } }),
  fixedRate("by class", {
    assets: {
      unit: {
        ...units(3, "2 h").assets.unit,
        zone: "sea",
        endurance: "30 h",
        response: { probability: "25 %" },
      },
    },
  }),
];

import { describe, expect, it } from "vitest";
import type { Distribution } from "../../src/engine/index.ts";
import { erlangA, erlangB, jackson, mg1, mm1, mmc, preemptivePriority } from "../../src/theory/index.ts";
import type { StochasticCase } from "../../validation/case.ts";
import { judge } from "../../validation/judge.ts";
import { type NetworkStation, watchNetwork } from "../../validation/models/network.ts";
import type { Station } from "../../validation/models/station.ts";
import {
  type Measure,
  meanSojourn,
  meanWait,
  shareLost,
  shareOfTimeAt,
  stationCase,
} from "../../validation/models/stationCase.ts";

// Quick relatives of the cases in validation/, with wider intervals: 95 % half-widths of at most 5 %, |z| at most 4.
// Seeds (the texts) and sizes were fixed before the first run.

const exponential = (mean: number): Distribution => ({ kind: "exponential", mean });

function station(more: Partial<Station>): Station {
  return {
    classes: [{ gap: exponential(2), service: exponential(1) }],
    resource: { capacity: 1 },
    warmUp: 100,
    horizon: 2000,
    ...more,
  };
}

const quick = (text: string, expected: number, watched: Station, measure: Measure): StochasticCase =>
  stationCase({ case: text, source: "", expected, tails: "heavy", station: watched, measure });

const tandem: readonly NetworkStation[] = [
  { servers: 1, serviceRate: 1, arrivalRate: 0.5, next: [0, 1] },
  { servers: 2, serviceRate: 0.5, arrivalRate: 0, next: [0, 0] },
];

const load5 = { gap: exponential(1 / 8), service: exponential(1) };

describe("the engine agrees with queueing theory", () => {
  it.each<StochasticCase>([
    quick(
      "quick: wait at M/M/1",
      mm1({ arrivalRate: 0.5, serviceRate: 1 }).meanWait,
      station({}),
      meanWait(),
    ),
    quick("quick: share of time with 2 at M/M/1", 0.5 ** 3, station({}), shareOfTimeAt(2)),
    quick(
      "quick: sojourn at M/M/3",
      mmc(3, { arrivalRate: 2, serviceRate: 1 }).meanSojourn,
      station({ classes: [{ gap: exponential(0.5), service: exponential(1) }], resource: { capacity: 3 } }),
      meanSojourn(),
    ),
    quick(
      "quick: wait at M/D/1",
      mg1({ arrivalRate: 0.5, serviceMean: 1, serviceCv: 0 }).meanWait,
      station({ classes: [{ gap: exponential(2), service: { kind: "constant", value: 1 } }] }),
      meanWait(),
    ),
    quick(
      "quick: loss of 5 servers at load 8",
      erlangB(5, 8),
      station({ classes: [load5], resource: { capacity: 5, queueLimit: 0 }, horizon: 500 }),
      shareLost,
    ),
    quick(
      "quick: loss of 5 servers at load 8 with lognormal service",
      erlangB(5, 8),
      station({
        classes: [{ gap: exponential(1 / 8), service: { kind: "lognormal", mean: 1, cv: 1 } }],
        resource: { capacity: 5, queueLimit: 0 },
        horizon: 500,
      }),
      shareLost,
    ),
    quick(
      "quick: share that gives up with 5 servers at load 8",
      erlangA(5, { arrivalRate: 8, serviceRate: 1 }, 0.5).loss,
      station({ classes: [{ ...load5, patience: exponential(2) }], resource: { capacity: 5 }, horizon: 500 }),
      shareLost,
    ),
    quick(
      "quick: sojourn of the lower class with preemptive resume",
      preemptivePriority([
        { arrivalRate: 0.25, serviceMean: 1, serviceCv: 1 },
        { arrivalRate: 0.25, serviceMean: 1, serviceCv: 1 },
      ])[1]!.meanSojourn,
      station({
        classes: [
          { gap: exponential(4), service: exponential(1) },
          { gap: exponential(4), service: exponential(1) },
        ],
        resource: { capacity: 1, preemption: "resume" },
      }),
      meanSojourn(1),
    ),
    {
      kind: "stochastic",
      case: "quick: time through a tandem",
      source: "",
      expected: jackson(tandem).meanSojourn,
      tails: "heavy",
      replications: 100,
      effort: 0,
      replicate: (open) => watchNetwork(tandem, { warmUp: 200, horizon: 2000 }, open).sojourn,
    },
  ])("$case", (validation) => {
    const { pass, got, expected, halfWidth, z } = judge(validation);
    expect(pass, `${got} ± ${halfWidth} for ${expected}, z ${z}`).toBe(true);
  });

  it("a wrong expectation by 15 % is seen", () => {
    const expected = 1.15 * mm1({ arrivalRate: 0.5, serviceRate: 1 }).meanWait;
    expect(judge(quick("quick: wait at M/M/1", expected, station({}), meanWait())).pass).toBe(false);
  });
});

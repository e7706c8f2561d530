import { antithetic } from "../../src/engine/antithetic.ts";
import { streams } from "../../src/engine/random.ts";
import { batchMeans } from "../../src/statistics/index.ts";
import { bootstraps, formulas, type LossSample, lossSample, lostWithFive } from "./lossMethods.ts";
import { fiveSixSeven, lossReplication } from "./lossSystem.ts";
import type { Study } from "./study.ts";

const { load, horizon, servers } = fiveSixSeven;

/** The loss system at n replications an experiment, by formulas alone or with bootstraps too. */
export function lossStudy(n: number, experiments: number, seed: string): Study<LossSample> {
  return {
    output: "loss system, 8 Erlangs",
    n: String(n),
    experiments,
    methods: formulas,
    draw: (experiment) => {
      const cases = Array.from({ length: n }, (_, r) => streams(`${seed} ${n}`, experiment * n + r));
      return lossSample(experiment, {
        replications: cases.map((open) => lossReplication(fiveSixSeven, open("cases"))),
        twins: cases.map((open) => lossReplication(fiveSixSeven, antithetic(open("cases")))),
      });
    },
  };
}

/** The same experiments judged by the bootstraps, which cost a thousand times more. */
export function lossBootstrapStudy(n: number, experiments: number, seed: string): Study<LossSample> {
  return { ...lossStudy(n, experiments, seed), methods: bootstraps };
}

/** One long run of each experiment, cut into 20 batches of one horizon. */
export function batchStudy(experiments: number, seed: string): Study<readonly number[]> {
  return {
    output: "loss system, one long run",
    n: "20 batches",
    experiments,
    methods: [
      {
        name: "batch means",
        truth: lostWithFive,
        demand: "nominal",
        interval: (run) => batchMeans(run),
      },
    ],
    draw: (experiment) => longRun(`${seed} batches`, experiment, 20),
  };
}

/** Cases lost in successive horizons of one history of the system with five servers. */
function longRun(seed: string, experiment: number, batches: number): number[] {
  const uniform = streams(seed, experiment)("cases");
  const freeAt = new Float64Array(servers[0]!);
  const lost = new Array<number>(batches).fill(0);
  for (let time = -fiveSixSeven.warmUp; ; ) {
    time -= Math.log(uniform()) / load;
    const service = -Math.log(uniform());
    const batch = Math.floor(time / horizon);
    if (batch >= batches) return lost;
    const first = freeAt.reduce((best, at, server) => (at < freeAt[best]! ? server : best), 0);
    if (freeAt[first]! <= time) freeAt[first] = time + service;
    else if (batch >= 0) lost[batch]! += 1;
  }
}

import { streams } from "../../src/engine/random.ts";
import {
  CompletePrefix,
  type Estimate,
  looks,
  meanInterval,
  meetsTarget,
  normalQuantile,
  type PrecisionTarget,
  ratioInterval,
  sequentialRule,
  skewAdjustedInterval,
} from "../../src/statistics/index.ts";
import type { Demand, Study } from "./study.ts";

/** What a replication counts, what that is divided by, and how long it runs on its worker. */
type Row = { readonly above: number; readonly below: number; readonly hours: number };

/** How an interval is made of the replications seen so far. */
type Judge = {
  readonly name: string;
  readonly demand: Demand;
  readonly interval: (rows: readonly Row[]) => Estimate;
};

/** Outputs that a sequential rule watches. */
type Output = {
  readonly name: string;
  readonly truth: number;
  readonly target: PrecisionTarget;
  readonly draw: (uniform: () => number) => Row;
  readonly judges: readonly Judge[];
};

const cap = 1166;
const sizes = looks(cap);
const above = (rows: readonly Row[]) => rows.map((row) => row.above);
const below = (rows: readonly Row[]) => rows.map((row) => row.below);

const byT = (demand: Demand): Judge => ({ name: "t", demand, interval: (rows) => meanInterval(above(rows)) });
const bySkewAdjusted = (demand: Demand): Judge => ({
  ...{ name: "t adjusted for skewness", demand },
  interval: (rows) => skewAdjustedInterval(above(rows)),
});

/** A replication takes as long as its outcome is large, which is what makes the first to finish a biased sample. */
const alone = (value: number): Row => ({ above: value, below: 1, hours: value });

const normal = (uniform: () => number) => alone(10 + normalQuantile(uniform()));

/** Lognormal of mean 1 with the coefficient of variation given. */
const lognormal = (cv: number) => (uniform: () => number) => {
  const variance = Math.log1p(cv * cv);
  return alone(Math.exp(Math.sqrt(variance) * normalQuantile(uniform()) - variance / 2));
};

/** Targets are set so that about 100 replications are needed: 1.96 σ / √100 of each output. */
const outputs: readonly Output[] = [
  {
    ...{ name: "normal, absolute", truth: 10, target: { kind: "absolute", halfWidth: 0.196 } },
    ...{ draw: normal, judges: [byT("within a point"), bySkewAdjusted("within a point")] },
  },
  {
    ...{ name: "normal, relative", truth: 10, target: { kind: "relative", share: 0.02 } },
    ...{ draw: normal, judges: [byT("within a point"), bySkewAdjusted("within a point")] },
  },
  {
    ...{ name: "lognormal cv 0.4, absolute", truth: 1, target: { kind: "absolute", halfWidth: 0.0784 } },
    ...{ draw: lognormal(0.4), judges: [byT("reported"), bySkewAdjusted("nominal")] },
  },
  {
    ...{ name: "lognormal cv 0.8, absolute", truth: 1, target: { kind: "absolute", halfWidth: 0.1568 } },
    ...{ draw: lognormal(0.8), judges: [byT("reported"), bySkewAdjusted("reported")] },
  },
  {
    ...{ name: "ratio of sums, absolute", truth: 0.3, target: { kind: "absolute", halfWidth: 0.0098 } },
    judges: [
      {
        ...{ name: "ratio", demand: "within a point" },
        interval: (rows) => ratioInterval(above(rows), below(rows)),
      },
    ],
    draw: (uniform) => {
      const flow = 100 * Math.exp(0.2 * normalQuantile(uniform()) - 0.02);
      return { above: 0.3 * flow + 5 * normalQuantile(uniform()), below: flow, hours: flow / 100 };
    },
  },
];

/** The sequential rule at its stop: few fixed looks on the complete prefix of replications. */
export function sequentialStudies(experiments: number, seed: string): Study<readonly Row[]>[] {
  return outputs.map(({ name, truth, target, draw, judges }) => ({
    output: `sequential, ${name}`,
    n: "30 to 1,166",
    experiments,
    draw: (experiment) => {
      const uniform = streams(`${seed} sequential ${name}`, experiment)("rows");
      return Array.from({ length: cap }, () => draw(uniform));
    },
    methods: judges.flatMap((judge) => [
      {
        ...{ name: `${judge.name}, fixed looks on the complete prefix`, truth, demand: judge.demand },
        interval: (rows) => judge.interval(rows.slice(0, stopAt(judge, target, rows))),
      },
      {
        ...{ name: `${judge.name}, the same, 16 workers out of order`, truth, demand: judge.demand },
        interval: (rows) => judge.interval(rows.slice(0, stopOnPrefix(judge, target, rows))),
      },
    ]),
  }));
}

function stopAt(judge: Judge, target: PrecisionTarget, rows: readonly Row[]): number {
  const progress = sequentialRule(sizes, rows.length, (m) =>
    meetsTarget(judge.interval(rows.slice(0, m)), target),
  );
  return progress.kind === "continue" ? progress.until : progress.at;
}

/** The pitfall: 16 workers, and a look after each replication of whatever finished first, from the 5th on. */
export function firstFinishedStudies(experiments: number, seed: string): Study<readonly Row[]>[] {
  return sequentialStudies(experiments, seed).map((study, index) => {
    const { truth, target, judges } = outputs[index]!;
    const judge = judges[0]!;
    return {
      ...study,
      methods: [
        {
          ...{ name: `pitfall: ${judge.name}, whatever finished first`, truth, demand: "reported" },
          interval: (rows) => judge.interval(stopOnFirstFinished(judge, target, rows)),
        },
      ],
    };
  });
}

/** The rule asked at the end of every replication, in the order in which 16 workers finish them. */
function stopOnPrefix(judge: Judge, target: PrecisionTarget, rows: readonly Row[]): number {
  const prefix = new CompletePrefix();
  const met = new Map<number, boolean>();
  const precise = (m: number): boolean => {
    if (!met.has(m)) met.set(m, meetsTarget(judge.interval(rows.slice(0, m)), target));
    return met.get(m)!;
  };
  for (const replication of asFinished(rows)) {
    prefix.add(replication);
    const progress = sequentialRule(sizes, prefix.length, precise);
    if (progress.kind !== "continue") return progress.at;
  }
  throw new RangeError(`expected ${cap} replications; found ${rows.length}`);
}

/** Gives up at 400. */
function stopOnFirstFinished(judge: Judge, target: PrecisionTarget, rows: readonly Row[]): readonly Row[] {
  const inOrder = asFinished(rows.slice(0, 416)).map((replication) => rows[replication]!);
  for (let m = 5; m < 400; m++) {
    const seen = inOrder.slice(0, m);
    if (meetsTarget(judge.interval(seen), target)) return seen;
  }
  return inOrder.slice(0, 400);
}

/** Replications in the order in which they end, where 16 workers take the next one as they come free. */
function asFinished(rows: readonly Row[]): readonly number[] {
  const freeAt = new Float64Array(16);
  const ended = rows.map(({ hours }, replication) => {
    const worker = freeAt.indexOf(Math.min(...freeAt));
    freeAt[worker]! += hours;
    return { replication, at: freeAt[worker]! };
  });
  return ended.sort((a, b) => a.at - b.at).map(({ replication }) => replication);
}

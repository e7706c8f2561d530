import type { Estimate } from "../../src/statistics/index.ts";

/**
 * What a method is held to: the nominal level, the nominal level to within one point, at least the level, or nothing (its
 * coverage is published as seen).
 */
export type Demand = "nominal" | "within a point" | "conservative" | "reported";

/** An interval method with the true value that its interval should hold. */
export type Method<Sample> = {
  readonly name: string;
  readonly truth: number;
  readonly interval: (sample: Sample) => Estimate;
  readonly demand: Demand;
};

/** Experiments drawn alike, each judged by several methods. */
export type Study<Sample> = {
  readonly output: string;
  /** Replications in each experiment, as text for the table. */
  readonly n: string;
  readonly experiments: number;
  readonly draw: (experiment: number) => Sample;
  readonly methods: readonly Method<Sample>[];
};

/** How often a method's 95 % interval held the truth. */
export type Coverage = {
  readonly output: string;
  readonly method: string;
  readonly n: string;
  readonly experiments: number;
  readonly covered: number;
  /** Experiments whose interval lay wholly below, or wholly above, the truth. */
  readonly below: number;
  readonly above: number;
  readonly medianWidth: number;
  readonly demand: Demand;
  readonly pass: boolean;
};

/** Of 1,000 experiments, the counts between which a 95 % interval must cover; the same shares otherwise. */
const bands: Readonly<Record<Demand, { readonly least: number; readonly most: number }>> = {
  nominal: { least: 0.926, most: 0.971 },
  "within a point": { least: 0.94, most: 0.96 },
  conservative: { least: 0.926, most: 1 },
  reported: { least: 0, most: 1 },
};

/** Draws the experiments and counts. A missing end is unbounded, and holds everything on its side. */
export function measureCoverage<Sample>(study: Study<Sample>): Coverage[] {
  const { output, n, experiments, draw, methods } = study;
  const below = methods.map(() => 0);
  const above = methods.map(() => 0);
  const widths: number[][] = methods.map(() => []);
  for (let experiment = 0; experiment < experiments; experiment++) {
    const sample = draw(experiment);
    methods.forEach(({ truth, interval }, m) => {
      const { low, high } = interval(sample);
      if (high !== null && high < truth) below[m]! += 1;
      if (low !== null && low > truth) above[m]! += 1;
      widths[m]!.push(low === null || high === null ? Number.POSITIVE_INFINITY : high - low);
    });
  }
  return methods.map(({ name, demand }, m) => {
    const covered = experiments - below[m]! - above[m]!;
    const share = covered / experiments;
    const medianWidth = widths[m]!.sort((x, y) => x - y)[experiments >> 1]!;
    const { least, most } = bands[demand];
    const pass = share >= least && share <= most;
    return {
      output,
      method: name,
      n,
      experiments,
      covered,
      below: below[m]!,
      above: above[m]!,
      medianWidth,
      demand,
      pass,
    };
  });
}

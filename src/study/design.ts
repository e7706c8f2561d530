/** Where a sweep looks: points over factors, from a grid to a sample. */

import { log2, powerOfTwo } from "../arithmetic/index.ts";
import { streams } from "../engine/index.ts";
import {
  aliases,
  type Fraction,
  fractionalFactorial,
  fullFactorial,
  type Generator,
  maximinLatinHypercube,
  scrambledSobol,
  type TwoLevelDesign,
  twoLevelFactorial,
} from "../statistics/index.ts";

/** A value as a scenario writes it. */
export type Written = number | string | boolean;

/** What is varied: a choice from the decision date on, or the state of the world from the beginning. */
export type Factor = {
  readonly path: string;
  readonly kind: "choice" | "world";
  /** The values of a grid, a zip or a list. */
  readonly values: readonly Written[];
  /** The range of a sample or of a two-level design. */
  readonly range?: FactorRange | undefined;
};

export type FactorRange = {
  readonly low: number;
  readonly high: number;
  readonly step?: number | undefined;
  /** Only whole numbers may be chosen. */
  readonly whole: boolean;
  /** What follows the numbers in a scenario: `/ month`; empty for plain numbers. */
  readonly unit: string;
};

/** A number of a range as a scenario writes it. */
export const writtenIn = ({ unit }: FactorRange, value: number): number | string =>
  unit === "" ? value : `${value} ${unit}`;

export type DesignKind = "grid" | "zip" | "lhs" | "sobol" | "factorial" | "fractional";

export type Design = {
  readonly kind: DesignKind;
  /** How many points a sample has, or the most that a fraction may have. */
  readonly points?: number | undefined;
};

/** The points of a design, one value a factor, and for two-level designs which level is which. */
export type Laid = {
  readonly points: readonly (readonly Written[])[];
  readonly twoLevel?: TwoLevelDesign;
  /** What a fraction cannot tell apart: each main effect with what it stands for as well. */
  readonly confounded?: readonly string[];
  readonly words: string;
};

const mostPoints = 100_000;

/** Lays out a design. Throws RangeError for factors that do not fit it. */
export function designPoints(factors: readonly Factor[], design: Design, seed: string): Laid {
  const paths = factors.map(({ path }) => path);
  if (factors.length === 0) throw new RangeError("expected something to vary; found nothing");
  switch (design.kind) {
    case "grid": {
      const size = factors.reduce((product, { values }) => product * values.length, 1);
      if (size > mostPoints) throw new RangeError(`expected at most ${mostPoints} points; found ${size}`);
      const points = fullFactorial(factors.map(({ values }) => values));
      return { points, words: `every combination of ${paths.join(", ")}` };
    }
    case "zip": {
      const [first] = factors;
      const uneven = factors.find(({ values }) => values.length !== first!.values.length);
      if (uneven !== undefined) {
        throw new RangeError(
          `expected as many values of ${uneven.path} as of ${first!.path}, ${first!.values.length}; found ${uneven.values.length}`,
        );
      }
      const points = first!.values.map((_, i) => factors.map(({ values }) => values[i]!));
      return { points, words: "the values side by side, first with first" };
    }
    case "lhs":
    case "sobol":
      return sample(factors, { ...design, kind: design.kind }, seed);
    case "factorial":
      return leveled(factors, twoLevelFactorial(paths), "every combination of low and high");
    case "fractional": {
      const fraction = fractionOf(paths, design.points ?? powerOfTwo(Math.ceil(log2(paths.length + 1))));
      return {
        ...leveled(
          factors,
          fraction,
          `a fraction of the combinations of low and high, of resolution ${romanOf(fraction.resolution)}`,
        ),
        confounded: paths.map((path) => confusion(fraction, path)),
      };
    }
  }
}

function sample(
  factors: readonly Factor[],
  { kind, points = 20 }: Design & { readonly kind: "lhs" | "sobol" },
  seed: string,
): Laid {
  const ranges = factors.map(rangeOf);
  const size = { points, dimensions: factors.length, random: streams(seed, 0)(`design/${kind}`) };
  const unit = kind === "lhs" ? maximinLatinHypercube(size) : scrambledSobol(size);
  const words =
    kind === "lhs"
      ? "a Latin hypercube, the one of several whose nearest points lie farthest apart"
      : `scrambled Sobol points${Number.isInteger(log2(points)) ? "" : " (balanced only for a power of two)"}`;
  return { points: unit.map((row) => row.map((u, j) => at(ranges[j]!, u))), words };
}

/** The value of a range at a share of it; of steps or whole numbers, each is as likely as another. */
function at(range: FactorRange, u: number): Written {
  const { low, high, step, whole } = range;
  const size = step ?? (whole ? 1 : undefined);
  if (size === undefined) return writtenIn(range, Number((low + u * (high - low)).toPrecision(6)));
  const count = Math.floor((high - low) / size + 1e-9) + 1;
  return writtenIn(range, Number((low + Math.min(count - 1, Math.floor(u * count)) * size).toPrecision(12)));
}

function leveled(factors: readonly Factor[], twoLevel: TwoLevelDesign, words: string): Laid {
  const ranges = factors.map(rangeOf);
  const points = twoLevel.runs.map((run) =>
    run.map((sign, j) => writtenIn(ranges[j]!, sign < 0 ? ranges[j]!.low : ranges[j]!.high)),
  );
  if (points.length > mostPoints) {
    throw new RangeError(`expected at most ${mostPoints} points; found ${points.length}: take a fraction`);
  }
  return { points, twoLevel, words };
}

function rangeOf({ path, range }: Factor): FactorRange {
  if (range !== undefined) return range;
  throw new RangeError(`${path}: expected a range, such as ${path}=4..16; found single values`);
}

/**
 * The fraction with at most so many runs whose shortest confounded word is longest, further factors added one by one.
 * Throws RangeError where the runs are too few to keep main effects apart.
 */
function fractionOf(factors: readonly string[], runs: number): Fraction {
  const basics = Math.min(factors.length, Math.floor(log2(runs)));
  const [basic, further] = [factors.slice(0, basics), factors.slice(basics)];
  const words = subsets(basic).filter((word) => word.length >= 2);
  let generators: readonly Generator[] = [];
  for (const factor of further) {
    const free = words.filter((word) => !generators.some(({ product }) => product.join() === word.join()));
    if (free.length === 0) {
      throw new RangeError(
        `expected at least ${powerOfTwo(Math.ceil(log2(factors.length + 1)))} points for ${factors.length} factors; found ${runs}`,
      );
    }
    const tried = free.map((product) => {
      const more = [...generators, { factor, product }];
      return { more, resolution: fractionalFactorial(basic, more).resolution };
    });
    generators = tried.reduce((best, each) => (each.resolution > best.resolution ? each : best)).more;
  }
  return fractionalFactorial(basic, generators);
}

/** All subsets, longer ones first, so that ties go to the longer word. */
function subsets(names: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [[]];
  for (const name of names) all.push(...all.map((subset) => [...subset, name]));
  return all.sort((a, b) => b.length - a.length);
}

function confusion(fraction: Fraction, path: string): string {
  const others = aliases(fraction, [path]).filter((word) => word.length <= 2);
  return others.length === 0
    ? `${path}: apart from all other effects of one or two factors`
    : `${path}: not told from ${others.map((word) => word.join(" x ")).join(", ")}`;
}

const romanOf = (resolution: number): string =>
  ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"][resolution - 1] ??
  (Number.isFinite(resolution) ? String(resolution) : "full");

import { type Dimension, dimensions } from "./dimension.ts";
import type { Distribution } from "./distribution.ts";
import {
  type Complaints,
  didYouMean,
  type Field,
  isParameterMap,
  leaf,
  notNegative,
  type Parameter,
  positive,
  type Quantity,
  type Range,
  readField,
  readParameter,
} from "./field.ts";
import { foundKind, quote } from "./quantity.ts";
import type { Source } from "./source.ts";
import { thousands } from "./thousands.ts";

/** A distribution as written: a bare quantity (always that), or a map with one key. */
export type DistributionInput =
  | Parameter<Quantity>
  | { readonly [Shape in ShapeName]?: DistributionArguments }
  | {
      readonly value: { readonly [Shape in ShapeName]?: DistributionArguments };
      readonly source?: Source;
      readonly note?: string;
    };

type DistributionArguments =
  | Parameter<Quantity>
  | readonly (Parameter<Quantity> | DistributionInput)[]
  | {
      readonly [parameter: string]:
        | Parameter<Quantity>
        | readonly (Parameter<Quantity> | DistributionInput)[];
    };

/** What one parameter of a distribution holds: the quantity itself, a plain number, or a list of such. */
export type Role =
  | "quantity"
  | "positive-quantity"
  | "factor"
  | "whole"
  | "quantities"
  | "weights"
  | "components";

/** How a distribution is written and built. */
export interface Shape {
  /** `single`: one quantity; `list`: a list or a map; `map`: a map. */
  readonly form: "single" | "list" | "map";
  readonly parameters: Readonly<Record<string, Role>>;
  readonly description: string;
  readonly build: (values: Values) => Distribution | Mismatch;
}

/** Parameters that do not go together. */
interface Mismatch {
  readonly expected: string;
  readonly found: string;
}

type Values = Readonly<Record<string, number & number[] & Distribution[]>>;

const lowModeHigh = { low: "quantity", mode: "quantity", high: "quantity" } as const;

/** Every distribution that a scenario may name. All of them stay at or above zero. */
export const shapes = {
  exponential: {
    form: "single",
    parameters: { mean: "positive-quantity" },
    description: "memoryless, by its mean",
    build: ({ mean }) => ({ kind: "exponential", mean: mean! }),
  },
  lognormal: {
    form: "map",
    parameters: { mean: "positive-quantity", cv: "factor" },
    description: "long-tailed, by its mean and coefficient of variation (standard deviation / mean)",
    build: ({ mean, cv }) => ({ kind: "lognormal", mean: mean!, cv: cv! }),
  },
  normal: {
    form: "map",
    parameters: { mean: "positive-quantity", sd: "positive-quantity" },
    description: "bell-shaped; only where its mean lies at least six standard deviations above zero",
    build: ({ mean, sd }) =>
      mean! >= 6 * sd!
        ? { kind: "truncated-normal", mean: mean!, sd: sd!, low: 0, high: mean! + 10 * sd! }
        : {
            expected: "a mean of at least six standard deviations (else use truncated-normal with low: 0)",
            found: `${short(mean! / sd!)} standard deviations`,
          },
  },
  "truncated-normal": {
    form: "map",
    parameters: { mean: "quantity", sd: "positive-quantity", low: "quantity", high: "quantity" },
    description: "bell-shaped between low and high; mean and sd are those before it is cut",
    build: ({ mean, sd, low, high }) => {
      if (!(low! < high!)) return inOrder("low", "high");
      const away = Math.max(low! - mean!, mean! - high!) / sd!;
      if (away > 6)
        return {
          expected: "low or high within six standard deviations of the mean",
          found: `a distance of ${short(away)}`,
        };
      return { kind: "truncated-normal", mean: mean!, sd: sd!, low: low!, high: high! };
    },
  },
  triangular: {
    form: "list",
    parameters: lowModeHigh,
    description: "between low and high, most often near mode",
    build: ({ low, mode, high }) =>
      low! <= mode! && mode! <= high! && low! < high!
        ? { kind: "triangular", low: low!, mode: mode!, high: high! }
        : inOrder("low", "mode", "high"),
  },
  pert: {
    form: "list",
    parameters: lowModeHigh,
    description: "a smooth triangular distribution (beta, with mean (low + 4 mode + high) / 6)",
    build: ({ low, mode, high }) =>
      low! <= mode! && mode! <= high! && low! < high!
        ? { kind: "pert", low: low!, mode: mode!, high: high! }
        : inOrder("low", "mode", "high"),
  },
  uniform: {
    form: "list",
    parameters: { low: "quantity", high: "quantity" },
    description: "anything between low and high alike",
    build: ({ low, high }) =>
      low! < high! ? { kind: "uniform", low: low!, high: high! } : inOrder("low", "high"),
  },
  erlang: {
    form: "map",
    parameters: { shape: "whole", mean: "positive-quantity" },
    description: "the sum of `shape` exponential stages, by its mean",
    build: ({ shape, mean }) => ({ kind: "erlang", shape: shape!, mean: mean! }),
  },
  gamma: {
    form: "map",
    parameters: { mean: "positive-quantity", cv: "factor" },
    description: "by its mean and coefficient of variation",
    build: ({ mean, cv }) => ({ kind: "gamma", shape: 1 / (cv! * cv!), scale: mean! * cv! * cv! }),
  },
  weibull: {
    form: "map",
    parameters: { shape: "factor", scale: "positive-quantity" },
    description: "a lifetime whose failure rate falls (shape below 1) or rises (above 1)",
    build: ({ shape, scale }) => ({ kind: "weibull", shape: shape!, scale: scale! }),
  },
  hyperexponential: {
    form: "map",
    parameters: { weights: "weights", means: "quantities" },
    description: "one of several exponential distributions, chosen by weight",
    build: ({ weights, means }) =>
      means!.every((mean) => mean > 0)
        ? sameLength("weights", weights!, "means", means!, {
            kind: "hyperexponential",
            weights: weights!,
            means: means!,
          })
        : { expected: "means above 0", found: "0" },
  },
  pareto: {
    form: "map",
    parameters: { shape: "factor", scale: "positive-quantity" },
    description: "a power law above `scale`; shape above 1, so that the mean is finite",
    build: ({ shape, scale }) =>
      shape! > 1 ? { kind: "pareto", shape: shape!, scale: scale! } : finiteMean(shape!),
  },
  lomax: {
    form: "map",
    parameters: { shape: "factor", scale: "positive-quantity" },
    description: "a power law from zero; shape above 1, so that the mean is finite",
    build: ({ shape, scale }) =>
      shape! > 1 ? { kind: "lomax", shape: shape!, scale: scale! } : finiteMean(shape!),
  },
  beta: {
    form: "map",
    parameters: { alpha: "factor", beta: "factor", low: "quantity", high: "quantity" },
    description: "between low and high, with the shape parameters alpha and beta",
    build: ({ alpha, beta, low, high }) =>
      low! < high!
        ? { kind: "beta", alpha: alpha!, beta: beta!, low: low!, high: high! }
        : inOrder("low", "high"),
  },
  empirical: {
    form: "single",
    parameters: { values: "quantities" },
    description: "one of the observed values, each alike",
    build: ({ values }) => ({ kind: "empirical", values: values! }),
  },
  discrete: {
    form: "map",
    parameters: { values: "quantities", weights: "weights" },
    description: "one of the values, chosen by weight",
    build: ({ values, weights }) =>
      sameLength("values", values!, "weights", weights!, {
        kind: "discrete",
        values: values!,
        weights: weights!,
      }),
  },
  mixture: {
    form: "map",
    parameters: { weights: "weights", components: "components" },
    description: "one of several distributions, chosen by weight",
    build: ({ weights, components }) =>
      sameLength("weights", weights!, "components", components!, {
        kind: "mixture",
        weights: weights!,
        components: components!,
      }),
  },
} as const satisfies Readonly<Record<string, Shape>>;

/** The name of a distribution, as a file writes it. */
export type ShapeName = keyof typeof shapes;

export function isShapeName(name: string): name is ShapeName {
  return Object.hasOwn(shapes, name);
}

const short = (value: number) => String(Number(value.toPrecision(3)));

function inOrder(...names: readonly string[]): Mismatch {
  return { expected: `${names.join(" <= ")}, and ${names[0]} < ${names.at(-1)}`, found: "another order" };
}

function finiteMean(shape: number): Mismatch {
  return { expected: "a shape above 1, so that the mean is finite", found: String(shape) };
}

function sameLength(
  a: string,
  first: readonly unknown[],
  b: string,
  second: readonly unknown[],
  built: Distribution,
) {
  if (first.length === second.length) return built;
  return { expected: `as many ${a} as ${b}`, found: `${first.length} ${a} and ${second.length} ${b}` };
}

/** A random duration or mass. */
export function distribution(
  dimension: Dimension,
  range: Range,
  about: string,
  example: unknown = dimensions[dimension].example,
) {
  const field: Field = { kind: "distribution", dimension, range };
  return leaf<DistributionInput, Distribution>(field, { description: about, example }, (raw, complaints) =>
    readDistribution(raw, { dimension, range }, complaints, 0),
  );
}

interface Wanted {
  readonly dimension: Dimension;
  /** The range of a bare quantity. */
  readonly range: Range;
}

const deepestMixture = 3;
const mostValues = 10_000;

function readDistribution(
  raw: unknown,
  wanted: Wanted,
  complaints: Complaints,
  depth: number,
): Distribution | undefined {
  if (isParameterMap(raw)) {
    const value = readParameter<Distribution | number>(raw, complaints, (bare, at) =>
      isMap(bare) ? readDistribution(bare, wanted, at, depth) : readField(bare, wanted, at),
    );
    return typeof value === "number" ? { kind: "constant", value } : value;
  }
  if (!isMap(raw)) {
    const value = readField(raw, wanted, complaints);
    return value === undefined ? undefined : { kind: "constant", value };
  }
  return readShape(raw, wanted, complaints, depth);
}

function isMap(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function readShape(
  raw: Readonly<Record<string, unknown>>,
  wanted: Wanted,
  complaints: Complaints,
  depth: number,
): Distribution | undefined {
  const names = Object.keys(shapes);
  const [name, ...more] = Object.keys(raw).filter((key) => !key.startsWith("x-"));
  const expected = `${dimensions[wanted.dimension].name}, such as "${dimensions[wanted.dimension].example}", or a map with the name of one distribution`;
  if (name === undefined || more.length > 0) {
    complaints.complain({
      expected,
      found:
        name === undefined
          ? "an empty map"
          : `a map with the keys ${[name, ...more].slice(0, 6).map(quote).join(", ")}`,
    });
    return undefined;
  }
  if (!isShapeName(name)) {
    complaints.complain(
      {
        expected: `a distribution: ${names.join(", ")}`,
        found: `the unknown key ${quote(name)}`,
        suggestion: didYouMean(name, names),
      },
      [name],
    );
    return undefined;
  }
  const below = under(complaints, name);
  if (depth > deepestMixture) {
    below.complain({ expected: "mixtures nested at most three deep", found: "a deeper one" });
    return undefined;
  }
  const values = readParameters(raw[name], shapes[name], { wanted, complaints: below, depth });
  if (values === undefined) return undefined;
  const built: Distribution | Mismatch = shapes[name].build(values);
  if ("kind" in built) return built;
  below.complain(built);
  return undefined;
}

interface Reading {
  readonly wanted: Wanted;
  readonly complaints: Complaints;
  readonly depth: number;
}

/** The parameters of a shape by name, from the one value, the list or the map that holds them. */
function readParameters(raw: unknown, shape: Shape, reading: Reading): Values | undefined {
  const names = Object.keys(shape.parameters);
  const { complaints } = reading;
  const given: Record<string, readonly [raw: unknown, key: readonly (string | number)[]]> = {};
  if (isMap(raw) && !isParameterMap(raw)) {
    for (const key of Object.keys(raw)) {
      if (names.includes(key)) given[key] = [raw[key], [key]];
      else if (!key.startsWith("x-")) {
        complaints.complain(
          {
            expected: `the keys ${names.join(", ")}`,
            found: `the unknown key ${quote(key)}`,
            suggestion: didYouMean(key, names),
          },
          [key],
        );
      }
    }
    for (const name of names) given[name] ??= [undefined, [name]];
  } else if (shape.form === "single") {
    given[names[0]!] = [raw, []];
  } else if (shape.form === "list" && Array.isArray(raw) && raw.length === names.length) {
    for (const [index, name] of names.entries()) given[name] = [raw[index], [index]];
  } else {
    const form = shape.form === "list" ? `a list [${names.join(", ")}]` : `a map { ${names.join(", ")} }`;
    complaints.complain({ expected: form, found: foundKind(raw) });
    return undefined;
  }
  const values = names.map((name) => {
    const [value, path] = given[name]!;
    return readRole(value, shape.parameters[name]!, { ...reading, complaints: under(complaints, ...path) });
  });
  if (values.includes(undefined)) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Values;
}

/** The field of one parameter of a distribution, or undefined for a list. */
export function roleField(
  role: Role,
  dimension: Dimension,
): Extract<Field, { kind: "quantity" }> | undefined {
  switch (role) {
    case "quantity":
      return { kind: "quantity", dimension, range: notNegative, whole: false };
    case "positive-quantity":
      return { kind: "quantity", dimension, range: positive, whole: false };
    case "factor":
      return {
        kind: "quantity",
        dimension: "number",
        range: { least: 0.01, most: 1000, words: "from 0.01 to 1,000" },
        whole: false,
      };
    case "whole":
      return {
        kind: "quantity",
        dimension: "number",
        range: { least: 1, most: 1000, words: "from 1 to 1,000" },
        whole: true,
      };
    default:
      return undefined;
  }
}

const roleExamples: Partial<Record<Role, number>> = { factor: 0.8, whole: 2 };

const weight: Wanted = {
  dimension: "share",
  range: { least: 0, most: 1e9, words: "or weight of at least 0" },
};

function readRole(
  raw: unknown,
  role: Role,
  reading: Reading,
): number | number[] | Distribution[] | undefined {
  const { wanted, complaints, depth } = reading;
  const field = roleField(role, wanted.dimension);
  if (field !== undefined)
    return readParameter(raw, complaints, (value, at) => readField(value, field, at, roleExamples[role]));
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > mostValues) {
    const found =
      Array.isArray(raw) && raw.length > 0 ? `a list of ${thousands(raw.length)}` : foundKind(raw);
    complaints.complain({ expected: `a list of 1 to ${thousands(mostValues)} values`, found });
    return undefined;
  }
  const list = raw as readonly unknown[];
  const each = list.map((value, index) => {
    const at = under(complaints, index);
    if (role === "components") return readDistribution(value, wanted, at, depth + 1);
    return readParameter(value, at, (bare, there) =>
      role === "weights"
        ? readField(bare, weight, there, 1)
        : readField(bare, { dimension: wanted.dimension, range: notNegative }, there),
    );
  });
  if (each.includes(undefined)) return undefined;
  if (role === "weights" && !each.some((value) => (value as number) > 0)) {
    complaints.complain({ expected: "at least one weight above 0", found: "none" });
    return undefined;
  }
  return each as number[] | Distribution[];
}

function under(complaints: Complaints, ...keys: readonly (string | number)[]): Complaints {
  return { complain: (complaint, path = []) => complaints.complain(complaint, [...keys, ...path]) };
}

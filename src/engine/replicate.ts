import { type Estimate, meanInterval, pairedDifference } from "../statistics/index.ts";
import { streams } from "./random.ts";
import type { Streams } from "./uniform.ts";

/** One run of a model: takes its random numbers from the streams it is given, and returns what was seen, by name. */
export type Model<Variant = undefined, Outputs extends Record<string, number> = Record<string, number>> = (
  random: Streams,
  variant: Variant,
) => Outputs;

export interface ReplicateOptions {
  /** How many replications. */
  readonly n: number;
  /** Replication r has the streams `streams(seed, r)`, r from 1 to n, so that any one can be run again alone. */
  readonly seed: string;
  /** The level of the intervals, 0.95 unless given. */
  readonly level?: number;
}

/** An output over replications: its mean, its interval, and the value of each replication. */
export type Replicated = Estimate & { readonly values: readonly number[] };

/**
 * Runs a model n times, each time with streams of its own, and estimates the mean of each of its outputs with Student's t
 * interval. Build the simulation inside the model, so that nothing is left of the replication before.
 * @throws RangeError when n is not a whole number of at least 1, or the outputs differ in name from one run to another.
 */
export function replicate<Outputs extends Record<string, number>>(
  model: Model<undefined, Outputs>,
  options: ReplicateOptions,
): { readonly [Name in keyof Outputs]: Replicated } {
  return estimatesOf(replications(model, undefined, options), options.level);
}

/** Variants of a model side by side: the estimates of each, and how each differs from the first. */
export interface Compared<Name extends string, Outputs extends Record<string, number>> {
  readonly estimates: { readonly [V in Name]: { readonly [Output in keyof Outputs]: Replicated } };
  /** Every variant less the first, as paired differences: the same random numbers make the intervals narrow. */
  readonly differences: { readonly [V in Name]?: { readonly [Output in keyof Outputs]: Replicated } };
}

/**
 * Runs variants of a model with common random numbers: replication r of every variant has the same streams. What an entity
 * draws stays the same as long as the model opens streams by the names of entities.
 * @throws RangeError as `replicate`, and without variants.
 */
export function replicateVariants<Variant, Name extends string, Outputs extends Record<string, number>>(
  model: Model<Variant, Outputs>,
  variants: Readonly<Record<Name, Variant>>,
  options: ReplicateOptions,
): Compared<Name, Outputs> {
  const names = Object.keys(variants) as Name[];
  const runs = names.map((name) => [name, replications(model, variants[name], options)] as const);
  return comparisonOf(Object.fromEntries(runs) as Record<Name, Outputs[]>, options.level);
}

/**
 * The estimates from outputs that were had elsewhere, one a replication in order, as `replicate` gives them.
 * @throws RangeError when the outputs differ in name from one run to another, or there are none.
 */
export function estimatesOf<Outputs extends Record<string, number>>(
  outputs: readonly Outputs[],
  level?: number,
): { readonly [Name in keyof Outputs]: Replicated } {
  const entries = namesOf(outputs).map((name) => {
    const values = column(outputs, name);
    return [name, { ...meanInterval(values, level), values }];
  });
  return Object.fromEntries(entries) as { readonly [Name in keyof Outputs]: Replicated };
}

/**
 * The comparison of variants whose outputs were had elsewhere, as `replicateVariants` gives it.
 * @throws RangeError as `estimatesOf`, and without variants.
 */
export function comparisonOf<Name extends string, Outputs extends Record<string, number>>(
  runs: Readonly<Record<Name, readonly Outputs[]>>,
  level?: number,
): Compared<Name, Outputs> {
  const entries = Object.entries(runs) as [Name, readonly Outputs[]][];
  const baseline = entries[0]?.[1];
  if (baseline === undefined) throw new RangeError("a comparison of variants needs at least 1 variant");
  const differences = entries.slice(1).map(([name, outputs]) => {
    const less = namesOf(baseline).map((output) => {
      const [a, b] = [column(outputs, output), column(baseline, output)];
      const values = a.map((value, r) => value - b[r]!);
      return [output, { ...pairedDifference(a, b, level), values }];
    });
    return [name, Object.fromEntries(less)];
  });
  return {
    estimates: Object.fromEntries(entries.map(([name, outputs]) => [name, estimatesOf(outputs, level)])),
    differences: Object.fromEntries(differences),
  } as Compared<Name, Outputs>;
}

function replications<Variant, Outputs extends Record<string, number>>(
  model: Model<Variant, Outputs>,
  variant: Variant,
  { n, seed }: ReplicateOptions,
): Outputs[] {
  if (!(Number.isInteger(n) && n >= 1)) {
    throw new RangeError(`replicate requires a whole number of replications, at least 1; found ${n}.`);
  }
  return Array.from({ length: n }, (_, index) => model(streams(seed, index + 1), variant));
}

function namesOf(outputs: readonly Record<string, number>[]): string[] {
  const names = Object.keys(outputs[0] ?? {});
  outputs.forEach((output, index) => {
    const found = Object.keys(output).join(", ");
    if (found !== names.join(", ")) {
      throw new RangeError(
        `replicate requires the same outputs of every run: ${names.join(", ")}; replication ${index + 1} has ${found}.`,
      );
    }
  });
  return names;
}

function column(outputs: readonly Record<string, number>[], name: string): number[] {
  return outputs.map((output) => output[name]!);
}

import { normalQuantile } from "../../src/statistics/index.ts";

/** Ten systems of which the first is best, the smaller the better, with outcomes of a known law. */
export type Configuration = {
  readonly name: string;
  /** True means, in units of the indifference zone. */
  readonly means: readonly number[];
  /** Standard deviation of each system's outcomes, in the same unit. */
  readonly deviations: readonly number[];
};

const systems = 10;
const each = (value: (i: number) => number): readonly number[] =>
  Array.from({ length: systems }, (_, i) => value(i));

/** The indifference zone: the unit of everything here. */
export const indifference = 1;

/** What a selection may meet. */
export const configurations: readonly Configuration[] = [
  {
    name: "least favourable: all others behind by just the indifference zone",
    means: each((i) => (i === 0 ? 0 : 1)),
    deviations: each(() => 3),
  },
  {
    name: "equally spaced: each behind the one before by the indifference zone",
    means: each((i) => i),
    deviations: each(() => 3),
  },
  {
    name: "realistic: returns that diminish along a budget, better plans vary less",
    means: each((i) => 0.08 * i * i + 0.92 * i),
    deviations: each((i) => 2.5 + 0.2 * i),
  },
];

/** How strongly two systems share their chance, as neighbouring force plans do: a variance ratio of 1 - correlation. */
export const correlation = 0.8;

/** Outcomes of one replication of all systems: normal, with a part that is common to all. */
export function draw(
  { means, deviations }: Configuration,
  uniform: () => number,
  shared: number,
): readonly number[] {
  const common = normalQuantile(uniform());
  return means.map(
    (mean, i) =>
      mean +
      deviations[i]! * (Math.sqrt(shared) * common + Math.sqrt(1 - shared) * normalQuantile(uniform())),
  );
}

import { type TwoLevelDesign, twoLevelFactorial } from "./fullFactorial.ts";

/** A further factor set by the product of basic ones: `{ factor: "D", product: ["A", "B", "C"] }` is D = ABC. */
export type Generator = {
  readonly factor: string;
  readonly product: readonly string[];
  /** -1 for D = -ABC, the other fraction. */
  readonly sign?: 1 | -1;
};

/** A fraction of a two-level design and what it confounds. */
export type Fraction = TwoLevelDesign & {
  /** Words that equal ± the identity, such as ["A", "B", "C", "D"] for I = ABCD. */
  readonly definingWords: readonly (readonly string[])[];
  /** Length of the shortest defining word: 5 keeps main effects and pairs clear of each other; Infinity for a full design. */
  readonly resolution: number;
};

/**
 * The fraction 2^(k-p) whose further factors are products of the basic ones.
 *
 * Source: Box and Hunter (1961), "The 2^(k-p) fractional factorial designs". Throws a RangeError for a
 * product of factors that are not basic, or a factor named twice.
 */
export function fractionalFactorial(basic: readonly string[], generators: readonly Generator[]): Fraction {
  const factors = [...basic, ...generators.map(({ factor }) => factor)];
  const twice = factors.find((factor, index) => factors.indexOf(factor) !== index);
  if (twice !== undefined)
    throw new RangeError(`fractionalFactorial requires different factors; found ${twice} twice`);
  const columns = generators.map(({ product }) =>
    product.map((factor) => {
      const column = basic.indexOf(factor);
      if (column === -1)
        throw new RangeError(`fractionalFactorial requires products of basic factors; found ${factor}`);
      return column;
    }),
  );
  const runs = twoLevelFactorial(basic).runs.map((run) => [
    ...run,
    ...columns.map((column, g) => column.reduce((sign, j) => sign * run[j]!, generators[g]!.sign ?? 1)),
  ]);
  const definingWords = products(generators.map(({ factor, product }) => [...product, factor]));
  return { factors, runs, definingWords, resolution: Math.min(...definingWords.map((word) => word.length)) };
}

/** All products of one or more words, in which a factor that occurs twice cancels. */
function products(words: readonly (readonly string[])[]): (readonly string[])[] {
  const all: (readonly string[])[] = [[]];
  for (const word of words) all.push(...all.map((other) => multiply(other, word)));
  return all.slice(1);
}

function multiply(a: readonly string[], b: readonly string[]): string[] {
  return [...a.filter((factor) => !b.includes(factor)), ...b.filter((factor) => !a.includes(factor))].sort();
}

/** The effects of a fraction that cannot be told from the given one: its products with the defining words. */
export function aliases(fraction: Fraction, effect: readonly string[]): (readonly string[])[] {
  return fraction.definingWords.map((word) => multiply(effect, word));
}

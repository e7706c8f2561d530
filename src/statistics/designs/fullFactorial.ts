/** Every combination of the levels given, one list a factor; the first factor changes fastest. */
export function fullFactorial<Level>(levels: readonly (readonly Level[])[]): Level[][] {
  return levels.reduce<Level[][]>(
    (runs, options) => options.flatMap((option) => runs.map((run) => [...run, option])),
    [[]],
  );
}

/** A two-level design: the names of its factors and, for every run, -1 or +1 for each of them. */
export type TwoLevelDesign = {
  readonly factors: readonly string[];
  readonly runs: readonly (readonly number[])[];
};

/** All 2^k combinations of low (-1) and high (+1) in standard (Yates) order. */
export function twoLevelFactorial(factors: readonly string[]): TwoLevelDesign {
  return { factors, runs: fullFactorial(factors.map(() => [-1, 1])) };
}

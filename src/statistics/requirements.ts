/** Throws a RangeError unless a confidence level lies strictly between 0 and 1. */
export function requireLevel(caller: string, level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`${caller} requires a level strictly between 0 and 1; found ${level}`);
  }
}

/** Throws a RangeError that names the first value that is not a finite number. */
export function requireFinite(caller: string, values: readonly number[]): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index !== -1)
    throw new RangeError(`${caller} requires finite numbers; found ${values[index]} at index ${index}`);
}

/** Throws a RangeError unless all samples have one value for each replication, all of them finite. */
export function requirePaired(caller: string, ...samples: readonly (readonly number[])[]): void {
  const lengths = samples.map((sample) => sample.length);
  if (new Set(lengths).size > 1) {
    throw new RangeError(`${caller} requires samples of equal length; found ${lengths.join(", ")}`);
  }
  for (const sample of samples) requireFinite(caller, sample);
}

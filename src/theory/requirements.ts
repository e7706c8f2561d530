/** Throws a RangeError that names the quantity, what was expected and what was found, unless the value is at least 0. */
export function requireNonNegative(name: string, value: number): void {
  if (!(value >= 0)) throw new RangeError(`${name}: expected at least 0; found ${value}`);
}

/** The same for a value above 0. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${name}: expected above 0; found ${value}`);
}

/** The same for a probability. */
export function requireProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name}: expected between 0 and 1; found ${value}`);
}

/** The same for a whole number that is not below a least one. */
export function requireWhole(name: string, value: number, least: number): void {
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`${name}: expected a whole number of at least ${least}; found ${value}`);
  }
}

/** The same for the load per server of a queue that must come to rest: below 1. */
export function requireStable(utilization: number): void {
  if (!(utilization < 1)) {
    throw new RangeError(`load: expected below the capacity of the servers; found ${utilization} of it`);
  }
}

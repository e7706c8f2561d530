/** Says what a distribution asks of a parameter and what it found. */
export function refuse(kind: string, requirement: string, found: number): never {
  const article = /^[aeio]/.test(kind) ? "An" : "A";
  throw new RangeError(`${article} ${kind} distribution requires ${requirement}; found ${found}.`);
}

export function requireFinite(kind: string, name: string, value: number): void {
  if (!Number.isFinite(value)) refuse(kind, `a finite ${name}`, value);
}

export function requirePositive(kind: string, name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) refuse(kind, `a positive finite ${name}`, value);
}

export function requireNotNegative(kind: string, name: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
    refuse(kind, `a finite ${name} of at least 0`, value);
}

export function requireProbability(kind: string, name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(kind, `a ${name} between 0 and 1`, value);
}

/** Demands finite ends with `low` below `high`. */
export function requireRange(kind: string, low: number, high: number): void {
  requireFinite(kind, "low", low);
  requireFinite(kind, "high", high);
  if (!(low < high)) refuse(kind, `a high above its low of ${low}`, high);
}

/** Demands a finite `mode` from `low` to `high`. */
export function requireMode(kind: string, low: number, mode: number, high: number): void {
  if (!(mode >= low && mode <= high)) refuse(kind, `a mode between ${low} and ${high}`, mode);
}

/** Demands one weight of at least 0 for each of `count` things, with a positive sum. */
export function requireWeights(kind: string, weights: readonly number[], count: number): void {
  if (count === 0) refuse(kind, "at least one value or component", count);
  if (weights.length !== count)
    refuse(kind, `${count} weights, one for each value or component`, weights.length);
  for (const weight of weights) requireNotNegative(kind, "weight", weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && total < Number.POSITIVE_INFINITY))
    refuse(kind, "a positive finite sum of weights", total);
}

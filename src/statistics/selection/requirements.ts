/** What every selection with an indifference zone needs to be told. */
export type IndifferenceZone = {
  readonly systems: number;
  /** Smallest difference that matters, in the unit of the outcome; asked for, never guessed. */
  readonly indifference: number;
  /** Probability of choosing the best when it leads by the indifference zone, above 1 / systems; 0.95 when absent. */
  readonly confidence?: number;
  /** Replications of every system before the first decision, at least 2; 10 when absent. */
  readonly firstStage?: number;
};

/** Throws a RangeError that names the first of the numbers out of range. */
export function requireZone(caller: string, zone: Required<IndifferenceZone>): void {
  const { systems, indifference, confidence, firstStage } = zone;
  if (!(Number.isInteger(systems) && systems >= 2)) {
    throw new RangeError(`${caller} requires at least 2 systems; found ${systems}`);
  }
  if (!(indifference > 0))
    throw new RangeError(`${caller} requires an indifference above 0; found ${indifference}`);
  if (!(confidence > 1 / systems && confidence < 1)) {
    throw new RangeError(`${caller} requires a confidence between 1/${systems} and 1; found ${confidence}`);
  }
  if (!(Number.isInteger(firstStage) && firstStage >= 2)) {
    throw new RangeError(`${caller} requires a first stage of at least 2; found ${firstStage}`);
  }
}

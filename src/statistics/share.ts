/** Throws a RangeError unless successes and trials are whole numbers with 0 <= successes <= trials. */
export function requireShare(caller: string, successes: number, trials: number): void {
  if (!(Number.isInteger(successes) && Number.isInteger(trials) && successes >= 0 && successes <= trials)) {
    throw new RangeError(
      `${caller} requires whole numbers with 0 <= successes <= trials; found ${successes} of ${trials}`,
    );
  }
}

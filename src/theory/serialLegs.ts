import { glimpses } from "./glimpses.ts";

/** The probability that a load passes every leg: prod(1 - p_i), with p_i the independent chance to be lost on each. */
export const arrivalProbability = (losses: readonly number[]): number =>
  losses.reduce((product, loss) => product * (1 - loss), 1);

/** The probability that a load is lost somewhere along its legs: 1 - prod(1 - p_i). */
export const lossAlong = (losses: readonly number[]): number => glimpses(losses);

/** How many loads must be sent so that one arrives on the mean, when every lost one is sent again: 1 / (1 - p). */
export const replacementFactor = (loss: number): number => 1 / (1 - loss);

/** A searcher that stops to look at whatever it meets; rates per unit of time spent searching, times in the same unit. */
export interface InterruptedSearch {
  /** The rate at which searching time finds the target. */
  readonly detectionRate: number;
  /** The rate at which searching time meets false contacts. */
  readonly falseRate: number;
  /** The mean time to tell that a contact is false; the search stands still meanwhile. */
  readonly identificationTime: number;
}

/** The share of time that is left for searching in the long run: 1 / (1 + falseRate x identificationTime) (renewal reward). */
export const searchingShare = ({ falseRate, identificationTime }: InterruptedSearch): number =>
  1 / (1 + falseRate * identificationTime);

/**
 * The mean time to find a still target among false contacts: (1 + falseRate x identificationTime) / detectionRate.
 *
 * Exact for Poisson contacts and any distribution of the time of identification, with its own false contacts put behind it
 * (Stone 1975, Theory of Optimal Search, chapter VI, in its simplest case).
 */
export const meanTimeToFind = (search: InterruptedSearch): number =>
  1 / (search.detectionRate * searchingShare(search));

/** What sorting does to a stream of true and false events, per unit of time. */
export interface Sorting {
  readonly trueRate: number;
  readonly falseRate: number;
  /** The chance that a true event is taken for true. */
  readonly sensitivity: number;
  /** The chance that a false event is taken for false. */
  readonly specificity: number;
}

/** What is sent on: how many cases, the share of true ones among them (precision), and the true ones that are turned away. */
export function sortedCases({ trueRate, falseRate, sensitivity, specificity }: Sorting) {
  const accepted = trueRate * sensitivity;
  const mistaken = falseRate * (1 - specificity);
  const cases = accepted + mistaken;
  return { cases, precision: cases === 0 ? 0 : accepted / cases, turnedAway: trueRate - accepted };
}

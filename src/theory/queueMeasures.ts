/** The long-run means of a queue; times in the inverse unit of its rates. */
export interface QueueMeasures {
  /** The share of the servers that is busy. */
  readonly utilization: number;
  /** The probability that an arrival must wait. */
  readonly waitingProbability: number;
  /** The mean time before service begins. */
  readonly meanWait: number;
  /** The mean time in the system, service included. */
  readonly meanSojourn: number;
  /** The mean number that waits. */
  readonly meanQueue: number;
  /** The mean number in the system. */
  readonly meanNumber: number;
}

/** What a trip over a whole route costs its owner. */
export interface RouteTrip {
  /** For moving the load, lost or not. */
  readonly running: number;
  /** The chance that the load is lost on the way: `lossAlong` of the legs, never a sum. */
  readonly lossProbability: number;
  /** What a loss costs: load, conveyance and consequences. */
  readonly stake: number;
}

/** The mean cost of one trip: running + p stake. */
export const costOnce = ({ running, lossProbability, stake }: RouteTrip): number =>
  running + lossProbability * stake;

/**
 * The mean cost of bringing one load through when every lost one is replaced: (running + p stake) / (1 - p).
 *
 * A geometric number of trips. Where p is high it ranks routes differently from the cost of one trip.
 */
export const costReplacing = (trip: RouteTrip): number => costOnce(trip) / (1 - trip.lossProbability);

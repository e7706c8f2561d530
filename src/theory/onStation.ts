import { requireNonNegative } from "./requirements.ts";

/** The cycle of a patrol unit; all in one unit of time. */
export interface PatrolCycle {
  /** From leaving base to being back. */
  readonly endurance: number;
  /** One way between base and station. */
  readonly transit: number;
  /** From being back to leaving again. */
  readonly turnaround: number;
}

/** The share of time on station: (E - 2 tau) / (E + turnaround), and 0 where the way uses up the endurance. */
export function onStationFraction({ endurance, transit, turnaround }: PatrolCycle): number {
  requireNonNegative("turnaround", turnaround);
  return Math.max(0, endurance - 2 * transit) / (endurance + turnaround);
}

/** The share of time that a unit is up in the long run: MTBF / (MTBF + MTTR) (renewal reward, whatever the laws). */
export const availability = (meanTimeBetweenFailures: number, meanTimeToRepair: number): number =>
  meanTimeBetweenFailures / (meanTimeBetweenFailures + meanTimeToRepair);

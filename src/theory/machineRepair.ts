import { birthDeath } from "./birthDeath.ts";
import { requireWhole } from "./requirements.ts";

/** A fleet of like units that fail and wait for one of the repairers; rates per unit of time, both laws exponential. */
export interface RepairShop {
  readonly units: number;
  readonly repairers: number;
  /** Of each unit while it is up. */
  readonly failureRate: number;
  /** Of each repairer. */
  readonly repairRate: number;
}

/**
 * The machine-repair model, a queue with a finite source (Palm 1947; Feller, An Introduction to Probability Theory I, chapter XVII).
 *
 * `availability` is the share of units that is up in the long run; `downChances[k]` the probability that k are down.
 */
export function machineRepair({ units, repairers, failureRate, repairRate }: RepairShop) {
  requireWhole("units", units, 1);
  requireWhole("repairers", repairers, 1);
  const steps = Array.from({ length: units }, (_, down) => down);
  const downChances = birthDeath(
    steps.map((down) => (units - down) * failureRate),
    steps.map((down) => Math.min(down + 1, repairers) * repairRate),
  );
  const meanDown = downChances.reduce((sum, chance, down) => sum + chance * down, 0);
  const meanWaiting = downChances.reduce(
    (sum, chance, down) => sum + chance * Math.max(0, down - repairers),
    0,
  );
  const failuresPerTime = failureRate * (units - meanDown);
  return {
    availability: 1 - meanDown / units,
    meanDown,
    meanWaiting,
    meanTimeDown: meanDown / failuresPerTime,
    repairerUtilization: (meanDown - meanWaiting) / repairers,
    downChances,
  };
}

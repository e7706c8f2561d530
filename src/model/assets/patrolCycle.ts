/** The cycle of a patrol asset: in port, out, on station, home; how many units keep N on station. */

import { exp, expm1 } from "../../arithmetic/index.ts";
import type { Distribution } from "../../engine/index.ts";
import { distributionMean } from "../../engine/index.ts";

/** One turn of a patrol asset's life, in hours. Endurance runs from leaving port to being back in it. */
export type PatrolCycle = {
  readonly inPort: number;
  /** Mean hours between base and station. */
  readonly transit: number;
  /** Mean hours on station; what is left of the endurance. */
  readonly onStation: number;
  readonly endurance: number;
};

/** What decides the cycle of a class of assets. */
export type CycleInput = {
  /** Hours from leaving port to being back in it; Infinity where nothing limits it. */
  readonly endurance: number;
  /** Mean hours from base to station, and from station to base. */
  readonly transit: number;
  /** Hours in port between two patrols. */
  readonly turnaround: number;
  readonly maintenance: { readonly every: number; readonly for: Distribution } | undefined;
  readonly breakdown: { readonly every: number; readonly repair: Distribution } | undefined;
};

/** Length of one whole cycle, in hours. */
export const cycleHours = (cycle: PatrolCycle): number => cycle.inPort + 2 * cycle.transit + cycle.onStation;

/** The cycle with the turnaround as given. */
export function patrolCycle(input: CycleInput): PatrolCycle {
  return {
    inPort: input.turnaround,
    transit: input.transit,
    onStation: Math.max(0, input.endurance - 2 * input.transit),
    endurance: input.endurance,
  };
}

/**
 * Mean share of its life that a unit is on station, missions counted as on station: E[on station] / E[cycle]
 * (renewal-reward: Ross, Stochastic Processes, 1996, theorem 3.6.1). Without wear (E - 2 tau) / (E + turnaround).
 *
 * Breakdowns are exponential in hours under way: on the way out a unit turns back there and then, on station it loses the
 * rest of its patrol, and whatever broke down is repaired at home. Maintenance falls due at the return after `every` hours under way.
 */
export function onStationShare(input: CycleInput): number {
  if (input.endurance === Number.POSITIVE_INFINITY) return 1;
  const { onStation, away } = meanCycle(input);
  return onStation / (input.turnaround + away);
}

/** The least whole number of units that keep `target` on station, with the turnaround that makes the mean exact. */
export function unitsOnStation(target: number, input: CycleInput): { units: number; turnaround: number } {
  const units = Math.ceil(target / onStationShare(input) - 1e-9);
  if (input.endurance === Number.POSITIVE_INFINITY) return { units, turnaround: input.turnaround };
  const { onStation, away } = meanCycle(input);
  return { units, turnaround: Math.max(input.turnaround, (units * onStation) / target - away) };
}

/** Mean hours on station of a cycle, and of all of it but the turnaround. */
function meanCycle(input: CycleInput): { onStation: number; away: number } {
  const { transit, maintenance, breakdown } = input;
  const planned = patrolCycle(input).onStation;
  const failure = breakdown === undefined ? 0 : 1 / breakdown.every;
  const onStation =
    failure === 0 ? planned : (exp(-transit * failure) * -expm1(-planned * failure)) / failure;
  // Out and home again: twice the hours until it breaks down on the way out, or twice the whole way.
  const sailing = failure === 0 ? 2 * transit : (2 * -expm1(-failure * transit)) / failure;
  const running = onStation + sailing;
  const repair =
    breakdown === undefined ? 0 : brokenDown(failure, transit, planned) * distributionMean(breakdown.repair);
  const cycles =
    maintenance === undefined ? Number.POSITIVE_INFINITY : Math.ceil(maintenance.every / running - 1e-9);
  const upkeep = maintenance === undefined ? 0 : distributionMean(maintenance.for) / cycles;
  return { onStation, away: running + repair + upkeep };
}

/** Chance that a unit comes home broken down: it breaks down on the way out, on station or on the way home. */
const brokenDown = (failure: number, transit: number, planned: number): number =>
  -expm1(-failure * (2 * transit + planned));

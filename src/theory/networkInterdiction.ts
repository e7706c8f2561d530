import { exp, ln, wholePower } from "../arithmetic/index.ts";
import { type CostArc, leastCost } from "./leastCost.ts";
import { type CapacityArc, type Ends, maxFlow } from "./maxFlow.ts";
import { subsets } from "./subsets.ts";

/** A question of interdiction: between which ends, with at most how many arcs attacked. */
export interface Attack extends Ends {
  readonly attacks: number;
}

/** The best attack: the arcs by position, the first of equal ones in their order, and what it leaves to the smuggler. */
export interface Interdiction {
  readonly value: number;
  readonly attacked: readonly number[];
}

/**
 * Which arcs to remove so that the greatest flow that is left is least (Wood 1993, Deterministic network interdiction,
 * Mathematical and Computer Modelling 17(2):1).
 *
 * By trying every set: exact, for small networks.
 */
export const maxFlowInterdiction = (arcs: readonly CapacityArc[], attack: Attack): Interdiction =>
  stochasticMaxFlowInterdiction(arcs, { ...attack, success: 1 });

/**
 * Which arcs to attack so that the expected greatest flow is least, when each attack removes its arc with a probability of its own
 * throw (Cormican, Morton and Wood 1998, Stochastic network interdiction, Operations Research 46:184).
 */
export function stochasticMaxFlowInterdiction(
  arcs: readonly CapacityArc[],
  attack: Attack & { readonly success: number },
): Interdiction {
  const flowWithout = (removed: readonly number[]) =>
    maxFlow(
      arcs.map((arc, i) => (removed.includes(i) ? { ...arc, capacity: 0 } : arc)),
      attack,
    ).value;
  const expectedFlow = (attacked: readonly number[]): number => {
    let sum = 0;
    for (const removed of subsets(attacked.length, attacked.length)) {
      const chance =
        wholePower(attack.success, removed.length) *
        wholePower(1 - attack.success, attacked.length - removed.length);
      if (chance > 0) sum += chance * flowWithout(removed.map((k) => attacked[k]!));
    }
    return sum;
  };
  return best(arcs.length, attack.attacks, (attacked) => -expectedFlow(attacked), -1);
}

/**
 * Which arcs to cut so that the cheapest path that is left costs most; infinite where no path is left (Israeli and Wood 2002,
 * Shortest-path network interdiction, Networks 40:97).
 *
 * By trying every set: exact, for small networks.
 */
export const shortestPathInterdiction = (arcs: readonly CostArc[], attack: Attack): Interdiction =>
  best(
    arcs.length,
    attack.attacks,
    (cut) =>
      leastCost(
        arcs.filter((_, i) => !cut.includes(i)),
        attack,
      ),
    1,
  );

/** An arc on which a sensor may stand, with the chance to pass it undetected without and with one. */
export interface WatchedArc {
  readonly from: string;
  readonly to: string;
  readonly evasion: number;
  readonly evasionWithSensor: number;
}

/**
 * Where to put sensors so that smugglers with random origins and destinations evade least, each on the best path for its own pair
 * (Pan, Charlton and Morton 2003, A stochastic program for interdicting smuggled nuclear material).
 *
 * @param pairs all equally likely; the smuggler knows where the sensors are
 * @returns the mean probability of evasion, and the arcs with sensors
 */
export function sensorPlacement(
  arcs: readonly WatchedArc[],
  pairs: readonly Ends[],
  sensors: number,
): Interdiction {
  const meanEvasion = (placed: readonly number[]) => {
    const costs = arcs.map(({ from, to, evasion, evasionWithSensor }, i) => ({
      from,
      to,
      cost: -ln(placed.includes(i) ? evasionWithSensor : evasion),
    }));
    return pairs.reduce((sum, pair) => sum + exp(-leastCost(costs, pair)), 0) / pairs.length;
  };
  return best(arcs.length, sensors, (placed) => -meanEvasion(placed), -1);
}

/** The set of greatest score; the value is the score times the sign, as the caller counts. */
function best(
  n: number,
  most: number,
  score: (set: readonly number[]) => number,
  sign: 1 | -1,
): Interdiction {
  let attacked: readonly number[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (const set of subsets(n, most)) {
    const here = score(set);
    if (here > highest + 1e-12 * Math.abs(highest) || highest === Number.NEGATIVE_INFINITY) {
      highest = here;
      attacked = set;
    }
  }
  return { value: sign * highest, attacked };
}

import { erlangB } from "./erlangB.ts";
import { stationary, type Transition } from "./stationary.ts";

/** Two groups of servers with exponential service of one mean; loads in erlangs. */
export interface OverflowGroups {
  readonly firstServers: number;
  /** Tries the first group, then the second. */
  readonly firstLoad: number;
  readonly secondServers: number;
  /** Tries the second group only. */
  readonly secondLoad: number;
}

/**
 * The loss of two streams of which the first may overflow from its own group to the other's.
 *
 * Exact: the chain of the two numbers of busy servers. `overflowShare` is the part of the first stream that the second group serves.
 * The size is limited to a few hundred states, (firstServers + 1) (secondServers + 1).
 */
export function overflow({ firstServers, firstLoad, secondServers, secondLoad }: OverflowGroups) {
  const width = secondServers + 1;
  const transitions: Transition[] = [];
  for (let first = 0; first <= firstServers; first++)
    for (let second = 0; second <= secondServers; second++) {
      const from = first * width + second;
      if (first < firstServers) transitions.push({ from, to: from + width, rate: firstLoad });
      const toSecond = secondLoad + (first === firstServers ? firstLoad : 0);
      if (second < secondServers) transitions.push({ from, to: from + 1, rate: toSecond });
      if (first > 0) transitions.push({ from, to: from - width, rate: first });
      if (second > 0) transitions.push({ from, to: from - 1, rate: second });
    }
  const chances = stationary((firstServers + 1) * width, transitions);
  const secondLoss = chances.reduce(
    (sum, chance, state) => sum + (state % width === secondServers ? chance : 0),
    0,
  );
  const firstLoss = chances.at(-1)!;
  return { firstLoss, secondLoss, overflowShare: erlangB(firstServers, firstLoad) - firstLoss };
}

/**
 * The mean and variance of the traffic that overflows a loss group, in erlangs offered to a group without limit.
 *
 * Mean a B(c, a), variance m (1 - m + a / (c + 1 - a + m)) (Riordan, in Wilkinson 1956, Theories for toll traffic engineering in the
 * U.S.A., Bell System Technical Journal 35:421).
 */
export function overflowMoments(servers: number, load: number): { mean: number; variance: number } {
  const mean = load * erlangB(servers, load);
  return { mean, variance: mean * (1 - mean + load / (servers + 1 - load + mean)) };
}

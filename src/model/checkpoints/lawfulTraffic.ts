/** Lawful traffic at a checkpoint, as an aggregate: a rate by hour of the week and a fluid queue over the lanes. */

import { erlangB } from "../../theory/index.ts";

export const hoursOfWeek = 168;

/** Lawful traffic as given. */
export type LawfulInput = {
  /** Mean arrivals an hour over the week. */
  readonly traffic: number;
  readonly lanes: number;
  /** Mean primary inspection, in hours. */
  readonly primary: number;
  /** 24 weights of the hours of a day, and 7 of the days of a week from Monday. */
  readonly hours?: readonly number[] | undefined;
  readonly days?: readonly number[] | undefined;
  /** Share of lawful units sent to secondary inspection, and its mean length in hours. */
  readonly referred: number;
  readonly inspection: number;
  readonly inspectors: number;
};

/** What lawful traffic does to whoever passes, by hour of the week. */
export type LawfulTraffic = {
  /** Wait for a lane of a unit that arrives at the start of this hour, in hours. */
  readonly wait: Float64Array;
  /** Offered load of secondary inspections, in erlangs. */
  readonly referrals: Float64Array;
  /** Mean wait of a lawful unit, in hours, weighted by arrivals. */
  readonly meanWait: number;
};

/**
 * The periodic week of a fluid queue: backlog grows by arrivals minus what the lanes pass, never below zero.
 * Source: Newell, Applications of Queueing Theory, 1982, ch. 2 (fluid approximation).
 * Throws RangeError when a week brings more than its lanes can pass.
 */
export function lawfulTraffic(input: LawfulInput): LawfulTraffic {
  const arrivals = weeklyProfile(input);
  const capacity = input.lanes / input.primary;
  const total = arrivals.reduce((sum, rate) => sum + rate, 0);
  if (total >= capacity * hoursOfWeek) {
    throw new RangeError(
      `lawful traffic of ${input.traffic} an hour is more than ${input.lanes} lanes can pass (${capacity} an hour)`,
    );
  }
  const wait = new Float64Array(hoursOfWeek);
  const passing = new Float64Array(hoursOfWeek);
  let backlog = 0;
  let waited = 0;
  // An empty queue somewhere in the first week makes the second week periodic.
  for (let hour = 0; hour < 2 * hoursOfWeek; hour++) {
    const slot = hour % hoursOfWeek;
    const rate = arrivals[slot]!;
    const growth = rate - capacity;
    const emptyAfter = growth < 0 ? Math.min(1, backlog / -growth) : 1;
    const end = Math.max(0, backlog + growth);
    const area = emptyAfter < 1 ? (backlog * emptyAfter) / 2 : (backlog + end) / 2;
    if (hour >= hoursOfWeek) waited += (rate * area) / capacity;
    wait[slot] = backlog / capacity;
    passing[slot] = backlog + rate - end;
    backlog = end;
  }
  return {
    wait,
    referrals: passing.map((rate) => rate * input.referred * input.inspection),
    meanWait: total === 0 ? 0 : waited / total,
  };
}

function weeklyProfile({ traffic, hours = [], days = [] }: LawfulInput): Float64Array {
  const weight = (weights: readonly number[], i: number) => (weights.length === 0 ? 1 : weights[i]!);
  const raw = Float64Array.from(
    { length: hoursOfWeek },
    (_, hour) => weight(hours, hour % 24) * weight(days, Math.floor(hour / 24)),
  );
  const mean = raw.reduce((sum, w) => sum + w, 0) / hoursOfWeek;
  return raw.map((w) => (traffic * w) / mean);
}

/**
 * Chance that an inspector is free for a smuggled load that was selected, when lawful referrals offer `erlangs`
 * and `taken` inspectors already search smuggled loads: 1 - B(inspectors - taken, erlangs). A referral that finds
 * no inspector free is waved through, so the share does not depend on how inspection times are distributed.
 */
export function freeShare(inspectors: number, taken: number, erlangs: number): number {
  const left = inspectors - taken;
  if (left <= 0) return 0;
  return 1 - erlangB(left, erlangs);
}

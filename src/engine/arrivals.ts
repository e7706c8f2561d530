import { ln } from "../arithmetic/index.ts";
import { type Distribution, sampler } from "./distribution.ts";
import type { Uniform } from "./uniform.ts";

/** A rate of arrival that changes with time, with a bound that it never exceeds. */
export interface VaryingRate {
  /** Arrivals per unit of time at a time, at least 0. */
  readonly rate: (time: number) => number;
  /** A number that `rate` never exceeds. */
  readonly bound: number;
}

/** Several arrivals at one time. */
export interface Batch {
  readonly time: number;
  readonly size: number;
}

/**
 * The times of a Poisson process of constant `rate` (arrivals per unit of time) from time 0 on, without end.
 *
 * One uniform number an arrival.
 *
 * @throws RangeError when the rate is not positive and finite.
 */
export function* poissonArrivals(uniform: Uniform, rate: number): Generator<number, never> {
  if (!(rate > 0 && rate < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`poissonArrivals requires a positive finite rate; found ${rate}.`);
  }
  for (let time = 0; ; ) {
    time -= ln(uniform()) / rate;
    yield time;
  }
}

/**
 * Times whose gaps are independent variates of `gap`, from time 0 on, without end; the first comes after one gap.
 *
 * One uniform number an arrival.
 *
 * @throws RangeError when a gap is negative.
 */
export function* renewalArrivals(uniform: Uniform, gap: Distribution): Generator<number, never> {
  const draw = sampler(gap);
  for (let time = 0; ; ) {
    const wait = draw(uniform());
    if (!(wait >= 0)) throw new RangeError(`renewalArrivals requires gaps of at least 0; drew ${wait}.`);
    time += wait;
    yield time;
  }
}

/**
 * The times of a Poisson process whose rate changes with time, by thinning a process of the bound's rate.
 *
 * Two uniform numbers a candidate, one for its gap and one for its acceptance, so that a change of the rate below
 * the same bound keeps the times of all candidates. The generator ends with an error, never in silence, when the
 * rate leaves 0 to the bound.
 *
 * Source: P. A. W. Lewis and G. S. Shedler (1979), Simulation of Nonhomogeneous Poisson Processes by Thinning, Naval
 * Research Logistics Quarterly 26, 403-413.
 *
 * @throws RangeError when the bound is not positive or the rate is negative or above the bound.
 */
export function* thinnedArrivals(uniform: Uniform, { rate, bound }: VaryingRate): Generator<number, void> {
  for (const time of poissonArrivals(uniform, bound)) {
    const current = rate(time);
    if (!(current >= 0 && current <= bound)) {
      throw new RangeError(
        `thinnedArrivals requires a rate between 0 and the bound of ${bound}; found ${current} at ${time}.`,
      );
    }
    if (uniform() * bound < current) yield time;
  }
}

/**
 * A rate that is constant between given times: `rates[i]` from `starts[i]` to the next start, and the last one on.
 *
 * With a `period` the pattern repeats; `starts` rise from 0.
 *
 * @throws RangeError when the starts do not rise from 0, a rate is negative or none is positive.
 */
export function piecewiseRate(
  starts: readonly number[],
  rates: readonly number[],
  period = Number.POSITIVE_INFINITY,
): VaryingRate {
  if (starts.length === 0 || starts.length !== rates.length) {
    throw new RangeError(
      `piecewiseRate requires as many rates as starts, at least one; found ${starts.length} starts and ${rates.length} rates.`,
    );
  }
  starts.forEach((start, i) => {
    const isRising = i === 0 ? start === 0 : start > starts[i - 1]!;
    if (!(isRising && start < period)) {
      throw new RangeError(
        `piecewiseRate requires starts that rise from 0 below the period; found ${start}.`,
      );
    }
  });
  for (const rate of rates) {
    if (!(rate >= 0)) throw new RangeError(`piecewiseRate requires rates of at least 0; found ${rate}.`);
  }
  const bound = Math.max(...rates);
  if (bound === 0) throw new RangeError("piecewiseRate requires a rate above 0; found none.");
  const rate = (time: number) => {
    const phase = period === Number.POSITIVE_INFINITY ? time : time % period;
    let piece = starts.length - 1;
    while (starts[piece]! > phase) piece -= 1;
    return rates[piece]!;
  };
  return { rate, bound };
}

/**
 * Batches at the given times, their sizes independent variates of `size`; one uniform number a batch.
 *
 * @throws RangeError when a size is not a whole number of at least 0.
 */
export function* batchArrivals(
  times: Iterable<number>,
  uniform: Uniform,
  size: Distribution,
): Generator<Batch, void> {
  const draw = sampler(size);
  for (const time of times) {
    const drawn = draw(uniform());
    if (!(Number.isInteger(drawn) && drawn >= 0)) {
      throw new RangeError(`batchArrivals requires whole sizes of at least 0; drew ${drawn}.`);
    }
    yield { time, size: drawn };
  }
}

/**
 * The times of a timetable, repeated with a `period` without end, or once without a period.
 *
 * Each time is computed from its index, so that a long run does not drift.
 *
 * @throws RangeError when the times fall or reach beyond the period.
 */
export function* timetable(
  times: readonly number[],
  period = Number.POSITIVE_INFINITY,
): Generator<number, void> {
  times.forEach((time, i) => {
    if (!(time >= (times[i - 1] ?? 0) && time < period)) {
      throw new RangeError(`timetable requires times that rise from 0 below the period; found ${time}.`);
    }
  });
  if (times.length === 0) return;
  if (period === Number.POSITIVE_INFINITY) return yield* times;
  for (let round = 0; ; round++) for (const time of times) yield round * period + time;
}

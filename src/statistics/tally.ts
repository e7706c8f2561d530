import { pow } from "../arithmetic/index.ts";

/** The numbers a tally is made of; plain data that crosses threads and files. */
export type TallyState = {
  readonly n: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly m2: number;
  /** Sum of cubed deviations from the mean. */
  readonly m3: number;
  readonly min: number;
  readonly max: number;
};

/**
 * Running summary of observations in constant memory: count, mean, variance, skewness and extremes.
 *
 * Updates follow Welford (1962), merging follows Pébay (2008), "Formulas for Robust, One-Pass Parallel
 * Computation of Covariances and Arbitrary-Order Statistical Moments", SAND2008-6212, equations 1.1 to 2.1.
 */
export class Tally {
  #n = 0;
  #mean = 0;
  #m2 = 0;
  #m3 = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;

  /** A tally of all the values given. */
  static of(values: Iterable<number>): Tally {
    const tally = new Tally();
    for (const value of values) tally.add(value);
    return tally;
  }

  /** The tally that had this state. */
  static from(state: TallyState): Tally {
    const tally = new Tally();
    tally.#n = state.n;
    tally.#mean = state.mean;
    tally.#m2 = state.m2;
    tally.#m3 = state.m3;
    tally.#min = state.n === 0 ? Number.POSITIVE_INFINITY : state.min;
    tally.#max = state.n === 0 ? Number.NEGATIVE_INFINITY : state.max;
    return tally;
  }

  /** Takes in one observation. */
  add(value: number): void {
    const n = ++this.#n;
    const delta = value - this.#mean;
    const step = delta / n;
    const gain = delta * step * (n - 1);
    this.#mean += step;
    this.#m3 += gain * step * (n - 2) - 3 * step * this.#m2;
    this.#m2 += gain;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  /** Takes in everything another tally has seen; the other stays as it is. */
  merge(other: Tally): void {
    if (other.#n === 0) return;
    const own = this.#n;
    const added = other.#n;
    const n = own + added;
    const delta = other.#mean - this.#mean;
    const step = delta / n;
    this.#m3 +=
      other.#m3 +
      delta * step * step * own * added * (own - added) +
      3 * step * (own * other.#m2 - added * this.#m2);
    this.#m2 += other.#m2 + delta * step * own * added;
    this.#mean += step * added;
    this.#n = n;
    if (other.#min < this.#min) this.#min = other.#min;
    if (other.#max > this.#max) this.#max = other.#max;
  }

  /** Number of observations. */
  get n(): number {
    return this.#n;
  }

  /** Mean of the observations; null when there are none. */
  get mean(): number | null {
    return this.#n > 0 ? this.#mean : null;
  }

  /** Sum of the observations, 0 when there are none. */
  get sum(): number {
    return this.#n * this.#mean;
  }

  /** Sample variance (divisor n - 1); null for fewer than two observations. */
  get variance(): number | null {
    return this.#n > 1 ? this.#m2 / (this.#n - 1) : null;
  }

  /** Sample standard deviation; null for fewer than two observations. */
  get deviation(): number | null {
    return this.variance === null ? null : Math.sqrt(this.variance);
  }

  /** Skewness √n Σd³ / (Σd²)^1.5 without small-sample correction; null when nothing varies. */
  get skewness(): number | null {
    return this.#m2 > 0 ? (Math.sqrt(this.#n) * this.#m3) / pow(this.#m2, 1.5) : null;
  }

  /** Smallest observation; null when there are none. */
  get min(): number | null {
    return this.#n > 0 ? this.#min : null;
  }

  /** Largest observation; null when there are none. */
  get max(): number | null {
    return this.#n > 0 ? this.#max : null;
  }

  /** Plain data from which `Tally.from` makes the same tally; extremes of an empty tally are 0. */
  toJSON(): TallyState {
    const [min, max] = this.#n > 0 ? [this.#min, this.#max] : [0, 0];
    return { n: this.#n, mean: this.#mean, m2: this.#m2, m3: this.#m3, min, max };
  }
}

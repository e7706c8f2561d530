import { QuantileSketch } from "./quantileSketch.ts";

/**
 * A running summary of single values, such as waiting times, in bounded memory.
 * Mean and variance by B. P. Welford (1962), "Note on a method for calculating corrected sums of squares and
 * products", Technometrics 4(3).
 */
export class Tally {
  readonly name: string;
  private n = 0;
  private average = 0;
  private squares = 0;
  private least = Number.POSITIVE_INFINITY;
  private most = Number.NEGATIVE_INFINITY;
  private readonly positive = new QuantileSketch();
  private negative: QuantileSketch | undefined = undefined;

  constructor(name = "tally") {
    this.name = name;
  }

  record(value: number): void {
    const deviation = value - this.average;
    this.average += deviation / ++this.n;
    this.squares += deviation * (value - this.average);
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
    if (value >= 0) this.positive.add(value);
    else this.addNegative(value);
  }

  private addNegative(value: number): void {
    this.negative ??= new QuantileSketch();
    this.negative.add(-value);
  }

  get count(): number {
    return this.n;
  }

  /** NaN when nothing was recorded. */
  get mean(): number {
    return this.n === 0 ? Number.NaN : this.average;
  }

  /** The sum of what was recorded. */
  get sum(): number {
    return this.average * this.n;
  }

  /** The sample variance, with n - 1; NaN below two values. */
  get variance(): number {
    return this.n < 2 ? Number.NaN : this.squares / (this.n - 1);
  }

  /** The sample standard deviation; NaN below two values. */
  get sd(): number {
    return Math.sqrt(this.variance);
  }

  /** Infinity when nothing was recorded. */
  get min(): number {
    return this.least;
  }

  /** -Infinity when nothing was recorded. */
  get max(): number {
    return this.most;
  }

  /**
   * The smallest recorded value with at least a share `p` of the values at or below it, to 0.8 % of its size
   * (magnitudes below 9.1e-13 count as 0); the least and the greatest are exact. NaN when nothing was recorded.
   */
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile(${p}): a share lies between 0 and 1`);
    if (this.n === 0) return Number.NaN;
    const k = Math.max(0, Math.ceil(p * this.n) - 1);
    if (k === 0) return this.least;
    if (k === this.n - 1) return this.most;
    const below = this.negative?.total ?? 0;
    const value = k < below ? -this.negative!.kth(below - 1 - k) : this.positive.kth(k - below);
    return Math.min(this.most, Math.max(this.least, value));
  }

  /** Non-empty bins of constant relative width as [low, high, count], in ascending order. */
  histogram(): [low: number, high: number, count: number][] {
    const below = (this.negative?.bins() ?? []).map(
      ([low, high, count]) => [-high, -low, count] as [number, number, number],
    );
    return [...below.reverse(), ...this.positive.bins()];
  }

  /** Takes in what another tally has recorded, as if this one had recorded it too: the tallies of several runs make one. */
  absorb(other: Tally): void {
    if (other.n === 0) return;
    const n = this.n + other.n;
    const deviation = other.average - this.average;
    // T. F. Chan, G. H. Golub, R. J. LeVeque (1983), Algorithms for Computing the Sample Variance, The American Statistician 37(3).
    this.squares += other.squares + (deviation * deviation * this.n * other.n) / n;
    this.average += (deviation * other.n) / n;
    this.n = n;
    this.least = Math.min(this.least, other.least);
    this.most = Math.max(this.most, other.most);
    this.positive.absorb(other.positive);
    if (other.negative === undefined) return;
    this.negative ??= new QuantileSketch();
    this.negative.absorb(other.negative);
  }

  /** Forgets everything, as at the end of a warm-up. */
  reset(): void {
    this.n = 0;
    this.average = 0;
    this.squares = 0;
    this.least = Number.POSITIVE_INFINITY;
    this.most = Number.NEGATIVE_INFINITY;
    this.positive.clear();
    this.negative = undefined;
  }
}

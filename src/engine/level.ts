import { Series } from "./series.ts";
import type { Simulation } from "./simulation.ts";

const BINS = 64;

/**
 * A number that changes in steps as time passes, such as the length of a queue: its present value and
 * time-weighted summary, in bounded memory.
 */
export class Level {
  readonly name: string;
  private readonly simulation: Simulation;
  // Not a number at first, so that V8 keeps these fields as doubles and writes them in place.
  private current: number = Number.NaN;
  private since: number = Number.NaN;
  private began: number = Number.NaN;
  private origin: number = Number.NaN;
  private integral = 0;
  private squares = 0;
  private least: number = Number.NaN;
  private most: number = Number.NaN;
  private readonly bins = new Float64Array(BINS);
  private binWidth = 1;
  private kept: Series | undefined = undefined;

  constructor(simulation: Simulation, initial = 0, name = "level") {
    this.simulation = simulation;
    this.name = name;
    this.current = initial;
    this.origin = initial;
    this.least = initial;
    this.most = initial;
    this.since = simulation.now;
    this.began = this.since;
  }

  get value(): number {
    return this.current;
  }

  set(value: number): void {
    this.account();
    this.current = value;
    if (value < this.least) this.least = value;
    else if (value > this.most) this.most = value;
  }

  add(change: number): void {
    this.set(this.current + change);
  }

  /** Books the time since the last change. */
  private account(): void {
    const now = this.simulation.calendar.now;
    const elapsed = now - this.since;
    if (elapsed === 0) return;
    if (this.kept !== undefined) this.kept.addSpan(this.since, now, this.current);
    this.since = now;
    const deviation = this.current - this.origin;
    const weighted = deviation * elapsed;
    this.integral += weighted;
    this.squares += weighted * deviation;
    const bin = Math.floor(this.current / this.binWidth);
    if (bin >= 0 && bin < BINS) this.bins[bin]! += elapsed;
    else this.widen(elapsed);
  }

  /**
   * Takes in what another level has observed, as if it had been observed here too: the levels of several runs make one.
   * The present value and the series stay this level's own.
   */
  absorb(other: Level): void {
    this.account();
    other.account();
    const shift = other.origin - this.origin;
    this.squares += other.squares + 2 * shift * other.integral + shift * shift * other.duration;
    this.integral += other.integral + shift * other.duration;
    // As if this one had begun that much earlier.
    this.began -= other.duration;
    this.least = Math.min(this.least, other.least);
    this.most = Math.max(this.most, other.most);
    while (this.binWidth < other.binWidth) this.joinBins();
    const narrower = this.binWidth / other.binWidth;
    other.bins.forEach((time, bin) => {
      this.bins[Math.floor(bin / narrower)]! += time;
    });
  }

  private joinBins(): void {
    for (let bin = 0; bin < BINS / 2; bin++) this.bins[bin] = this.bins[2 * bin]! + this.bins[2 * bin + 1]!;
    this.bins.fill(0, BINS / 2);
    this.binWidth *= 2;
  }

  /** Doubles the width of the bins until the present value fits. Negative values count in the first bin, Infinity in the last. */
  private widen(elapsed: number): void {
    if (this.current === Number.POSITIVE_INFINITY) {
      this.bins[BINS - 1]! += elapsed;
      return;
    }
    while (this.current >= BINS * this.binWidth) this.joinBins();
    this.bins[Math.max(0, Math.floor(this.current / this.binWidth))]! += elapsed;
  }

  /** The time observed, since the beginning or the last reset, that of absorbed levels included. */
  get duration(): number {
    return this.simulation.now - this.began;
  }

  /** The time-weighted mean; NaN while no time has passed. */
  get mean(): number {
    this.account();
    return this.origin + this.integral / this.duration;
  }

  /** The time-weighted variance; NaN while no time has passed. */
  get variance(): number {
    this.account();
    const deviation = this.integral / this.duration;
    return Math.max(0, this.squares / this.duration - deviation * deviation);
  }

  get min(): number {
    return this.least;
  }

  get max(): number {
    return this.most;
  }

  /**
   * Non-empty bins as [low, high, time spent there], in ascending order. Bins have width 1 up to a level of 63,
   * and their width doubles as often as needed for higher ones. Negative levels count in the first bin.
   */
  histogram(): [low: number, high: number, time: number][] {
    this.account();
    const bins: [number, number, number][] = [];
    this.bins.forEach((time, bin) => {
      if (time > 0) bins.push([bin * this.binWidth, (bin + 1) * this.binWidth, time]);
    });
    return bins;
  }

  /**
   * The level at or below which a share `p` of the time was spent, to one width of the histogram's bins: exact
   * for whole numbers up to 63.
   */
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile(${p}): a share lies between 0 and 1`);
    const bins = this.histogram();
    const target = p * this.duration;
    let spent = 0;
    for (const [low, , time] of bins) {
      spent += time;
      if (spent >= target) return Math.min(this.most, Math.max(this.least, low));
    }
    return bins.length === 0 ? Number.NaN : this.most;
  }

  /** From now on, also keeps the mean level over bins of time. */
  keepSeries(width: number): Series {
    this.account();
    this.kept = new Series(this.simulation.now, width);
    return this.kept;
  }

  /** Brings the summary and the series up to the present. */
  update(): void {
    this.account();
  }

  /** Forgets the past and goes on from the present value, as at the end of a warm-up. */
  reset(): void {
    this.account();
    this.began = this.since;
    this.origin = this.current;
    this.integral = 0;
    this.squares = 0;
    this.least = this.current;
    this.most = this.current;
    this.bins.fill(0);
    this.binWidth = 1;
  }
}

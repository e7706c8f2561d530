/**
 * A level that changes in steps over time (assets busy, shipments at sea), summarised in constant memory.
 *
 * The mean weighs each level by how long it lasted. Time never runs backwards; its unit is the caller's.
 */
export class TimeWeighted {
  #start: number;
  #since: number;
  #level: number;
  #mean = 0;
  #m2 = 0;
  #min: number;
  #max: number;

  /** Starts watching at `time` with the given level. */
  constructor(time = 0, level = 0) {
    this.#start = time;
    this.#since = time;
    this.#level = level;
    this.#min = level;
    this.#max = level;
  }

  /** The present level. */
  get level(): number {
    return this.#level;
  }

  /** The lowest level seen since the last reset. */
  get min(): number {
    return this.#min;
  }

  /** The highest level seen since the last reset. */
  get max(): number {
    return this.#max;
  }

  /** The level becomes `level` at `time`. Throws a RangeError when time runs backwards. */
  set(time: number, level: number): void {
    this.#advance(time);
    this.#level = level;
    if (level < this.#min) this.#min = level;
    if (level > this.#max) this.#max = level;
  }

  /** The level rises by `change` (falls when negative) at `time`. */
  add(time: number, change: number): void {
    this.set(time, this.#level + change);
  }

  /** Forgets the past at `time`, the end of a warm-up; the level stays. */
  reset(time: number): void {
    this.#advance(time);
    this.#start = time;
    this.#mean = 0;
    this.#m2 = 0;
    this.#min = this.#level;
    this.#max = this.#level;
  }

  /** Mean level from the last reset until `time`; null when no time has passed. */
  mean(time: number): number | null {
    this.#advance(time);
    return this.#since > this.#start ? this.#mean : null;
  }

  /** Area under the level from the last reset until `time`: ship-hours, shipment-hours. */
  area(time: number): number {
    this.#advance(time);
    return this.#mean * (this.#since - this.#start);
  }

  /** Variance of the level over time from the last reset until `time`; null when no time has passed. */
  variance(time: number): number | null {
    this.#advance(time);
    return this.#since > this.#start ? this.#m2 / (this.#since - this.#start) : null;
  }

  // Weighted update of West (1979), "Updating mean and variance estimates: an improved method".
  #advance(time: number): void {
    const lasted = time - this.#since;
    if (!(lasted >= 0))
      throw new RangeError(
        `TimeWeighted requires time not to run backwards; found ${time} after ${this.#since}`,
      );
    if (lasted === 0) return;
    const delta = this.#level - this.#mean;
    const step = (delta * lasted) / (time - this.#start);
    this.#m2 += delta * step * (this.#since - this.#start);
    this.#mean += step;
    this.#since = time;
  }
}

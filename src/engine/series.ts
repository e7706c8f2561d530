const MOST_BINS = 512;

/**
 * Means over bins of time, in bounded memory: when the bins run out, neighbours are joined and the width doubles.
 */
export class Series {
  private readonly start: number;
  private readonly sums = new Float64Array(MOST_BINS);
  private readonly weights = new Float64Array(MOST_BINS);
  private width: number;
  private used = 0;

  constructor(start: number, width: number) {
    if (!(width > 0)) throw new RangeError(`a series needs bins of a width above 0, not ${width}`);
    this.start = start;
    this.width = width;
  }

  /** Books a single value at a time. */
  add(time: number, value: number): void {
    if (time === this.start + MOST_BINS * this.width) this.join();
    this.book(this.binOf(time), value, 1);
  }

  /** Books a value that lasted from one time to another. */
  addSpan(from: number, to: number, value: number): void {
    this.binOf(to);
    let begin = from;
    for (let bin = this.binOf(from); begin < to; bin++) {
      const end = Math.min(to, this.start + (bin + 1) * this.width);
      if (end > begin) {
        this.book(bin, value * (end - begin), end - begin);
        begin = end;
      }
    }
  }

  /** One entry a bin, in order of time; `weight` is the number of values or the time observed, `mean` NaN without any. */
  bins(): { readonly start: number; readonly end: number; readonly mean: number; readonly weight: number }[] {
    return Array.from({ length: this.used }, (_, bin) => {
      const weight = this.weights[bin]!;
      const start = this.start + bin * this.width;
      return { start, end: start + this.width, mean: this.sums[bin]! / weight, weight };
    });
  }

  private book(bin: number, sum: number, weight: number): void {
    const last = Math.min(bin, MOST_BINS - 1);
    this.sums[last]! += sum;
    this.weights[last]! += weight;
    if (last >= this.used) this.used = last + 1;
  }

  private binOf(time: number): number {
    while (time > this.start + MOST_BINS * this.width) this.join();
    return Math.floor((time - this.start) / this.width);
  }

  private join(): void {
    for (const array of [this.sums, this.weights]) {
      for (let bin = 0; bin < MOST_BINS / 2; bin++) array[bin] = array[2 * bin]! + array[2 * bin + 1]!;
      array.fill(0, MOST_BINS / 2);
    }
    this.width *= 2;
    this.used = Math.ceil(this.used / 2);
  }
}

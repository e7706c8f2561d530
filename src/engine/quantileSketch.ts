import { powerOfTwo } from "../arithmetic/index.ts";

/** Values below 2^-40 (9.1e-13) count as 0, values from 2^64 (1.8e19) on as the last bin. */
const LEAST_EXPONENT = -40;
const GREATEST_EXPONENT = 63;
/** 2^6 bins to each power of two, so that a bin's middle is within 1/128 of every value in it. */
const FIRST_BIN = (LEAST_EXPONENT + 1023) << 6;
const LAST_BIN = ((GREATEST_EXPONENT + 1023) << 6) | 63;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** The word that has sign, exponent and leading mantissa bits, on machines of either byte order. */
const HIGH_WORD = new Uint8Array(new Float64Array([1]).buffer)[0] === 0 ? 1 : 0;

/**
 * Counts of magnitudes in bins of constant relative width: quantiles to 0.8 % of the value from bounded memory
 * (53 kB at the very most, usually 2 to 8 kB). The bin of a number is read off its binary representation, as in
 * G. Tene's HdrHistogram, so that counting takes no logarithm.
 */
export class QuantileSketch {
  private counts = new Float64Array(0);
  private lowest = 0;
  private zeros = 0;
  total = 0;

  /** Counts one magnitude; must not be negative. */
  add(magnitude: number): void {
    this.total++;
    // Adding 0 makes a zero of the negative one, whose sign bit would count as the greatest of magnitudes.
    float[0] = magnitude + 0;
    let bin = words[HIGH_WORD]! >>> 14;
    if (bin < FIRST_BIN) {
      this.zeros++;
      return;
    }
    if (bin > LAST_BIN) bin = LAST_BIN;
    const index = bin - this.lowest;
    if (index >= 0 && index < this.counts.length) this.counts[index]!++;
    else this.cover(bin);
  }

  /** The magnitude of the k-th smallest (from 0), to 1/128 of its value. */
  kth(k: number): number {
    let below = this.zeros;
    if (k < below) return 0;
    for (let index = 0; index < this.counts.length; index++) {
      below += this.counts[index]!;
      if (k < below) return middle(this.lowest + index);
    }
    return middle(LAST_BIN);
  }

  /** Non-empty bins as [low, high, count], in ascending order. */
  bins(): [low: number, high: number, count: number][] {
    const bins: [number, number, number][] =
      this.zeros > 0 ? [[0, powerOfTwo(LEAST_EXPONENT), this.zeros]] : [];
    this.counts.forEach((count, index) => {
      if (count > 0) bins.push([edge(this.lowest + index), edge(this.lowest + index + 1), count]);
    });
    return bins;
  }

  /** Counts all that another sketch has counted. */
  absorb(other: QuantileSketch): void {
    other.counts.forEach((count, index) => {
      if (count === 0) return;
      const bin = other.lowest + index;
      this.reach(bin);
      this.counts[bin - this.lowest]! += count;
    });
    this.zeros += other.zeros;
    this.total += other.total;
  }

  clear(): void {
    this.counts.fill(0);
    this.zeros = 0;
    this.total = 0;
  }

  /** Extends the counted range to a bin, and counts it. */
  private cover(bin: number): void {
    this.reach(bin);
    this.counts[bin - this.lowest]!++;
  }

  /** Extends the counted range, by whole powers of two, to a bin. */
  private reach(bin: number): void {
    if (bin >= this.lowest && bin < this.lowest + this.counts.length) return;
    const empty = this.counts.length === 0;
    const low = Math.min(empty ? bin : this.lowest, bin) & ~63;
    const high = Math.max(empty ? bin : this.lowest + this.counts.length - 1, bin) | 63;
    const counts = new Float64Array(high - low + 1);
    if (!empty) counts.set(this.counts, this.lowest - low);
    this.counts = counts;
    this.lowest = low;
  }
}

function edge(bin: number): number {
  return powerOfTwo((bin >> 6) - 1023) * (1 + (bin & 63) / 64);
}

function middle(bin: number): number {
  return (edge(bin) + edge(bin + 1)) / 2;
}

/** No slot, or the end of a list. */
export const NONE = -1;

/** How many events a bucket should hold when its turn comes. */
const BUCKET_LOAD = 5;
/** How many buckets there are for a number of events: one for so many. */
const EVENTS_PER_BUCKET = 2;
/** How many events the width of the buckets is judged by. */
const SAMPLE = 64;
/** Fewer events than this are left to the heap. */
const FEWEST = 48;

/**
 * Events that are not due for a while, laid unsorted into buckets of equal width, so that the calendar's heap
 * stays small and in the cache however many events are pending. Two numbers decide where an event belongs: its
 * bucket index, which grows with its time, and the index of the first bucket that has not had its turn.
 *
 * Each bucket is a linked list through arrays indexed by slot, so that an event enters and leaves in O(1). What
 * lies behind the last bucket waits in a list of its own until the buckets are used up and are laid out anew.
 * (A calendar queue, R. Brown 1988, CACM 31(10), without the sorted buckets; with the lazy far end of the ladder
 * queue, W. T. Tang, R. S. M. Goh, I. L.-J. Thng 2005, ACM TOMACS 15(3).)
 */
export class DistantEvents {
  count = 0;
  private dues: Float64Array;
  private following: Int32Array;
  /** The slot before, or -2 - bucket for the first of its bucket. */
  private preceding: Int32Array;
  /** The first slot of each bucket; the last entry is the list behind the last bucket. */
  private heads = new Int32Array(1).fill(NONE);
  private buckets = 0;
  private turn = Number.POSITIVE_INFINITY;
  private start = 0;
  private bucketsPerTime = 0;

  constructor(dues: Float64Array) {
    this.dues = dues;
    this.following = new Int32Array(dues.length);
    this.preceding = new Int32Array(dues.length);
  }

  /** Takes over the larger array of times when the calendar grows. */
  grow(dues: Float64Array): void {
    this.dues = dues;
    const { following, preceding } = this;
    this.following = new Int32Array(dues.length);
    this.following.set(following);
    this.preceding = new Int32Array(dues.length);
    this.preceding.set(preceding);
  }

  /** Takes a slot in, unless its bucket has had its turn: then the event belongs in the heap, and the answer is false. */
  admit(slot: number): boolean {
    const index = (this.dues[slot]! - this.start) * this.bucketsPerTime;
    if (!(index >= this.turn)) return false;
    this.link(slot, Math.min(Math.floor(index), this.buckets));
    return true;
  }

  private link(slot: number, bucket: number): void {
    const head = this.heads[bucket]!;
    this.following[slot] = head;
    this.preceding[slot] = -2 - bucket;
    if (head !== NONE) this.preceding[head] = slot;
    this.heads[bucket] = slot;
    this.count++;
  }

  remove(slot: number): void {
    const before = this.preceding[slot]!;
    const after = this.following[slot]!;
    if (before >= 0) this.following[before] = after;
    else this.heads[-2 - before] = after;
    if (after !== NONE) this.preceding[after] = before;
    this.count--;
  }

  /**
   * Takes out the next bucket that is not empty, or lays the buckets out anew when all had their turn.
   * Must not be called when nothing is here.
   */
  next(take: (slot: number) => void): void {
    const { heads, buckets } = this;
    let bucket = this.turn;
    while (heads[bucket] === NONE) bucket++;
    this.turn = bucket + 1;
    if (bucket < buckets) {
      this.empty(bucket, take);
      return;
    }
    const chain = heads[buckets]!;
    const { count } = this;
    heads[buckets] = NONE;
    this.count = 0;
    this.layOut(chain, count, take);
    if (this.turn === 0) this.next(take);
  }

  private empty(bucket: number, take: (slot: number) => void): void {
    let slot = this.heads[bucket]!;
    this.heads[bucket] = NONE;
    while (slot !== NONE) {
      const after = this.following[slot]!;
      this.count--;
      take(slot);
      slot = after;
    }
  }

  /**
   * Lays out new buckets for `count` events that are chained from `chain`. The width comes from a sample: half of
   * the events should lie between the first and the median. Events that no width can part go back to the heap.
   */
  layOut(chain: number, count: number, take: (slot: number) => void): void {
    const { dues, following } = this;
    const stride = Math.ceil(count / SAMPLE);
    const sample = new Float64Array(Math.ceil(count / stride));
    let first = Number.POSITIVE_INFINITY;
    for (let slot = chain, i = 0; slot !== NONE; slot = following[slot]!, i++) {
      const due = dues[slot]!;
      first = Math.min(first, due);
      sample[Math.floor(i / stride)] = due;
    }
    const perTime = count / 2 / (sample.sort()[sample.length >> 1]! - first) / BUCKET_LOAD;
    if (count >= FEWEST && perTime > 0 && perTime < Number.POSITIVE_INFINITY) {
      this.buckets = Math.ceil(count / EVENTS_PER_BUCKET);
      if (this.heads.length <= this.buckets) this.heads = new Int32Array(2 * this.buckets);
      this.heads.fill(NONE);
      this.start = first;
      this.bucketsPerTime = perTime;
      this.turn = 0;
    } else {
      // Nothing is admitted any more, not even what is due at Infinity: its index is now NaN.
      this.turn = Number.POSITIVE_INFINITY;
      this.bucketsPerTime = 0;
    }
    for (let slot = chain; slot !== NONE; ) {
      const after = following[slot]!;
      if (!this.admit(slot)) take(slot);
      slot = after;
    }
  }

  /** Chains everything that is here to `chain`, empties the buckets, and returns the new chain. */
  takeAll(chain: number): number {
    let last = chain;
    for (let bucket = 0; this.count > 0; bucket++) {
      this.empty(bucket, (slot) => {
        this.following[slot] = last;
        last = slot;
      });
    }
    return last;
  }

  /** Puts a slot that is not here in front of a chain. */
  chain(slot: number, chain: number): number {
    this.following[slot] = chain;
    return slot;
  }
}

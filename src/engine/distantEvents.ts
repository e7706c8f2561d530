import { DISTANT, type EventNotices, NONE } from "./eventNotices.ts";

/** How many events a bucket should hold when its turn comes. */
const BUCKET_LOAD = 5;
/** How many buckets there are for each event. */
const BUCKETS_PER_EVENT = 1;
/** How many events the width of the buckets is judged by. */
const SAMPLE = 64;
/** Fewer events than this are not worth parting. */
const FEWEST = 20;

/** Where events go whose turn has come. */
export interface Taker {
  add(slot: number): void;
}

/**
 * Events that are not due for a while, laid unsorted into buckets of equal width, so that few events need to be
 * sorted however many are pending. Two numbers decide where an event belongs: its bucket index, which grows with
 * its time, and the index of the first bucket that has not had its turn.
 *
 * Each bucket is a list that is linked through the notices, so that an event enters and leaves in O(1). What lies
 * behind the last bucket waits in a list of its own until the buckets are used up and are laid out anew.
 * (A calendar queue, R. Brown 1988, CACM 31(10), without the sorted buckets; with the lazy far end of the ladder
 * queue, W. T. Tang, R. S. M. Goh, I. L.-J. Thng 2005, ACM TOMACS 15(3).)
 */
export class DistantEvents {
  count = 0;
  private readonly notices: EventNotices;
  /** The first slot of each bucket; the entry behind the last bucket is the list of what lies behind it. */
  private heads = new Int32Array(1).fill(NONE);
  private buckets = 0;
  private turn = 0;
  /** NaN while nothing is laid out: then nothing is taken in, since its index is NaN. */
  private start = Number.NaN;
  private bucketsPerTime = Number.NaN;

  constructor(notices: EventNotices) {
    this.notices = notices;
  }

  /** Takes a slot in, unless its bucket has had its turn: then the event is a near one, and the answer is false. */
  admit(slot: number): boolean {
    const index = (this.notices.due(slot) - this.start) * this.bucketsPerTime;
    if (!(index >= this.turn)) return false;
    const bucket = index < this.buckets ? Math.floor(index) : this.buckets;
    const { notices, heads } = this;
    const head = heads[bucket]!;
    notices.setPlace(slot, DISTANT);
    notices.setFollowing(slot, head);
    notices.setPreceding(slot, -2 - bucket);
    notices.setPreceding(head, slot);
    heads[bucket] = slot;
    this.count++;
    return true;
  }

  remove(slot: number): void {
    const { notices } = this;
    const before = notices.preceding(slot);
    const after = notices.following(slot);
    if (before >= 0) notices.setFollowing(before, after);
    else this.heads[-2 - before] = after;
    notices.setPreceding(after, before);
    this.count--;
  }

  /**
   * Gives away the next bucket that is not empty, and lays the buckets out anew when all had their turn.
   * Must not be called when nothing is here.
   */
  next(taker: Taker): void {
    const { heads } = this;
    let bucket = this.turn;
    while (heads[bucket] === NONE) bucket++;
    this.turn = bucket + 1;
    const chain = heads[bucket]!;
    heads[bucket] = NONE;
    if (bucket < this.buckets) this.give(chain, taker);
    else this.begin(chain, taker);
  }

  private begin(chain: number, taker: Taker): void {
    const { count } = this;
    this.count = 0;
    this.layOut(chain, count, taker);
    if (this.count > 0) this.next(taker);
  }

  private give(chain: number, taker: Taker): void {
    const { notices } = this;
    for (let slot = chain; slot !== NONE; ) {
      const after = notices.following(slot);
      this.count--;
      taker.add(slot);
      slot = after;
    }
  }

  /**
   * Lays out new buckets for `count` events that are chained from `chain`. The width comes from a sample: half of
   * the events should lie between the first and the median. Events that no width can part are given away.
   */
  layOut(chain: number, count: number, taker: Taker): void {
    const { notices } = this;
    const stride = Math.ceil(count / SAMPLE);
    const sample = new Float64Array(Math.ceil(count / stride));
    let first = Number.POSITIVE_INFINITY;
    for (let slot = chain, i = 0; slot !== NONE; slot = notices.following(slot), i++) {
      const due = notices.due(slot);
      first = Math.min(first, due);
      sample[Math.floor(i / stride)] = due;
    }
    const perTime = count / 2 / (sample.sort()[sample.length >> 1]! - first) / BUCKET_LOAD;
    this.turn = 0;
    if (count >= FEWEST && perTime > 0 && perTime < Number.POSITIVE_INFINITY) {
      this.buckets = count * BUCKETS_PER_EVENT;
      if (this.heads.length <= this.buckets) this.heads = new Int32Array(2 * this.buckets);
      this.heads.fill(NONE);
      this.start = first;
      this.bucketsPerTime = perTime;
    } else {
      this.start = Number.NaN;
    }
    for (let slot = chain; slot !== NONE; ) {
      const after = notices.following(slot);
      if (!this.admit(slot)) taker.add(slot);
      slot = after;
    }
  }

  /** Chains everything that is here to `chain`, empties the buckets, and returns the new chain. */
  takeAll(chain: number): number {
    let last = chain;
    const { heads } = this;
    for (let bucket = 0; this.count > 0; bucket++) {
      for (let slot = heads[bucket]!; slot !== NONE; ) {
        const after = this.notices.following(slot);
        last = this.chain(slot, last);
        this.count--;
        slot = after;
      }
      heads[bucket] = NONE;
    }
    return last;
  }

  /** Puts a slot that is not here in front of a chain. */
  chain(slot: number, chain: number): number {
    this.notices.setFollowing(slot, chain);
    return slot;
  }
}

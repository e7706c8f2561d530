/** No slot, or the end of a list. */
export const NONE = -1;

/** Where the event of a slot is: nowhere, among the distant or the near ones, or, from IN_RING down, in the ring. */
export const IDLE = -1;
export const DISTANT = -2;
export const NEAR = -3;
export const IN_RING = -4;

/**
 * What is known of the event of each slot. All that a typical event touches lies side by side in 40 bytes of one
 * buffer, seen as numbers (5 an event) and as integers (10): one stretch of memory is quicker than seven arrays.
 *
 * An event of its own, in front of all others, stands for NONE: what is written to it is never read, so that a list
 * need not ask whether it is empty.
 */
export class EventNotices {
  private numbers: Float64Array;
  private integers: Int32Array;
  capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.numbers = new Float64Array(5 * (capacity + 1));
    this.integers = new Int32Array(this.numbers.buffer);
  }

  grow(capacity: number): void {
    const { numbers } = this;
    this.capacity = capacity;
    this.numbers = new Float64Array(5 * (capacity + 1));
    this.numbers.set(numbers);
    this.integers = new Int32Array(this.numbers.buffer);
  }

  write(slot: number, due: number, priority: number, order: number): void {
    const at = 5 * slot + 5;
    const { numbers } = this;
    numbers[at] = due;
    numbers[at + 1] = priority;
    numbers[at + 2] = order;
  }

  /** When the event is due. */
  due(slot: number): number {
    return this.numbers[5 * slot + 5]!;
  }

  /** The smaller number comes first among events at one time. */
  priority(slot: number): number {
    return this.numbers[5 * slot + 6]!;
  }

  setPriority(slot: number, priority: number): void {
    this.numbers[5 * slot + 6] = priority;
  }

  /** The order of scheduling, by which equals are told apart. */
  order(slot: number): number {
    return this.numbers[5 * slot + 7]!;
  }

  /** The next in its list. */
  following(slot: number): number {
    return this.integers[10 * slot + 16]!;
  }

  setFollowing(slot: number, following: number): void {
    this.integers[10 * slot + 16] = following;
  }

  /** The one before in its list, or what the list says of its first. */
  preceding(slot: number): number {
    return this.integers[10 * slot + 17]!;
  }

  setPreceding(slot: number, preceding: number): void {
    this.integers[10 * slot + 17] = preceding;
  }

  /** IDLE, DISTANT, NEAR, or IN_RING less its place in the ring. */
  place(slot: number): number {
    return this.integers[10 * slot + 18]!;
  }

  setPlace(slot: number, place: number): void {
    this.integers[10 * slot + 18] = place;
  }

  /** How often the slot was given back. */
  generation(slot: number): number {
    return this.integers[10 * slot + 19]!;
  }

  setGeneration(slot: number, generation: number): void {
    this.integers[10 * slot + 19] = generation;
  }

  /** Of two events at one time, whether that of `slot` comes first. */
  winsTie(slot: number, other: number): boolean {
    const difference = this.priority(slot) - this.priority(other);
    return difference < 0 || (difference === 0 && this.order(slot) < this.order(other));
  }
}

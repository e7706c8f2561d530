import { DistantEvents, NONE } from "./distantEvents.ts";
import type { Process } from "./process.ts";

/** What an event does when its time comes: wake a process, or call a function. */
export type Target = Process<unknown> | (() => void);

/** Names one scheduled event for `cancel`, `reschedule` and `reprioritize`. Never reused for another event. */
export type EventHandle = number;

/** A handle is slot + generation x 2^24: at most 16.7 million events pending, 2^29 uses of one slot. */
const SLOT_SPAN = 2 ** 24;
const LAST_GENERATION = 2 ** 29 - 1;

const IDLE = -1;
const DISTANT = -2;
/** Added to a ring index, negated. */
const RING = -3;

/** A heap of this size is worth parting into near and distant events. */
const LARGE_HEAP = 96;
const FIRST_CAPACITY = 64;

/**
 * The pending events and the clock. Events leave by time, then priority (the smaller number first), then order
 * of scheduling.
 *
 * Everything is held in flat typed arrays. A *slot* is an event's place of residence for as long as it is
 * pending; a process owns one slot for life. Three structures hold slots:
 * - a binary heap of (time, slot), in which a tie on time is settled by looking up priority and order by slot,
 *   so that the sift loops touch two arrays only;
 * - a ring of events at the present instant with priority 0, which need no heap: every such event in the heap
 *   was scheduled earlier, so the ring is first in, first out;
 * - a stack of free slots.
 *
 * The pop is deferred: `take` leaves the root vacant, and the push that usually follows fills it with one
 * sift instead of two.
 */
export class EventCalendar {
  now: number;
  /** How many events have happened. */
  happened = 0;
  /** The end of the run in progress; -Infinity outside a run, where the clock must not leap. */
  horizon: number = Number.NEGATIVE_INFINITY;
  /** What each slot's event does. */
  readonly targets: (Target | undefined)[] = [];

  /** By heap position: when the event is due, and its slot. */
  private times = new Float64Array(FIRST_CAPACITY);
  private slots = new Int32Array(FIRST_CAPACITY);
  private size = 0;
  private rootVacant = false;

  /**
   * By slot: when the event is due. The sift loops take their time from here rather than as an argument, because
   * a number handed to a function that is not inlined costs an allocation.
   */
  private dues = new Float64Array(FIRST_CAPACITY);
  /** By slot: heap position if >= 0, IDLE, DISTANT, or RING - ring index. */
  private positions = new Int32Array(FIRST_CAPACITY);
  private priorities = new Float64Array(FIRST_CAPACITY);
  private orders = new Float64Array(FIRST_CAPACITY);
  private generations = new Int32Array(FIRST_CAPACITY);
  private order = 0;

  private readonly distant = new DistantEvents(this.dues);
  /** How many events may enter the heap before it is looked at again. */
  private patience = LARGE_HEAP;

  private free = new Int32Array(FIRST_CAPACITY);
  private freeCount = 0;
  private slotCount = 0;

  private ring = new Int32Array(FIRST_CAPACITY);
  private ringHead = 0;
  private ringTail = 0;
  private ringLive = 0;

  private readonly push: (slot: number) => void;

  constructor(start: number) {
    this.now = start;
    this.push = (slot) => this.siftUp(this.size++, slot);
  }

  /** The number of pending events. */
  get pending(): number {
    return this.size - (this.rootVacant ? 1 : 0) + this.ringLive + this.distant.count;
  }

  /** Takes a free slot for a target. */
  claim(target: Target): number {
    let slot: number;
    if (this.freeCount > 0) {
      slot = this.free[--this.freeCount]!;
      this.targets[slot] = target;
    } else {
      slot = this.slotCount++;
      if (slot === this.positions.length) this.grow();
      this.positions[slot] = IDLE;
      this.targets.push(target);
    }
    return slot;
  }

  /** Gives a slot back; its event must not be pending. A slot whose generations are used up is retired. */
  surrender(slot: number): void {
    this.targets[slot] = undefined;
    const generation = this.generations[slot]!;
    if (generation === LAST_GENERATION) return;
    this.generations[slot] = generation + 1;
    this.free[this.freeCount++] = slot;
  }

  handleOf(slot: number): EventHandle {
    return slot + this.generations[slot]! * SLOT_SPAN;
  }

  /** The slot that a handle names, or -1 when its event has happened or was cancelled. */
  slotOf(handle: EventHandle): number {
    const slot = handle % SLOT_SPAN;
    if (!(slot < this.slotCount) || (handle - slot) / SLOT_SPAN !== this.generations[slot]) return -1;
    return this.positions[slot] === IDLE ? -1 : slot;
  }

  isPending(slot: number): boolean {
    return this.positions[slot] !== IDLE;
  }

  /** The time of a pending event. */
  timeOf(slot: number): number {
    return this.dues[slot]!;
  }

  priorityOf(slot: number): number {
    return this.priorities[slot]!;
  }

  /** Makes the event of an idle slot pending. */
  insert(slot: number, time: number, priority: number): void {
    this.priorities[slot] = priority;
    this.orders[slot] = this.order++;
    this.dues[slot] = time;
    if (priority === 0 && time === this.now) this.enterRing(slot);
    else this.enterHeap(slot);
  }

  /** Makes the event of an idle slot the last of the present instant. */
  insertNow(slot: number): void {
    this.priorities[slot] = 0;
    this.orders[slot] = this.order++;
    this.dues[slot] = this.now;
    this.enterRing(slot);
  }

  /** Makes the event of an idle slot pending again, with the priority that it had. */
  resumeTimer(slot: number, delay: number): void {
    this.insert(slot, this.now + delay, this.priorities[slot]!);
  }

  /**
   * Moves the clock to `time` if nothing else is due up to then and `time` lies before the horizon of the run.
   * A process that would be woken by the very next event goes straight on instead.
   */
  leap(time: number): boolean {
    if (time >= this.horizon || time <= this.now || this.ringLive > 0) return false;
    const { size, times } = this;
    if (this.rootVacant) {
      if (size > 1 && (time >= times[1]! || (size > 2 && time >= times[2]!))) return false;
      if (size === 1 && this.distant.count > 0) return false;
    } else if (size > 0 ? time >= times[0]! : this.distant.count > 0) {
      return false;
    }
    this.now = time;
    this.happened++;
    return true;
  }

  /** Takes a pending event off the calendar. */
  remove(slot: number): void {
    this.fillVacancy();
    const from = this.positions[slot]!;
    this.positions[slot] = IDLE;
    if (from === DISTANT) {
      this.distant.remove(slot);
      return;
    }
    if (from < 0) {
      this.ring[RING - from] = IDLE;
      this.ringLive--;
      return;
    }
    const last = --this.size;
    if (from === last) return;
    const moved = this.slots[last]!;
    if (from > 0 && this.precedes(moved, this.slots[(from - 1) >> 1]!)) this.siftUp(from, moved);
    else this.siftDown(from, moved);
  }

  /** Moves a pending event to another time; among ties it counts as scheduled now. */
  move(slot: number, time: number): void {
    this.remove(slot);
    this.insert(slot, time, this.priorities[slot]!);
  }

  /** Gives a pending event another priority; among ties it keeps its order of scheduling. */
  prioritize(slot: number, priority: number): void {
    this.remove(slot);
    this.priorities[slot] = priority;
    this.enterHeap(slot);
  }

  /** The time of the next event, or Infinity. */
  peek(): number {
    if (this.ringLive > 0) return this.now;
    this.fillVacancy();
    if (this.size === 0 && this.distant.count > 0) this.refill();
    return this.size > 0 ? this.times[0]! : Number.POSITIVE_INFINITY;
  }

  /** Takes the next event before `limit`, moves the clock to it and returns its slot, or -1. */
  take(limit: number): number {
    this.fillVacancy();
    if (this.size === 0 && this.distant.count > 0) this.refill();
    if (this.ringLive > 0) return this.takeAtThisInstant(limit);
    if (this.size === 0) return -1;
    const time = this.times[0]!;
    if (time >= limit) return -1;
    return this.takeRoot(time);
  }

  private takeRoot(time: number): number {
    const slot = this.slots[0]!;
    this.rootVacant = true;
    this.positions[slot] = IDLE;
    this.now = time;
    this.happened++;
    return slot;
  }

  private takeAtThisInstant(limit: number): number {
    if (this.now >= limit) return -1;
    // Among equal times and priorities, what is in the heap was scheduled before what is in the ring, unless
    // it was given its priority back by `prioritize`.
    if (this.size > 0 && this.times[0] === this.now) {
      const root = this.slots[0]!;
      const priority = this.priorities[root]!;
      if (priority < 0 || (priority === 0 && this.orders[root]! < this.orders[this.ringFront()]!)) {
        return this.takeRoot(this.now);
      }
    }
    const slot = this.ringFront();
    this.positions[slot] = IDLE;
    this.ringHead = (this.ringHead + 1) & (this.ring.length - 1);
    this.ringLive--;
    this.happened++;
    return slot;
  }

  private ringFront(): number {
    const mask = this.ring.length - 1;
    let slot = this.ring[this.ringHead]!;
    while (slot === IDLE) {
      this.ringHead = (this.ringHead + 1) & mask;
      slot = this.ring[this.ringHead]!;
    }
    return slot;
  }

  private enterRing(slot: number): void {
    const tail = this.ringTail;
    this.ring[tail] = slot;
    this.positions[slot] = RING - tail;
    this.ringTail = (tail + 1) & (this.ring.length - 1);
    this.ringLive++;
    if (this.ringTail === this.ringHead) this.growRing();
  }

  private enterHeap(slot: number): void {
    if (this.distant.admit(slot)) {
      this.positions[slot] = DISTANT;
    } else if (this.rootVacant) {
      this.rootVacant = false;
      this.siftDown(0, slot);
    } else {
      this.siftUp(this.size++, slot);
      if (this.size > LARGE_HEAP && --this.patience < 0) this.part();
    }
  }

  /** Brings the next bucket of distant events into the empty heap. */
  private refill(): void {
    this.distant.next(this.push);
  }

  /** Parts all events anew into near and distant ones; costs as much as it has waited for. */
  private part(): void {
    this.fillVacancy();
    const total = this.pending - this.ringLive;
    let chain = this.distant.takeAll(NONE);
    for (let position = 0; position < this.size; position++) {
      const slot = this.slots[position]!;
      this.positions[slot] = DISTANT;
      chain = this.distant.chain(slot, chain);
    }
    this.size = 0;
    this.distant.layOut(chain, total, this.push);
    this.patience = total;
  }

  private fillVacancy(): void {
    if (!this.rootVacant) return;
    this.rootVacant = false;
    const last = --this.size;
    if (last > 0) this.siftDown(0, this.slots[last]!);
  }

  private precedes(slot: number, other: number): boolean {
    const time = this.dues[slot]!;
    const otherTime = this.dues[other]!;
    return time < otherTime || (time === otherTime && this.winsTie(slot, other));
  }

  private winsTie(slot: number, other: number): boolean {
    const difference = this.priorities[slot]! - this.priorities[other]!;
    return difference < 0 || (difference === 0 && this.orders[slot]! < this.orders[other]!);
  }

  private siftUp(from: number, slot: number): void {
    const { times, slots, positions } = this;
    const time = this.dues[slot]!;
    let position = from;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const parentTime = times[parent]!;
      const parentSlot = slots[parent]!;
      if (time > parentTime || (time === parentTime && !this.winsTie(slot, parentSlot))) break;
      times[position] = parentTime;
      slots[position] = parentSlot;
      positions[parentSlot] = position;
      position = parent;
    }
    times[position] = time;
    slots[position] = slot;
    positions[slot] = position;
  }

  private siftDown(from: number, slot: number): void {
    const { times, slots, positions, size } = this;
    const time = this.dues[slot]!;
    let position = from;
    for (let child = 2 * position + 1; child < size; child = 2 * position + 1) {
      let childTime = times[child]!;
      let childSlot = slots[child]!;
      const right = child + 1;
      if (right < size) {
        const rightTime = times[right]!;
        if (rightTime < childTime || (rightTime === childTime && this.winsTie(slots[right]!, childSlot))) {
          child = right;
          childTime = rightTime;
          childSlot = slots[right]!;
        }
      }
      if (time < childTime || (time === childTime && this.winsTie(slot, childSlot))) break;
      times[position] = childTime;
      slots[position] = childSlot;
      positions[childSlot] = position;
      position = child;
    }
    times[position] = time;
    slots[position] = slot;
    positions[slot] = position;
  }

  private grow(): void {
    const capacity = this.positions.length * 2;
    if (capacity > SLOT_SPAN) throw new RangeError(`more than ${SLOT_SPAN} events are pending`);
    this.times = enlarged(this.times, capacity);
    this.slots = enlarged(this.slots, capacity);
    this.dues = enlarged(this.dues, capacity);
    this.distant.grow(this.dues);
    this.positions = enlarged(this.positions, capacity);
    this.priorities = enlarged(this.priorities, capacity);
    this.orders = enlarged(this.orders, capacity);
    this.generations = enlarged(this.generations, capacity);
    this.free = enlarged(this.free, capacity);
  }

  /** Closes the gaps that cancelled events left, and doubles the ring when that is not enough. */
  private growRing(): void {
    const old = this.ring;
    const ring = new Int32Array(this.ringLive * 2 > old.length ? old.length * 2 : old.length);
    let filled = 0;
    for (let i = 0; i < old.length; i++) {
      const slot = old[(this.ringHead + i) & (old.length - 1)]!;
      if (slot === IDLE) continue;
      ring[filled] = slot;
      this.positions[slot] = RING - filled++;
    }
    this.ring = ring;
    this.ringHead = 0;
    this.ringTail = filled;
  }
}

function enlarged<A extends Float64Array | Int32Array>(array: A, capacity: number): A {
  const larger = new (array.constructor as new (length: number) => A)(capacity);
  larger.set(array);
  return larger;
}

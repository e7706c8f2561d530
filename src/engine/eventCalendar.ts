import { DistantEvents } from "./distantEvents.ts";
import { DISTANT, EventNotices, IDLE, IN_RING, NEAR, NONE } from "./eventNotices.ts";
import { FEW, NearEvents } from "./nearEvents.ts";
import type { Process } from "./process.ts";

/** What an event does when its time comes: wake a process, or call a function. */
export type Target = Process<unknown> | (() => void);

/** Names one scheduled event for `cancel`, `reschedule` and `reprioritize`. Never reused for another event. */
export type EventHandle = number;

/** A handle is slot + generation x 2^24: at most 16.7 million events pending, 2^29 uses of one slot. */
const SLOT_SPAN = 2 ** 24;
const LAST_GENERATION = 2 ** 29 - 1;

const FIRST_CAPACITY = 64;

/**
 * The pending events and the clock. Events leave by time, then priority (the smaller number first), then order
 * of scheduling.
 *
 * Everything is held in flat typed arrays. A *slot* is an event's place of residence for as long as it is
 * pending; a process owns one slot for life. Slots are in three places:
 * - near events come next, and are kept sorted or in a heap;
 * - distant ones lie unsorted in buckets;
 * - a ring holds events at the present instant with priority 0, which need no order: every such event that is near
 *   was scheduled earlier, so the ring is first in, first out.
 */
export class EventCalendar {
  now: number = Number.NaN;
  /** How many events have happened. */
  happened = 0;
  /** The end of the run in progress; -Infinity outside a run, where the clock must not leap. */
  horizon: number = Number.NEGATIVE_INFINITY;
  /** What each slot's event does. */
  readonly targets: (Target | undefined)[] = [];

  private readonly notices = new EventNotices(FIRST_CAPACITY);
  private readonly near = new NearEvents(this.notices);
  private readonly distant = new DistantEvents(this.notices);
  private order = 0;
  /** How many events may become near before they are looked at again. */
  private patience = FEW;

  /** The slots that were given back, chained, the latest first. */
  private free = NONE;
  private slotCount = 0;

  private ring = new Int32Array(FIRST_CAPACITY);
  private ringHead = 0;
  private ringTail = 0;
  private ringLive = 0;

  constructor(start: number) {
    this.now = start;
  }

  /** The number of pending events. */
  get pending(): number {
    return this.near.size + this.ringLive + this.distant.count;
  }

  /** Takes a free slot for a target. */
  claim(target: Target): number {
    let slot = this.free;
    if (slot !== NONE) {
      this.free = this.notices.following(slot);
      this.targets[slot] = target;
    } else {
      slot = this.slotCount++;
      if (slot === this.notices.capacity) this.grow();
      this.notices.setPlace(slot, IDLE);
      this.targets.push(target);
    }
    return slot;
  }

  /** Gives a slot back; its event must not be pending. A slot whose generations are used up is retired. */
  surrender(slot: number): void {
    this.targets[slot] = undefined;
    const generation = this.notices.generation(slot);
    if (generation === LAST_GENERATION) return;
    this.notices.setGeneration(slot, generation + 1);
    this.notices.setFollowing(slot, this.free);
    this.free = slot;
  }

  handleOf(slot: number): EventHandle {
    return slot + this.notices.generation(slot) * SLOT_SPAN;
  }

  /** The slot that a handle names, or -1 when its event has happened or was cancelled. */
  slotOf(handle: EventHandle): number {
    // The lowest 24 bits, whatever the number; the comparison refuses every number but one that was given.
    const slot = handle & (SLOT_SPAN - 1);
    if (slot >= this.slotCount) return -1;
    if (handle !== this.handleOf(slot)) return -1;
    return this.notices.place(slot) === IDLE ? -1 : slot;
  }

  isPending(slot: number): boolean {
    return this.notices.place(slot) !== IDLE;
  }

  /** The time of a pending event. */
  timeOf(slot: number): number {
    return this.notices.due(slot);
  }

  priorityOf(slot: number): number {
    return this.notices.priority(slot);
  }

  /** Makes the event of an idle slot pending. */
  insert(slot: number, time: number, priority: number): void {
    this.notices.write(slot, time, priority, this.order++);
    if (priority === 0 && time === this.now) this.enterRing(slot);
    else this.enter(slot);
  }

  /** Makes the event of an idle slot the last of the present instant. */
  insertNow(slot: number): void {
    this.notices.write(slot, this.now, 0, this.order++);
    this.enterRing(slot);
  }

  /** Makes the event of an idle slot pending again, with the priority that it had. */
  resumeTimer(slot: number, delay: number): void {
    this.insert(slot, this.now + delay, this.notices.priority(slot));
  }

  /**
   * Moves the clock to `time` if nothing else is due up to then and `time` lies before the horizon of the run.
   * A process that would be woken by the very next event goes straight on instead.
   */
  leap(time: number): boolean {
    if (time >= this.horizon || time <= this.now || this.ringLive > 0) return false;
    const { near } = this;
    if (near.size > 0 ? time >= near.nextTime : this.distant.count > 0) return false;
    this.now = time;
    this.happened++;
    return true;
  }

  /** Takes a pending event off the calendar. */
  remove(slot: number): void {
    const from = this.notices.place(slot);
    this.notices.setPlace(slot, IDLE);
    if (from === DISTANT) {
      this.distant.remove(slot);
    } else if (from === NEAR) {
      this.near.remove(slot);
    } else {
      this.ring[IN_RING - from] = IDLE;
      this.ringLive--;
    }
  }

  /** Moves a pending event to another time; among ties it counts as scheduled now. */
  move(slot: number, time: number): void {
    this.remove(slot);
    this.insert(slot, time, this.notices.priority(slot));
  }

  /** Gives a pending event another priority; among ties it keeps its order of scheduling. */
  prioritize(slot: number, priority: number): void {
    this.remove(slot);
    this.notices.setPriority(slot, priority);
    this.enter(slot);
  }

  /** The time of the next event, or Infinity. */
  peek(): number {
    if (this.ringLive > 0) return this.now;
    const { near } = this;
    if (near.size === 0 && this.distant.count > 0) this.distant.next(near);
    return near.size > 0 ? near.nextTime : Number.POSITIVE_INFINITY;
  }

  /** Takes the next event before `limit`, moves the clock to it and returns its slot, or -1. */
  take(limit: number): number {
    const { near } = this;
    if (near.size === 0 && this.distant.count > 0) this.distant.next(near);
    if (this.ringLive > 0) return this.takeAtThisInstant(limit);
    if (near.size === 0) return -1;
    const time = near.nextTime;
    if (time >= limit) return -1;
    this.now = time;
    return this.takeNear();
  }

  private takeNear(): number {
    const slot = this.near.next;
    this.near.shift();
    this.notices.setPlace(slot, IDLE);
    this.happened++;
    return slot;
  }

  private takeAtThisInstant(limit: number): number {
    if (this.now >= limit) return -1;
    // Among equal times and priorities, what is near was scheduled before what is in the ring, unless it was
    // given its priority back by `prioritize`.
    const { near, notices } = this;
    if (near.size > 0 && near.nextTime === this.now && notices.winsTie(near.next, this.ringFront()))
      return this.takeNear();
    const slot = this.ringFront();
    this.notices.setPlace(slot, IDLE);
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
    this.notices.setPlace(slot, IN_RING - tail);
    this.ringTail = (tail + 1) & (this.ring.length - 1);
    this.ringLive++;
    if (this.ringTail === this.ringHead) this.growRing();
  }

  private enter(slot: number): void {
    if (this.distant.admit(slot)) return;
    const { near } = this;
    near.add(slot);
    if (near.heaped && --this.patience < 0) this.part();
  }

  /** Parts all events anew into near and distant ones; costs as much as it has waited for. */
  private part(): void {
    const total = this.pending - this.ringLive;
    this.patience = total;
    let chain = this.distant.takeAll(NONE);
    this.near.clear((slot) => {
      chain = this.distant.chain(slot, chain);
    });
    this.distant.layOut(chain, total, this.near);
  }

  private grow(): void {
    const capacity = this.notices.capacity * 2;
    if (capacity > SLOT_SPAN) throw new RangeError(`more than ${SLOT_SPAN} events are pending`);
    this.notices.grow(capacity);
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
      this.notices.setPlace(slot, IN_RING - filled++);
    }
    this.ring = ring;
    this.ringHead = 0;
    this.ringTail = filled;
  }
}

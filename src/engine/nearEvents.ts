import { type EventNotices, NEAR } from "./eventNotices.ts";

/** Among more events than this, one that is not the last is not sorted in. */
export const FEW = 24;

/**
 * The events that come next. They are kept sorted as long as that is cheap: the first leaves without any work, one
 * that is due last joins without any, however many there are, and any other moves those behind it up by one, as
 * long as they are few. Otherwise all of them become a binary heap, until that is empty. In a heap the root that
 * leaves is replaced by the event that usually joins next, with one sift instead of two.
 *
 * Times are kept beside the slots, so that comparisons need not look them up; only a tie on time looks up priority
 * and order.
 */
export class NearEvents {
  size = 0;
  /** Whether they are a heap, from place 0 on. */
  heaped = false;
  /** Whether the root of the heap has left and nothing has taken its place. */
  private vacant = false;
  /** The place of the first of those that are sorted; 0 in a heap. */
  private first = 0;
  private times = new Float64Array(4 * FEW);
  private slots = new Int32Array(4 * FEW);
  private readonly notices: EventNotices;

  constructor(notices: EventNotices) {
    this.notices = notices;
  }

  /** When the next event is due; there must be one. */
  get nextTime(): number {
    const { times } = this;
    if (this.vacant) return this.size > 1 ? Math.min(times[1]!, times[2]!) : times[1]!;
    return times[this.first]!;
  }

  /** The slot of the next event; there must be one. */
  get next(): number {
    this.fillVacancy();
    return this.slots[this.first]!;
  }

  add(slot: number): void {
    this.notices.setPlace(slot, NEAR);
    if (this.heaped) this.push(slot);
    else this.insert(slot);
  }

  /** Takes out the next event, whose slot was asked for. */
  shift(): void {
    if (--this.size === 0) this.reset();
    else if (this.heaped) this.vacant = true;
    else this.first++;
  }

  remove(slot: number): void {
    if (this.heaped) {
      this.fillVacancy();
      this.removeAt(this.notices.following(slot));
      return;
    }
    const { slots, times, first } = this;
    const end = first + this.size--;
    const place = slots.indexOf(slot, first);
    slots.copyWithin(place, place + 1, end);
    times.copyWithin(place, place + 1, end);
  }

  /** Tells each event, in no particular order, and keeps none. */
  clear(tell: (slot: number) => void): void {
    this.fillVacancy();
    const { first, size } = this;
    this.reset();
    for (let place = first; place < first + size; place++) tell(this.slots[place]!);
  }

  private reset(): void {
    this.size = 0;
    this.first = 0;
    this.heaped = false;
    this.vacant = false;
  }

  private insert(slot: number): void {
    if (this.first + this.size === this.slots.length) this.makeRoom();
    const { times, slots, notices, first, size } = this;
    const time = notices.due(slot);
    let place = first + size;
    while (place > first) {
      const otherTime = times[place - 1]!;
      const other = slots[place - 1]!;
      if (time > otherTime || (time === otherTime && !notices.winsTie(slot, other))) break;
      if (size >= FEW) {
        this.becomeHeap();
        this.push(slot);
        return;
      }
      times[place] = otherTime;
      slots[place] = other;
      place--;
    }
    times[place] = time;
    slots[place] = slot;
    this.size++;
  }

  /** What is sorted is a heap already. */
  private becomeHeap(): void {
    this.heaped = true;
    this.moveToFront();
    for (let place = 0; place < this.size; place++) this.notices.setFollowing(this.slots[place]!, place);
  }

  private push(slot: number): void {
    if (this.vacant) {
      this.vacant = false;
      this.size++;
      this.siftDown(0, slot);
    } else {
      if (this.size === this.slots.length) this.makeRoom();
      this.siftUp(this.size++, slot);
    }
  }

  private fillVacancy(): void {
    if (!this.vacant) return;
    this.vacant = false;
    this.siftDown(0, this.slots[this.size]!);
  }

  /** Makes room at the end: at least half of the places are free thereafter. */
  private makeRoom(): void {
    if (2 * this.size > this.slots.length) {
      const { times, slots } = this;
      this.times = new Float64Array(2 * times.length);
      this.times.set(times);
      this.slots = new Int32Array(2 * slots.length);
      this.slots.set(slots);
    }
    this.moveToFront();
  }

  private moveToFront(): void {
    const { first, size } = this;
    this.times.copyWithin(0, first, first + size);
    this.slots.copyWithin(0, first, first + size);
    this.first = 0;
  }

  private removeAt(place: number): void {
    const last = --this.size;
    if (last === 0) this.reset();
    if (place === last) return;
    const { notices, slots, times } = this;
    const moved = slots[last]!;
    const parent = (place - 1) >> 1;
    const time = times[last]!;
    if (
      place > 0 &&
      (time < times[parent]! || (time === times[parent]! && notices.winsTie(moved, slots[parent]!)))
    )
      this.siftUp(place, moved);
    else this.siftDown(place, moved);
  }

  private siftUp(from: number, slot: number): void {
    const { times, slots, notices } = this;
    const time = notices.due(slot);
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const parentTime = times[parent]!;
      const parentSlot = slots[parent]!;
      if (time > parentTime || (time === parentTime && !notices.winsTie(slot, parentSlot))) break;
      times[place] = parentTime;
      slots[place] = parentSlot;
      notices.setFollowing(parentSlot, place);
      place = parent;
    }
    times[place] = time;
    slots[place] = slot;
    notices.setFollowing(slot, place);
  }

  private siftDown(from: number, slot: number): void {
    const { times, slots, notices, size } = this;
    const time = notices.due(slot);
    let place = from;
    for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
      let childTime = times[child]!;
      let childSlot = slots[child]!;
      const right = child + 1;
      if (right < size) {
        const rightTime = times[right]!;
        if (rightTime < childTime || (rightTime === childTime && notices.winsTie(slots[right]!, childSlot))) {
          child = right;
          childTime = rightTime;
          childSlot = slots[right]!;
        }
      }
      if (time < childTime || (time === childTime && notices.winsTie(slot, childSlot))) break;
      times[place] = childTime;
      slots[place] = childSlot;
      notices.setFollowing(childSlot, place);
      place = child;
    }
    times[place] = time;
    slots[place] = slot;
    notices.setFollowing(slot, place);
  }
}

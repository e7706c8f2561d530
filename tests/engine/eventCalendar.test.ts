import { expect, it } from "vitest";
import { EventCalendar } from "../../src/engine/eventCalendar.ts";

const never = () => {};

/** A calendar with an event at each of the given times; slot n is due at `times[n]`. */
function calendarWith(times: readonly number[], start = 0): EventCalendar {
  const calendar = new EventCalendar(start);
  for (const time of times) calendar.insert(calendar.claim(never), time, 0);
  return calendar;
}

function takeAll(calendar: EventCalendar): [slot: number, time: number][] {
  const taken: [number, number][] = [];
  for (
    let slot = calendar.take(Number.POSITIVE_INFINITY);
    slot >= 0;
    slot = calendar.take(Number.POSITIVE_INFINITY)
  )
    taken.push([slot, calendar.now]);
  return taken;
}

const range = (length: number, from = 0, step = 1) =>
  Array.from({ length }, (_, index) => from + index * step);

it("counts what is pending, wherever it is kept", () => {
  const calendar = new EventCalendar(0);
  expect(calendar.pending).toBe(0);
  const slots = range(300).map(() => calendar.claim(never));
  // Five at this instant, then one for every hour.
  for (const slot of slots) calendar.insert(slot, Math.max(0, slot - 4), 0);
  expect(calendar.pending).toBe(300);
  for (let left = 299; left >= 290; left--) {
    calendar.take(Number.POSITIVE_INFINITY);
    expect(calendar.pending).toBe(left);
  }
  calendar.remove(299);
  calendar.remove(10);
  expect(calendar.pending).toBe(288);
  takeAll(calendar);
  expect([calendar.pending, calendar.now, calendar.happened]).toEqual([0, 294, 298]);
});

it("knows of each slot whether it is pending, when it is due and how pressing it is", () => {
  const calendar = calendarWith([7]);
  const slot = calendar.claim(never);
  expect([slot, calendar.isPending(0), calendar.isPending(slot)]).toEqual([1, true, false]);
  calendar.insert(slot, 3, -2);
  expect([calendar.timeOf(slot), calendar.priorityOf(slot)]).toEqual([3, -2]);
  calendar.move(slot, 9);
  expect([calendar.timeOf(slot), calendar.priorityOf(slot)]).toEqual([9, -2]);
  calendar.prioritize(slot, 4);
  expect([calendar.timeOf(slot), calendar.priorityOf(slot)]).toEqual([9, 4]);
  calendar.remove(slot);
  expect([calendar.isPending(slot), calendar.peek()]).toEqual([false, 7]);
  calendar.resumeTimer(slot, 2);
  expect([calendar.timeOf(slot), calendar.priorityOf(slot), calendar.peek()]).toEqual([2, 4, 2]);
});

it("uses a slot again, but never a handle", () => {
  const calendar = new EventCalendar(0);
  const slot = calendar.claim(never);
  const handle = calendar.handleOf(slot);
  expect(calendar.slotOf(handle)).toBe(-1);
  calendar.insert(slot, 1, 0);
  expect(calendar.slotOf(handle)).toBe(slot);
  calendar.remove(slot);
  calendar.surrender(slot);
  expect(calendar.targets[slot]).toBeUndefined();
  const other = () => {};
  expect(calendar.claim(other)).toBe(slot);
  expect(calendar.targets[slot]).toBe(other);
  calendar.insert(slot, 1, 0);
  expect([calendar.slotOf(handle), calendar.slotOf(calendar.handleOf(slot))]).toEqual([-1, slot]);
  // Slots that were surrendered are claimed before new ones, the latest first.
  const more = [calendar.claim(never), calendar.claim(never)];
  for (const one of more) calendar.surrender(one);
  expect([calendar.claim(never), calendar.claim(never), calendar.claim(never)]).toEqual([2, 1, 3]);
});

it("knows no slot of a handle that was never given", () => {
  const calendar = calendarWith([1, 2]);
  for (const handle of [2, 63, -1, 0.5, Number.NaN, 2 ** 24, Number.POSITIVE_INFINITY])
    expect(calendar.slotOf(handle)).toBe(-1);
});

it("takes what is due before the limit, and leaves the clock alone when nothing is", () => {
  const calendar = calendarWith([2, 5]);
  expect([calendar.take(2), calendar.now]).toEqual([-1, 0]);
  expect([calendar.take(2.5), calendar.now]).toEqual([0, 2]);
  expect([calendar.take(5), calendar.now, calendar.happened]).toEqual([-1, 2, 1]);
  calendar.insertNow(0);
  expect([calendar.take(2), calendar.pending]).toEqual([-1, 2]);
  expect([calendar.take(3), calendar.take(6), calendar.take(7)]).toEqual([0, 1, -1]);
  expect([calendar.now, calendar.happened]).toEqual([5, 3]);
});

it("moves the clock on when nothing else is due up to then and the horizon lies behind", () => {
  const calendar = new EventCalendar(1);
  // Outside a run, never.
  expect([calendar.leap(2), calendar.now]).toEqual([false, 1]);
  calendar.horizon = 10;
  expect([calendar.leap(10), calendar.leap(1), calendar.now]).toEqual([false, false, 1]);
  expect([calendar.leap(9), calendar.now, calendar.happened]).toEqual([true, 9, 1]);
});

it("does not pass an event: at this instant, next in line, or second in line behind one in progress", () => {
  const atOnce = calendarWith([0]);
  atOnce.horizon = 100;
  expect(atOnce.leap(1)).toBe(false);

  const next = calendarWith([4]);
  next.horizon = 100;
  expect([next.leap(5), next.leap(4), next.leap(3), next.now]).toEqual([false, false, true, 3]);

  for (const times of [
    [1, 4],
    [1, 4, 6],
    [1, 6, 4],
  ]) {
    const behind = calendarWith(times);
    behind.horizon = 100;
    expect(behind.take(100)).toBe(0);
    expect([behind.leap(5), behind.leap(4), behind.leap(3), behind.now]).toEqual([false, false, true, 3]);
    expect(takeAll(behind).map(([, time]) => time)).toEqual(times.slice(1).sort());
  }

  const alone = calendarWith([1]);
  alone.horizon = 100;
  alone.take(100);
  expect([alone.leap(50), alone.now]).toEqual([true, 50]);
});

it("does not pass a distant event when nothing is near", () => {
  for (const leapWithin of [true, false]) {
    const calendar = calendarWith(range(400, 1));
    calendar.horizon = 1000;
    const times: number[] = [];
    while (calendar.pending > 100) {
      calendar.take(1000);
      times.push(calendar.now);
      if (!leapWithin) expect(calendar.peek()).toBe(calendar.now + 1);
      expect(calendar.leap(calendar.now + 1.5)).toBe(false);
    }
    expect(times).toEqual(range(300, 1));
  }
});

it("puts what was given its priority back among its equals in order of scheduling", () => {
  const calendar = new EventCalendar(0);
  const slots = range(4).map(() => calendar.claim(never));
  for (const slot of slots) calendar.insert(slot, 0, 0);
  calendar.prioritize(2, 5);
  calendar.prioritize(2, 0);
  calendar.prioritize(3, -1);
  calendar.prioritize(0, 1);
  expect(takeAll(calendar).map(([slot]) => slot)).toEqual([3, 1, 2, 0]);
});

it("serves this instant in turn for any number of events, with gaps where some were cancelled", () => {
  const calendar = new EventCalendar(0);
  const slots = range(200).map(() => calendar.claim(never));
  const left: number[] = [];
  const taken: number[] = [];
  // The ring is never empty, so its beginning wanders while it grows.
  for (const [index, slot] of slots.entries()) {
    calendar.insertNow(slot);
    left.push(slot);
    if (index % 3 === 2) {
      taken.push(calendar.take(1));
      left.shift();
    }
    if (index % 5 === 4) {
      const [gone] = left.splice(left.length >> 1, 1);
      calendar.remove(gone!);
      expect(calendar.isPending(gone!)).toBe(false);
    }
    expect(calendar.pending).toBe(left.length);
  }
  const rest = left.slice();
  expect(takeAll(calendar).map(([slot]) => slot)).toEqual(rest);
  expect(taken).toEqual([...taken].sort((a, b) => a - b));
});

it("fills the gaps of this instant again when there are many", () => {
  const calendar = new EventCalendar(0);
  const slots = range(64).map(() => calendar.claim(never));
  for (const slot of slots.slice(0, 63)) calendar.insertNow(slot);
  for (const slot of slots.slice(1, 62)) calendar.remove(slot);
  // The 64th fills the ring, of which 61 places are gaps.
  calendar.insertNow(63);
  for (const slot of slots.slice(1, 50)) calendar.insertNow(slot);
  calendar.remove(62);
  calendar.remove(3);
  expect(takeAll(calendar).map(([slot]) => slot)).toEqual([0, 63, 1, 2, ...range(46, 4)]);
});

it("keeps order when an event is cancelled from anywhere among few", () => {
  // Distinct times in a fixed shuffle, and the removal of each of their events.
  for (let size = 1; size <= 25; size++) {
    const times = range(size).map((index) => ((index * 5 + 3) % 29) + 1);
    for (let gone = 0; gone < size; gone++) {
      const calendar = calendarWith(times);
      calendar.remove(gone);
      const rest = range(size).filter((slot) => slot !== gone);
      rest.sort((a, b) => times[a]! - times[b]!);
      expect(takeAll(calendar).map(([slot]) => slot)).toEqual(rest);
    }
  }
});

it("keeps order when an event is cancelled from anywhere in a heap", () => {
  // More than are kept sorted, but not yet so many entries that they are parted; each removal, and each pair.
  const size = 40;
  const times = range(size).map((index) => ((index * 29 + 3) % 41) + 1);
  for (let gone = 0; gone < size; gone++) {
    for (const other of [gone, (gone * 7 + 1) % size]) {
      const calendar = calendarWith(times);
      calendar.remove(gone);
      if (other !== gone) calendar.remove(other);
      const rest = range(size).filter((slot) => slot !== gone && slot !== other);
      rest.sort((a, b) => times[a]! - times[b]!);
      expect(takeAll(calendar).map(([slot]) => slot)).toEqual(rest);
    }
  }
});

it("keeps order when an event is cancelled whose place goes to one that must rise", () => {
  //        1
  //    10     2
  //  11 12   3 4
  const calendar = calendarWith([1, 10, 2, 11, 12, 3, 4]);
  calendar.remove(3);
  expect(takeAll(calendar).map(([, time]) => time)).toEqual([1, 2, 3, 4, 10, 12]);
});

it("keeps the order of scheduling among hundreds at one later instant, and among priorities there", () => {
  const calendar = new EventCalendar(0);
  const slots = range(300).map(() => calendar.claim(never));
  for (const slot of slots) calendar.insert(slot, 5, slot % 3);
  const expected = [0, 1, 2].flatMap((priority) => slots.filter((slot) => slot % 3 === priority));
  expect(takeAll(calendar).map(([slot]) => slot)).toEqual(expected);
});

it("holds a thousand events, near and distant, and gives up any of them", () => {
  const due = (slot: number) => 1 + ((slot * 389) % 1009) + (slot % 7 === 0 ? 5000 : 0);
  const calendar = calendarWith(range(1000).map(due));
  const gone = new Set(range(333).map((index) => (index * 3 + 1) % 1000));
  for (const slot of gone) {
    calendar.remove(slot);
    expect(calendar.isPending(slot)).toBe(false);
  }
  expect(calendar.pending).toBe(667);
  const moved = range(100).map((index) => index * 10);
  const dues = new Map(range(1000).flatMap((slot) => (gone.has(slot) ? [] : [[slot, due(slot)] as const])));
  for (const slot of moved.filter((one) => !gone.has(one))) {
    calendar.move(slot, due(slot) / 2 + 400.5);
    dues.set(slot, due(slot) / 2 + 400.5);
  }
  const order = [...dues].sort(([, a], [, b]) => a - b);
  expect(calendar.peek()).toBe(order[0]![1]);
  expect(takeAll(calendar).map(([, time]) => time)).toEqual(order.map(([, time]) => time));
});

it("peeks at the distant events when nothing is near, and at none", () => {
  const calendar = calendarWith(range(300, 1));
  for (let slot = 0; slot < 299; slot++) {
    expect(calendar.peek()).toBe(slot + 1);
    calendar.remove(slot);
  }
  expect(calendar.peek()).toBe(300);
  calendar.remove(299);
  expect(calendar.peek()).toBe(Number.POSITIVE_INFINITY);
  expect(calendar.take(Number.POSITIVE_INFINITY)).toBe(-1);
});

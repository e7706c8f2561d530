import { expect, it } from "vitest";
import { EventNotices } from "../../src/engine/eventNotices.ts";
import { FEW, NearEvents } from "../../src/engine/nearEvents.ts";

/** Near events of the given times; slot n is due at `dues[n]`, and scheduled after those before it. */
function near(dues: readonly number[], priorities: readonly number[] = []): NearEvents {
  const notices = new EventNotices(dues.length);
  const events = new NearEvents(notices);
  for (const [slot, due] of dues.entries()) {
    notices.write(slot, due, priorities[slot] ?? 0, slot);
    events.add(slot);
  }
  return events;
}

function drain(events: NearEvents): number[] {
  const slots: number[] = [];
  while (events.size > 0) {
    slots.push(events.next);
    events.shift();
  }
  return slots;
}

const range = (length: number) => Array.from({ length }, (_, index) => index);
const shuffled = (length: number) => range(length).map((index) => (index * 37) % 101);

it("gives events by time, be they few or many", () => {
  for (const length of [1, 2, FEW - 1, FEW, FEW + 1, FEW + 2, 100]) {
    const times = shuffled(length);
    const expected = range(length).sort((a, b) => times[a]! - times[b]!);
    expect(drain(near(times))).toEqual(expected);
  }
});

it("gives equals by priority, then by order of scheduling, be they few or many", () => {
  for (const length of [6, FEW, FEW + 1, 60]) {
    const priorities = range(length).map((slot) => slot % 3);
    const expected = range(length).sort((a, b) => priorities[a]! - priorities[b]! || a - b);
    expect(drain(near(new Array(length).fill(7), priorities))).toEqual(expected);
  }
});

it("knows the next event and its time", () => {
  const few = near([5, 3, 4]);
  expect([few.next, few.nextTime, few.size]).toEqual([1, 3, 3]);
  const many = near(shuffled(100));
  expect([many.next, many.nextTime, many.size]).toEqual([0, 0, 100]);
});

it("gives up any of them, be they few or many", () => {
  for (const length of [3, FEW, FEW + 1, 60]) {
    const times = shuffled(length);
    for (const gone of range(length)) {
      const events = near(times);
      events.remove(gone);
      const expected = range(length).filter((slot) => slot !== gone);
      expect(drain(events)).toEqual(expected.sort((a, b) => times[a]! - times[b]!));
    }
  }
});

it("keeps few sorted again after there were many", () => {
  const notices = new EventNotices(60);
  const events = new NearEvents(notices);
  const fill = (length: number) => {
    for (const slot of range(length)) {
      notices.write(slot, (slot * 37) % 101, 0, slot);
      events.add(slot);
    }
  };
  const sorted = (length: number) => range(length).sort((a, b) => ((a * 37) % 101) - ((b * 37) % 101));
  for (const length of [60, 5, FEW + 1, FEW]) {
    fill(length);
    expect(drain(events)).toEqual(sorted(length));
  }
});

it("tells all of them and keeps none", () => {
  for (const length of [5, 60]) {
    const events = near(shuffled(length));
    const told: number[] = [];
    events.clear((slot) => told.push(slot));
    expect([told.sort((a, b) => a - b), events.size]).toEqual([range(length), 0]);
    events.add(3);
    expect(drain(events)).toEqual([3]);
  }
});

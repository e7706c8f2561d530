import { expect, it } from "vitest";
import { DistantEvents } from "../../src/engine/distantEvents.ts";
import { EventNotices, NONE } from "../../src/engine/eventNotices.ts";

/** Notices of events due at the given times: slot n is due at `dues[n]`. */
function noticesOf(dues: readonly number[]): EventNotices {
  const notices = new EventNotices(dues.length);
  for (const [slot, due] of dues.entries()) notices.write(slot, due, 0, slot);
  return notices;
}

/** Lays out events due at the given times. Answers what was not worth parting. */
function laidOut(dues: readonly number[]) {
  const notices = noticesOf(dues);
  const distant = new DistantEvents(notices);
  const left: number[] = [];
  let chain = NONE;
  // The first slot is the last of the chain, so that the chain runs against time.
  for (let slot = 0; slot < dues.length; slot++) chain = distant.chain(slot, chain);
  distant.layOut(chain, dues.length, { add: (slot) => left.push(slot) });
  const next = () => {
    const taken: number[] = [];
    distant.next({ add: (slot) => taken.push(slot) });
    return taken.sort((a, b) => a - b);
  };
  /** Lets buckets have their turn until so many events are left. */
  const drain = (rest: number) => {
    for (let turn = 0; turn < 100 && distant.count > rest; turn++) next();
    expect(distant.count).toBe(rest);
  };
  /** From now on the first slots, which are not here, are due at these times. */
  const set = (times: readonly number[]) => {
    for (const [slot, due] of times.entries()) notices.write(slot, due, 0, slot);
  };
  return { notices, distant, left, next, drain, set };
}

const range = (length: number, from = 0, step = 1) =>
  Array.from({ length }, (_, index) => from + index * step);

it("takes nothing in before it is laid out", () => {
  const distant = new DistantEvents(noticesOf([0, 1, Number.POSITIVE_INFINITY]));
  expect([0, 1, 2].map((slot) => distant.admit(slot))).toEqual([false, false, false]);
  expect(distant.count).toBe(0);
});

it("is as wide as it takes for five events a bucket, judged by the first and the median", () => {
  // Due at 1000, 1001, ... 1063: the median is 1032, so half of the 64 lie in 32 units of time, five in 5.
  const { distant, left, next } = laidOut(range(64, 1000));
  expect([left, distant.count]).toEqual([[], 64]);
  expect([next(), next(), next()]).toEqual([range(5), range(5, 5), range(5, 10)]);
  expect(distant.count).toBe(49);
});

it("judges the width of many events by a sample from first to last", () => {
  const { distant, next } = laidOut(range(640, 1000));
  const sizes = range(20).map(() => next().length);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
  expect(distant.count).toBe(640 - sizes.reduce((sum, size) => sum + size, 0));
});

it("is not misled by a few that are due very much later", () => {
  const { next } = laidOut([...range(64, 1000), 1e9, 1e12]);
  // The median of 64 is 1032 still, or nearly so; a mean would lump all of them together.
  expect(next().length).toBeLessThanOrEqual(6);
});

it("takes in what is due in a bucket whose turn has not come, and leaves the rest to the near ones", () => {
  const { set, distant, next } = laidOut(range(64, 0));
  expect(next()).toEqual(range(5));
  set([4.9, 5, 17]);
  expect([0, 1, 2].map((slot) => distant.admit(slot))).toEqual([false, true, true]);
  expect(next()).toEqual([1, 5, 6, 7, 8, 9]);
});

it("passes over empty buckets", () => {
  const { distant, next } = laidOut(range(64, 0));
  for (const slot of range(59, 5)) distant.remove(slot);
  distant.admit(63);
  expect([distant.count, next(), next(), distant.count]).toEqual([6, range(5), [63], 0]);
});

it("gives up an event from anywhere in its bucket", () => {
  const { distant, next } = laidOut(range(64, 0));
  // One from the middle, the first and the last of their lists, and all of a bucket.
  for (const slot of [2, 9, 5, 14, 13, 12, 11, 10, 1, 0]) distant.remove(slot);
  expect(distant.count).toBe(54);
  expect([next(), next(), next()]).toEqual([[3, 4], [6, 7, 8], range(5, 15)]);
});

it("gives up each of the events in a bucket, in any order, and keeps the others", () => {
  for (const first of range(5, 5)) {
    for (const second of range(5, 5)) {
      if (first === second) continue;
      const { distant, next } = laidOut(range(64, 0));
      distant.remove(first);
      distant.remove(second);
      expect([next(), next()]).toEqual([
        range(5),
        range(5, 5).filter((slot) => slot !== first && slot !== second),
      ]);
    }
  }
});

it("keeps slot 0 apart from no slot, also as a neighbour in a list", () => {
  const { set, distant, next } = laidOut(range(64, 0));
  next();
  set([20.5, 21.5]);
  distant.admit(0);
  distant.admit(1);
  // The list of the bucket from 20 to 25 is now 1, 0, 20, 21, ...
  distant.remove(20);
  distant.remove(1);
  for (const _ of range(3)) next();
  expect(next()).toEqual([0, 21, 22, 23, 24]);
});

it("lays out anew what lay behind the last bucket, together and with a width of its own", () => {
  const { distant, next, drain } = laidOut([...range(80), ...range(48, 10_000, 10)]);
  drain(48);
  // Half of the 48 lie in 240 units of time, so five in 50.
  expect([next(), next(), distant.count]).toEqual([range(5, 80), range(5, 85), 38]);
});

it("leaves fewer than 20 to the near ones, at the beginning and when what lay behind the last bucket has its turn", () => {
  expect(laidOut(range(19)).left.sort((a, b) => a - b)).toEqual(range(19));
  expect(laidOut(range(20)).left).toEqual([]);
  const { set, distant, next, drain } = laidOut([...range(64), 5_000, 70_000]);
  drain(2);
  expect([next(), distant.count]).toEqual([[64, 65], 0]);
  // From now on nothing is taken in.
  set([1e6, Number.POSITIVE_INFINITY]);
  expect([distant.admit(0), distant.admit(1)]).toEqual([false, false]);
});

it("leaves to the near ones what no width can part: half at the first instant, or half at Infinity", () => {
  const atOnce = laidOut([...range(40, 7, 0), ...range(24, 8)]);
  expect([atOnce.left.length, atOnce.distant.count]).toEqual([64, 0]);
  const never = laidOut([...range(24), ...range(40, Number.POSITIVE_INFINITY, 0)]);
  expect([never.left.length, never.distant.count]).toEqual([64, 0]);
  const allNever = laidOut(range(64, Number.POSITIVE_INFINITY, 0));
  expect([allNever.left.length, allNever.distant.count]).toEqual([64, 0]);
});

it("keeps what is due at Infinity behind the last bucket, where it comes out alone in the end", () => {
  const { left, next, drain } = laidOut([...range(64), Number.POSITIVE_INFINITY]);
  expect(left).toEqual([]);
  drain(1);
  expect(next()).toEqual([64]);
});

it("grows with the calendar, and with the number of events, and loses none", () => {
  const { notices, distant, next, drain } = laidOut(range(64));
  notices.grow(128);
  for (const [index, due] of [...range(40, 64), ...range(24, 1000)].entries())
    notices.write(64 + index, due, 0, 0);
  // The last bucket begins at 155.
  for (const slot of range(64, 64)) expect(distant.admit(slot)).toBe(true);
  const chain = distant.takeAll(NONE);
  expect(distant.count).toBe(0);
  const left: number[] = [];
  distant.layOut(chain, 128, { add: (slot) => left.push(slot) });
  // Twice as many events, so twice as many buckets: again five a bucket, and 24 behind the last one.
  expect([left, distant.count, next(), next()]).toEqual([[], 128, range(5), range(5, 5)]);
  drain(24);
  // Half of the 24 lie in 12 units of time, so five in 5.
  expect([next(), distant.count]).toEqual([range(5, 104), 19]);
});

it("keeps its lists when it grows", () => {
  const { notices, distant, next } = laidOut(range(64));
  notices.grow(128);
  distant.remove(2);
  distant.remove(9);
  expect([next(), next()]).toEqual([
    [0, 1, 3, 4],
    [5, 6, 7, 8],
  ]);
});

it("chains all that is here in front of a chain", () => {
  const { distant, drain } = laidOut([...range(64), 1e9]);
  drain(12);
  const taken = distant.chain(2, distant.chain(1, NONE));
  const chain = distant.takeAll(taken);
  expect(distant.count).toBe(0);
  const seen: number[] = [];
  distant.layOut(chain, 14, { add: (slot) => seen.push(slot) });
  expect(seen.slice(-2)).toEqual([2, 1]);
  expect(seen.slice(0, -2).sort((a, b) => a - b)).toEqual([...range(11, 53), 64]);
});

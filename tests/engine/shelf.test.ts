import { expect, it } from "vitest";
import { Shelf } from "../../src/engine/shelf.ts";

/** A shelf of the numbers from 0 up, in order of arrival. */
function upTo(count: number): Shelf<number> {
  const directory = new Shelf<number>(undefined);
  for (let item = 0; item < count; item++) directory.add(item);
  return directory;
}

it("takes from the front what came first, also when it is emptied and filled in turn", () => {
  const directory = upTo(0);
  const taken: number[] = [];
  for (let item = 0; item < 300; item++) {
    directory.add(item);
    if (item % 3 !== 0) taken.push(directory.takeFirst());
  }
  expect(directory.length).toBe(100);
  expect(directory.toArray()).toEqual(Array.from({ length: 100 }, (_, i) => 200 + i));
  while (directory.length > 0) taken.push(directory.takeFirst());
  expect(taken).toEqual(Array.from({ length: 300 }, (_, i) => i));
  expect(directory.toArray()).toEqual([]);
  directory.add(7);
  expect([directory.length, directory.takeFirst(), directory.length]).toEqual([1, 7, 0]);
});

it("finds and takes by position from the front, whatever was taken before", () => {
  // 60 of 100 are taken one by one, so that positions are found both with an offset and after the front was cut off.
  const directory = upTo(100);
  for (let taken = 1; taken <= 60; taken++) {
    expect(directory.takeFirst()).toBe(taken - 1);
    expect(directory.length).toBe(100 - taken);
    expect(directory.find((item) => item >= 90)).toBe(90 - taken);
    expect(directory.find((item) => item < taken)).toBe(-1);
    expect(directory.toArray()[0]).toBe(taken);
  }
  expect(directory.takeAt(30)).toBe(90);
  expect(directory.takeAt(0)).toBe(60);
  expect(directory.find((item) => item === 90)).toBe(-1);
  expect(directory.toArray()).toEqual(Array.from({ length: 38 }, (_, i) => (i < 29 ? 61 : 62) + i));
});

it("a filter sees each item once, from the front, and nothing of what was taken", () => {
  const directory = upTo(5);
  directory.takeFirst();
  directory.takeFirst();
  const seen: unknown[] = [];
  expect(
    directory.find((item) => {
      seen.push(item);
      return false;
    }),
  ).toBe(-1);
  expect(seen).toEqual([2, 3, 4]);
});

it("an order puts each item behind those that are not greater, in whatever sequence they come", () => {
  type Crate = { weight: number; serial: number };
  const directory = new Shelf<Crate>((a, b) => a.weight - b.weight);
  [5, 2, 5, 9, 1, 2, 5].forEach((weight, serial) => {
    directory.add({ weight, serial });
  });
  expect(directory.toArray().map(({ weight, serial }) => [weight, serial])).toEqual([
    [1, 4],
    [2, 1],
    [2, 5],
    [5, 0],
    [5, 2],
    [5, 6],
    [9, 3],
  ]);
});

it("an order holds among the items that are left, whatever was taken from the front", () => {
  const directory = new Shelf<number>((a, b) => a - b);
  for (let item = 10; item < 20; item++) directory.add(item);
  for (let k = 0; k < 5; k++) directory.takeFirst();
  directory.add(3);
  directory.add(17.5);
  directory.add(99);
  expect(directory.toArray()).toEqual([3, 15, 16, 17, 17.5, 18, 19, 99]);
  expect([directory.takeFirst(), directory.takeFirst(), directory.length]).toEqual([3, 15, 6]);
});

it("what was taken is let go of, however many items pass over the shelf", () => {
  const held = (directory: Shelf<number>) => (directory as unknown as { items: unknown[] }).items;
  // Never empty: one is added for each that is taken.
  const busy = upTo(1);
  for (let item = 1; item < 2000; item++) {
    busy.add(item);
    busy.takeFirst();
    expect(held(busy).length).toBeLessThan(100);
  }
  expect(held(busy).filter((item) => item !== undefined)).toEqual([1999]);
  // Emptied from 1,000 down: at most as much again as is left is held in vain, but for some 32 places.
  const falling = upTo(1000);
  while (falling.length > 0) {
    falling.takeFirst();
    expect(held(falling).length).toBeLessThanOrEqual(2 * falling.length + 33);
  }
  expect(held(falling).length).toBe(0);
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams } from "../../src/engine/index.ts";
import { TreeOfSums } from "../../src/model/search/treeOfSums.ts";

const places = 3;
const number = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const list = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: places });
const members = fc.uniqueArray(fc.record({ key: number, list }), {
  selector: ({ key }) => key,
  maxLength: 60,
});

const sums = (tree: TreeOfSums) => Array.from({ length: places }, (_, place) => tree.sum(place));

function treeOf(given: readonly { readonly key: number; readonly list: readonly number[] }[]): TreeOfSums {
  const tree = new TreeOfSums();
  for (const { key, list: own } of given) tree.put(key, Float64Array.from(own));
  return tree;
}

describe("a tree of sums", () => {
  it("adds up the lists of its members, place by place, within rounding", () => {
    fc.assert(
      fc.property(members, (given) => {
        const expected = sums(new TreeOfSums()).map((_, place) =>
          given.reduce((sum, each) => sum + (each.list[place] ?? 0), 0),
        );
        for (const [place, sum] of sums(treeOf(given)).entries())
          expect(Math.abs(sum - expected[place]!)).toBeLessThanOrEqual(1e-13 * expected[place]!);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("gives the same bits for the same members in whatever order they came, changed and went", () => {
    const history = fc
      .tuple(members, fc.array(fc.nat(), { minLength: 200, maxLength: 200 }))
      .map(([all, draws]) => ({ all, draws }));
    fc.assert(
      fc.property(history, ({ all, draws }) => {
        const tree = new TreeOfSums();
        const present = new Set<number>();
        for (const [step, draw] of draws.entries()) {
          if (all.length === 0) break;
          const which = draw % all.length;
          const { key, list: own } = all[which]!;
          if (present.delete(which) && step % 3 > 0) tree.remove(key);
          else {
            // Some have another list first.
            if (step % 2 === 0) tree.put(key, Float64Array.of(1e17, 0.1));
            tree.put(key, Float64Array.from(own));
            present.add(which);
          }
          expect(sums(tree)).toEqual(sums(treeOf(all.filter((_, index) => present.has(index)))));
        }
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it("is empty again, to the last bit, when all have gone", () => {
    const tree = treeOf([
      { key: 0.1, list: [0.1, 1e300] },
      { key: 0.2, list: [0.2] },
      { key: 0.7, list: [0.3] },
    ]);
    for (const key of [0.2, 0.7, 0.1, 0.9]) tree.remove(key);
    expect(sums(tree)).toEqual([0, 0, 0]);
  });

  it("adds up O(log n) nodes at a change", () => {
    const u = streams("tree of sums", 1)("keys");
    for (const n of [16, 256, 4096]) {
      const keys = Array.from({ length: n }, () => u());
      const tree = treeOf(keys.map((key) => ({ key, list: [1] })));
      const before = tree.added;
      for (const key of keys) tree.put(key, Float64Array.of(2));
      const each = (tree.added - before) / n;
      // A random trie is log2 n + 1.33 deep on the average (Knuth, section 6.3).
      expect(Math.abs(each - Math.log2(n) - 1.33)).toBeLessThan(1);
      expect(tree.sum(0)).toBe(2 * n);
    }
  });
});

/** Sums over members that come and go, which depend on nothing but who is there. */

/**
 * Lists of numbers, one for each member, added up place by place.
 *
 * The tree is a binary trie: a member's key, a number from 0 to 1 that belongs to it alone, says at each node by which half
 * of the node's interval it goes down, until it is alone. So the same members have the same tree and the same sums, bit for
 * bit, in whatever order they came and went; a running sum, or one in order of coming, would keep the rounding of its history.
 * With keys that are drawn uniformly a change adds up the O(log n) nodes above its member.
 * Source: E. Fredkin, Trie memory, 1960; depth: D. E. Knuth, The Art of Computer Programming 3, 1998, section 6.3.
 */
export class TreeOfSums {
  #root: Node = nobody;
  #added = 0;

  /** The sum at a place of the lists; 0 where no list is so long. */
  sum(place: number): number {
    return this.#root.sums[place] ?? 0;
  }

  /** How many nodes have been added up so far. */
  get added(): number {
    return this.#added;
  }

  /** A member comes, or has another list. The list is kept, and must not change. */
  put(key: number, list: Float64Array): void {
    this.#root = this.#with(this.#root, { key, sums: list, low: nobody, high: nobody }, whole);
  }

  /** A member goes; nothing happens if it is not there. */
  remove(key: number): void {
    this.#root = this.#without(this.#root, key, whole);
  }

  #with(node: Node, leaf: Node, { middle, quarter }: Interval): Node {
    if (node === nobody || node.key === leaf.key) return leaf;
    const branch = node.key === undefined ? node : above(node, middle);
    if (leaf.key! < middle) branch.low = this.#with(branch.low, leaf, lowHalf(middle, quarter));
    else branch.high = this.#with(branch.high, leaf, highHalf(middle, quarter));
    return this.#addUp(branch);
  }

  #without(node: Node, key: number, { middle, quarter }: Interval): Node {
    if (node.key === key) return nobody;
    if (node.key !== undefined || node === nobody) return node;
    if (key < middle) node.low = this.#without(node.low, key, lowHalf(middle, quarter));
    else node.high = this.#without(node.high, key, highHalf(middle, quarter));
    if (node.low === nobody && node.high.key !== undefined) return node.high;
    if (node.high === nobody && node.low.key !== undefined) return node.low;
    return this.#addUp(node);
  }

  #addUp(branch: Node): Node {
    this.#added++;
    const low = branch.low.sums;
    const high = branch.high.sums;
    const places = Math.max(low.length, high.length);
    if (branch.sums.length !== places) branch.sums = new Float64Array(places);
    const { sums } = branch;
    for (let place = 0; place < places; place++) sums[place] = (low[place] ?? 0) + (high[place] ?? 0);
    return branch;
  }
}

/** A member alone, with its key and list, or several in the two halves of an interval of keys. */
type Node = { readonly key: number | undefined; sums: Float64Array; low: Node; high: Node };

const nobody = { key: undefined, sums: new Float64Array(0) } as Node;
nobody.low = nobody;
nobody.high = nobody;

/** A node above a member that was alone in its interval. */
function above(leaf: Node, middle: number): Node {
  const isLow = leaf.key! < middle;
  return {
    key: undefined,
    sums: nobody.sums,
    low: isLow ? leaf : nobody,
    high: isLow ? nobody : leaf,
  };
}

/** An interval of keys, by its middle and a quarter of its width. */
type Interval = { readonly middle: number; readonly quarter: number };

const whole: Interval = { middle: 0.5, quarter: 0.25 };
const lowHalf = (middle: number, quarter: number): Interval => ({
  middle: middle - quarter,
  quarter: quarter / 2,
});
const highHalf = (middle: number, quarter: number): Interval => ({
  middle: middle + quarter,
  quarter: quarter / 2,
});

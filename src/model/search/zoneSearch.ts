/** The search of one zone: a clock for each signature class, and the targets that wait for it to reach them. */

import { ln } from "../../arithmetic/index.ts";
import type { EventHandle, Simulation } from "../../engine/index.ts";
import { TreeOfSums } from "./treeOfSums.ts";

/** Something in the zone that can be found when its class's clock reaches its threshold. */
export type SearchTarget = {
  /** Its signature class. */
  readonly class: { readonly index: number };
  /** Unit-exponential amount of search that finds it. */
  readonly threshold: number;
  /** Its place in the heap of its class, or -1 outside it; kept by the search. */
  heapIndex: number;
  /** The clock of its class at which it is found; kept by the search. */
  foundAt: number;
};

/** Who searches, told apart by a key from 0 to 1, drawn uniformly. */
export type Searching = { readonly key: number };

/**
 * Random search of one zone by any number of searchers for any number of targets.
 *
 * A class's clock grows at the sum of its searchers' rates (n ṽ W / A each), so a target that enters with a
 * unit-exponential threshold is found after exactly the time that a process with that rate would need, however
 * often searchers, sea or light change meanwhile: P(found) = 1 - exp(-growth of the clock).
 * Source: Koopman, Search and Screening, 1980, ch. 3; thinning by a random time change (Watanabe 1964).
 * An entry, an exit or a change of effort costs O(log n), and a find one draw for each searcher; the zone has one event in the
 * calendar. A class's rate depends on who searches, not on the order in which they came (`TreeOfSums`).
 */
export class ZoneSearch<Target extends SearchTarget, Searcher extends Searching> {
  readonly #simulation: Simulation;
  readonly #found: (target: Target) => void;
  /** What each one who is at work adds against each class, an hour, and the sums of it. */
  readonly #efforts = new Map<Searcher, Float64Array>();
  readonly #rates = new TreeOfSums();
  readonly #classes: { rate: number; clock: number; readonly heap: Target[] }[] = [];
  #advancedTo: number;
  #event: EventHandle | undefined;
  #eventTime = Number.POSITIVE_INFINITY;
  #eventClass = -1;

  constructor(simulation: Simulation, found: (target: Target) => void) {
    this.#simulation = simulation;
    this.#found = found;
    this.#advancedTo = simulation.now;
  }

  /** The searchers now at work. */
  get searchers(): Iterable<Searcher> {
    return this.#efforts.keys();
  }

  /** Sets what a searcher adds against each class, an hour; undefined: it stops searching. The list must not change later. */
  setEffort(searcher: Searcher, rates: Float64Array | undefined): void {
    if (this.#efforts.get(searcher) === rates) return;
    this.#advance();
    if (rates === undefined) {
      this.#efforts.delete(searcher);
      this.#rates.remove(searcher.key);
    } else {
      this.#efforts.set(searcher, rates);
      this.#rates.put(searcher.key, rates);
    }
    this.#readRates();
    this.#schedule();
  }

  /** A target enters the zone. */
  enter(target: Target): void {
    this.#advance();
    const group = this.#class(target.class.index);
    target.foundAt = group.clock + target.threshold;
    group.heap.push(target);
    target.heapIndex = group.heap.length - 1;
    siftUp(group.heap, target.heapIndex);
    if (target.heapIndex === 0) this.#schedule();
  }

  /** A target leaves the zone; nothing happens if it is not in the heap. */
  leave(target: Target): void {
    if (target.heapIndex < 0) return;
    const wasFirst = target.heapIndex === 0;
    removeAt(this.#class(target.class.index).heap, target.heapIndex);
    target.heapIndex = -1;
    if (!wasFirst) return;
    this.#advance();
    this.#schedule();
  }

  /**
   * The searcher that found a target, in proportion to each one's share of the rate: the first of exponential clocks.
   * `uniform` gives each searcher its own draw for this target in (0, 1), so that another searcher moves no other's.
   */
  finder(target: Target, uniform: (searcher: Searcher) => number): Searcher {
    let first: Searcher | undefined;
    let earliest = Number.POSITIVE_INFINITY;
    for (const [searcher, efforts] of this.#efforts) {
      const own = efforts[target.class.index] ?? 0;
      const time = own > 0 ? -ln(uniform(searcher)) / own : Number.POSITIVE_INFINITY;
      if (time >= earliest) continue;
      earliest = time;
      first = searcher;
    }
    return first!;
  }

  #class(index: number) {
    if (this.#classes.length <= index) {
      while (this.#classes.length <= index) this.#classes.push({ rate: 0, clock: 0, heap: [] });
      this.#readRates();
    }
    return this.#classes[index]!;
  }

  #readRates(): void {
    for (const [index, group] of this.#classes.entries()) group.rate = this.#rates.sum(index);
  }

  #advance(): void {
    const elapsed = this.#simulation.now - this.#advancedTo;
    if (elapsed > 0) for (const group of this.#classes) group.clock += elapsed * group.rate;
    this.#advancedTo = this.#simulation.now;
  }

  /** Puts the zone's one event where the first target of any class will be found. */
  #schedule(): void {
    let wait = Number.POSITIVE_INFINITY;
    let first = -1;
    for (let index = 0; index < this.#classes.length; index++) {
      const { heap, rate, clock } = this.#classes[index]!;
      if (heap.length === 0 || rate <= 0) continue;
      const due = (heap[0]!.foundAt - clock) / rate;
      if (due < wait) {
        wait = due;
        first = index;
      }
    }
    const time = this.#simulation.now + Math.max(0, wait);
    if (this.#event !== undefined && time === this.#eventTime && first === this.#eventClass) return;
    if (this.#event !== undefined) this.#simulation.cancel(this.#event);
    this.#event = undefined;
    this.#eventClass = first;
    this.#eventTime = time;
    if (first >= 0) this.#event = this.#simulation.schedule(Math.max(0, wait), this.#find);
  }

  readonly #find = (): void => {
    this.#event = undefined;
    this.#advance();
    const { heap } = this.#classes[this.#eventClass]!;
    const target = heap[0]!;
    removeAt(heap, 0);
    target.heapIndex = -1;
    this.#schedule();
    this.#found(target);
  };
}

function siftUp<Target extends SearchTarget>(heap: Target[], from: number): void {
  const target = heap[from]!;
  let index = from;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent]!;
    if (above.foundAt <= target.foundAt) break;
    heap[index] = above;
    above.heapIndex = index;
    index = parent;
  }
  heap[index] = target;
  target.heapIndex = index;
}

function siftDown<Target extends SearchTarget>(heap: Target[], from: number): void {
  const target = heap[from]!;
  let index = from;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.foundAt < heap[child]!.foundAt) child++;
    const below = heap[child]!;
    if (below.foundAt >= target.foundAt) break;
    heap[index] = below;
    below.heapIndex = index;
    index = child;
  }
  heap[index] = target;
  target.heapIndex = index;
}

function removeAt<Target extends SearchTarget>(heap: Target[], index: number): void {
  const last = heap.pop()!;
  if (index === heap.length) return;
  heap[index] = last;
  last.heapIndex = index;
  siftUp(heap, index);
  siftDown(heap, last.heapIndex);
}

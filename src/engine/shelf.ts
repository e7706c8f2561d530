/**
 * The items of a store: first in, first out, or in the order of a comparator (equals by arrival). Both ends are
 * taken from at constant cost; the middle, for filters, at linear cost.
 */
export class Shelf<Item> {
  private items: (Item | undefined)[] = [];
  private head = 0;
  private readonly order: ((a: Item, b: Item) => number) | undefined;

  constructor(order: ((a: Item, b: Item) => number) | undefined) {
    this.order = order;
  }

  get length(): number {
    return this.items.length - this.head;
  }

  add(item: Item): void {
    if (this.order === undefined) {
      this.items.push(item);
      return;
    }
    let low = this.head;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.order(item, this.items[middle] as Item) < 0) high = middle;
      else low = middle + 1;
    }
    this.items.splice(low, 0, item);
  }

  /** Takes the first item; there must be one. */
  takeFirst(): Item {
    const item = this.items[this.head] as Item;
    this.items[this.head++] = undefined;
    if (this.head === this.items.length) {
      this.items.length = 0;
      this.head = 0;
    } else if (this.head > 32 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return item;
  }

  /** The position of the first item that a filter accepts, or -1. */
  find(filter: (item: Item) => boolean): number {
    for (let index = this.head; index < this.items.length; index++) {
      if (filter(this.items[index] as Item)) return index - this.head;
    }
    return -1;
  }

  takeAt(position: number): Item {
    if (position === 0) return this.takeFirst();
    return this.items.splice(this.head + position, 1)[0] as Item;
  }

  toArray(): Item[] {
    return this.items.slice(this.head) as Item[];
  }
}

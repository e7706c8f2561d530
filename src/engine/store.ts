import { type AskedFor, type AskOptions, type Counter, checkAsking, GRANTED, type Granted } from "./ask.ts";
import { type Claimant, claimantsIn } from "./claimant.ts";
import { hold } from "./hold.ts";
import { Level } from "./level.ts";
import { Shelf } from "./shelf.ts";
import { Simulation } from "./simulation.ts";
import { Tally } from "./tally.ts";
import type { Behaviour, Waiting } from "./wait.ts";
import { NOT_YET, type Place, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

export interface StoreOptions<Item> {
  /** How many items it holds at most; Infinity unless given. */
  readonly capacity?: number;
  readonly name?: string;
  /** Hands out the item that compares lowest first (by arrival among equals); by arrival unless given. */
  readonly order?: (a: Item, b: Item) => number;
}

/** An item came out of the store. */
export interface Got<Item> {
  readonly kind: "got";
  readonly item: Item;
}

export interface GetOptions<Item> extends AskOptions {
  /** Which items will do; any unless given. */
  readonly filter?: (item: Item) => boolean;
}

/**
 * Items that differ: parcels, jobs, messages. Getters are served by priority, then by arrival; one whose filter
 * accepts nothing that is there does not hold up those behind it. Putters wait while the store is full.
 */
export class Store<Item> {
  readonly name: string;
  readonly capacity: number;
  /** How many items are in it, over time. */
  readonly level: Level;
  /** Time that getters waited, zeros included. */
  readonly waits: Tally = new Tally("waits");
  /** @internal */ readonly simulation: Simulation;
  /** @internal */ readonly shelf: Shelf<Item>;
  private readonly getting: Getters<Item>;
  private readonly putting: Putters<Item>;
  /** @internal Used a little and there to stay, see `Simulation.lasting`. */
  static lasting: Store<unknown> | undefined = undefined;

  constructor(simulation: Simulation, options: StoreOptions<Item> = {}) {
    const { capacity = Number.POSITIVE_INFINITY, name = "store", order } = options;
    if (!(capacity >= 1))
      throw simulation.mistake(`new Store("${name}")`, "a capacity is a number of at least 1");
    this.simulation = simulation;
    this.name = name;
    this.capacity = capacity;
    this.level = new Level(simulation, 0, "items");
    this.shelf = new Shelf(order);
    this.getting = new Getters(this);
    this.putting = new Putters(this);
  }

  /** The items that are in it, in the order in which they would come out. */
  get items(): readonly Item[] {
    return this.shelf.toArray();
  }

  /** Takes an item out, as soon as there is one that will do. */
  get(options?: GetOptions<Item>): Waiting<AskedFor<Got<Item>>> {
    if (options !== undefined) checkAsking(this.simulation, `${this.getting.label}()`, 1, options);
    const wait = this.simulation.asking.begin(this.getting, 1, options?.filter, options);
    return wait as Waiting<unknown> as Waiting<AskedFor<Got<Item>>>;
  }

  /** Puts an item in, as soon as there is room. */
  put(item: Item, options?: AskOptions): Waiting<AskedFor<Granted>> {
    if (options !== undefined) checkAsking(this.simulation, `${this.putting.label}()`, 1, options);
    const wait = this.simulation.asking.begin(this.putting, 1, item, options);
    return wait as Waiting<unknown> as Waiting<AskedFor<Granted>>;
  }

  /** Taking as a part of a condition. */
  whenGot(filter?: (item: Item) => boolean): Awaitable<Got<Item>> {
    const enlist = (waiter: Waiter) => {
      waiter.detail = filter;
      return this.getting.admit(waiter);
    };
    return { simulation: this.simulation, label: this.getting.label, enlist };
  }

  /** Putting as a part of a condition. */
  whenPut(item: Item): Awaitable<Granted> {
    const enlist = (waiter: Waiter) => {
      waiter.detail = item;
      return this.putting.admit(waiter);
    };
    return { simulation: this.simulation, label: this.putting.label, enlist };
  }

  /** Takes an item out now, the first that will do; undefined if there is none. For actions, and where nobody wants to wait. */
  tryGet(filter?: (item: Item) => boolean): Got<Item> | undefined {
    return this.getting.take(filter);
  }

  /** Puts an item in now; false if it is full. */
  tryPut(item: Item): boolean {
    if (this.full()) return false;
    this.added(item);
    return true;
  }

  /** Who waits to take an item out, in order of service. */
  getters(): Claimant[] {
    return claimantsIn(this.getting.line);
  }

  /** Who waits to put an item in, in order of service. */
  putters(): Claimant[] {
    return claimantsIn(this.putting.line);
  }

  /** @internal */
  full(): boolean {
    return this.shelf.length + 1 > this.capacity;
  }

  /** @internal An item has come: hands it to the first getter that takes it. */
  added(item: Item): void {
    this.shelf.add(item);
    this.getting.serve();
    this.level.set(this.shelf.length);
  }

  /** @internal An item has gone: lets the next putter in. */
  removed(): void {
    this.putting.serve();
    this.level.set(this.shelf.length);
  }
}

class Getters<Item> implements Counter, Place {
  readonly label: string;
  readonly call: string;
  private readonly store: Store<Item>;
  readonly line: WaitingLine = new WaitingLine();

  constructor(store: Store<Item>) {
    this.store = store;
    this.label = `store "${store.name}".get`;
    this.call = this.label;
  }

  admit(waiter: Waiter): Got<Item> | typeof NOT_YET {
    const { store } = this;
    waiter.since = store.simulation.calendar.now;
    // Whoever waits already wants nothing of what is here.
    if (store.shelf.length > 0) {
      const got = this.takeFor(waiter);
      if (got !== undefined) {
        store.removed();
        return got;
      }
    }
    waiter.place = this;
    this.line.insertSorted(waiter, morePressing);
    return NOT_YET;
  }

  serve(): void {
    const { shelf, simulation } = this.store;
    for (let waiter = this.line.first; waiter !== undefined && shelf.length > 0; ) {
      const { next } = waiter;
      const got = this.takeFor(waiter);
      if (got !== undefined) {
        this.line.remove(waiter);
        simulation.serve(waiter, got);
      }
      waiter = next;
    }
  }

  abandon(waiter: Waiter): void {
    this.line.remove(waiter);
  }

  /** Takes an item out for somebody who does not wait. Whoever waits already wants nothing of what is here. */
  take(filter: ((item: Item) => boolean) | undefined): Got<Item> | undefined {
    const { store } = this;
    const position = filter === undefined ? 0 : store.shelf.find(filter);
    if (position < 0 || store.shelf.length === 0) return undefined;
    store.waits.record(0);
    const got: Got<Item> = { kind: "got", item: store.shelf.takeAt(position) };
    store.removed();
    return got;
  }

  private takeFor(waiter: Waiter): Got<Item> | undefined {
    const { shelf, waits, simulation } = this.store;
    const filter = waiter.detail as ((item: Item) => boolean) | undefined;
    const position = filter === undefined ? 0 : shelf.find(filter);
    if (position < 0) return undefined;
    waits.record(simulation.calendar.now - waiter.since);
    return { kind: "got", item: shelf.takeAt(position) };
  }
}

class Putters<Item> implements Counter, Place {
  readonly label: string;
  readonly call: string;
  private readonly store: Store<Item>;
  readonly line: WaitingLine = new WaitingLine();

  constructor(store: Store<Item>) {
    this.store = store;
    this.label = `store "${store.name}".put`;
    this.call = this.label;
  }

  admit(waiter: Waiter): Granted | typeof NOT_YET {
    const { store, line } = this;
    if (!store.full()) {
      store.added(waiter.detail as Item);
      return GRANTED;
    }
    waiter.place = this;
    waiter.since = store.simulation.calendar.now;
    line.insertSorted(waiter, morePressing);
    return NOT_YET;
  }

  serve(): void {
    const { store, line } = this;
    for (let waiter = line.first; waiter !== undefined && !store.full(); waiter = line.first) {
      line.remove(waiter);
      const item = waiter.detail as Item;
      store.simulation.serve(waiter, GRANTED);
      store.added(item);
    }
  }

  abandon(waiter: Waiter): void {
    this.line.remove(waiter);
  }
}

function morePressing(a: Waiter, b: Waiter): boolean {
  return a.priority < b.priority;
}

/** A store that somebody waited for. */
function used(): Store<unknown> {
  const simulation = new Simulation();
  const store = new Store<unknown>(simulation);
  function* taker(): Behaviour {
    yield* store.get();
  }
  function* bringer(): Behaviour {
    yield* hold(simulation, 0.5);
    yield* store.put(1);
  }
  simulation.start(taker());
  simulation.start(bringer());
  simulation.run();
  return store;
}

Store.lasting = used();

import { type AskedFor, type AskOptions, type Counter, checkAsking, GRANTED, type Granted } from "./ask.ts";
import { type Claimant, claimantsIn } from "./claimant.ts";
import { shown } from "./given.ts";
import { Level } from "./level.ts";
import type { Simulation } from "./simulation.ts";
import { Tally } from "./tally.ts";
import type { Waiting } from "./wait.ts";
import { NOT_YET, type Place, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

export interface ContainerOptions {
  /** Infinity unless given. */
  readonly capacity?: number;
  /** 0 unless given. */
  readonly initial?: number;
  readonly name?: string;
}

/** How taking from or putting into a container ended. */
export type Moved = AskedFor<Granted>;

/**
 * An amount of something that is all alike, such as fuel in a tank. Who wants more than is there waits, and so does
 * who wants to put in more than there is room for. Each of the two lines is strict: by priority, then by arrival,
 * and the first holds up those behind it.
 */
export class Container {
  readonly name: string;
  readonly capacity: number;
  /** What is in it, over time. */
  readonly level: Level;
  /** Time that getters waited, zeros included. */
  readonly waits: Tally = new Tally("waits");
  /** @internal */ readonly simulation: Simulation;
  private readonly getting: Side;
  private readonly putting: Side;

  constructor(simulation: Simulation, options: ContainerOptions = {}) {
    const { capacity = Number.POSITIVE_INFINITY, initial = 0, name = "container" } = options;
    if (!(initial >= 0 && initial <= capacity)) {
      throw simulation.mistake(
        `new Container("${name}")`,
        `the initial amount ${initial} does not fit into ${capacity}`,
      );
    }
    this.simulation = simulation;
    this.name = name;
    this.capacity = capacity;
    this.level = new Level(simulation, initial, "level");
    this.getting = new Side(this, "get", (amount) => this.take(amount));
    this.putting = new Side(this, "put", (amount) => this.fill(amount));
  }

  /** Takes an amount out, as soon as it is there. */
  get(amount: number, options?: AskOptions): Waiting<Moved> {
    return this.move(this.getting, amount, options);
  }

  /** Puts an amount in, as soon as there is room. */
  put(amount: number, options?: AskOptions): Waiting<Moved> {
    return this.move(this.putting, amount, options);
  }

  /** Taking as a part of a condition. */
  whenGot(amount: number): Awaitable<Granted> {
    return this.part(this.getting, amount);
  }

  /** Putting as a part of a condition. */
  whenPut(amount: number): Awaitable<Granted> {
    return this.part(this.putting, amount);
  }

  /**
   * Takes an amount out now, or nothing: false if it is not there or somebody waits for it. For actions and for processes
   * that do something else then.
   */
  tryGet(amount: number): boolean {
    this.check(this.getting, amount, undefined);
    return this.getting.tryToMove(amount);
  }

  /** Puts an amount in now, or nothing: false if there is no room or somebody waits for it. */
  tryPut(amount: number): boolean {
    this.check(this.putting, amount, undefined);
    return this.putting.tryToMove(amount);
  }

  /** Who waits to take something out, in order of service. */
  getters(): Claimant[] {
    return this.getting.claimants();
  }

  /** Who waits to put something in, in order of service. */
  putters(): Claimant[] {
    return this.putting.claimants();
  }

  private move(side: Side, amount: number, options: AskOptions | undefined): Waiting<Moved> {
    this.check(side, amount, options);
    return this.simulation.asking.begin(
      side,
      amount,
      undefined,
      options,
    ) as Waiting<unknown> as Waiting<Moved>;
  }

  private part(side: Side, amount: number): Awaitable<Granted> {
    this.check(side, amount, undefined);
    const enlist = (waiter: Waiter) => {
      waiter.units = amount;
      return side.admit(waiter);
    };
    return { simulation: this.simulation, label: side.label, enlist };
  }

  private check(side: Side, amount: number, options: AskOptions | undefined): void {
    const call = `${side.label}(${shown(amount)})`;
    checkAsking(this.simulation, call, amount, options);
    if (amount > this.capacity) {
      throw this.simulation.mistake(call, `the capacity is ${this.capacity}, so this can never be granted`);
    }
  }

  /** @internal Serves both lines until neither can go on. */
  settle(): void {
    while (this.getting.serveFirst() || this.putting.serveFirst()) {
      // A get makes room for a put, and a put brings what a get waits for.
    }
  }

  private take(amount: number): boolean {
    if (amount > this.level.value) return false;
    this.level.add(-amount);
    return true;
  }

  private fill(amount: number): boolean {
    if (this.level.value + amount > this.capacity) return false;
    this.level.add(amount);
    return true;
  }
}

/** One of the two lines of a container. */
class Side implements Counter, Place {
  readonly label: string;
  readonly call: string;
  private readonly container: Container;
  private readonly kind: "get" | "put";
  private readonly move: (amount: number) => boolean;
  private readonly line = new WaitingLine();

  constructor(container: Container, kind: "get" | "put", move: (amount: number) => boolean) {
    this.container = container;
    this.kind = kind;
    this.move = move;
    this.label = `container "${container.name}".${kind}`;
    this.call = this.label;
  }

  admit(waiter: Waiter): Granted | typeof NOT_YET {
    const { container, line } = this;
    waiter.since = container.simulation.now;
    if ((line.first === undefined || morePressing(waiter, line.first)) && this.move(waiter.units)) {
      this.recordWait(waiter);
      container.settle();
      return GRANTED;
    }
    waiter.place = this;
    line.insertSorted(waiter, morePressing);
    return NOT_YET;
  }

  tryToMove(amount: number): boolean {
    if (this.line.first !== undefined || !this.move(amount)) return false;
    this.container.settle();
    return true;
  }

  claimants(): Claimant[] {
    return claimantsIn(this.line);
  }

  abandon(waiter: Waiter): void {
    this.line.remove(waiter);
    this.container.settle();
  }

  serveFirst(): boolean {
    const waiter = this.line.first;
    if (waiter === undefined || !this.move(waiter.units)) return false;
    this.line.remove(waiter);
    this.recordWait(waiter);
    this.container.simulation.serve(waiter, GRANTED);
    return true;
  }

  private recordWait(waiter: Waiter): void {
    if (this.kind === "get") this.container.waits.record(this.container.simulation.now - waiter.since);
  }
}

function morePressing(a: Waiter, b: Waiter): boolean {
  return a.priority < b.priority;
}

import type { Process } from "./process.ts";
import type { Simulation } from "./simulation.ts";
import {
  done,
  type Interrupted,
  KILLED,
  type Killed,
  NOTHING,
  PARKED,
  type Signalled,
  type Unbegun,
  type Wait,
  type Waiting,
} from "./wait.ts";
import { NOT_YET, type Waiter } from "./waiter.ts";

/** What can be waited for: signals, gates, batches, processes, pending requests, and conditions made of them. */
export interface Awaitable<T> {
  /** @internal */ readonly simulation: Simulation;
  /** What it is, for reports: `signal "bell"`. */
  readonly label: string;
  /** Never set: carries the type of the value. */
  readonly valueType?: T;
  /** @internal Joins the line and returns NOT_YET, or returns at once the value that is there already. */
  enlist(waiter: Waiter): unknown;
}

/** Waits for a process to end: its result is the value, unless it was killed. */
export function waitFor<R>(process: Process<R>): Waiting<Signalled<R> | Killed | Interrupted>;
/** Waits for a signal, a gate, a batch or a condition. */
export function waitFor<T>(what: Awaitable<T>): Waiting<Signalled<T> | Interrupted>;
export function waitFor(what: Awaitable<unknown>): Waiting<Signalled<unknown> | Killed | Interrupted> {
  return what.simulation.waiting.begin(what);
}

/** The `waitFor` of a whole simulation: its own iterator, so that waiting allocates no iterator. */
export class WaitForWait implements Unbegun {
  private readonly simulation: Simulation;
  private what: Awaitable<unknown> | undefined = undefined;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  begin(what: Awaitable<unknown>): this {
    const { simulation } = this;
    if (simulation.unbegun !== undefined || simulation.current === undefined)
      throw simulation.cannotWait(`waitFor(${what.label})`);
    simulation.unbegun = this;
    this.what = what;
    return this;
  }

  get call(): string {
    return `waitFor(${this.what!.label})`;
  }

  [Symbol.iterator](): this {
    if (this.simulation.unbegun !== this) throw this.simulation.begunTwice("waitFor");
    return this;
  }

  next(): IteratorResult<Wait, Signalled<unknown> | Killed | Interrupted> {
    const { simulation, what } = this;
    if (simulation.unbegun !== this) return this.end(simulation.atEndOfWait("waitFor"));
    simulation.unbegun = undefined;
    this.what = undefined;
    const process = simulation.aboutToWait("waitFor");
    if (process.laterInterruptions !== undefined) return done(simulation.nextInterruption(process));
    const waiter = simulation.newWaiter(process);
    const value = what!.enlist(waiter);
    if (value !== NOT_YET) {
      simulation.recycle(waiter);
      return done(signalled(value));
    }
    process.waiter = waiter;
    return PARKED;
  }

  private end(process: Process<unknown>): IteratorResult<Wait, Signalled<unknown> | Killed | Interrupted> {
    const { interruption, outcome } = process;
    if (interruption !== undefined) {
      process.interruption = undefined;
      return done(interruption);
    }
    process.outcome = NOTHING;
    return done(signalled(outcome));
  }
}

function signalled(value: unknown): Signalled<unknown> | Killed {
  return value === KILLED ? KILLED : { kind: "signalled", value };
}

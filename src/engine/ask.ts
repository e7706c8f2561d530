import { isAtLeast0, isNumber, shown } from "./given.ts";
import type { Process } from "./process.ts";
import type { Simulation } from "./simulation.ts";
import { done, END_OF_INSTANT, type Interrupted, NOTHING, PARKED, type Unbegun, type Wait } from "./wait.ts";
import { NOT_YET, type Place, type Waiter } from "./waiter.ts";

/** The units are the process's until it releases them; an amount is taken or put. */
export interface Granted {
  readonly kind: "granted";
}

/** The line was full, so the process did not join it. */
export interface Balked {
  readonly kind: "balked";
}

/** Patience ended first, so the process left the line. */
export interface Reneged {
  readonly kind: "reneged";
}

export const GRANTED: Granted = Object.freeze({ kind: "granted" });
export const BALKED: Balked = Object.freeze({ kind: "balked" });
export const RENEGED: Reneged = Object.freeze({ kind: "reneged" });

const DONE_GRANTED: IteratorReturnResult<Granted> = done(GRANTED);
const DONE_BALKED: IteratorReturnResult<Balked> = done(BALKED);
const DONE_RENEGED: IteratorReturnResult<Reneged> = done(RENEGED);

/** How long to wait, and how pressing it is. */
export interface AskOptions {
  /** The smaller number is served first; 0 unless given. */
  readonly priority?: number;
  /**
   * How long to wait before going away; for ever unless given. What comes free at the very instant at which
   * patience ends is still granted.
   */
  readonly patience?: number;
}

/** Somebody who can be asked for something and may let the asker wait: a resource, a container, a store. */
export interface Counter extends Place {
  /** The call by which it is asked, such as `resource "dock".request`. */
  readonly call: string;
  /** Serves the waiter at once and returns the outcome, or lets it join the line. */
  admit(waiter: Waiter): unknown;
}

/** The asking of a whole simulation: its own iterator, so that `yield* resource.request()` allocates nothing. */
export class AskWait implements Unbegun {
  private readonly simulation: Simulation;
  private counter: Counter | undefined = undefined;
  private units = 1;
  private detail: unknown = undefined;
  private priority = 0;
  private patience = Number.POSITIVE_INFINITY;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  begin(counter: Counter, units: number, detail: unknown, options: AskOptions | undefined): this {
    const { simulation } = this;
    if (simulation.unbegun !== undefined || simulation.current === undefined)
      throw simulation.cannotWait(counter.call);
    this.priority = options?.priority ?? 0;
    this.patience = options?.patience ?? Number.POSITIVE_INFINITY;
    this.units = units;
    this.detail = detail;
    this.counter = counter;
    simulation.unbegun = this;
    return this;
  }

  get call(): string {
    return this.counter!.call;
  }

  [Symbol.iterator](): this {
    if (this.simulation.unbegun !== this) throw this.simulation.begunTwice("asking");
    return this;
  }

  next(): IteratorResult<Wait, unknown> {
    const { simulation, counter } = this;
    if (simulation.unbegun !== this) return this.end(simulation.atEndOfWait("asking"));
    simulation.unbegun = undefined;
    const process = simulation.aboutToWait("asking");
    if (process.laterInterruptions !== undefined) return done(simulation.nextInterruption(process));
    const waiter = simulation.newWaiter(process);
    waiter.units = this.units;
    waiter.priority = this.priority;
    waiter.detail = this.detail;
    const outcome = counter!.admit(waiter);
    if (outcome !== NOT_YET) {
      simulation.recycle(waiter);
      return lastStep(outcome);
    }
    process.waiter = waiter;
    if (this.patience !== Number.POSITIVE_INFINITY) {
      simulation.calendar.insert(process.slot, simulation.calendar.now + this.patience, END_OF_INSTANT);
    }
    return PARKED;
  }

  private end(process: Process<unknown>): IteratorResult<Wait, unknown> {
    const { interruption, outcome } = process;
    if (interruption !== undefined) {
      process.interruption = undefined;
      return done(interruption);
    }
    if (outcome === NOTHING) return DONE_RENEGED;
    process.outcome = NOTHING;
    return lastStep(outcome);
  }
}

function lastStep(outcome: unknown): IteratorReturnResult<unknown> {
  if (outcome === GRANTED) return DONE_GRANTED;
  return outcome === BALKED ? DONE_BALKED : done(outcome);
}

/** Checks what all askers are asked to give. */
export function checkAsking(
  simulation: Simulation,
  call: string,
  units: number,
  options: AskOptions | undefined,
): void {
  if (!(isAtLeast0(units) && units > 0 && units < Number.POSITIVE_INFINITY)) {
    throw simulation.mistake(call, "an amount is a number above 0");
  }
  if (options === undefined) return;
  const { priority = 0, patience = 0 } = options;
  if (!isNumber(priority)) throw simulation.mistake(call, "a priority is a number");
  if (!isAtLeast0(patience))
    throw simulation.mistake(call, `patience is a number of at least 0, not ${shown(patience)}`);
}

export type AskedFor<Outcome> = Outcome | Reneged | Interrupted;

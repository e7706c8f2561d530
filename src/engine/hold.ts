import { isAtLeast0, isNumber, shown } from "./given.ts";
import type { Process } from "./process.ts";
import type { Signal } from "./signal.ts";
import type { Simulation } from "./simulation.ts";
import {
  DONE_ELAPSED,
  done,
  type Elapsed,
  type Interrupted,
  NOTHING,
  PARKED,
  type Signalled,
  type Unbegun,
  type Wait,
  type Waiting,
} from "./wait.ts";

/** How a hold ended. */
export type Held = Elapsed | Interrupted;

/** How a hold that watched a signal ended. */
export type HeldUnless<T> = Elapsed | Signalled<T> | Interrupted;

/**
 * Lets `delay` pass for the running process. Among events at one time the smaller priority comes first (0 unless
 * given): a source of arrivals that holds with priority 1 lets the departures of that instant go first.
 * @throws SimulationError when the delay is negative or not a number, or no process is running.
 */
export function hold(simulation: Simulation, delay: number, priority = 0): Waiting<Held> {
  return simulation.holding.begin(delay, priority);
}

/**
 * Lets `delay` pass, unless the signal fires first. When both fall on one instant, the event that was scheduled
 * first decides.
 * @throws SimulationError when the delay is negative or not a number, or no process is running.
 */
export function holdUnless<T>(
  simulation: Simulation,
  delay: number,
  signal: Signal<T>,
): Waiting<HeldUnless<T>> {
  return simulation.holdingUnless.begin(delay, signal as Signal<unknown>) as Waiting<HeldUnless<T>>;
}

/** Not a number at first, so that V8 keeps the field as a double. */
const NONE: number = Number.NaN;

/** The hold of a whole simulation: its own iterator, so that `yield* hold(...)` allocates nothing. */
export class HoldWait implements Unbegun {
  private readonly simulation: Simulation;
  private delay = NONE;
  private priority = 0;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  begin(delay: number, priority: number): this {
    const { simulation } = this;
    if (!isAtLeast0(delay))
      throw simulation.mistake(`hold(${shown(delay)})`, "a delay is a number of at least 0");
    if (!isNumber(priority))
      throw simulation.mistake(`hold(${delay}, ${shown(priority)})`, "a priority is a number");
    if (simulation.unbegun !== undefined || simulation.current === undefined)
      throw simulation.cannotWait(`hold(${delay})`);
    simulation.unbegun = this;
    this.delay = delay;
    this.priority = priority;
    return this;
  }

  get call(): string {
    return `hold(${this.delay})`;
  }

  [Symbol.iterator](): this {
    if (this.simulation.unbegun !== this) throw this.simulation.begunTwice("hold");
    return this;
  }

  next(): IteratorResult<Wait, Held> {
    const { simulation, delay } = this;
    if (simulation.unbegun !== this) return this.end(simulation.atEndOfWait("hold"));
    simulation.unbegun = undefined;
    const process = simulation.aboutToWait("hold");
    if (process.laterInterruptions !== undefined) return done(simulation.nextInterruption(process));
    const { calendar } = simulation;
    const due = calendar.now + delay;
    if (simulation.tracer !== undefined) {
      simulation.tracer({ kind: "hold", time: calendar.now, process: process.name, until: due });
    } else if (calendar.leap(due)) {
      return DONE_ELAPSED;
    }
    if (process.held !== undefined) process.spell = delay;
    calendar.insert(process.slot, due, this.priority);
    return PARKED;
  }

  private end(process: Process<unknown>): IteratorResult<Wait, Held> {
    const { interruption } = process;
    if (interruption === undefined) return DONE_ELAPSED;
    process.interruption = undefined;
    return done(interruption);
  }
}

/** The `holdUnless` of a whole simulation. */
export class HoldUnlessWait implements Unbegun {
  private readonly simulation: Simulation;
  private delay = NONE;
  private signal: Signal<unknown> | undefined = undefined;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  begin(delay: number, signal: Signal<unknown>): this {
    const { simulation } = this;
    const call = () => `holdUnless(${shown(delay)})`;
    if (!isAtLeast0(delay)) throw simulation.mistake(call(), "a delay is a number of at least 0");
    if (signal.simulation !== simulation)
      throw simulation.mistake(call(), `${signal.label} belongs to another simulation`);
    if (simulation.unbegun !== undefined || simulation.current === undefined)
      throw simulation.cannotWait(call());
    simulation.unbegun = this;
    this.delay = delay;
    this.signal = signal;
    return this;
  }

  get call(): string {
    return `holdUnless(${this.delay})`;
  }

  [Symbol.iterator](): this {
    if (this.simulation.unbegun !== this) throw this.simulation.begunTwice("holdUnless");
    return this;
  }

  next(): IteratorResult<Wait, HeldUnless<unknown>> {
    const { simulation, delay, signal } = this;
    if (simulation.unbegun !== this) return this.end(simulation.atEndOfWait("holdUnless"));
    simulation.unbegun = undefined;
    this.signal = undefined;
    const process = simulation.aboutToWait("holdUnless");
    if (process.laterInterruptions !== undefined) return done(simulation.nextInterruption(process));
    const { calendar } = simulation;
    const due = calendar.now + delay;
    if (simulation.tracer !== undefined) {
      simulation.tracer({ kind: "hold", time: calendar.now, process: process.name, until: due });
    } else if (calendar.leap(due)) {
      return DONE_ELAPSED;
    }
    process.spell = delay;
    calendar.insert(process.slot, due, 0);
    const waiter = simulation.newWaiter(process);
    process.waiter = waiter;
    signal!.enlist(waiter);
    return PARKED;
  }

  private end(process: Process<unknown>): IteratorResult<Wait, HeldUnless<unknown>> {
    const { interruption, outcome } = process;
    if (interruption !== undefined) {
      process.interruption = undefined;
      return done(interruption);
    }
    if (outcome === NOTHING) return DONE_ELAPSED;
    process.outcome = NOTHING;
    return done({ kind: "signalled", value: outcome });
  }
}

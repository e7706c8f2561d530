import type { Simulation } from "./simulation.ts";
import { NOT_YET, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/** It happened, and left this value. */
export interface Succeeded<T> {
  readonly kind: "succeeded";
  readonly value: T;
}

/** It failed, and this is why. A failure is an outcome like another: nobody has to catch it. */
export interface Failed {
  readonly kind: "failed";
  readonly cause: unknown;
}

/**
 * Something that happens once and is remembered: a delivery, the answer to a question, the end of a repair. Whoever waits
 * for it goes on when it succeeds or fails; who comes later goes on at once.
 */
export class OneShot<T = void> implements Awaitable<Succeeded<T> | Failed> {
  /** Never set: carries the type of the value. */
  declare readonly valueType?: Succeeded<T> | Failed;
  /** @internal */ readonly simulation: Simulation;
  readonly name: string;
  private readonly line = new WaitingLine();
  private result: Succeeded<T> | Failed | undefined = undefined;

  constructor(simulation: Simulation, name = "one shot") {
    this.simulation = simulation;
    this.name = name;
  }

  /** How it ended; undefined while nobody knows. */
  get outcome(): Succeeded<T> | Failed | undefined {
    return this.result;
  }

  /** The number of those who wait for it now. */
  get waiting(): number {
    return this.line.length;
  }

  /**
   * It happens: wakes everyone who waits, in order of arrival, each with this value.
   * @throws SimulationError when it has succeeded or failed already.
   */
  succeed(value: T): void {
    this.settle("succeed", { kind: "succeeded", value });
  }

  /**
   * It fails: wakes everyone who waits, in order of arrival, each with this cause.
   * @throws SimulationError when it has succeeded or failed already.
   */
  fail(cause?: unknown): void {
    this.settle("fail", { kind: "failed", cause });
  }

  private settle(call: string, result: Succeeded<T> | Failed): void {
    const { simulation, line } = this;
    if (this.result !== undefined)
      throw simulation.mistake(`${this.label}.${call}`, `it has ${this.result.kind} already`);
    this.result = result;
    for (let waiter = line.first; waiter !== undefined; waiter = line.first) {
      line.remove(waiter);
      simulation.serve(waiter, result);
    }
  }

  /** @internal */
  get label(): string {
    return `one shot "${this.name}"`;
  }

  /** @internal */
  enlist(waiter: Waiter): Succeeded<T> | Failed | typeof NOT_YET {
    if (this.result !== undefined) return this.result;
    waiter.place = this;
    waiter.since = this.simulation.now;
    this.line.append(waiter);
    return NOT_YET;
  }

  /** @internal */
  abandon(waiter: Waiter): void {
    this.line.remove(waiter);
  }
}

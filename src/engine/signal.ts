import type { Simulation } from "./simulation.ts";
import { NOT_YET, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/** Something that happens again and again, each time with a value. It remembers nothing: who comes later waits for the next time. */
export class Signal<T = void> implements Awaitable<T> {
  /** Never set: carries the type of the value. */
  declare readonly valueType?: T;
  /** @internal */ readonly simulation: Simulation;
  readonly name: string;
  private readonly line = new WaitingLine();

  constructor(simulation: Simulation, name = "signal") {
    this.simulation = simulation;
    this.name = name;
  }

  /** The number of those who wait for it now. */
  get waiting(): number {
    return this.line.length;
  }

  /** Wakes everyone who waits now, in order of arrival, each with this value. */
  fire(value: T): void {
    const { tracer } = this.simulation;
    if (tracer !== undefined) {
      tracer({ kind: "fire", time: this.simulation.now, place: this.label, waiting: this.line.length });
    }
    for (let waiter = this.line.first; waiter !== undefined; waiter = this.line.first) {
      this.line.remove(waiter);
      this.simulation.serve(waiter, value);
    }
  }

  /** @internal */
  get label(): string {
    return `signal "${this.name}"`;
  }

  /** @internal */
  enlist(waiter: Waiter): typeof NOT_YET {
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

import type { Simulation } from "./simulation.ts";
import { NOT_YET, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/** A door: while it is open everybody passes at once, while it is closed they wait for it to open. */
export class Gate implements Awaitable<undefined> {
  /** Never set: carries the type of the value. */
  declare readonly valueType?: undefined;
  /** @internal */ readonly simulation: Simulation;
  readonly name: string;
  private passable: boolean;
  private readonly line = new WaitingLine();

  constructor(
    simulation: Simulation,
    options: { readonly state?: "open" | "closed"; readonly name?: string } = {},
  ) {
    this.simulation = simulation;
    this.passable = options.state === "open";
    this.name = options.name ?? "gate";
  }

  get state(): "open" | "closed" {
    return this.passable ? "open" : "closed";
  }

  /** The number of those who wait in front of it. */
  get waiting(): number {
    return this.line.length;
  }

  /** Lets everybody through who waits now, in order of arrival, even if it is closed again at once. */
  open(): void {
    this.passable = true;
    for (let waiter = this.line.first; waiter !== undefined; waiter = this.line.first) {
      this.line.remove(waiter);
      this.simulation.serve(waiter, undefined);
    }
  }

  close(): void {
    this.passable = false;
  }

  /** @internal */
  get label(): string {
    return `gate "${this.name}"`;
  }

  /** @internal */
  enlist(waiter: Waiter): undefined | typeof NOT_YET {
    if (this.passable) return undefined;
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

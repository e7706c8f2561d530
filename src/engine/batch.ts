import type { Process } from "./process.ts";
import type { Simulation } from "./simulation.ts";
import { NOT_YET, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/** Those who go on together, in order of arrival. */
export type BatchMembers = readonly Process<unknown>[];

/** A meeting point: whoever comes waits until `size` have come, and then all go on together. */
export class Batch implements Awaitable<BatchMembers> {
  /** Never set: carries the type of the value. */
  declare readonly valueType?: BatchMembers;
  /** @internal */ readonly simulation: Simulation;
  readonly name: string;
  readonly size: number;
  private readonly line = new WaitingLine();

  constructor(simulation: Simulation, options: { readonly size: number; readonly name?: string }) {
    this.simulation = simulation;
    this.size = options.size;
    this.name = options.name ?? "batch";
    if (!(Number.isInteger(this.size) && this.size > 0)) {
      throw simulation.mistake(`new Batch({ size: ${this.size} })`, "a size is a whole number of at least 1");
    }
  }

  /** How many wait now for the others. */
  get waiting(): number {
    return this.line.length;
  }

  /** Lets those who wait go on as a smaller batch, as when a bus leaves on time. Returns how many they are. */
  dispatch(): number {
    const members = this.members();
    this.letGo(members);
    return members.length;
  }

  private members(): Process<unknown>[] {
    const members: Process<unknown>[] = [];
    for (let waiter = this.line.first; waiter !== undefined; waiter = waiter.next)
      members.push(waiter.process);
    return members;
  }

  private letGo(members: BatchMembers): void {
    for (let waiter = this.line.first; waiter !== undefined; waiter = this.line.first) {
      this.line.remove(waiter);
      this.simulation.serve(waiter, members);
    }
  }

  /** @internal */
  get label(): string {
    return `batch "${this.name}"`;
  }

  /** @internal */
  enlist(waiter: Waiter): BatchMembers | typeof NOT_YET {
    if (this.line.length + 1 === this.size) {
      const members = [...this.members(), waiter.process];
      this.letGo(members);
      return members;
    }
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

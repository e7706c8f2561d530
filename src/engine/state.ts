import type { Simulation } from "./simulation.ts";
import { NOT_YET, type Place, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/**
 * What something is at present, one of a few words: "idle", "busy", "broken". Processes wait for it, and the time
 * spent in each state is observed.
 */
export class State<Value extends string = string> {
  readonly name: string;
  private readonly simulation: Simulation;
  private readonly line = new WaitingLine();
  private readonly spent = new Map<Value, number>();
  private readonly entered = new Map<Value, number>();
  private readonly place: Place;
  private present: Value;
  private since: number;
  private began: number;

  constructor(simulation: Simulation, initial: Value, name = "state") {
    this.simulation = simulation;
    this.name = name;
    this.present = initial;
    this.since = simulation.now;
    this.began = this.since;
    this.place = { label: `state "${name}"`, abandon: (waiter) => this.line.remove(waiter) };
  }

  get value(): Value {
    return this.present;
  }

  /** The number of those who wait for another state now. */
  get waiting(): number {
    return this.line.length;
  }

  /** From now on it is this; those who wait for it go on, in order of arrival, even if it changes again at once. */
  set(value: Value): void {
    if (value === this.present) return;
    this.account();
    this.present = value;
    this.entered.set(value, this.entries(value) + 1);
    this.line.serveThose(
      (waiter) => (waiter.detail as readonly Value[]).includes(value),
      (waiter) => this.simulation.serve(waiter, value),
    );
  }

  /** One of these states: comes true when it is, at once if it is already. */
  is<Wanted extends Value>(...wanted: readonly Wanted[]): Awaitable<Wanted> {
    const { simulation, place } = this;
    const enlist = (waiter: Waiter) => {
      if ((wanted as readonly Value[]).includes(this.present)) return this.present;
      waiter.place = place;
      waiter.since = simulation.now;
      waiter.detail = wanted;
      this.line.append(waiter);
      return NOT_YET;
    };
    return { simulation, label: `${place.label} to be ${wanted.join(" or ")}`, enlist };
  }

  /** Time spent in a state, since the beginning or the last reset. */
  timeIn(value: Value): number {
    this.account();
    return this.spent.get(value) ?? 0;
  }

  /** Share of the time that was spent in a state; NaN while no time has passed. */
  shareOf(value: Value): number {
    return this.timeIn(value) / (this.simulation.now - this.began);
  }

  /** How often it has become this, since the beginning or the last reset; the initial state does not count. */
  entries(value: Value): number {
    return this.entered.get(value) ?? 0;
  }

  /** Forgets the past and goes on from the present state, as at the end of a warm-up. */
  reset(): void {
    this.spent.clear();
    this.entered.clear();
    this.since = this.simulation.now;
    this.began = this.since;
  }

  private account(): void {
    const { now } = this.simulation;
    this.spent.set(this.present, (this.spent.get(this.present) ?? 0) + now - this.since);
    this.since = now;
  }
}

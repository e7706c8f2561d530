import type { Holding } from "./holding.ts";
import type { Simulation } from "./simulation.ts";
import { type Behaviour, type Interrupted, KILLED, type Killed, NOTHING } from "./wait.ts";
import { NOT_YET, type Waiter, WaitingLine } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/** Units taken from a process, each with its place in line, and the time left until its wake-up. */
export interface Suspensions {
  owed: number;
  readonly again: Waiter[];
}

type Life = "unborn" | "alive" | "dying" | "finished" | "killed";

/**
 * A running story: a generator that the simulation resumes whenever what it waits for has come.
 * Made by `simulation.start(behaviour, name)`.
 */
export class Process<R = void> implements Awaitable<R | Killed> {
  // What every step touches comes first, so that it shares a cache line or two.
  /** @internal */ readonly behaviour: Behaviour<R>;
  /** @internal Its own slot in the calendar, for life. */ slot = -1;
  /** @internal The line in which it waits. */ waiter: Waiter | undefined = undefined;
  /** @internal */ life: Life = "unborn";
  /** @internal Interruptions for its next waits. */ laterInterruptions: Interrupted[] | undefined =
    undefined;
  /** @internal The interruption that wakes it. */ interruption: Interrupted | undefined = undefined;
  /** @internal What it holds, the latest first. */ held: Holding | undefined = undefined;
  /** @internal What it was served with, once its wake-up is decided. */ outcome: unknown = NOTHING;
  /** @internal The length of its latest hold, for starting it anew. */ spell: number = Number.NaN;
  /** @internal What was taken from it, while its clock stands still. */
  suspensions: Suspensions | undefined = undefined;
  /** @internal */ readonly simulation: Simulation;
  /** @internal */ result: R | undefined = undefined;
  /** @internal */ joiners: WaitingLine | undefined = undefined;
  /** Serial number in its simulation, from 1. */
  readonly id: number;
  /** Never set: carries the type of its result. */
  declare readonly valueType?: R | Killed;
  readonly #name: string | undefined;

  constructor(simulation: Simulation, behaviour: Behaviour<R>, id: number, name: string | undefined) {
    this.simulation = simulation;
    this.behaviour = behaviour;
    this.id = id;
    this.#name = name;
  }

  /** The name given at its start, or "process N". */
  get name(): string {
    return this.#name ?? `process ${this.id}`;
  }

  /** True once the behaviour has returned or the process was killed. */
  get finished(): boolean {
    return this.life === "finished" || this.life === "killed";
  }

  /**
   * Ends the wait in progress: it returns `{ kind: "interrupted", cause }`. When the wake-up has been decided
   * already at this instant (a signal fired, a unit was granted), that outcome stands and the interruption ends
   * the next wait. Several interruptions arrive in order, one a wait.
   * @throws SimulationError when the process has finished or interrupts itself.
   */
  interrupt(cause?: unknown): void {
    this.simulation.interrupt(this, cause);
  }

  /**
   * Ends the process: its `finally` blocks run (they may not wait), it leaves every line and gives back what
   * it holds, and whoever waits for it gets `{ kind: "killed" }`.
   * @throws SimulationError when the process has finished or kills itself.
   */
  kill(): void {
    this.simulation.kill(this);
  }

  /** @internal It has been served or interrupted, and goes on at this instant. */
  get wakeUpDecided(): boolean {
    return this.outcome !== NOTHING || this.interruption !== undefined || this.life === "unborn";
  }

  /** @internal */
  get label(): string {
    return this.name;
  }

  /** @internal */
  enlist(waiter: Waiter): R | Killed | typeof NOT_YET {
    if (this.life === "finished") return this.result as R;
    if (this.life === "killed") return KILLED;
    waiter.place = this;
    waiter.since = this.simulation.now;
    this.joiners ??= new WaitingLine();
    this.joiners.append(waiter);
    return NOT_YET;
  }

  /** @internal */
  abandon(waiter: Waiter): void {
    this.joiners!.remove(waiter);
  }
}

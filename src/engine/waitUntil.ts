import type { Simulation } from "./simulation.ts";
import type { Interrupted, Signalled, Waiting } from "./wait.ts";
import { NOT_YET, type Place, type Waiter, WaitingLine } from "./waiter.ts";
import { type Awaitable, waitFor } from "./waitFor.ts";

/**
 * Waits until a predicate is true: `yield* waitUntil(simulation, () => tank.level.value < 20 && crane.available > 0)`.
 * It goes on at once if it is true already.
 *
 * The predicate is asked again at the end of every event while somebody waits for it, so it may read whatever the
 * model has, and what is true within an event only goes unseen. Asking must change nothing. Where a signal, a
 * gate or a state says the same, it costs less.
 */
export function waitUntil(
  simulation: Simulation,
  predicate: () => boolean,
): Waiting<Signalled<undefined> | Interrupted> {
  return waitFor(when(simulation, predicate));
}

/** A predicate as a part of a condition: `anyOf({ low: when(simulation, () => tank.level.value < 20), storm })`. */
export function when(simulation: Simulation, predicate: () => boolean): Awaitable<undefined> {
  const enlist = (waiter: Waiter) => (predicate() ? undefined : simulation.predicates.add(waiter, predicate));
  return { simulation, label: "a predicate", enlist };
}

/** The predicates for which somebody waits in a simulation. */
export class Predicates implements Place {
  readonly label: string = "a predicate";
  private readonly simulation: Simulation;
  private readonly line = new WaitingLine();

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  get waiting(): number {
    return this.line.length;
  }

  add(waiter: Waiter, predicate: () => boolean): typeof NOT_YET {
    waiter.place = this;
    waiter.since = this.simulation.now;
    waiter.detail = predicate;
    this.line.append(waiter);
    this.simulation.watch(true);
    return NOT_YET;
  }

  abandon(waiter: Waiter): void {
    this.line.remove(waiter);
    if (this.line.length === 0) this.simulation.watch(false);
  }

  /** Asks them all, and lets those go on whose predicate is true. */
  ask(): void {
    this.line.serveThose(
      ({ detail }) => (detail as () => boolean)(),
      (waiter) => this.simulation.serve(waiter, undefined),
    );
    if (this.line.length === 0) this.simulation.watch(false);
  }
}

import { isAtLeast0, shown } from "./given.ts";
import type { Simulation } from "./simulation.ts";
import { ELAPSED, type Elapsed } from "./wait.ts";
import { NOT_YET, type Waiter } from "./waiter.ts";
import type { Awaitable } from "./waitFor.ts";

/**
 * A stretch of time as a part of a condition: `anyOf({ reply, patience: timeout(simulation, 5) })`. It begins when
 * the condition is waited for. Outside a condition, `hold` does the same at less cost.
 * @throws SimulationError when the delay is negative or not a number.
 */
export function timeout(simulation: Simulation, delay: number): Awaitable<Elapsed> {
  if (!isAtLeast0(delay))
    throw simulation.mistake(`timeout(${shown(delay)})`, "a delay is a number of at least 0");
  return new Timeout(simulation, delay);
}

/**
 * A stretch of time that runs from now on, whoever waits for it and however often: `const closing = deadline(simulation, 60)`,
 * then `anyOf({ served: clerk.whenGranted(), closing })`. Once it is over it stays over.
 * @throws SimulationError when the delay is negative or not a number.
 */
export function deadline(simulation: Simulation, delay: number): Awaitable<Elapsed> {
  if (!isAtLeast0(delay))
    throw simulation.mistake(`deadline(${shown(delay)})`, "a delay is a number of at least 0");
  const due = simulation.now + delay;
  const enlist = (waiter: Waiter) => (simulation.now >= due ? ELAPSED : enlistUntil(simulation, due, waiter));
  return { simulation, label: `deadline at ${due}`, enlist };
}

class Timeout implements Awaitable<Elapsed> {
  declare readonly valueType?: Elapsed;
  readonly simulation: Simulation;
  private readonly delay: number;

  constructor(simulation: Simulation, delay: number) {
    this.simulation = simulation;
    this.delay = delay;
  }

  get label(): string {
    return `timeout(${this.delay})`;
  }

  enlist(waiter: Waiter): typeof NOT_YET {
    return enlistUntil(this.simulation, this.simulation.now + this.delay, waiter);
  }
}

function enlistUntil(simulation: Simulation, due: number, waiter: Waiter): typeof NOT_YET {
  waiter.place = { label: `time ${due}`, abandon: ({ detail }) => simulation.cancel(detail as number) };
  waiter.since = simulation.now;
  waiter.detail = simulation.scheduleAt(due, () => simulation.serve(waiter, ELAPSED));
  return NOT_YET;
}

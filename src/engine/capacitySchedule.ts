import type { Resource } from "./resource.ts";
import type { Simulation } from "./simulation.ts";

/** From `at` on, so many units are in service. */
export interface CapacityChange {
  /** Time since the beginning of the schedule, or of each round of it. */
  readonly at: number;
  readonly capacity: number;
}

/**
 * Changes a resource's capacity at set times, counted from now: once, or in rounds of length `every`, as for the
 * shifts of a day. Changes come before other events at their instant. Round k begins at `start + k * every`, so
 * that rounding errors do not add up.
 * @returns a function that ends the schedule.
 * @throws SimulationError when the times do not increase or do not fit into a round.
 */
export function scheduleCapacity(
  simulation: Simulation,
  resource: Resource,
  changes: readonly CapacityChange[],
  every: number = Number.POSITIVE_INFINITY,
): () => void {
  if (resource.simulation !== simulation) {
    const call = `scheduleCapacity(${resource.name})`;
    throw simulation.mistake(call, "the resource belongs to another simulation");
  }
  const ordered = changes.every(
    ({ at }, index) => at >= 0 && at < every && (index === 0 || at > changes[index - 1]!.at),
  );
  if (changes.length === 0 || !ordered) {
    const call = `scheduleCapacity(${resource.name})`;
    throw simulation.mistake(call, "times increase from at least 0 to less than the length of a round");
  }
  const start = simulation.now;
  let next: number;
  const plan = (index: number, round: number) => {
    const change = changes[index]!;
    const time = round === 0 ? start + change.at : start + round * every + change.at;
    next = simulation.scheduleAt(
      time,
      () => {
        resource.setCapacity(change.capacity);
        if (index + 1 < changes.length) plan(index + 1, round);
        else if (every < Number.POSITIVE_INFINITY) plan(0, round + 1);
      },
      FIRST_OF_INSTANT,
    );
  };
  plan(0, 0);
  return () => simulation.cancel(next);
}

const FIRST_OF_INSTANT = -Number.MAX_VALUE;

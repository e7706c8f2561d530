import type { Process } from "./process.ts";
import type { Simulation } from "./simulation.ts";
import { END_OF_INSTANT } from "./wait.ts";
import type { Waiter } from "./waiter.ts";

/** No wake-up is owed to a suspended process. */
const NO_WAKE_UP = -1;

/**
 * Stops a process's clock because a unit was taken from it: a hold or patience in progress stands still, and
 * whatever wakes the process meanwhile takes effect when it goes on. `again` is its place in the line for the
 * unit.
 */
export function suspend(
  simulation: Simulation,
  process: Process<unknown>,
  again: Waiter,
  work: "resume" | "restart",
): void {
  const { calendar } = simulation;
  process.suspensions ??= { owed: NO_WAKE_UP, again: [] };
  const { suspensions, slot } = process;
  suspensions.again.push(again);
  if (!calendar.isPending(slot)) return;
  const holding = !process.wakeUpDecided && calendar.priorityOf(slot) !== END_OF_INSTANT;
  suspensions.owed = work === "restart" && holding ? process.spell : calendar.timeOf(slot) - simulation.now;
  calendar.remove(slot);
}

/** Lets a process go on once it has regained all that was taken from it. */
export function goOn(simulation: Simulation, process: Process<unknown>, again: Waiter): void {
  const suspensions = process.suspensions!;
  suspensions.again.splice(suspensions.again.indexOf(again), 1);
  if (suspensions.again.length > 0) return;
  process.suspensions = undefined;
  if (process.wakeUpDecided) simulation.calendar.insertNow(process.slot);
  else if (suspensions.owed !== NO_WAKE_UP) simulation.calendar.resumeTimer(process.slot, suspensions.owed);
}

import type { Simulation } from "./simulation.ts";

/**
 * Forgets what was observed up to `time`: resets the given monitors and records then, before any other event of
 * that instant.
 */
export function warmUp(simulation: Simulation, time: number, observed: readonly { reset(): void }[]): void {
  const reset = () => {
    for (const one of observed) one.reset();
  };
  simulation.scheduleAt(time, reset, -Number.MAX_VALUE);
}

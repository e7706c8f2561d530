import { Simulation, type SimulationOptions } from "../../src/engine/index.ts";

/** A simulation and a log of what happened when, for hand-computed timelines. */
export function timeline(options?: SimulationOptions): {
  simulation: Simulation;
  log: [time: number, what: unknown][];
  note: (what: unknown) => void;
} {
  const simulation = new Simulation(options);
  const log: [number, unknown][] = [];
  return { simulation, log, note: (what) => log.push([simulation.now, what]) };
}

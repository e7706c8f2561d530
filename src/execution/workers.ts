/** Runs blocks of replications on worker threads that end with the work. */

import { availableParallelism } from "node:os";
import type { Executor } from "../experiment/index.ts";
import { Crew, type CrewOptions } from "./crew.ts";
import type { Assignment } from "./shift.ts";

export type WorkersOptions = CrewOptions & Assignment;

export const cores = (): number => availableParallelism();

/** A crew for this work alone: see `Crew`. */
export function onWorkers({ job, folder, ...options }: WorkersOptions): Executor {
  return async (...given) => {
    const crew = new Crew(options);
    try {
      await crew.executor({ job, folder })(...given);
    } finally {
      await crew.dismiss();
    }
  };
}

/** The price of a question in words. */

import { counted } from "./numbers.ts";

/** Runs and time of a question, as `announce` of the execution floor gives them. */
export type Price = {
  readonly alternatives: number;
  readonly first: number;
  readonly most: number;
  readonly likely: number | null;
  readonly pilot: number;
  readonly secondsPerRun: number;
  readonly workers: number;
};

/** What it costs, most likely and at most. */
export function announcementText(price: Price): string {
  const { alternatives, first, most, likely, pilot, secondsPerRun, workers } = price;
  const cost = (replications: number) => {
    const runs = replications * alternatives;
    return `${counted(runs, "run")} (about ${duration((runs * secondsPerRun) / workers)} with ${counted(workers, "worker")})`;
  };
  const basis = `time from a pilot of ${counted(pilot * alternatives, "run")}, ${duration(secondsPerRun)} each`;
  if (first === most)
    return `cost: ${counted(most, "replication")} of ${counted(alternatives, "alternative")}: ${cost(most)}; ${basis}`;
  const guess = likely === null ? "" : `; most likely ${cost(likely)}, as far as so few runs tell`;
  return `cost: at least ${cost(first)}, at most ${cost(most)}${guess}; ${basis}`;
}

function duration(seconds: number): string {
  if (seconds < 1) return `${Math.max(1, Math.round(1000 * seconds))} ms`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

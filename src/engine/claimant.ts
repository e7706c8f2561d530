import type { Process } from "./process.ts";
import type { WaitingLine } from "./waiter.ts";

/** Somebody in a line, as an onlooker or an own order of service sees them. */
export interface Claimant {
  readonly process: Process<unknown>;
  /** How much is asked for; 1 in the lines of a store. */
  readonly units: number;
  readonly priority: number;
  /** When it joined the line. */
  readonly since: number;
}

/** Those in a line, in order of service. */
export function claimantsIn(line: WaitingLine): Claimant[] {
  const claimants: Claimant[] = [];
  for (let { first } = line; first !== undefined; first = first.next) {
    const { process, units, priority, since } = first;
    claimants.push({ process, units, priority, since });
  }
  return claimants;
}

import { birthDeath } from "./birthDeath.ts";
import { requireWhole } from "./requirements.ts";

/** A loss system that keeps its last servers for one of two classes; loads in erlangs, one exponential law of service. */
export interface ReservedServers {
  readonly servers: number;
  /** So many free servers or fewer are kept for the high class. */
  readonly reserved: number;
  readonly highLoad: number;
  readonly lowLoad: number;
}

/**
 * The loss of each class under trunk reservation: the low class enters only while more than `reserved` servers are free.
 *
 * A birth-death chain (Kaufman 1981; Roberts 1983). `reserved: 0` is Erlang B at the sum of the loads for both.
 */
export function reservation({ servers, reserved, highLoad, lowLoad }: ReservedServers) {
  requireWhole("servers", servers, 1);
  requireWhole("reserved", reserved, 0);
  const open = Math.max(0, servers - reserved);
  const steps = Array.from({ length: servers }, (_, busy) => busy);
  const chances = birthDeath(
    steps.map((busy) => highLoad + (busy < open ? lowLoad : 0)),
    steps.map((busy) => busy + 1),
  );
  return {
    highLoss: chances[servers]!,
    lowLoss: chances.slice(open).reduce((sum, chance) => sum + chance, 0),
    meanBusy: chances.reduce((sum, chance, busy) => sum + chance * busy, 0),
  };
}

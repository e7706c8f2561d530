/** One replication while it runs: the clock, who is at sea, who looks for them, and who listens. */

import type { Process, Simulation } from "../engine/index.ts";
import type { Unit } from "./assets/unit.ts";
import type { OpenStream } from "./draws.ts";
import type { Fact } from "./facts.ts";
import type { Plan } from "./plan.ts";
import type { Consultation } from "./response/assessment.ts";
import type { DispatchRule } from "./response/dispatchRule.ts";
import type { ZoneState } from "./search/zoneState.ts";
import type { Lot } from "./smuggling/shipment.ts";

export type ReplicationState = {
  readonly simulation: Simulation;
  readonly open: OpenStream;
  readonly record: (fact: Fact) => void;
  /** Told of every unit that is asked about a case; undefined: nobody wants to know. */
  readonly consulted: ((consultation: Consultation) => void) | undefined;
  /** A rule of one's own in place of that of the plan in force. */
  readonly rule: DispatchRule | undefined;
  /** The measured period, from the decision date to the horizon. */
  readonly decision: number;
  readonly horizon: number;
  /** When the replication ends at the latest, run-out included. */
  readonly end: number;
  /** Its zones; "" is what lies in none. */
  readonly zoneStates: ReadonlyMap<string, ZoneState>;
  readonly units: Unit[];
  /** Every load that is at sea, on the road or in store. */
  readonly lots: Set<Lot>;
  /** Cases that began to wait for an asset so far: who began earlier comes first. */
  waits: number;
  /** Loads that wait at a node to be joined, by node and route. */
  readonly pools: Map<string, Lot[]>;
  /** Smuggled loads under inspection, by checkpoint. */
  readonly inspecting: Map<string, number>;
  /** What sends shipments and false cues; another plan wakes them. */
  readonly sources: Process[];
  plan: Plan;
  /** Shipments of the measured period that are not concluded yet. */
  cohortOpen: number;
};

/** The state of a zone; undefined: of what lies in none. */
export const zoneStateOf = (
  { zoneStates }: Pick<ReplicationState, "zoneStates">,
  zone: string | undefined,
): ZoneState => zoneStates.get(zone ?? "")!;

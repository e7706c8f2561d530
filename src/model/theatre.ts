/** One history while it runs: the clock, who is at sea, who looks for them, and who listens. */

import type { Signal, Simulation } from "../engine/index.ts";
import type { Consultation } from "./assessment.ts";
import type { Case } from "./case.ts";
import type { OpenStream } from "./chance.ts";
import type { Conditions } from "./conditions.ts";
import type { DispatchRule } from "./dispatchRule.ts";
import type { Fact } from "./facts.ts";
import type { Fleet } from "./fleet.ts";
import type { Hull, Lead } from "./hull.ts";
import type { Passage } from "./passage.ts";
import type { Plan } from "./plan.ts";
import type { Lot } from "./shipment.ts";
import type { Weather } from "./weather.ts";
import type { ZoneSearch } from "./zoneSearch.ts";

export type Theatre = {
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
  readonly searches: ReadonlyMap<string, ZoneSearch<Passage, Hull>>;
  readonly hulls: Hull[];
  /** Those of them that are asked about a target, by the classes that may answer it; empty after a change of either. */
  readonly sentTo: Map<ReadonlySet<Fleet>, readonly Hull[]>;
  /** Every load that is at sea, on the road or in store. */
  readonly lots: Set<Lot>;
  /** The weather of each zone that has any, and what each zone is like now. */
  readonly weather: Map<string, Weather>;
  readonly conditions: Map<string, Conditions>;
  /** Rough knowledge of targets that waits for a searcher, oldest first. */
  readonly leads: Set<Lead>;
  /** Cases that wait for an asset, oldest first. */
  readonly waiting: Set<Case>;
  /** Loads that wait at a node to be joined, by node and route. */
  readonly pools: Map<string, Lot[]>;
  /** Smuggled loads under inspection, by checkpoint. */
  readonly inspecting: Map<string, number>;
  /** Fires when another plan comes into force. */
  readonly planChanged: Signal<Plan>;
  plan: Plan;
  /** Shipments of the measured period that are not concluded yet. */
  cohortOpen: number;
};

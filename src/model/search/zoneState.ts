/** A zone while a replication runs: its search, its weather, its answerers, what waits in it. */

import type { AssetClass } from "../assets/assetClass.ts";
import type { Unit } from "../assets/unit.ts";
import type { Case } from "../response/case.ts";
import type { Passage } from "../smuggling/passage.ts";
import type { Conditions } from "./conditions.ts";
import type { Lead } from "./leads.ts";
import type { Weather } from "./weather.ts";
import type { ZoneSearch } from "./zoneSearch.ts";

export type ZoneState = {
  readonly search: ZoneSearch<Passage, Unit>;
  /** Rough knowledge of targets that waits for a searcher, oldest first. */
  readonly leads: Set<Lead>;
  /** Cases that wait for an asset, oldest first. */
  readonly waiting: Set<Case>;
  /** Its weather, if it has any. */
  weather: Weather | undefined;
  /** What it is like there now. */
  conditions: Conditions;
  /** Who answers a target, by its signature class; forgotten with another plan, and when a unit leaves service. */
  answering: (Answering | undefined)[];
};

/** Who answers a target of a signature class in a zone state. */
export type Answering = {
  /** The classes that may and that are sent, not those that respond at a rate. */
  readonly classes: readonly AssetClass[];
  /** Their units, in the order in which they are asked. */
  readonly units: readonly Unit[];
};

/** Who answers is found out anew. */
export function forgetAnswering(zoneStates: ReadonlyMap<string, ZoneState>): void {
  for (const zoneState of zoneStates.values()) zoneState.answering = [];
}

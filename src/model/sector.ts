/** A zone of the theatre while a history runs: its search, its weather, its answerers, what waits in it. */

import type { Fleet } from "./assets/fleet.ts";
import type { Hull } from "./assets/hull.ts";
import type { Conditions } from "./conditions.ts";
import type { Passage } from "./passage.ts";
import type { Case } from "./response/case.ts";
import type { Lead } from "./search/leads.ts";
import type { ZoneSearch } from "./search/zoneSearch.ts";
import type { Weather } from "./weather.ts";

export type Sector = {
  readonly search: ZoneSearch<Passage, Hull>;
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

/** Who answers a target of a signature class in a sector. */
export type Answering = {
  /** The classes that may and that are sent, not those that respond at a rate. */
  readonly classes: readonly Fleet[];
  /** Their units, in the order in which they are asked. */
  readonly units: readonly Hull[];
};

/** Who answers is found out anew. */
export function forgetAnswering(sectors: ReadonlyMap<string, Sector>): void {
  for (const sector of sectors.values()) sector.answering = [];
}

/** Who searches: an asset that travels, chases or boards adds no effort, and a grounded one sees nothing. */

import { conditionsIn } from "./conditions.ts";
import type { Hull } from "./hull.ts";
import type { Theatre } from "./theatre.ts";

export function beginSearch(theatre: Theatre, hull: Hull): void {
  const { zone, searches, searchRates } = hull.fleet;
  if (zone === undefined || !searches) return;
  theatre.searches.get(zone.id)!.setEffort(hull, searchRates(conditionsIn(theatre, zone.id)));
}

export function endSearch(theatre: Theatre, hull: Hull): void {
  const { zone, searches } = hull.fleet;
  if (zone !== undefined && searches) theatre.searches.get(zone.id)!.setEffort(hull, undefined);
}

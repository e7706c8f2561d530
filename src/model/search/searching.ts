/** Who searches: an asset that travels, chases or boards adds no effort, and a grounded one sees nothing. */

import type { Hull } from "../assets/hull.ts";
import { sectorOf, type Theatre } from "../theatre.ts";

export function beginSearch(theatre: Theatre, hull: Hull): void {
  const { zone, searches, searchRates } = hull.fleet;
  if (zone === undefined || !searches) return;
  const { search, conditions } = sectorOf(theatre, zone.id);
  search.setEffort(hull, searchRates(conditions));
}

export function endSearch(theatre: Theatre, hull: Hull): void {
  const { zone, searches } = hull.fleet;
  if (zone !== undefined && searches) sectorOf(theatre, zone.id).search.setEffort(hull, undefined);
}

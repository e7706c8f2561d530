/** Who searches: an asset that travels, chases or boards adds no effort, and a grounded one sees nothing. */

import type { Unit } from "../assets/unit.ts";
import { type ReplicationState, zoneStateOf } from "../replicationState.ts";

export function beginSearch(state: ReplicationState, unit: Unit): void {
  const { zone, searches, searchRates } = unit.assetClass;
  if (zone === undefined || !searches) return;
  const { search, conditions } = zoneStateOf(state, zone.id);
  search.setEffort(unit, searchRates(conditions));
}

export function endSearch(state: ReplicationState, unit: Unit): void {
  const { zone, searches } = unit.assetClass;
  if (zone !== undefined && searches) zoneStateOf(state, zone.id).search.setEffort(unit, undefined);
}

/** Misses: a case that nobody answered, the unit that came closest, and the classes of which one more would have. */

import type { AssetClass } from "../assets/assetClass.ts";
import { hoursAtPoint, patrolPoint } from "../assets/patrolLegs.ts";
import type { Unit } from "../assets/unit.ts";
import type { ReplicationState } from "../replicationState.ts";
import {
  type Closest,
  cameCloser,
  failsAt,
  type Shipment,
  tests,
  wouldBeCloser,
} from "../smuggling/shipment.ts";
import { wouldHaveReached } from "./assessment.ts";
import { laterCallOut } from "./callOut.ts";
import type { Case } from "./case.ts";
import { close } from "./cases.ts";
import { answering } from "./dispatch.ts";

/** The target passed the last point at which it could be met, or nobody is free and cases do not wait. */
export function closeMissed(state: ReplicationState, open: Case): void {
  open.passage.zoneState.waiting.delete(open);
  if (state.plan.world.response === undefined) noteWhoMissed(state, open);
  close(state, open);
}

/** The classes of which one more unit, ready and always free, would have answered: an upper bound on what one more does. */
function noteWhoMissed(state: ReplicationState, open: Case): void {
  const { shipments } = open;
  for (const assetClass of answering(state, open.passage).classes) {
    if (shipments.every(({ addressable }) => addressable.includes(assetClass.id))) continue;
    if (!isAddressable(state, assetClass, open)) continue;
    for (const shipment of shipments) noteAddressable(shipment, assetClass.id);
  }
}

/** Whether one more ready unit of a class would have answered, at once or when the target had come near enough. */
function isAddressable({ plan }: ReplicationState, assetClass: AssetClass, open: Case): boolean {
  if (plan.casesWait && laterCallOut(assetClass, open, open.openedAt) !== undefined) return true;
  const leg = Math.floor(open.openedAt / hoursAtPoint);
  return wouldHaveReached(assetClass, patrolPoint(assetClass, assetClass, leg), open);
}

function noteAddressable(shipment: Shipment, assetClass: string): void {
  if (!shipment.addressable.includes(assetClass))
    shipment.addressable = [...shipment.addressable, assetClass];
}

/** A unit came so close to answering a case. */
export function noteClosest(open: Case, closest: Closest): void {
  if (cameCloser(closest, open.closest)) open.closest = closest;
}

export const outranked = (unit: Unit): Closest => failsAt(tests.outranked, 0, unit.id);

/** Whether a unit would have come closer than any other has by being outranked. */
export const wouldOutrank = ({ id }: Unit, { closest }: Case): boolean =>
  closest === undefined || wouldBeCloser(tests.outranked.passed, 0, id, closest);

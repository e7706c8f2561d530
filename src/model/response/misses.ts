/** Misses: a case that nobody answered, the unit that came closest, and the classes of which one more would have. */

import type { Fleet } from "../assets/fleet.ts";
import type { Hull } from "../assets/hull.ts";
import { hoursAtPoint, patrolPoint } from "../assets/patrolLegs.ts";
import { type Closest, cameCloser, failsAt, type Shipment, tests, wouldBeCloser } from "../shipment.ts";
import type { Theatre } from "../theatre.ts";
import { wouldHaveReached } from "./assessment.ts";
import { laterCallOut } from "./callOut.ts";
import type { Case } from "./case.ts";
import { close } from "./cases.ts";
import { answering } from "./dispatch.ts";

/** The target passed the last point at which it could be met, or nobody is free and cases do not wait. */
export function closeMissed(theatre: Theatre, open: Case): void {
  open.passage.sector.waiting.delete(open);
  if (theatre.plan.world.response === undefined) noteWhoMissed(theatre, open);
  close(theatre, open);
}

/** The classes of which one more unit, ready and always free, would have answered: an upper bound on what one more does. */
function noteWhoMissed(theatre: Theatre, open: Case): void {
  const { shipments } = open;
  for (const fleet of answering(theatre, open.passage).classes) {
    if (shipments.every(({ addressable }) => addressable.includes(fleet.id))) continue;
    if (!isAddressable(theatre, fleet, open)) continue;
    for (const shipment of shipments) noteAddressable(shipment, fleet.id);
  }
}

/** Whether one more ready unit of a class would have answered, at once or when the target had come near enough. */
function isAddressable({ plan }: Theatre, fleet: Fleet, open: Case): boolean {
  if (plan.casesWait && laterCallOut(fleet, open, open.openedAt) !== undefined) return true;
  const leg = Math.floor(open.openedAt / hoursAtPoint);
  return wouldHaveReached(fleet, patrolPoint(fleet, fleet, leg), open);
}

function noteAddressable(shipment: Shipment, fleet: string): void {
  if (!shipment.addressable.includes(fleet)) shipment.addressable = [...shipment.addressable, fleet];
}

/** A unit came so close to answering a case. */
export function noteClosest(open: Case, closest: Closest): void {
  if (cameCloser(closest, open.closest)) open.closest = closest;
}

export const outranked = (hull: Hull): Closest => failsAt(tests.outranked, 0, hull.id);

/** Whether a unit would have come closer than any other has by being outranked. */
export const wouldOutrank = ({ id }: Hull, { closest }: Case): boolean =>
  closest === undefined || wouldBeCloser(tests.outranked.passed, 0, id, closest);

/** Wear of a hull: breakdowns after running hours of its own, maintenance when it is due. */

import { ln } from "../arithmetic/index.ts";
import type { Uniform } from "../engine/index.ts";
import { breakdownStream, maintenanceStream, type OpenStream } from "./chance.ts";
import type { Fleet } from "./fleet.ts";

/** What wears, counted in the hull's own hours under way. */
export type Wear = {
  readonly breakdowns: Uniform;
  readonly maintenances: Uniform;
  running: number;
  breaksDownAt: number;
  maintainedAt: number;
};

/** The wear of a hull that comes into service somewhere between two maintenances (`phase`, from 0 to 1). */
export function newWear(
  open: OpenStream,
  hull: string,
  { fleet, phase }: { readonly fleet: Fleet; readonly phase: number },
): Wear {
  const wear = {
    breakdowns: breakdownStream(open, hull),
    maintenances: maintenanceStream(open, hull),
    running: 0,
    breaksDownAt: Number.POSITIVE_INFINITY,
    maintainedAt: -phase * (fleet.maintenance?.every ?? 0),
  };
  wear.breaksDownAt = nextBreakdown(fleet, wear);
  return wear;
}

/** Another plan gives a class other breakdowns: what is left until the next, without memory, is stretched to its mean. */
export function rewear(wear: Wear, old: Fleet, next: Fleet): void {
  if (next.breakdown === undefined) wear.breaksDownAt = Number.POSITIVE_INFINITY;
  else if (old.breakdown === undefined) wear.breaksDownAt = nextBreakdown(next, wear);
  else if (next.breakdown.every !== old.breakdown.every) {
    wear.breaksDownAt =
      wear.running + (wear.breaksDownAt - wear.running) * (next.breakdown.every / old.breakdown.every);
  }
}

/** Whether a hull has run until its next breakdown, or is within rounding of it. */
export const brokeDown = (wear: Wear): boolean => wear.running >= wear.breaksDownAt - rounding;

/** Sums of running hours are off by less than this. */
const rounding = 1e-6;

/** Hours in repair and maintenance that a hull which has just come home needs now. */
export function repairHours(fleet: Fleet, wear: Wear): number {
  let hours = 0;
  if (fleet.breakdown !== undefined && brokeDown(wear)) {
    hours += fleet.breakdown.hours(wear.breakdowns());
    wear.breaksDownAt = nextBreakdown(fleet, wear);
  }
  const since = wear.running - wear.maintainedAt;
  if (fleet.maintenance !== undefined && since >= fleet.maintenance.every - rounding) {
    hours += fleet.maintenance.hours(wear.maintenances());
    wear.maintainedAt = wear.running;
  }
  return hours;
}

const nextBreakdown = (fleet: Fleet, wear: Wear): number =>
  fleet.breakdown === undefined
    ? Number.POSITIVE_INFINITY
    : wear.running - fleet.breakdown.every * ln(wear.breakdowns());

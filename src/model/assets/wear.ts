/** Wear of a unit: breakdowns after running hours of its own, maintenance when it is due. */

import { ln } from "../../arithmetic/index.ts";
import type { Uniform } from "../../engine/index.ts";
import { breakdownStream, maintenanceStream, type OpenStream } from "../draws.ts";
import type { AssetClass } from "./assetClass.ts";

/** What wears, counted in the unit's own hours under way. */
export type Wear = {
  readonly breakdowns: Uniform;
  readonly maintenances: Uniform;
  /** Hours under way until the last change of what the unit does, and since when it is under way again, if it is. */
  running: number;
  runsSince: number | undefined;
  breaksDownAt: number;
  maintainedAt: number;
};

/** The wear of a unit that comes into service somewhere between two maintenances (`phase`, from 0 to 1). */
export function newWear(
  open: OpenStream,
  unit: string,
  { assetClass, phase }: { readonly assetClass: AssetClass; readonly phase: number },
): Wear {
  const wear = {
    breakdowns: breakdownStream(open, unit),
    maintenances: maintenanceStream(open, unit),
    running: 0,
    runsSince: undefined,
    breaksDownAt: Number.POSITIVE_INFINITY,
    maintainedAt: -phase * (assetClass.maintenance?.every ?? 0),
  };
  wear.breaksDownAt = nextBreakdown(assetClass, wear, 0);
  return wear;
}

/** From now on the unit is under way, or it is not. */
export function runs(wear: Wear, now: number, underWay: boolean): void {
  wear.running = runningHours(wear, now);
  wear.runsSince = underWay ? now : undefined;
}

/** Hours under way until now. */
export const runningHours = ({ running, runsSince }: Wear, now: number): number =>
  runsSince === undefined ? running : running + (now - runsSince);

/** When a unit that stays under way breaks down. */
export const breaksDownOn = (wear: Wear, now: number): number =>
  now + wear.breaksDownAt - runningHours(wear, now);

/** Another plan gives a class other breakdowns: what is left until the next, without memory, is stretched to its mean. */
export function rewear(
  wear: Wear,
  now: number,
  { old, next }: { readonly old: AssetClass; readonly next: AssetClass },
): void {
  const running = runningHours(wear, now);
  if (next.breakdown === undefined) wear.breaksDownAt = Number.POSITIVE_INFINITY;
  else if (old.breakdown === undefined) wear.breaksDownAt = nextBreakdown(next, wear, running);
  else if (next.breakdown.every !== old.breakdown.every) {
    wear.breaksDownAt =
      running + (wear.breaksDownAt - running) * (next.breakdown.every / old.breakdown.every);
  }
}

/** Whether a unit has run until its next breakdown, or is within rounding of it. */
export const brokeDown = (wear: Wear, now: number): boolean =>
  runningHours(wear, now) >= wear.breaksDownAt - rounding;

/** Sums of running hours are off by less than this. */
const rounding = 1e-6;

/** Hours in repair and maintenance that a unit which has just come home needs now. */
export function repairHours(assetClass: AssetClass, wear: Wear, now: number): number {
  const running = runningHours(wear, now);
  let hours = 0;
  if (assetClass.breakdown !== undefined && brokeDown(wear, now)) {
    hours += assetClass.breakdown.hours(wear.breakdowns());
    wear.breaksDownAt = nextBreakdown(assetClass, wear, running);
  }
  const since = running - wear.maintainedAt;
  if (assetClass.maintenance !== undefined && since >= assetClass.maintenance.every - rounding) {
    hours += assetClass.maintenance.hours(wear.maintenances());
    wear.maintainedAt = running;
  }
  return hours;
}

const nextBreakdown = (assetClass: AssetClass, wear: Wear, running: number): number =>
  assetClass.breakdown === undefined
    ? Number.POSITIVE_INFINITY
    : running - assetClass.breakdown.every * ln(wear.breakdowns());

/** What is smuggled: a shipment departs once, and its parts keep its identity and kilograms. */

import { type MissReason, missReasons } from "../../measures/index.ts";
import type { Route } from "../../network/index.ts";
import type { Flow, Plan } from "../plan.ts";
import type { Case } from "../response/case.ts";

/** What was offered by a flow at one departure. */
export type Shipment = {
  readonly id: string;
  readonly flow: string;
  readonly organisation: string;
  readonly route: Route;
  /** Load at departure, in kilograms. */
  readonly kg: number;
  /** Time of departure, in hours from the start of the warm-up. */
  readonly departed: number;
  /** Whether it departed in the measured period. */
  readonly cohort: boolean;
  /** The plan under which it departed. */
  readonly plan: Plan;
  /** What its flow offers by that plan: at hand, since each leg asks for it. */
  readonly carriers: Flow["carriers"];
  /** Whether intelligence knows what it weighs. */
  readonly loadKnown: boolean;
  /** A key drawn from its own stream, for chance that it shares with another entity. */
  readonly key: number;
  /** Whether intelligence comes to know of it, and how many hours after its first searchable departure. */
  readonly cue: { readonly after: number } | undefined;

  /** Lots that still carry some of it. */
  lots: number;
  known: boolean;
  responded: boolean;
  /** Its one open case, if any. */
  openCase: Case | undefined;
  /** The closest that any asset came over all its closed cases. */
  closest: Closest | undefined;
  /** Classes of which one more unit, ready and always free, would have reached it. */
  addressable: readonly string[];
};

/** How close an asset that was not sent came to answering: tests passed, then hours short, then its id. */
export type Closest = {
  readonly kind: "infeasible";
  readonly reason: MissReason;
  readonly passed: number;
  readonly short: number;
  readonly unit: string;
};

/** A share of a shipment inside a lot. */
export type Portion = {
  readonly shipment: Shipment;
  readonly kg: number;
  /** Whether it is the share that intelligence would come to know of. */
  readonly carriesCue: boolean;
};

/** A load that moves or waits as one: a shipment, a part of one, or several parts joined. */
export type Lot = {
  readonly id: string;
  readonly portions: readonly Portion[];
  readonly kg: number;
  readonly route: Route;
  /** Key for chance shared with another entity. */
  readonly key: number;
  /** Key of its choice of a conveyance: that of the whole, where the parts of one go on by the same. */
  readonly preferenceKey: number;
};

/** A test at which an asset fails, and how many it has passed before. */
export type Test = Pick<Closest, "reason" | "passed">;

/** The tests by the reason that each gives. */
export const tests = Object.fromEntries(
  missReasons.map((reason, passed) => [reason, { reason, passed }]),
) as Readonly<Record<MissReason, Test>>;

/** How close a unit came that fails at a test by so many hours. */
export const failsAt = ({ reason, passed }: Test, short: number, unit: string): Closest => ({
  kind: "infeasible",
  reason,
  passed,
  short,
  unit,
});

/** Whether `a` came closer than `b`. */
export const cameCloser = (a: Closest, b: Closest | undefined): boolean =>
  b === undefined || wouldBeCloser(a.passed, a.short, a.unit, b);

/** Whether a unit that passes so many tests and then is so many hours short comes closer than `other`. */
export function wouldBeCloser(passed: number, short: number, unit: string, other: Closest): boolean {
  if (passed !== other.passed) return passed > other.passed;
  if (short !== other.short) return short < other.short;
  return unit < other.unit;
}

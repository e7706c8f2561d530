/** When a comparison is precise enough: the sequential rule over the complete prefix of replications. */

import { bonferroniLevel, meetsTarget, type PrecisionTarget, Tally } from "../statistics/index.ts";
import { difference, estimate, level, type MeasureEstimate } from "./estimates.ts";
import { influence } from "./influence.ts";
import type { Layout } from "./layout.ts";
import type { Measure } from "./measure.ts";
import type { Records } from "./records.ts";

/** How precise one measure must be: an absolute target is one for its differences, a relative one for its levels. */
export type PrecisionGoal = { readonly measure: string; readonly target: PrecisionTarget };

/** What became of a goal. */
export type PrecisionReport = {
  readonly goals: readonly {
    readonly measure: string;
    readonly of: "difference" | "level";
    readonly unit: string;
    /** In the unit of the measure; a share of the estimate for a relative goal. */
    readonly asked: number;
    readonly relative: boolean;
    /** The widest of the intervals it is about: half its width, as a share of the estimate for a relative goal. */
    readonly reached: number | null;
    readonly met: boolean;
    /**
     * The skewness farthest from 0 of what the replications pull these intervals by; null where nothing varies. Beyond
     * about 1 a rule that stops by itself covers less than its level.
     */
    readonly skewness: number | null;
  }[];
  /** Replications of each alternative at which it was looked, and at the last of which it stopped. */
  readonly looks: readonly number[];
  readonly met: boolean;
  readonly most: number;
};

/** Alternatives, each with the one it is compared with. */
type Pair = { readonly id: string; readonly baseline: string };

export type Judged = {
  readonly layout: Layout;
  readonly measures: readonly Measure[];
  readonly records: ReadonlyMap<string, Records>;
  readonly pairs: readonly Pair[];
};

/**
 * How far goals are met by the replications at hand. Several measures are judged at 1 - alpha / m each (Bonferroni). Without
 * a pair to compare, an absolute goal is one for the level.
 */
export function judge(goals: readonly PrecisionGoal[], judged: Judged): PrecisionReport["goals"] {
  const at = bonferroniLevel(level, goals.length);
  return goals.map(({ measure: name, target }) => {
    const measure = judged.measures.find((each) => each.name === name)!;
    const of = target.kind === "relative" || judged.pairs.length === 0 ? "level" : "difference";
    const intervals = intervalsOf(of, measure, judged, at);
    const arms = intervals.map((interval) => armOf(interval, target.kind === "relative"));
    return {
      measure: name,
      of,
      unit: measure.unit,
      asked: target.kind === "relative" ? target.share : target.halfWidth,
      relative: target.kind === "relative",
      reached: arms.includes(null) ? null : Math.max(...(arms as number[])),
      met: intervals.every((interval) => meetsTarget(interval, target)),
      skewness: mostSkewed(pulls(of, measure, judged)),
    };
  });
}

function intervalsOf(
  of: "difference" | "level",
  measure: Measure,
  { layout, records, pairs }: Judged,
  at: number,
): readonly MeasureEstimate[] {
  return of === "level"
    ? [...records.values()].map((each) => estimate(layout, measure, each, at))
    : pairs.map(({ id, baseline }) =>
        difference(layout, measure, records.get(id)!, records.get(baseline)!, at),
      );
}

/** How far each replication pulls each of the intervals. */
function pulls(
  of: "difference" | "level",
  { formula }: Measure,
  { layout, records, pairs }: Judged,
): readonly (readonly number[])[] {
  const pull = (id: string) => influence(layout, formula, records.get(id)!);
  if (of === "level") return [...records.keys()].map(pull);
  return pairs.map(({ id, baseline }) => {
    const other = pull(baseline);
    return pull(id).map((value, r) => value - other[r]!);
  });
}

function mostSkewed(samples: readonly (readonly number[])[]): number | null {
  const all = samples.map((sample) => Tally.of(sample).skewness).filter((each) => each !== null);
  return all.length === 0
    ? null
    : all.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most));
}

/** The longer arm of an interval, as a share of the estimate if asked for; null where there is none. */
function armOf({ estimate: value, low, high }: MeasureEstimate, relative: boolean): number | null {
  if (value === null || low === null || high === null) return null;
  const arm = Math.max(high - value, value - low);
  return relative ? arm / Math.abs(value) : arm;
}

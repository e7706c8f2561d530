/** The change of the alternative that has delivered least so far, followed while a comparison runs. */

import type { Scenario } from "../scenario/index.ts";
import { Tally } from "../statistics/index.ts";
import { studentTQuantile } from "../statistics/special/index.ts";
import { level } from "./estimates.ts";
import type { Block, Setting } from "./task.ts";

/** Kilograms delivered by an alternative less those of its baseline, so far; an interval is null below two pairs. */
export type LeadingChange = {
  readonly measure: "kg_delivered";
  readonly alternative: string;
  readonly baseline: string;
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
};

type Follower = {
  readonly add: (block: Block, row: number) => void;
  readonly now: () => LeadingChange | undefined;
};

/** Follows every alternative that is compared with another; memory holds the replications that only one of a pair has. */
export function leadingChange(scenario: Scenario, { histories }: Setting): Follower {
  const followed = scenario.alternatives
    .filter(({ id, baseline }) => id !== baseline && histories.has(id) && histories.has(baseline))
    .map(({ id, baseline }) => ({
      id,
      baseline,
      /** Kilograms of replications that only one of the two has so far, those of the baseline negative. */
      single: new Map<number, number>(),
      change: new Tally(),
    }));
  const places = new Map(
    [...histories].map(([id, { layout }]) => [
      id,
      { width: layout.names.length, column: layout.column.get("kg_delivered")! },
    ]),
  );
  return {
    add: ({ alternative, replications, records }, row) => {
      const { width, column } = places.get(alternative)!;
      const kg = records[row * width + column]!;
      const replication = replications[row]!;
      for (const { id, baseline, single, change } of followed) {
        if (alternative !== id && alternative !== baseline) continue;
        const signed = alternative === id ? kg : -kg;
        const other = single.get(replication);
        if (other === undefined) single.set(replication, signed);
        else {
          single.delete(replication);
          change.add(signed + other);
        }
      }
    },
    now: () => {
      const known = followed.filter(({ change }) => change.mean !== null);
      const least = known.reduce<(typeof known)[number] | undefined>(
        (best, each) => (best === undefined || each.change.mean! < best.change.mean! ? each : best),
        undefined,
      );
      return least === undefined ? undefined : changeOf(least);
    },
  };
}

function changeOf({
  id,
  baseline,
  change: { n, mean, deviation },
}: {
  readonly id: string;
  readonly baseline: string;
  readonly change: Tally;
}): LeadingChange {
  const half =
    deviation === null ? null : (studentTQuantile(0.5 + level / 2, n - 1) * deviation) / Math.sqrt(n);
  return {
    measure: "kg_delivered",
    alternative: id,
    baseline,
    estimate: mean!,
    low: half === null ? null : mean! - half,
    high: half === null ? null : mean! + half,
    n,
  };
}

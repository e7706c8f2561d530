/** The change that a comparison is about, followed while it runs. */

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

/** Follows the first alternative that is compared with another; memory holds the replications that only one of them has. */
export function leadingChange(scenario: Scenario, { histories }: Setting): Follower {
  const first = scenario.alternatives.find(
    ({ id, baseline }) => id !== baseline && histories.has(id) && histories.has(baseline),
  );
  if (first === undefined) return { add: () => {}, now: () => undefined };
  const { id, baseline } = first;
  const column = (of: string) => histories.get(of)!.layout.column.get("kg_delivered")!;
  const width = (of: string) => histories.get(of)!.layout.names.length;
  const single = new Map<number, number>();
  const change = new Tally();
  return {
    add: ({ alternative, replications, records }, row) => {
      if (alternative !== id && alternative !== baseline) return;
      const kg = records[row * width(alternative) + column(alternative)]!;
      const signed = alternative === id ? kg : -kg;
      const replication = replications[row]!;
      const other = single.get(replication);
      if (other === undefined) single.set(replication, signed);
      else {
        single.delete(replication);
        change.add(signed + other);
      }
    },
    now: () => {
      const { n, mean, deviation } = change;
      if (mean === null) return undefined;
      const half =
        deviation === null ? null : (studentTQuantile(0.5 + level / 2, n - 1) * deviation) / Math.sqrt(n);
      return {
        measure: "kg_delivered",
        alternative: id,
        baseline,
        estimate: mean,
        low: half === null ? null : mean - half,
        high: half === null ? null : mean + half,
        n,
      };
    },
  };
}

/** The change of the alternative that leads, followed while a comparison runs. */

import type { Scenario } from "../scenario/index.ts";
import { bonferroniLevel, Tally } from "../statistics/index.ts";
import { studentTQuantile } from "../statistics/special/index.ts";
import { level } from "./estimates.ts";
import { mostInAllPairs } from "./standing.ts";
import type { Block, Setting } from "./task.ts";

/** Kilograms delivered by the alternative that leads less those of its baseline, so far. */
export type LeadingChange = {
  readonly measure: "kg_delivered";
  readonly alternative: string;
  readonly baseline: string;
  readonly estimate: number;
  /** The interval holds together with those of all pairs of alternatives. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
};

type Follower = {
  readonly add: (block: Block, row: number) => void;
  /** Undefined while none leads, or where the one that does is what others are compared with. */
  readonly now: () => LeadingChange | undefined;
};

const nobody: Follower = { add: () => {}, now: () => undefined };

/**
 * Follows all pairs of alternatives; memory holds the replications that only one of a pair has. By the rule of `standing`:
 * an alternative leads only where it beats each other one that keeps to the budget, in intervals that hold together.
 */
export function leadingChange(scenario: Scenario, { histories }: Setting): Follower {
  const asked = scenario.alternatives.filter(({ id }) => histories.has(id));
  if (asked.length < 2 || asked.length > mostInAllPairs) return nobody;
  const pairs = asked.flatMap((second, i) => asked.slice(0, i).map((first) => new Pair(first.id, second.id)));
  const between = (id: string, other: string) => pairs.find((pair) => pair.has(id) && pair.has(other))!;
  const each = bonferroniLevel(level, pairs.length);
  const costs = new Map(asked.map(({ id }) => [id, new Tally()]));
  const most = scenario.budget && scenario.budget.most * scenario.baseline.horizon;
  const places = new Map(
    [...histories].map(([id, { layout }]) => [
      id,
      {
        width: layout.names.length,
        kg: layout.column.get("kg_delivered")!,
        cost: layout.column.get("cost_total")!,
      },
    ]),
  );
  return {
    add: ({ alternative, replications, records }, row) => {
      const { width, kg, cost } = places.get(alternative)!;
      costs.get(alternative)!.add(records[row * width + cost]!);
      for (const pair of pairs) {
        if (pair.has(alternative)) pair.add(alternative, replications[row]!, records[row * width + kg]!);
      }
    },
    now: () => {
      const able = asked.filter(({ id }) => most === undefined || (costs.get(id)!.mean ?? 0) <= most);
      const beatsAll = ({ id }: { readonly id: string }, beats: (change: Change) => boolean) =>
        able.every(({ id: other }) => {
          if (other === id) return true;
          const change = between(id, other).changeTo(id, each);
          return change !== undefined && beats(change);
        });
      const leader = able.find(
        (some) =>
          beatsAll(some, ({ estimate }) => estimate < 0) &&
          beatsAll(some, ({ high }) => high !== null && high < 0),
      );
      if (leader === undefined || leader.id === leader.baseline || !histories.has(leader.baseline))
        return undefined;
      const change = between(leader.id, leader.baseline).changeTo(leader.id, each);
      if (change === undefined || change.high === null || change.high >= 0) return undefined;
      return { measure: "kg_delivered", alternative: leader.id, baseline: leader.baseline, ...change };
    },
  };
}

type Change = Pick<LeadingChange, "estimate" | "low" | "high" | "n">;

/** Kilograms of two alternatives in the same replications. */
class Pair {
  readonly #first: string;
  readonly #second: string;
  /** Kilograms of replications that only one of the two has so far, those of the first negative. */
  readonly #single = new Map<number, number>();
  /** The second less the first. */
  readonly #change = new Tally();

  constructor(first: string, second: string) {
    this.#first = first;
    this.#second = second;
  }

  has(id: string): boolean {
    return id === this.#first || id === this.#second;
  }

  add(id: string, replication: number, kg: number): void {
    const signed = id === this.#second ? kg : -kg;
    const other = this.#single.get(replication);
    if (other === undefined) this.#single.set(replication, signed);
    else {
      this.#single.delete(replication);
      this.#change.add(signed + other);
    }
  }

  /** One of the two less the other, with an interval of this level; undefined while they share no replication. */
  changeTo(id: string, at: number): Change | undefined {
    const { n, mean, deviation } = this.#change;
    if (mean === null) return undefined;
    const estimate = id === this.#second ? mean : 0 - mean;
    if (deviation === null) return { estimate, low: null, high: null, n };
    const half = (studentTQuantile(0.5 + at / 2, n - 1) * deviation) / Math.sqrt(n);
    return { estimate, low: estimate - half, high: estimate + half, n };
  }
}

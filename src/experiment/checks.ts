/** What must hold in every replication, and is said to hold. */

import { missReasons } from "../model/index.ts";
import type { Check } from "./comparison.ts";
import type { Layout } from "./layout.ts";
import type { Records } from "./records.ts";

/** Largest relative error of a balance of kilograms. */
export const balanceTolerance = 1e-9;

/** Checks every record of every alternative. */
export function checks(layout: Layout, records: ReadonlyMap<string, Records>): readonly Check[] {
  const all = [...records.values()];
  const n = all.reduce((sum, { length }) => sum + length, 0);
  const at = (name: string) => layout.column.get(name)!;
  const worst = (name: string) =>
    all.reduce(
      (most, { column }) => column(at(name)).reduce((more, error) => Math.max(more, error), most),
      0,
    );
  const balance = (name: string, column: string, equation: string): Check => {
    const error = worst(column);
    return {
      name,
      pass: error <= balanceTolerance,
      detail: `${equation}, in every one of ${n} replications (largest relative error ${error.toExponential(1)})`,
    };
  };
  const holds = (
    name: string,
    detail: string,
    columns: readonly string[],
    holdsIn: (sum: (column: string) => number) => boolean,
  ): Check => {
    const broken = all.reduce((sum, { length, column }) => {
      const read = new Map(columns.map((each) => [each, column(at(each))]));
      const rows = Array.from({ length }, (_, row) => holdsIn((each) => read.get(each)![row]!));
      return sum + rows.filter((held) => !held).length;
    }, 0);
    const where = broken === 0 ? `in every one of ${n} replications` : `broken in ${broken} replications`;
    return { name, pass: broken === 0, detail: `${detail}, ${where}` };
  };
  return [
    balance(
      "period balance",
      "period_imbalance",
      "opening stock + departed = delivered + seized + jettisoned + lost + closing stock",
    ),
    balance(
      "cohort balance",
      "cohort_imbalance",
      "departed = delivered + seized + jettisoned + lost + unresolved",
    ),
    holds("nested sets", "departed >= known >= responded >= intercepted >= disrupted", shipments, (sum) =>
      nested.every((name, i) => i === 0 || sum(`shipments_${nested[i - 1]}`) >= sum(`shipments_${name}`)),
    ),
    holds(
      "reasons",
      "reasons for no response add up to known - responded",
      [...shipments, ...missed],
      (sum) => {
        const reasons = missReasons.reduce((total, reason) => total + sum(`missed_${reason}`), 0);
        return reasons === sum("shipments_known") - sum("shipments_responded");
      },
    ),
    chainCheck(records, at),
  ];
}

const nested = ["departed", "known", "responded", "intercepted", "disrupted"] as const;
const shipments = nested.map((name) => `shipments_${name}`);
const missed = missReasons.map((reason) => `missed_${reason}`);

/** The product of awareness, response, interception and success rates equals disrupted / departed. */
function chainCheck(records: ReadonlyMap<string, Records>, at: (name: string) => number): Check {
  const errors = [...records.values()].map((alternative) => {
    const totals = nested.map((name) =>
      alternative.column(at(`shipments_${name}`)).reduce((sum, count) => sum + count, 0),
    );
    const product = totals
      .slice(1)
      .reduce((chain, total, i) => (total === 0 ? 0 : chain * (total / totals[i]!)), 1);
    return Math.abs(product - (totals[0] === 0 ? 0 : totals[4]! / totals[0]!));
  });
  const error = Math.max(0, ...errors);
  return {
    name: "chain of rates",
    pass: error <= balanceTolerance,
    detail: "awareness x response x interception x success = disrupted / departed",
  };
}

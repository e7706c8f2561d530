/** Many plans as a tidy table: one row a plan and measure, one column a path. */

import type { MeasureEstimate } from "../../experiment/index.ts";
import type { Frontier } from "../../study/index.ts";
import { csvRow } from "./csvRow.ts";

/** A plan or point with its values by path and its estimates by name. */
export type TidyPoint = {
  readonly id: string;
  readonly values: Readonly<Record<string, number | string | boolean>>;
  readonly estimates: readonly (readonly [name: string, estimate: MeasureEstimate])[];
  /** Further columns. */
  readonly more?: Readonly<Record<string, number | string | boolean | null>>;
};

/** CSV after RFC 4180; what is not known is empty. */
export function tidyCsv(points: readonly TidyPoint[]): string {
  const paths = [...new Set(points.flatMap(({ values }) => Object.keys(values)))];
  const extras = [...new Set(points.flatMap(({ more = {} }) => Object.keys(more)))];
  const head = ["point", ...paths, ...extras, ...columns];
  const rows = points.flatMap(({ id, values, estimates, more = {} }) =>
    estimates.map(([name, { unit, estimate, low, high, level, n, method }]) => [
      id,
      ...paths.map((path) => values[path] ?? null),
      ...extras.map((each) => more[each] ?? null),
      ...[name, unit, estimate, low, high, level, n, method],
    ]),
  );
  return [head, ...rows].map(csvRow).join("");
}

const columns = ["measure", "unit", "estimate", "low", "high", "level", "n", "method"] as const;

/** The frontier as a tidy table; `change` rows hold the difference from the baseline. */
export const frontierCsv = ({ frontier }: Frontier): string =>
  tidyCsv(
    frontier.map(({ id, plan, measures, change, cost, dominated, separable, marginal }) => ({
      id,
      values: plan,
      estimates: [...Object.entries(measures), ["change.kg_delivered", change] as const],
      more: {
        cost,
        dominated,
        separable,
        marginal_kg_per_MUSD: marginal?.estimate ?? null,
        marginal_low: marginal?.low ?? null,
        marginal_high: marginal?.high ?? null,
      },
    })),
  );

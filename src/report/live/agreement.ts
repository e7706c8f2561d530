/** Whether a result agrees with the same computed again, number by number, to the last digit. */

import type { Comparison } from "../../experiment/index.ts";

/** A number that is another: where it stands, what it is, and what it is again. */
export type Discrepancy = {
  readonly where: string;
  readonly shown: unknown;
  readonly again: unknown;
};

export type Agreement = {
  /** How many values were compared. */
  readonly compared: number;
  readonly discrepancies: readonly Discrepancy[];
};

/**
 * Compares every value of a result that is shown with that of the whole result computed again. Measures that are not
 * shown are left out; so is what was asked beside the answer (precision, pairs, controls).
 */
export function agreement(shown: Comparison, computed: Comparison): Agreement {
  const again = asShown(computed);
  const parts: Agreement[] = [];
  const compare = (where: string, a: unknown, b: unknown) => parts.push(agreementOf(where, a, b));
  for (const key of ["picket", "scenario", "scenarioHash", "seed", "replications"] as const) {
    compare(key, shown[key], again[key]);
  }
  const alternatives = new Map(again.alternatives.map(({ id, measures }) => [id, measures]));
  compare("alternatives", ids(shown), ids(again));
  for (const { id, measures } of shown.alternatives) {
    for (const [name, estimate] of Object.entries(measures)) {
      compare(`${id} ${name}`, estimate, alternatives.get(id)?.[name]);
    }
  }
  const differences = new Map(again.differences.map((each) => [nameOf(each), each]));
  for (const each of shown.differences) compare(nameOf(each), each, differences.get(nameOf(each)));
  compare("checks", shown.checks, again.checks);
  compare("failed", shown.failed.length, again.failed.length);
  return together(parts);
}

/** Compares every value of plain data with that of the same data computed again. */
export function agreementOf(where: string, shown: unknown, again: unknown): Agreement {
  if (!isNode(shown) || !isNode(again)) {
    return { compared: 1, discrepancies: Object.is(shown, again) ? [] : [{ where, shown, again }] };
  }
  const keys = [...new Set([...Object.keys(shown), ...Object.keys(again)])];
  return together(keys.map((key) => agreementOf(`${where}.${key}`, shown[key], again[key])));
}

/** Data as it would be shown: JSON knows neither undefined nor a negative zero. */
export const asShown = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

const together = (parts: readonly Agreement[]): Agreement => ({
  compared: parts.reduce((sum, { compared }) => sum + compared, 0),
  discrepancies: parts.flatMap(({ discrepancies }) => discrepancies),
});

const ids = ({ alternatives }: Comparison): string => alternatives.map(({ id }) => id).join(", ");

const nameOf = ({ alternative, baseline, measure }: Comparison["differences"][number]): string =>
  `${alternative} - ${baseline} ${measure}`;

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** From records of replications to measures with intervals, and to their paired differences. */

import { exp, ln } from "../arithmetic/index.ts";
import {
  type Estimate,
  jackknifeCorrected,
  meanInterval,
  pairedDifference,
  pairedRatioDifference,
  ratioInterval,
} from "../statistics/index.ts";
import type { Layout } from "./layout.ts";
import type { Formula, Measure } from "./measure.ts";
import type { Records } from "./records.ts";

/** An estimate with its unit: the contract's M. */
export type MeasureEstimate = Estimate & { readonly unit: string };

export const level = 0.95;

/** A measure of one alternative, its interval at the level given. */
export function estimate(
  layout: Layout,
  measure: Measure,
  records: Records,
  at: number = level,
): MeasureEstimate {
  return { ...estimateFormula(layout, measure.formula, records, at), unit: measure.unit };
}

/** A measure of one alternative minus that of another, replication by replication. */
export function difference(
  layout: Layout,
  measure: Measure,
  a: Records,
  b: Records,
  at: number = level,
): MeasureEstimate {
  return { ...differenceFormula(layout, measure.formula, { a, b }, at), unit: measure.unit };
}

function estimateFormula(layout: Layout, formula: Formula, records: Records, at: number): Estimate {
  switch (formula.kind) {
    case "mean":
      return meanInterval(values(layout, formula.columns, records, formula.factor), at);
    case "ratio":
      return ratioInterval(
        values(layout, formula.numerators, records, formula.factor),
        values(layout, formula.denominators, records),
        at,
      );
    case "diversity":
      return jackknifeCorrected(records.length, diversityOf(layout, formula.columns, records), at);
    case "constant":
      return constant(formula, records.length, at);
  }
}

function differenceFormula(
  layout: Layout,
  formula: Formula,
  { a, b }: { readonly a: Records; readonly b: Records },
  at: number,
): Estimate {
  switch (formula.kind) {
    case "mean":
      return pairedDifference(
        values(layout, formula.columns, a, formula.factor),
        values(layout, formula.columns, b, formula.factor),
        at,
      );
    case "ratio":
      return pairedRatioDifference(
        {
          numeratorsA: values(layout, formula.numerators, a, formula.factor),
          denominatorsA: values(layout, formula.denominators, a),
          numeratorsB: values(layout, formula.numerators, b, formula.factor),
          denominatorsB: values(layout, formula.denominators, b),
        },
        at,
      );
    case "diversity": {
      const diversityA = diversityOf(layout, formula.columns, a);
      const diversityB = diversityOf(layout, formula.columns, b);
      return jackknifeCorrected(a.length, (without) => diversityA(without) - diversityB(without), at);
    }
    case "constant":
      return constant(formula, a.length, at);
  }
}

/** A certain number without doubt, or nothing; `method` says why. */
function constant({ value, why }: Extract<Formula, { kind: "constant" }>, n: number, at: number): Estimate {
  const interval = value === null ? {} : { halfWidth: 0 };
  return { estimate: value, low: value, high: value, level: at, n, method: why, ...interval };
}

/** The sum of some columns in each replication. */
export function values(layout: Layout, columns: readonly string[], records: Records, factor = 1): number[] {
  const parts = columns.map((column) => records.column(layout.column.get(column)!));
  return Array.from(
    { length: records.length },
    (_, row) => parts.reduce((sum, part) => sum + part[row]!, 0) * factor,
  );
}

/** exp(entropy) of pooled shares, as a function of the replication left out (undefined: none). */
export function diversityOf(layout: Layout, names: readonly string[], records: Records) {
  const columns = names.map((name) => records.column(layout.column.get(name)!));
  const totals = columns.map((column) => column.reduce((sum, kg) => sum + kg, 0));
  return (without: number | undefined): number => {
    const left = totals.map((total, i) => total - (without === undefined ? 0 : columns[i]![without]!));
    const all = left.reduce((sum, kg) => sum + kg, 0);
    const entropy = left.reduce((sum, kg) => (kg > 0 ? sum - (kg / all) * ln(kg / all) : sum), 0);
    return exp(entropy);
  };
}

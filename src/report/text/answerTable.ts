/** The table below the answer: kilograms delivered and their change first, the response rate as description. */

import type { Comparison, MeasureEstimate } from "../../experiment/index.ts";
import { inEnglish, type Language } from "../language/index.ts";
import { differenceFigures, figuresOf, sizeOf } from "./interval.ts";
import { inScale, scaleFor, scaleForDifference } from "./numbers.ts";
import { wrapped } from "./wrapped.ts";

/** A head and rows of cells, a cell being one line of text or several. */
export type Table = {
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Lines of text below one another. */
export type Cell = readonly string[];

/** Rows of a scenario that names no `measures`, in order of what matters. */
export const defaultRows = [
  "kg_delivered",
  "kg_removed",
  "removal_rate",
  "cost_total",
  "response_rate",
  "missed_busy",
  "missed_reach",
] as const;

/** How a table calls things. */
export type TableStyle = {
  readonly language: Language;
  /** The head of a column. */
  readonly alternative: (id: string) => Cell;
  /** The name of a row, its unit included. */
  readonly measure: (name: string, unit: string) => Cell;
};

/** By the names of the contract, as a terminal shows them. */
const byId: TableStyle = {
  language: inEnglish,
  alternative: (id) => wrapped(id, 20),
  measure: (name, unit) => label(`${name} (${unit})`),
};

/** One column an alternative; rows as asked, kilograms delivered first. All numbers of a row have one unit. */
export function answerTable(
  comparison: Comparison,
  asked: readonly string[],
  style: TableStyle = byId,
): Table {
  return {
    head: [[""], ...comparison.alternatives.map(({ id }) => style.alternative(id))],
    rows: rowsOf(comparison, asked).flatMap((name) => [
      valueRow(comparison, name, style),
      ...(changes.test(name) ? changeRow(comparison, name, style) : []),
      ...(name === "cost_total" ? priceRow(comparison, style) : []),
    ]),
  };
}

/** The measures that stand in the table, in order. */
export function rowsOf({ alternatives }: Comparison, asked: readonly string[]): readonly string[] {
  const present = alternatives[0]?.measures ?? {};
  return [...new Set(["kg_delivered", ...(asked.length === 0 ? defaultRows : asked)])].filter(
    (name) => present[name] !== undefined,
  );
}

/** Measures whose change against the baseline decides something. */
const changes = /^(kg_|cost_|removal_rate)/;

function valueRow({ alternatives }: Comparison, name: string, style: TableStyle): readonly Cell[] {
  const { language } = style;
  const estimates = alternatives.map(({ measures }) => measures[name]!);
  const unit = estimates[0]!.unit;
  const most = Math.max(...estimates.map(({ estimate }) => Math.abs(estimate ?? 0)));
  const scale = scaleFor(unit, most, language);
  return [style.measure(name, scale.unit), ...estimates.map((each) => [figuresOf(each, scale, language)])];
}

/** The name of a row, that of a part on a line of its own where both are long. */
function label(text: string): Cell {
  const dot = text.indexOf(".");
  return text.length <= widestLabel || dot < 0 ? [text] : [text.slice(0, dot), `  ${text.slice(dot)}`];
}

const widestLabel = 30;

function changeRow(
  comparison: Comparison,
  name: string,
  { language }: TableStyle,
): readonly (readonly Cell[])[] {
  const say = language.words.figures;
  const differences = comparison.alternatives.map(({ id }) => differenceOf(comparison, id, name));
  const known = differences.filter((difference) => difference !== undefined);
  if (known.length === 0) return [];
  const scale = scaleForDifference(known[0]!.unit, Math.max(...known.map(sizeOf)), language);
  const cells = differences.map((difference) =>
    difference === undefined ? [`(${say.baseline})`] : differenceFigures(difference, scale, language),
  );
  return [[[`  ${say.change} (${scale.unit})`], ...cells]];
}

/**
 * Dollars per kilogram not delivered: the cost of an alternative over its kilograms, cost taken as known, end points
 * inverted with the ratio. Given only where the interval of the kilograms leaves zero out.
 */
function priceRow(comparison: Comparison, { language }: TableStyle): readonly (readonly Cell[])[] {
  const say = language.words.figures;
  const prices = comparison.alternatives.map(({ id }): string | readonly [number, number, number] => {
    const kg = differenceOf(comparison, id, "kg_delivered");
    const cost = differenceOf(comparison, id, "cost_total")?.estimate;
    if (kg === undefined) return `(${say.baseline})`;
    if (kg.low === null || kg.high === null || cost === undefined || cost === null) return say.notDefined;
    if (kg.low <= 0 && kg.high >= 0) return say.noClearEffect;
    if (kg.low > 0) return say.moreIsDelivered;
    if (cost <= 0) return say.costsNoMore;
    return [cost / -kg.estimate!, cost / -kg.low, cost / -kg.high];
  });
  const figures = prices.filter((price) => typeof price !== "string");
  if (figures.length === 0) return [];
  const scale = scaleFor("USD", Math.max(...figures.map(([price]) => price)), language);
  const cells = prices.map((price) => {
    if (typeof price === "string") return [price];
    const [value, low, high] = price.map((each) => inScale(each, scale));
    return [`${value} [${low}${say.between}${high}]`];
  });
  return [[[`  ${say.perKg} (${scale.unit})`], ...cells]];
}

/** The paired change of a measure against the baseline of an alternative; undefined for a baseline. */
export const differenceOf = (
  { differences }: Comparison,
  alternative: string,
  measure: string,
): MeasureEstimate | undefined =>
  differences.find((each) => each.alternative === alternative && each.measure === measure);

/** The table below the answer: a row a plan, with what it cuts, what that costs, and the response rate as description. */

import type { MeasureEstimate } from "../../experiment/index.ts";
import type { Cell, Table } from "../text/answerTable.ts";
import { figuresOf, isClear, sizeOf } from "../text/interval.ts";
import { inScale, type Scale, scaleFor, scaleForDifference, signedInScale } from "../text/numbers.ts";
import { wrapped } from "../text/wrapped.ts";
import { type Change, changesOf, costsDiffer, nameIn, type Saying } from "./saying.ts";

/** Rows that a table shows unless all are asked for. */
export const mostRows = 8;

/** Characters of a plan's name in a line of its cell. */
const nameWidth = 22;

type Column = { readonly head: Cell; readonly cell: (id: string) => string };

/** The plans in file order, at most `most` of them; those that lead or may lead are never left out. */
export function planTable(saying: Saying, most = mostRows): { readonly table: Table; readonly left: number } {
  const { comparison, scenario } = saying;
  const ids = shown(saying, most);
  const columns = columnsOf(saying);
  const name = nameIn(scenario);
  return {
    table: {
      head: [[saying.language.words.planTable.plan], ...columns.map(({ head }) => head)],
      rows: ids.map((id) => [wrapped(name(id), nameWidth), ...columns.map(({ cell }) => [cell(id)])]),
    },
    left: comparison.alternatives.length - ids.length,
  };
}

function shown({ comparison }: Saying, most: number): readonly string[] {
  const ids = comparison.alternatives.map(({ id }) => id);
  const { standing } = comparison;
  const lead = [...(standing?.affordable?.unbeaten ?? []), ...(standing?.unbeaten ?? [])];
  const kept = new Set([ids[0]!, ...lead.slice(0, most - 1)]);
  for (const id of ids) if (kept.size < most) kept.add(id);
  return ids.filter((id) => kept.has(id));
}

function columnsOf(saying: Saying): readonly Column[] {
  const { comparison, language } = saying;
  const say = language.words.planTable;
  const changes = new Map(changesOf(comparison).map((change) => [change.alternative, change]));
  const value = (id: string, measure: string) =>
    comparison.alternatives.find((each) => each.id === id)?.measures[measure];
  const of = (change: (given: Change) => string) => (id: string) => {
    const given = changes.get(id);
    return given === undefined ? say.baseline : change(given);
  };
  const level = (measure: string, head: (unit: string) => string): readonly Column[] => {
    const all = comparison.alternatives.map(({ measures }) => measures[measure]);
    if (all.some((each) => each === undefined)) return [];
    const scale = scaleFor(all[0]!.unit, largest(all.map((each) => each!.estimate)), language);
    return [{ head: headCell(head(scale.unit)), cell: (id) => plain(value(id, measure), scale, saying) }];
  };
  const rate: Scale = { factor: 100, unit: "%", digits: 0, locale: language.locale };
  const known = comparison.alternatives.some(
    ({ measures }) => typeof measures["response_rate"]?.estimate === "number",
  );
  const response: readonly Column[] = known
    ? [{ head: headCell(say.response), cell: (id) => plain(value(id, "response_rate"), rate, saying) }]
    : [];
  if (changes.size === 0) {
    return [
      ...level("kg_delivered", say.delivered),
      ...level("kg_removed", say.removed),
      ...level("cost_total", say.cost),
      ...response,
    ];
  }
  return [
    ...level("kg_delivered", say.delivered),
    { head: lessHead(saying, changes), cell: of((change) => less(change, saying, changes)) },
    ...costColumns(saying, changes, of),
    ...response,
  ];
}

const plain = (estimate: MeasureEstimate | undefined, scale: Scale, { language }: Saying): string =>
  estimate?.estimate === null || estimate === undefined
    ? language.words.figures.notDefined
    : inScale(estimate.estimate, scale);

type Changes = ReadonlyMap<string, Change>;

function lessHead({ comparison, scenario, language }: Saying, changes: Changes): Cell {
  const say = language.words.planTable;
  const unit = changeScale(changes, language).unit;
  const bases = new Set([...changes.values()].map(({ against }) => against));
  if (bases.size > 1) return headCell(say.lessThanBaseline(unit));
  return headCell(say.less(nameIn(scenario)(comparison.differences[0]!.baseline), unit));
}

const changeScale = (changes: Changes, language: Saying["language"]): Scale =>
  scaleForDifference("kg", Math.max(...[...changes.values()].map(({ kg }) => sizeOf(kg))), language);

/** "101 [93, 108]": less is positive; what is unclear has signs, so that nobody reads it as a cut. */
function less({ kg }: Change, { language }: Saying, changes: Changes): string {
  const scale = changeScale(changes, language);
  if (kg.estimate === null) return language.words.figures.notDefined;
  const turned: MeasureEstimate = {
    ...kg,
    estimate: 0 - kg.estimate,
    low: kg.high === null ? null : 0 - kg.high,
    high: kg.low === null ? null : 0 - kg.low,
  };
  if (isClear(kg) && kg.estimate < 0) return figuresOf(turned, scale, language);
  const { between, noInterval } = language.words.figures;
  const value = signedInScale(turned.estimate!, scale);
  return turned.low === null || turned.high === null
    ? `${value} (${noInterval})`
    : `${value} [${signedInScale(turned.low, scale)}${between}${signedInScale(turned.high, scale)}]`;
}

function costColumns(
  saying: Saying,
  changes: Changes,
  of: (change: (given: Change) => string) => (id: string) => string,
): readonly Column[] {
  const { comparison, language } = saying;
  const say = language.words.planTable;
  const costs = [...changes.values()].flatMap(({ cost }) =>
    typeof cost?.estimate === "number" ? [cost.estimate] : [],
  );
  if (
    costs.length === 0 ||
    comparison.alternatives.every(({ measures }) => !measures["cost_total"]?.estimate)
  )
    return [];
  const scale = scaleForDifference("USD", largest(costs), language);
  const extra = of(({ cost }) =>
    typeof cost?.estimate === "number"
      ? signedInScale(cost.estimate, scale)
      : language.words.figures.notDefined,
  );
  const prices = [...changes.values()].filter((change) => priced(change, saying));
  const perKg: readonly Column[] =
    prices.length === 0
      ? []
      : [
          {
            head: headCell(say.perKg("USD")),
            cell: of((change) =>
              priced(change, saying)
                ? inScale(change.price!, scaleFor("USD", change.price!, language))
                : say.baseline,
            ),
          },
        ];
  return [{ head: headCell(say.extraCost(scale.unit)), cell: extra }, ...perKg];
}

/** The head of a column, in lines as short as its figures. */
export const headCell = (text: string): Cell => wrapped(text, 15);

/** Whether a plan buys its cut with money. */
const priced = (change: Change, saying: Saying): boolean =>
  change.price !== null && change.price > 0 && costsDiffer(saying, change);

const largest = (values: readonly (number | null)[]): number =>
  Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));

/** The budget as pictures: what each plan costs and stops, and what each further million dollars buys. */

import type { MeasureEstimate } from "../../experiment/index.ts";
import { countOf, whole } from "../language/index.ts";
import type { Material } from "../page/material.ts";
import { figuresOf, isClear, withInterval } from "../text/interval.ts";
import { digitsFor, inScale, type Scale, scaleFor } from "../text/numbers.ts";
import { type Budget, type BudgetPoint, type BudgetStep, budget } from "./budget.ts";
import { chartPicture, type Placing } from "./chart.ts";
import { type FrontierMark, frontierMarks, frontierRange } from "./frontierMarks.ts";
import { type Picture, svgDocument } from "./picture.ts";
import { px, textWidth } from "./svg.ts";

type Ends = { readonly estimate: number; readonly low: number; readonly high: number };

/** An SVG document. Throws RangeError where nothing has a cost. */
export const budgetPicture = (material: Material): string => svgDocument(frontierOf(material));

/** Cost on one axis, kilograms that are no longer delivered on the other. */
export function frontierOf(material: Material): Picture {
  const found = budget(material);
  if (found === undefined) throw new RangeError("no picture of a budget in which nothing differs in cost");
  const { language } = material;
  const say = language.words.picture.frontier;
  const { points, kind, n } = found;
  const limit = limitOf(material);
  const marks = points.map((point) => markOf(point, material, limit));
  const range = frontierRange({ marks, budget: limit });
  const money = scaleFor("USD", range.x.to, language);
  const kg = scaleFor("kg", Math.max(Math.abs(range.y.from), range.y.to), language);
  return chartPicture({
    title: titleOf(points, material),
    subtitle: material.scenario.title,
    words: points
      .map(
        (point) =>
          `${point.name}: ${inScale(point.cost, money)} ${money.unit}, ${stoppedWords(point, material)}.`,
      )
      .join(" "),
    caption: [
      kind === "plans" ? say.plans : say.caption,
      ...(limit === undefined ? [] : [say.limit]),
      say.chance,
      made(material, n),
    ].join(" "),
    locale: language.locale,
    x: { ...range.x, factor: money.factor, label: say.cost(money.unit) },
    y: { ...range.y, factor: kg.factor, label: say.stopped(kg.unit) },
    table: {
      head: say.head.map((word) => [word]),
      rows: points.map((point) => [
        [point.name],
        [`${inScale(point.cost, money)} ${money.unit}`],
        [stoppedWords(point, material)],
        [point.dominated ? (point.tied ? say.tied : say.no) : say.yes],
      ]),
    },
    marks: (place) => frontierMarks({ marks, budget: limit, language }, place),
  });
}

/** What the scenario's budget allows over the measured period, in US dollars. */
const limitOf = ({ scenario: { budget: given, baseline } }: Material): number | undefined =>
  given === undefined ? undefined : given.most * baseline.horizon;

function markOf(point: BudgetPoint, { comparison }: Material, limit: number | undefined): FrontierMark {
  const { id, name, cost, change, dominated, tied } = point;
  const over = comparison.standing?.affordable?.over;
  return {
    ...{ name, cost, stopped: stoppedBy(point) },
    isKept: !dominated,
    isBeaten: dominated && !tied,
    isClear: change === undefined || isClear(change),
    isBaseline: change === undefined,
    isOver: over?.includes(id) === true || (limit !== undefined && cost > limit * (1 + 1e-9)),
  };
}

function titleOf(points: readonly BudgetPoint[], { language }: Material): string {
  const say = language.words.picture.frontier;
  const count = (many: number) => whole(many, language.locale);
  const kept = points.filter(({ dominated }) => !dominated);
  const tied = points.filter((point) => point.dominated && point.tied);
  if (kept.length === points.length) return say.everything;
  return (
    say.title(count(kept.length), count(points.length)) +
    (tied.length > 0 ? say.andTied(count(tied.length)) : "")
  );
}

const made = ({ comparison, language }: Material, n: number): string =>
  language.words.picture.made(
    countOf(n, "pairedReplication", language),
    comparison.seed,
    comparison.picket,
    comparison.scenarioHash.slice(0, 12),
  );

function axisOver(points: readonly BudgetPoint[], money: Scale, label: string) {
  const costs = points.map(({ cost }) => cost);
  return { from: Math.min(...costs), to: Math.max(...costs), factor: money.factor, label };
}

/** Kilograms less delivered than under the baseline. */
function stoppedBy({ change }: BudgetPoint): Ends {
  const estimate = 0 - (change?.estimate ?? 0);
  const end = (value: number | null | undefined) =>
    value === null || value === undefined ? estimate : 0 - value;
  return { estimate, low: end(change?.high), high: end(change?.low) };
}

function stoppedWords({ change }: BudgetPoint, { language }: Material): string {
  if (change === undefined) return language.words.figures.baseline;
  const minus = (value: number | null) => (value === null ? null : 0 - value);
  const turned: MeasureEstimate = {
    ...change,
    estimate: minus(change.estimate),
    low: minus(change.high),
    high: minus(change.low),
  };
  const text = withInterval(turned, language);
  return isClear(change) ? text : `${language.words.figures.noClearDifference}: ${text}`;
}

/** An SVG document. Throws RangeError where no margin is known. */
export const marginsPicture = (material: Material): string => svgDocument(marginsOf(material));

/** What each further million dollars buys, step by step along the frontier. */
export function marginsOf(material: Material): Picture {
  const found = budget(material);
  if (found === undefined || found.steps.length === 0) {
    throw new RangeError(
      "no picture of margins: the replications of the result are not kept, or nothing differs in cost",
    );
  }
  const { language } = material;
  const say = language.words.picture.margins;
  const { steps, n } = found;
  const money = scaleFor("USD", Math.max(...steps.map(({ to }) => to.cost)), language);
  const ends = steps.flatMap(({ margin }) => [margin.estimate ?? 0, margin.low ?? 0, margin.high ?? 0]);
  const perMillion = perMillionIn(Math.max(...ends.map(Math.abs)), language.locale);
  const words = (step: BudgetStep) =>
    `${step.from.name} → ${step.to.name}: ${marginWords(step, perMillion, material)}`;
  return chartPicture({
    title: marginsTitle(found, perMillion, material),
    subtitle: material.scenario.title,
    words: `${steps.map(words).join(". ")}.`,
    caption: `${say.caption} ${made(material, n)}`,
    locale: language.locale,
    x: axisOver(
      [...steps.map(({ from }) => from), ...steps.map(({ to }) => to)],
      money,
      say.cost(money.unit),
    ),
    y: { from: Math.min(0, ...ends), to: Math.max(0, ...ends), factor: 1, label: say.axis },
    table: {
      head: say.head.map((word) => [word]),
      rows: steps.map((step) => [
        [step.from.name],
        [step.to.name],
        [marginWords(step, perMillion, material)],
        [step.price === null ? language.words.figures.noClearEffect : priceWords(step.price, material)],
      ]),
    },
    marks: (place) => steps.map((step) => drawnStep(step, perMillion, place)),
  });
}

const perMillionIn = (size: number, locale: string): Scale => ({
  factor: 1,
  unit: "kg",
  digits: digitsFor(size),
  locale,
});

function marginWords({ margin }: BudgetStep, scale: Scale, { language }: Material): string {
  const text = figuresOf({ ...margin, unit: "kg" }, scale, language);
  return isClear(margin) ? text : `${language.words.figures.noClearEffect}: ${text}`;
}

const priceWords = (price: NonNullable<BudgetStep["price"]>, { language }: Material): string =>
  figuresOf({ ...price, unit: "USD" }, scaleFor("USD", price.estimate ?? 0, language), language);

/** No figure of a step whose interval covers zero stands in a title. */
function marginsTitle({ steps }: Budget, scale: Scale, { language }: Material): string {
  const say = language.words.picture.margins;
  const [first] = steps;
  const last = steps.at(-1)!;
  const figure = ({ margin }: BudgetStep) => inScale(margin.estimate!, scale);
  if (!isClear(first!.margin)) return say.flat;
  if (first === last) return say.one(figure(first!));
  return isClear(last.margin) ? say.falling(figure(first!), figure(last)) : say.ending(figure(first!));
}

function drawnStep({ from, to, margin }: BudgetStep, scale: Scale, place: Placing): string {
  const [x1, x2] = [Number(place.x(from.cost)), Number(place.x(to.cost))];
  const [y1, y2] = [
    Number(place.y(margin.high ?? margin.estimate!)),
    Number(place.y(margin.low ?? margin.estimate!)),
  ];
  const y = place.y(margin.estimate!);
  const kind = !isClear(margin) ? "unclear" : margin.estimate! > 0 ? "less" : "more";
  const text = inScale(margin.estimate!, scale);
  return (
    `<rect class="bar ${kind}${kind === "unclear" ? "" : " pale"}" x="${px(x1)}" y="${px(y1)}" width="${px(Math.max(1, x2 - x1))}" height="${px(Math.max(1, y2 - y1))}"/>` +
    `<line class="interval ${kind}" x1="${px(x1)}" x2="${px(x2)}" y1="${y}" y2="${y}"/>` +
    (x2 - x1 > textWidth(text)
      ? `<text class="ink middle" x="${px((x1 + x2) / 2)}" y="${px(y1 - 6)}">${text}</text>`
      : "")
  );
}

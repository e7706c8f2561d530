/** What one history may bring: how kilograms delivered are spread over replications, alternative by alternative. */

import { ascending, bin, extent, quantileSorted, ticks } from "d3-array";
import { type Material, nameOf } from "../page/material.ts";
import { amount, inScale, scaleFor } from "../text/numbers.ts";
import { fitted } from "../text/wrapped.ts";
import { labelled } from "./axes.ts";
import { type Drawing, type Picture, svgDocument } from "./picture.ts";
import { escaped, px } from "./svg.ts";

type Spread = {
  readonly name: string;
  readonly sorted: readonly number[];
  readonly mean: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
};

/** The fewest replications from which tenths can be told. */
const fewest = 20;

/** Whether replications are kept, and enough of them. */
export const hasOutcomes = ({ histories }: Pick<Material, "histories">): boolean =>
  histories !== undefined && histories.n >= fewest;

/** An SVG document. Throws RangeError where fewer than 20 replications are kept. */
export const outcomesPicture = (material: Material): string => svgDocument(outcomesOf(material));

/** A shape an alternative over one axis of kilograms. */
export function outcomesOf(material: Material): Picture {
  const { comparison, language, histories } = material;
  if (histories === undefined || histories.n < fewest) {
    throw new RangeError(`no picture of outcomes: fewer than ${fewest} replications of the result are kept`);
  }
  const say = language.words.picture.outcomes;
  const spreads = comparison.alternatives.flatMap(({ id }): readonly Spread[] => {
    const column = histories.alternatives.get(id)?.get("kg_delivered");
    if (column === undefined) return [];
    const sorted = [...column].sort(ascending);
    const at = (p: number) => quantileSorted(sorted, p)!;
    const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
    return [{ name: nameOf(material)(id), sorted, mean, low: at(0.1), median: at(0.5), high: at(0.9) }];
  });
  const [first] = spreads;
  const kg = (value: number) => amount("kg", value, language);
  return {
    title: say.title(kg(first!.low), kg(first!.high), first!.name),
    subtitle: material.scenario.title,
    caption: `${say.caption} ${language.words.picture.made(histories.n.toLocaleString(language.locale), comparison.seed, comparison.picket, comparison.scenarioHash.slice(0, 12))}`,
    words: spreads
      .map(
        (each) => `${each.name}: ${[each.low, each.median, each.high].map(kg).join(", ")}; ${kg(each.mean)}.`,
      )
      .join(" "),
    table: {
      head: say.head.map((word) => [word]),
      rows: spreads.map((each) => [
        [each.name],
        ...[each.mean, each.low, each.median, each.high].map((value) => [kg(value)]),
      ]),
    },
    draw: (width) => drawn(spreads, width, material),
  };
}

const margin = 20;
const rowHeight = 62;

function drawn(spreads: readonly Spread[], width: number, { language }: Material): Drawing {
  const narrow = width < 500;
  const [left, right] = [margin, width - margin];
  const [least, most] = extent(spreads.flatMap(({ sorted }) => [sorted[0]!, sorted.at(-1)!])) as [
    number,
    number,
  ];
  const room = (most - least || Math.abs(most) || 1) * 0.04;
  const [from, to] = [least - room, most + room];
  const at = (value: number) => left + ((value - from) / (to - from)) * (right - left);
  const scale = scaleFor("kg", Math.max(Math.abs(least), Math.abs(most)), language);
  const cuts = ticks(from, to, narrow ? 40 : 70);
  const counts = spreads.map(({ sorted }) => bin().domain([from, to]).thresholds(cuts)([...sorted]));
  const tallest = Math.max(...counts.flat().map((each) => each.length));
  const bottom = 8 + spreads.length * rowHeight;
  return {
    height: bottom + 44,
    marks: [
      ...labelled([from, to], { factor: scale.factor, locale: language.locale, count: narrow ? 4 : 7 }).map(
        ({ value, text }) =>
          `<line class="grid" x1="${px(at(value))}" x2="${px(at(value))}" y1="4" y2="${bottom}"/>` +
          `<text class="soft middle" x="${px(at(value))}" y="${bottom + 18}">${text}</text>`,
      ),
      `<text class="soft middle" x="${px((left + right) / 2)}" y="${bottom + 38}">${escaped(language.words.picture.outcomes.axis(scale.unit))}</text>`,
      ...spreads.map((spread, i) => {
        const base = 8 + (i + 1) * rowHeight - 10;
        const heights = counts[i]!.map(
          (each) => [at(each.x0!), at(each.x1!), (each.length / (tallest || 1)) * (rowHeight - 26)] as const,
        );
        const shape = heights
          .map(([x0, x1, tall]) => `L${px(x0)} ${px(base - tall)}L${px(x1)} ${px(base - tall)}`)
          .join("");
        const isRight = at(spread.mean) > (left + right) / 2;
        const mean = `: ${inScale(spread.mean, scale)} ${scale.unit}`;
        const [name] = fitted(spread.name, Math.floor((right - left) / 7.8) - mean.length, 1);
        const text = `${name}${mean}`;
        return (
          `<path class="bar less pale" d="M${px(heights[0]?.[0] ?? left)} ${base}${shape}L${px(heights.at(-1)?.[1] ?? right)} ${base}Z"/>` +
          `<line class="interval less" x1="${px(at(spread.low))}" x2="${px(at(spread.high))}" y1="${base}" y2="${base}"/>` +
          `<path class="zero" d="M${px(at(spread.mean))} ${base - 7}v14"/>` +
          `<text class="ink label${isRight ? "" : " end"}" x="${isRight ? left : right}" y="${base - rowHeight + 30}">${escaped(text)}</text>`
        );
      }),
    ],
  };
}

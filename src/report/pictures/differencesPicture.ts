/** The answer as a picture: kilograms delivered by each alternative against its baseline, with intervals. */

import { extent, tickStep, ticks } from "d3-array";
import { log10 } from "../../arithmetic/index.ts";
import type { Comparison } from "../../experiment/index.ts";
import { changesOf, firstShown, listed } from "../answer/saying.ts";
import { countOf, inEnglish, type Language } from "../language/index.ts";
import { changeWithInterval, differenceWithInterval, isClear, withInterval } from "../text/interval.ts";
import { inScale, type Scale, scaleForDifference, signedInScale } from "../text/numbers.ts";
import { fitted } from "../text/wrapped.ts";
import type { Drawing, Picture } from "./picture.ts";
import { svgDocument } from "./picture.ts";
import { escaped, px, textLines, textWidth } from "./svg.ts";
import { lyingWhisker } from "./whisker.ts";

type Difference = Comparison["differences"][number];

const margin = 20;
const lineHeight = 18;

/** How people call the alternatives, and in which language; ids are used where there is no name. */
export type Naming = {
  readonly names?: Readonly<Record<string, string>>;
  /** The title of the scenario in the language; that of the result unless given. */
  readonly title?: string;
  readonly language?: Language;
};

/**
 * An SVG document: a row an alternative, a point with its 95 % interval on an axis of kilograms, and the same in figures
 * beside it; title, caption and description are made from the numbers. `names` are what people call the alternatives;
 * ids are used where there is none. Throws RangeError for a comparison that has failed or holds no difference.
 */
export const differencesPicture = (
  comparison: Comparison,
  names: Readonly<Record<string, string>> = {},
): string => svgDocument(differences(comparison, { names }));

/** The same, to be drawn at any width: in a narrow frame the figures stand above each row. */
export function differences(
  comparison: Comparison,
  { names = {}, title = comparison.scenario, language = inEnglish }: Naming = {},
): Picture {
  const changes = changesInKg(comparison);
  if (comparison.failed.length > 0) {
    const count = countOf(comparison.failed.length, "replication");
    throw new RangeError(`no picture of a result in which ${count} failed`);
  }
  if (changes.length === 0) throw new RangeError("no picture of a result that compares nothing");
  const naming: Naming & Named = { name: (id) => names[id] ?? id, language };
  const rows = changes.map((difference) => row(difference, changes, { over: overOf(comparison), naming }));
  const say = language.words.picture.differences;
  return {
    title: titleOf(comparison, changes, naming),
    subtitle: title,
    caption: captionOf(comparison, changes, naming),
    words: rows.map(({ words }) => words).join(" "),
    table: {
      head: say.head.map((word) => [word]),
      rows: changes.map((change) => [
        [naming.name(change.alternative)],
        [naming.name(change.baseline)],
        [differenceWithInterval(change, language)],
      ]),
    },
    draw: (width) => drawn(rows, { width, baselines: baselinesOf(changes, naming), language }),
  };
}

/** The changes that the answer speaks of: by intervals that hold together where there are such. */
const changesInKg = (comparison: Comparison): readonly Difference[] =>
  changesOf(comparison).map(({ alternative, against, kg }) => ({
    ...{ alternative, baseline: against, measure: "kg_delivered" },
    ...kg,
  }));

type Named = { readonly name: (id: string) => string; readonly language: Language };

type Row = {
  readonly difference: Difference;
  /** What stands left of the axis, right of it, and in the description. */
  readonly label: string;
  readonly figures: string;
  readonly words: string;
  readonly kind: "less" | "more" | "unclear";
};

function row(
  difference: Difference,
  all: readonly Difference[],
  { over, naming }: { readonly over: readonly string[]; readonly naming: Named },
): Row {
  const { name, language } = naming;
  const { differences, frontier } = language.words.picture;
  const { against } = differences;
  const note = over.includes(difference.alternative) ? ` (${frontier.over})` : "";
  const single = all.every(({ baseline }) => baseline === all[0]!.baseline);
  const both = against(name(difference.alternative), name(difference.baseline));
  return {
    difference,
    label: `${single ? name(difference.alternative) : both}${note}`,
    figures: changeWithInterval(difference, language),
    words: `${both}${note}: ${differenceWithInterval(difference, language)}.`,
    kind: !isClear(difference) ? "unclear" : difference.estimate! < 0 ? "less" : "more",
  };
}

const baselinesOf = (changes: readonly Difference[], { name }: Named): readonly string[] =>
  [...new Set(changes.map(({ baseline }) => baseline))].map(name);

type Frame = { readonly width: number; readonly baselines: readonly string[]; readonly language: Language };

function drawn(rows: readonly Row[], { width, baselines, language }: Frame): Drawing {
  const narrow = width < 500;
  const labels = rows.map(({ label }) => fitted(label, narrow ? 44 : 26));
  const labelWidth = Math.max(...labels.flat().map((line) => textWidth(line)));
  const left = narrow ? margin : margin + labelWidth + 14;
  const right = narrow
    ? width - margin
    : width - margin - Math.max(...rows.map(({ figures }) => textWidth(figures))) - 14;
  const heights = labels.map((lines) =>
    narrow ? (lines.length + 1) * lineHeight + 30 : Math.max(40, lines.length * lineHeight + 8),
  );
  const top = 28;
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const axis = axisOf(
    rows.map(({ difference }) => difference),
    { ends: [left, right], language, count: narrow ? 3 : 5 },
  );
  const starts = heights.map((_, i) => top + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  return {
    height: bottom + 44,
    marks: [
      ...axis.tickValues.map((tick) => {
        const x = px(axis.at(tick));
        const label = `<text class="soft middle" x="${x}" y="${bottom + 18}">${escaped(signedInScale(tick, axis.scale))}</text>`;
        return `<line class="${tick === 0 ? "zero" : "grid"}" x1="${x}" x2="${x}" y1="${top - 6}" y2="${bottom}"/>${label}`;
      }),
      `<text class="soft middle" x="${px((left + right) / 2)}" y="${bottom + 36}">${escaped(language.words.picture.differences.axis(axis.scale.unit))}</text>`,
      `<text class="small ${axis.at(0) > width - 90 ? "end" : "middle"}" x="${px(Math.min(axis.at(0), width - 8))}" y="${top - 12}">${escaped(fitted(baselines.length === 1 ? baselines[0]! : language.words.figures.baseline, 30, 1)[0]!)}</text>`,
      ...rows.map((each, i) => {
        const height = heights[i]!;
        const lines = labels[i]!;
        if (narrow) {
          const y = starts[i]! + 14;
          return [
            ...textLines([...lines], { x: margin, y, step: lineHeight, kind: "ink strong" }),
            ...textLines([each.figures], {
              x: margin,
              y: y + lines.length * lineHeight,
              step: 0,
              kind: "ink",
            }),
            marks(each, y + lines.length * lineHeight + 16, axis.at),
          ].join("");
        }
        const y = starts[i]! + height / 2;
        const first = y + 5 - ((lines.length - 1) * lineHeight) / 2;
        return [
          ...textLines(lines, { x: margin, y: first, step: lineHeight, kind: "ink" }),
          marks(each, y, axis.at),
          `<text class="ink" x="${px(right + 14)}" y="${y + 5}">${escaped(each.figures)}</text>`,
        ].join("");
      }),
    ],
  };
}

/** The interval and the point of a row. */
function marks({ difference, kind }: Row, y: number, at: (kg: number) => number): string {
  const { estimate, low, high } = difference;
  const interval = low === null || high === null ? "" : lyingWhisker([at(low), at(high)], y, kind, 8);
  const point =
    estimate === null ? "" : `<circle class="point ${kind}" cx="${px(at(estimate))}" cy="${y}" r="3"/>`;
  return `${interval}${point}`;
}

type DifferenceAxis = {
  readonly scale: Scale;
  readonly tickValues: readonly number[];
  readonly at: (kg: number) => number;
};

/** From the lowest to the highest end of an interval, zero included. */
function axisOf(
  changes: readonly Difference[],
  {
    ends: [left, right],
    language,
    count,
  }: { readonly ends: readonly [number, number]; readonly language: Language; readonly count: number },
): DifferenceAxis {
  const ends = changes.flatMap(({ estimate, low, high }) => [estimate ?? 0, low ?? 0, high ?? 0]);
  const [least, most] = extent([0, ...ends]) as [number, number];
  const [from, to] = least === most ? [-1, 1] : [least, most];
  const room = (to - from) * 0.04;
  const at = (kg: number) => left + ((kg - from + room) / (to - from + 2 * room)) * (right - left);
  const scale = scaleForDifference("kg", Math.max(-from, to), language);
  const step = tickStep(from, to, count) * scale.factor;
  const digits = Math.max(0, -Math.floor(log10(step) + 1e-9));
  return { scale: { ...scale, digits }, tickValues: ticks(from, to, count), at };
}

/** What is said of the plans within the budget says so, where another costs more. */
function titleOf(comparison: Comparison, changes: readonly Difference[], named: Named): string {
  const claim = claimOf(comparison, changes, named);
  const { within } = named.language.words.picture.differences;
  return overOf(comparison).length > 0 ? within(claim) : claim;
}

const overOf = ({ standing }: Comparison): readonly string[] => standing?.affordable?.over ?? [];

/** Names one plan only where it leads; plans that cannot be told apart are named together. */
function claimOf(comparison: Comparison, changes: readonly Difference[], named: Named): string {
  const { name, language } = named;
  const say = language.words.picture.differences;
  const shown = firstShown(comparison);
  if (shown === undefined) return say.noneBetter(baselinesOf(changes, named).join(language.words.answer.or));
  const lead = comparison.standing?.affordable ?? comparison.standing;
  if (lead !== undefined && lead.leader !== shown.alternative) {
    return say.tied(listed(lead.unbeaten.map(name), language.words.answer.and));
  }
  const scale = scaleForDifference("kg", shown.kg.estimate!, language);
  return say.title(
    `${inScale(-shown.kg.estimate!, scale)} ${scale.unit}`,
    name(shown.alternative),
    name(shown.against),
  );
}

function captionOf(
  { alternatives, standing, seed, picket, scenarioHash }: Comparison,
  changes: readonly Difference[],
  { name, language }: Named,
): string {
  const say = language.words.picture;
  const baselines = [...new Set(changes.map(({ baseline }) => baseline))].map((id) => {
    const delivered = alternatives.find((each) => each.id === id)?.measures["kg_delivered"];
    return delivered === undefined ? name(id) : `${name(id)}: ${withInterval(delivered, language)}`;
  });
  const { n } = changes[0]!;
  return [
    say.differences.points(baselines.join("; ")),
    n < 2
      ? say.differences.one
      : standing === undefined
        ? say.differences.lines
        : say.differences.linesTogether,
    say.made(countOf(n, "pairedReplication", language), seed, picket, scenarioHash.slice(0, 12)),
  ].join(" ");
}

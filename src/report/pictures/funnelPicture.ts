/** Where shipments are lost: the nested sets of departed, known, answered, intercepted and disrupted, and why nobody came. */

import type { MeasureEstimate } from "../../experiment/index.ts";
import { missReasons } from "../../model/index.ts";
import { countOf } from "../language/index.ts";
import { type Material, nameOf } from "../page/material.ts";
import { withInterval } from "../text/interval.ts";
import { inScale, scaleFor } from "../text/numbers.ts";
import { fitted } from "../text/wrapped.ts";
import { type Drawing, type Picture, svgDocument } from "./picture.ts";
import { escaped, px, textWidth } from "./svg.ts";
import { lyingWhisker } from "./whisker.ts";

const stages = [
  "shipments_departed",
  "shipments_known",
  "shipments_responded",
  "shipments_intercepted",
  "shipments_disrupted",
] as const;

/** The rate that leads to each stage from the one above. */
const rates = [undefined, "awareness_rate", "response_rate", "interception_rate", "success_rate"] as const;

/** A set of shipments, and a bar of it for each alternative. */
type Group = {
  readonly name: string;
  readonly isReason: boolean;
  readonly bars: readonly {
    readonly name: string;
    readonly estimate: MeasureEstimate;
    readonly beside: string;
  }[];
};

/** An SVG document. Throws RangeError where no shipment is known to anybody. */
export const funnelPicture = (material: Material): string => svgDocument(funnelOf(material));

/** Whether the result holds shipments that somebody knows of. */
export const hasFunnel = ({ comparison }: Pick<Material, "comparison">): boolean =>
  comparison.alternatives.some(({ measures }) => (measures["shipments_known"]?.estimate ?? 0) > 0);

/** A group of bars a set, one bar an alternative; below, the reasons for no answer. */
export function funnelOf(material: Material): Picture {
  if (!hasFunnel(material)) throw new RangeError("no funnel of a result in which no shipment is known");
  const { comparison, language } = material;
  const say = language.words.picture.funnel;
  const groups = groupsOf(material);
  const [first] = comparison.alternatives;
  const name = nameOf(material)(first!.id);
  const rate = (measure: string) => {
    const estimate = first!.measures[measure]?.estimate;
    return estimate === null || estimate === undefined
      ? language.words.figures.notDefined
      : `${inScale(estimate, scaleFor("1", estimate, language))} %`;
  };
  const chain = say.chain(
    name,
    rate("awareness_rate"),
    rate("response_rate"),
    rate("interception_rate"),
    rate("success_rate"),
  );
  const words = groups.map(
    (group) =>
      `${group.name}: ${group.bars.map((bar) => `${bar.name} ${withInterval(bar.estimate, language)}`).join("; ")}.`,
  );
  return {
    title: say.title(rate("response_rate"), name),
    subtitle: material.scenario.title,
    caption: [
      say.caption(chain),
      language.words.picture.made(
        countOf(first!.measures["shipments_known"]!.n, "replication", language),
        comparison.seed,
        comparison.picket,
        comparison.scenarioHash.slice(0, 12),
      ),
    ].join(" "),
    words: words.join(" "),
    table: {
      head: [[say.head], ...comparison.alternatives.map(({ id }) => [nameOf(material)(id)])],
      rows: groups.map((group) => [
        [group.isReason ? `  ${group.name}` : group.name],
        ...group.bars.map((bar) => [
          withInterval(bar.estimate, language),
          ...(bar.beside === "" ? [] : [bar.beside]),
        ]),
      ]),
    },
    draw: (width) => drawn(groups, width, material),
  };
}

function groupsOf(material: Material): readonly Group[] {
  const { comparison, language } = material;
  const { funnel } = language.words.picture;
  const bars = (measure: string, rate: string | undefined) =>
    comparison.alternatives.map(({ id, measures }) => {
      const share = rate === undefined ? null : (measures[rate]?.estimate ?? null);
      const percent = share === null ? "" : `${inScale(share, scaleFor("1", share, language))} %`;
      return {
        name: nameOf(material)(id),
        estimate: measures[measure]!,
        beside: percent === "" ? "" : funnel.of(percent),
      };
    });
  const reasons = missReasons.filter((reason) =>
    comparison.alternatives.some(({ measures }) => (measures[`missed_${reason}`]?.estimate ?? 0) > 0),
  );
  return [
    ...stages.map((stage, i) => ({
      name: funnel.stages[stage],
      isReason: false,
      bars: bars(stage, rates[i]),
    })),
    ...reasons.map((reason) => ({
      name: language.words.reasons[reason],
      isReason: true,
      bars: bars(`missed_${reason}`, undefined),
    })),
  ];
}

const margin = 20;
const barHeight = 15;
/** Shorter intervals, in pixels, would be a blot. */
const seen = 4;

function drawn(groups: readonly Group[], width: number, { language }: Material): Drawing {
  const narrow = width < 500;
  const { noAnswer } = language.words.picture.funnel;
  const most = Math.max(
    ...groups.flatMap(({ bars }) => bars.map(({ estimate }) => estimate.high ?? estimate.estimate ?? 0)),
  );
  const scale = (value: number) => ({
    ...scaleFor("shipments", most, language),
    digits: value > 0 && value < 10 ? 1 : 0,
  });
  const names = groups[0]!.bars.map(({ name }) => fitted(name, narrow ? 15 : 26, 1)[0]!);
  const left = margin + Math.max(...names.map((name) => textWidth(name, 12))) + 8;
  const right = width - margin - textWidth("0,000 (00.0 %)", 12);
  const at = (value: number) => left + (value / (most || 1)) * (right - left);
  const marks: string[] = [];
  let y = 6;
  let inReasons = false;
  for (const group of groups) {
    if (group.isReason && !inReasons) {
      inReasons = true;
      marks.push(`<line class="grid" x1="${margin}" x2="${width - margin}" y1="${y + 4}" y2="${y + 4}"/>`);
      marks.push(`<text class="ink strong" x="${margin}" y="${y + 26}">${escaped(noAnswer)}</text>`);
      y += 34;
    }
    marks.push(
      `<text class="ink${group.isReason ? "" : " strong"}" x="${margin}" y="${y + 14}">${escaped(group.name)}</text>`,
    );
    y += 20;
    group.bars.forEach(({ estimate, beside }, i) => {
      const value = estimate.estimate ?? 0;
      const middle = y + barHeight / 2;
      const share = /^[\d.,]+ %/.exec(beside)?.[0];
      const figure = `${inScale(value, scale(value))}${share === undefined ? "" : ` (${share})`}`;
      const whisker =
        estimate.low === null || estimate.high === null || at(estimate.high) - at(estimate.low) < seen
          ? ""
          : lyingWhisker([at(estimate.low), at(estimate.high)], middle, "zero", 4);
      const end = at(Math.max(value, estimate.high ?? 0));
      marks.push(
        `<text class="small end" x="${px(left - 8)}" y="${middle + 4}">${escaped(names[i]!)}</text>` +
          `<rect class="bar ${group.isReason ? "more" : "less"}${i === 0 ? "" : " pale"}" x="${px(left)}" y="${y + 1}" width="${px(at(value) - left)}" height="${barHeight - 3}"/>` +
          `${whisker}<text class="small" x="${px(end + 9)}" y="${middle + 4}">${escaped(figure)}</text>`,
      );
      y += barHeight;
    });
    y += 8;
  }
  return { height: y + 4, marks };
}

/** The answer over several calibrations as a picture: by how much each plan cuts what is delivered, a point a calibration. */

import { tickStep, ticks } from "d3-array";
import { log10 } from "../../arithmetic/index.ts";
import type { FamilyReport, MemberChange } from "../answer/family.ts";
import { nameIn } from "../answer/saying.ts";
import type { Language } from "../language/index.ts";
import { whole } from "../language/index.ts";
import type { Material } from "../page/material.ts";
import { inScale, type Scale } from "../text/numbers.ts";
import { fitted } from "../text/wrapped.ts";
import type { Drawing, Picture } from "./picture.ts";
import { escaped, px, textLines, textWidth } from "./svg.ts";

const margin = 20;
const lineHeight = 18;
const rowHeight = 40;

/** A plan with its shares over the calibrations, positive where less is delivered. */
type Row = {
  readonly name: string;
  readonly shares: readonly MemberChange["share"][];
  readonly figures: string;
};

/** Throws RangeError where a calibration has no change to show. */
export function familyPicture(
  { members }: FamilyReport,
  { scenario, language }: Pick<Material, "scenario" | "language">,
): Picture {
  const [first] = members[0]!.changes;
  if (first === undefined || members.some(({ changes }) => changes.length === 0))
    throw new RangeError("no picture of calibrations that compare nothing");
  const name = nameIn(scenario);
  const base = name(first.against);
  const say = language.words.picture.family;
  const rows = members[0]!.changes.map(({ alternative }): Row => {
    const shares = members.flatMap(
      ({ changes }) => changes.find((each) => each.alternative === alternative)?.share ?? [],
    );
    const estimates = shares.map(({ estimate }) => estimate);
    const [low, high] = [Math.min(...estimates), Math.max(...estimates)].map((each) =>
      inScale(each, percent(1, language)),
    );
    const range = low === high ? high! : `${low}${language.words.answer.to}${high}`;
    return { name: name(alternative), shares, figures: `${range} %` };
  });
  const count = whole(members.length, language.locale);
  return {
    title: say.title(base, count),
    subtitle: scenario.title,
    caption: say.caption(count),
    words: rows.map((each) => `${each.name}: ${each.figures}.`).join(" "),
    table: { head: [], rows: [] },
    draw: (width) => drawn(rows, { width, base, language }),
  };
}

const percent = (digits: number, { locale }: Language): Scale => ({ factor: 100, unit: "%", digits, locale });

type Frame = { readonly width: number; readonly base: string; readonly language: Language };

function drawn(rows: readonly Row[], { width, base, language }: Frame): Drawing {
  const narrow = width < 500;
  const labels = rows.map(({ name }) => fitted(name, narrow ? 40 : 26));
  const beside = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text))) + 14;
  const left = narrow ? margin : margin + beside(labels.flat());
  const right = width - margin - (narrow ? 0 : beside(rows.map(({ figures }) => figures)));
  const heights = labels.map((lines) =>
    narrow ? (lines.length + 1) * lineHeight + 30 : Math.max(rowHeight, lines.length * lineHeight + 8),
  );
  const top = 28;
  const starts = heights.map((_, i) => top + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const bottom = starts.at(-1)! + heights.at(-1)!;
  const all = rows.flatMap(({ shares }) => shares.map(({ estimate }) => estimate));
  const [from, to] = [Math.min(0, ...all), Math.max(0.01, ...all)];
  const room = (to - from) * 0.04;
  const at = (share: number) => left + ((share - from + room) / (to - from + 2 * room)) * (right - left);
  const step = tickStep(from, to, narrow ? 3 : 5) * 100;
  const axis = percent(Math.max(0, -Math.floor(log10(step) + 1e-9)), language);
  const grid = ticks(from, to, narrow ? 3 : 5).map((tick) => {
    const x = px(at(tick));
    return (
      `<line class="${tick === 0 ? "zero" : "grid"}" x1="${x}" x2="${x}" y1="${top - 6}" y2="${bottom}"/>` +
      `<text class="soft middle" x="${x}" y="${bottom + 18}">${escaped(inScale(tick, axis))}</text>`
    );
  });
  // In a narrow frame the names stand beside the axis, not across it.
  const start = at(from) + 8;
  const plans = rows.map((row, i) => {
    const lines = labels[i]!;
    if (narrow) {
      const y = starts[i]! + 14;
      const below = y + lines.length * lineHeight;
      return [
        ...textLines([...lines], { x: start, y, step: lineHeight, kind: "ink strong" }),
        ...textLines([row.figures], { x: start, y: below, step: 0, kind: "ink" }),
        range(row, below + 16, at),
      ].join("");
    }
    const y = starts[i]! + heights[i]! / 2;
    return [
      ...textLines(lines, {
        x: margin,
        y: y + 5 - ((lines.length - 1) * lineHeight) / 2,
        step: lineHeight,
        kind: "ink",
      }),
      range(row, y, at),
      `<text class="ink" x="${px(right + 14)}" y="${y + 5}">${escaped(row.figures)}</text>`,
    ].join("");
  });
  const zero = at(0);
  return {
    height: bottom + 44,
    marks: [
      ...grid,
      `<text class="soft middle" x="${px((left + right) / 2)}" y="${bottom + 36}">${escaped(language.words.picture.family.axis)}</text>`,
      `<text class="small ${zero < 60 ? "" : "middle"}" x="${px(Math.max(8, zero))}" y="${top - 12}">${escaped(fitted(base, 30, 1)[0]!)}</text>`,
      ...plans,
    ],
  };
}

/** From the lowest to the highest estimate, with a point a calibration; hollow where its interval holds zero. */
function range({ shares }: Row, y: number, at: (share: number) => number): string {
  const estimates = shares.map(({ estimate }) => estimate);
  const [x1, x2] = [Math.min(...estimates), Math.max(...estimates)].map((each) => px(at(each)));
  const points = shares.map(({ estimate, low, high }) => {
    const kind = low !== null && low > 0 ? "less" : high !== null && high < 0 ? "more" : "unclear";
    return `<circle class="point ${kind}" cx="${px(at(estimate))}" cy="${y}" r="4"/>`;
  });
  return `<line class="interval unclear" x1="${x1}" x2="${x2}" y1="${y}" y2="${y}"/>${points.join("")}`;
}

/** A picture with two axes: grid and labels around marks that others draw. */

import type { Table } from "../text/answerTable.ts";
import { fitted } from "../text/wrapped.ts";
import { type Axis, labelled, roomy } from "./axes.ts";
import { type Picture, svgDocument } from "./picture.ts";
import { escaped, px, textLines } from "./svg.ts";

export type Chart = {
  readonly title: string;
  readonly subtitle: string;
  readonly caption: string;
  /** The numbers in words, for those who cannot see the picture. */
  readonly words: string;
  readonly x: Axis;
  readonly y: Axis;
  /** For Intl.NumberFormat; `en-US` unless given. */
  readonly locale?: string;
  /** The numbers behind it. */
  readonly table?: Table;
  /** Draws into the frame, given where values stand. */
  readonly marks: (place: Placing) => readonly string[];
};

/** From values to places in the picture, as SVG writes numbers. */
export type Placing = {
  readonly x: (value: number) => string;
  readonly y: (value: number) => string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const margin = 20;

/** An SVG document. */
export const chart = (content: Chart): string => svgDocument(chartPicture(content));

/** The picture, to be drawn at any width; a narrow one is no lower. */
export function chartPicture({ x, y, marks, locale = "en-US", table, ...words }: Chart): Picture {
  const draw = (width: number) => {
    const [left, right] = [margin + Math.min(66, width / 8), width - margin + 4];
    const label = fitted(y.label, Math.floor((width - 2 * margin) / 7.2), 2);
    const top = 12 + label.length * 18;
    const bottom = top + (width < 500 ? 260 : 340);
    const rangeX = roomy(x);
    const rangeY = roomy(y);
    const atX = (value: number) =>
      px(left + ((value - rangeX[0]) / (rangeX[1] - rangeX[0])) * (right - left));
    const atY = (value: number) =>
      px(bottom - ((value - rangeY[0]) / (rangeY[1] - rangeY[0])) * (bottom - top));
    return {
      height: bottom + 46,
      marks: [
        ...textLines(label, { x: margin, y: 16, step: 18, kind: "soft" }),
        ...labelled(rangeY, { factor: y.factor, locale }).map(
          ({ value, text }) =>
            `<line class="${value === 0 ? "zero" : "grid"}" x1="${left}" x2="${right}" y1="${atY(value)}" y2="${atY(value)}"/>` +
            `<text class="soft end" x="${left - 8}" y="${px(Number(atY(value)) + 5)}">${text}</text>`,
        ),
        ...labelled(rangeX, { factor: x.factor, locale, count: width < 500 ? 4 : 6 }).map(
          ({ value, text }) =>
            `<line class="grid" x1="${atX(value)}" x2="${atX(value)}" y1="${top}" y2="${bottom}"/>` +
            `<text class="soft middle" x="${atX(value)}" y="${bottom + 18}">${text}</text>`,
        ),
        `<text class="soft middle" x="${px((left + right) / 2)}" y="${bottom + 38}">${escaped(x.label)}</text>`,
        ...marks({ x: atX, y: atY, left, right, top, bottom }),
      ],
    };
  };
  return { ...words, table: table ?? { head: [], rows: [] }, draw };
}

/** A line through points; points without a value break it. */
export function line(
  points: readonly (readonly [number, number | null])[],
  place: Placing,
  kind: string,
): string {
  let pen = "M";
  const path = points.flatMap(([x, y]) => {
    if (y === null) {
      pen = "M";
      return [];
    }
    const step = `${pen}${place.x(x)} ${place.y(y)}`;
    pen = "L";
    return [step];
  });
  return `<path class="curve ${kind}" d="${path.join("")}"/>`;
}

/** The area between two lines over the same places. */
export function band(
  points: readonly (readonly [number, number, number])[],
  place: Placing,
  kind: string,
): string {
  const there = points.map(([x, low]) => `${place.x(x)} ${place.y(low)}`);
  const back = [...points].reverse().map(([x, , high]) => `${place.x(x)} ${place.y(high)}`);
  return points.length === 0 ? "" : `<path class="band ${kind}" d="M${[...there, ...back].join("L")}Z"/>`;
}

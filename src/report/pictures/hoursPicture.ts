/** What the units do with their hours: in port, outbound, on station, on missions, homebound, under repair. */

import type { unitStates } from "../../model/index.ts";
import type { World } from "../../scenario/index.ts";
import { whole } from "../language/index.ts";
import { isolated, type Material, nameOf } from "../page/material.ts";
import { inScale, scaleFor } from "../text/numbers.ts";
import { fitted } from "../text/wrapped.ts";
import { type Drawing, type Picture, svgDocument } from "./picture.ts";
import { escaped, px, textLines, textWidth } from "./svg.ts";

type State = (typeof unitStates)[number];

/** In the order of a cycle, missions beside the time on station. */
const order: readonly State[] = ["on-station", "mission", "outbound", "homebound", "in-port", "repair"];

/** What a class does; those that do the same stand together. */
const kinds = ["both", "intercept", "detect"] as const;
type Kind = (typeof kinds)[number];

const kindOf = ({ role }: World["assets"][string]): Kind =>
  role.length > 1 ? "both" : role.includes("detect") ? "detect" : "intercept";

/** All unit-hours of one class under one alternative. */
type Bar = {
  readonly group: string;
  readonly alternative: string;
  readonly id: string;
  readonly kind: Kind;
  /** How many there are, on average over the measured period. */
  readonly units: number;
  readonly shares: Readonly<Record<State, number>>;
};

/** An SVG document. Throws RangeError where replications are not kept, or nobody searches or pursues. */
export const hoursPicture = (material: Material): string => svgDocument(hoursOf(material));

/** Whether hours of units are known. */
export const hasHours = (material: Material): boolean => barsOf(material).length > 0;

function barsOf(material: Material): readonly Bar[] {
  const { comparison, scenario, histories } = material;
  if (histories === undefined) return [];
  const { assets, horizon } = scenario.baseline;
  const bars = Object.entries(assets).flatMap(([id, asset]) =>
    comparison.alternatives.flatMap(({ id: alternative }): readonly Bar[] => {
      const sums = histories.alternatives.get(alternative);
      const hours = order.map((state) => mean(sums?.get(`hours_${state}.${id}`)));
      const total = hours.reduce((sum, each) => sum + each, 0);
      if (total === 0) return [];
      const shares = Object.fromEntries(order.map((state, i) => [state, hours[i]! / total])) as Record<
        State,
        number
      >;
      return [
        {
          group: isolated(asset.name ?? id.replaceAll("-", " ")),
          alternative: nameOf(material)(alternative),
          ...{ id, kind: kindOf(asset), units: total / horizon, shares },
        },
      ];
    }),
  );
  return bars.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

const mean = (column: Float64Array | undefined): number =>
  column === undefined || column.length === 0
    ? 0
    : column.reduce((sum, value) => sum + value, 0) / column.length;

/** A bar a class and alternative, cut into states. */
export function hoursOf(material: Material): Picture {
  const bars = barsOf(material);
  if (bars.length === 0) {
    throw new RangeError(
      "no picture of hours: the replications of the result are not kept, or nobody searches",
    );
  }
  const { comparison, language, histories } = material;
  const say = language.words.picture.hours;
  const { states } = language.words;
  const percent = (share: number) => `${inScale(share, { ...scaleFor("1", share, language), digits: 0 })} %`;
  const busiest = bars
    .filter(({ alternative }) => alternative === bars[0]!.alternative)
    .reduce((most, bar) => (bar.shares.mission > most.shares.mission ? bar : most));
  return {
    title:
      busiest.shares.mission > 0
        ? say.title(percent(busiest.shares.mission), `${busiest.group} (${busiest.alternative})`)
        : say.idle,
    subtitle: material.scenario.title,
    caption: `${say.caption} ${language.words.picture.made(histories!.n.toLocaleString(language.locale), comparison.seed, comparison.picket, comparison.scenarioHash.slice(0, 12))}`,
    words: bars
      .map(
        (bar) =>
          `${bar.group}, ${bar.alternative}: ${order.map((state) => `${states[state]} ${percent(bar.shares[state])}`).join(", ")}.`,
      )
      .join(" "),
    table: {
      head: [[say.head], ...order.map((state) => [states[state]])],
      rows: bars.map((bar) => [
        [bar.group, `${bar.alternative}, ${unitsOf(bar, material)}`],
        ...order.map((state) => [percent(bar.shares[state])]),
      ]),
    },
    draw: (width) => drawn(bars, width, material),
  };
}

/** "13 units". */
const unitsOf = ({ units }: Bar, { language }: Material): string =>
  language.words.picture.hours.units(whole(Math.round(units), language.locale));

const margin = 20;
const barHeight = 18;
/** Fill and ink of each state; every fill has a number in it, and seams between. */
const looks: Readonly<Record<State, readonly [fill: string, ink: string]>> = {
  "on-station": ["hue-2", "on-light"],
  mission: ["hue-1", "on-dark"],
  outbound: ["hue-4", "on-light"],
  homebound: ["hue-5", "on-light"],
  "in-port": ["hue-7", "on-light"],
  repair: ["hue-6", "on-light"],
};

function drawn(bars: readonly Bar[], width: number, material: Material): Drawing {
  const { language } = material;
  const narrow = width < 500;
  const several = new Set(bars.map(({ kind }) => kind)).size > 1;
  const { states } = language.words;
  const names = bars.map(
    (bar) =>
      `${fitted(bar.alternative, narrow ? 12 : 28, 1)[0]} (${whole(Math.round(bar.units), language.locale)})`,
  );
  const left = margin + Math.max(...names.map((name) => textWidth(name, 12))) + 8;
  const right = width - margin;
  const marks: string[] = [];
  let [x, y] = [margin, 12];
  for (const state of order) {
    const wide = 16 + textWidth(states[state], 12) + 18;
    if (x + wide > width - margin) [x, y] = [margin, y + 18];
    marks.push(
      `<rect class="swatch ${looks[state][0]}" x="${px(x)}" y="${y - 9}" width="11" height="11"/><text class="small" x="${px(x + 16)}" y="${y + 1}">${escaped(states[state])}</text>`,
    );
    x += wide;
  }
  y += 14;
  bars.forEach((bar, i) => {
    if (several && bars[i - 1]?.kind !== bar.kind) {
      y += i === 0 ? 4 : 16;
      marks.push(
        `<line class="grid" x1="${margin}" x2="${right}" y1="${y}" y2="${y}"/>` +
          `<text class="heading" x="${margin}" y="${y + 24}">${escaped(language.words.picture.hours.kinds[bar.kind])}</text>`,
      );
      y += 28;
    }
    if (i === 0 || bars[i - 1]!.id !== bar.id) {
      y += 8;
      const lines = fitted(bar.group, Math.floor((width - 2 * margin) / 7.6), 2);
      for (const text of lines) {
        marks.push(`<text class="ink strong" x="${margin}" y="${y + 14}">${escaped(text)}</text>`);
        y += 19;
      }
    }
    marks.push(`<text class="small end" x="${px(left - 8)}" y="${y + 13}">${escaped(names[i]!)}</text>`);
    let from = left;
    for (const state of order) {
      const wide = bar.shares[state] * (right - left);
      if (wide <= 0) continue;
      const [fill, ink] = looks[state];
      const text = `${Math.round(bar.shares[state] * 100)}`;
      marks.push(
        `<rect class="bar ${fill}" x="${px(from)}" y="${y}" width="${px(wide)}" height="${barHeight - 3}"/><path class="seam" d="M${px(from + wide)} ${y}v${barHeight - 3}"/>` +
          (wide > textWidth(text, 12) + 4
            ? `<text class="small ${ink} middle" x="${px(from + wide / 2)}" y="${y + 12}">${text}</text>`
            : ""),
      );
      from += wide;
    }
    y += barHeight;
  });
  const axis = fitted(`${language.words.picture.hours.axis}, %`, Math.floor((right - left) / 7.6), 3);
  marks.push(
    ...textLines(axis, { x: Math.round((left + right) / 2), y: y + 18, step: 17, kind: "soft middle" }),
  );
  return { height: y + 12 + axis.length * 17, marks };
}

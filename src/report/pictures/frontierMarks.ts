/** Plans by what they cost and what they stop, as both pictures of a frontier draw them. */

import type { Language } from "../language/index.ts";
import { amount } from "../text/numbers.ts";
import { fitted } from "../text/wrapped.ts";
import { type Chart, line, type Placing } from "./chart.ts";
import { type Box, Labels } from "./labels.ts";
import { escaped, px } from "./svg.ts";
import { standingWhisker } from "./whisker.ts";

export type FrontierMark = {
  readonly name: string;
  /** US dollars over the measured period. */
  readonly cost: number;
  /** Kilograms less delivered than under the baseline, with the ends of their interval. */
  readonly stopped: { readonly estimate: number; readonly low: number; readonly high: number };
  /** Joined to its neighbours. */
  readonly isKept: boolean;
  /** Another plan beats it, and clearly so. */
  readonly isBeaten: boolean;
  /** Told apart from what it is held against. */
  readonly isClear: boolean;
  readonly isBaseline: boolean;
  readonly isOver: boolean;
};

type Drawn = {
  readonly marks: readonly FrontierMark[];
  readonly budget: number | undefined;
  readonly language: Language;
};

/** Names in a picture, beyond which only the first and the last plan of the frontier and today's are named. */
const mostNames = 10;

/** Where the axes run: every interval, zero, and the budget; above is room for names. */
export function frontierRange({ marks, budget }: Pick<Drawn, "marks" | "budget">): {
  readonly x: Pick<Chart["x"], "from" | "to">;
  readonly y: Pick<Chart["y"], "from" | "to">;
} {
  const costs = [...marks.map(({ cost }) => cost), ...(budget === undefined ? [] : [budget])];
  const ends = marks.flatMap(({ stopped: { estimate, low, high } }) => [estimate, low, high]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const [cheapest, dearest] = [Math.min(...costs), Math.max(...costs)];
  return {
    x: { from: cheapest, to: dearest + 0.1 * (dearest - cheapest) },
    // Below zero is room for the names of plans that stop nothing.
    y: { from: Math.min(1.15 * least, -0.16 * most), to: 1.2 * most },
  };
}

/** The budget, the line of the frontier, a point with its interval for each plan, and names. */
export function frontierMarks(drawn: Drawn, place: Placing): readonly string[] {
  const { marks, budget } = drawn;
  const kept = marks.filter(({ isKept }) => isKept).sort((a, b) => a.cost - b.cost);
  const within = kept.filter(({ isOver }) => !isOver);
  const beyond = [...within.slice(-1), ...kept.filter(({ isOver }) => isOver)];
  const path = (points: readonly FrontierMark[], kind: string) =>
    points.length < 2
      ? []
      : [
          line(
            points.map(({ cost, stopped }) => [cost, stopped.estimate]),
            place,
            kind,
          ),
        ];
  const { labels, marks: limit } = budgetLine(drawn, place);
  avoidWhatIsDrawn(labels, { marks, kept, budget, place });
  return [
    ...limit,
    ...path(within, "less"),
    ...path(beyond, "over dash-1"),
    ...[...marks]
      .sort((a, b) => Number(b.isBeaten) - Number(a.isBeaten))
      .map((each) => drawnPoint(each, place)),
    ...namesOf(drawn, kept, labels, place),
  ];
}

/** Right of the line nothing can be paid. */
function budgetLine({ budget, language }: Drawn, place: Placing) {
  const { left, right, top, bottom } = place;
  const labels = new Labels({ x: left, y: top - 8, w: right + 18 - left, h: bottom - top + 8 });
  if (budget === undefined) return { labels, marks: [] };
  const x = Number(place.x(budget));
  const text = language.words.picture.frontier.budget(amount("USD", budget, language));
  const label = labels.beside([x, top + 6], [text], { kind: "small label strong", size: 12, away: 6 });
  return {
    labels,
    marks: [
      `<rect class="beyond" x="${px(x)}" y="${px(top)}" width="${px(Math.max(0, right - x))}" height="${px(bottom - top)}"/>`,
      `<line class="mark budget" x1="${px(x)}" x2="${px(x)}" y1="${px(top)}" y2="${px(bottom)}"/>`,
      label,
    ],
  };
}

function drawnPoint(mark: FrontierMark, place: Placing): string {
  const { name, cost, stopped, isBaseline } = mark;
  const x = Number(place.x(cost));
  const y = place.y(stopped.estimate);
  const kind = kindOf(mark);
  const whisker =
    stopped.low === stopped.high
      ? ""
      : standingWhisker([Number(place.y(stopped.low)), Number(place.y(stopped.high))], x, kind, 5);
  const ring = isBaseline ? `<circle class="ring" cx="${px(x)}" cy="${y}" r="9"/>` : "";
  return `<g><title>${escaped(name)}</title>${whisker}<circle class="point ${kind}" cx="${px(x)}" cy="${y}" r="4"/>${ring}</g>`;
}

function kindOf({ isBeaten, isClear, isOver, isKept }: FrontierMark): string {
  if (isOver) return "over";
  if (isBeaten) return "greyed";
  return isClear && isKept ? "less" : "unclear";
}

type Around = {
  readonly marks: readonly FrontierMark[];
  readonly kept: readonly FrontierMark[];
  readonly budget: number | undefined;
  readonly place: Placing;
};

/** Names stand off points, and off lines and the axis where there is any other place. */
function avoidWhatIsDrawn(labels: Labels, { marks, kept, budget, place }: Around): void {
  const at = ({ cost, stopped }: FrontierMark) =>
    [Number(place.x(cost)), Number(place.y(stopped.estimate))] as const;
  for (const mark of marks) {
    labels.avoid(at(mark), mark.isBaseline ? 9 : 6);
    const x = Number(place.x(mark.cost));
    labels.avoidLine([x, Number(place.y(mark.stopped.low))], [x, Number(place.y(mark.stopped.high))]);
  }
  for (const [i, mark] of kept.slice(1).entries()) labels.avoidLine(at(kept[i]!), at(mark));
  const zero = Number(place.y(0));
  labels.avoidLine([place.left, zero], [place.right, zero]);
  if (budget !== undefined) {
    const x = Number(place.x(budget));
    labels.avoidLine([x, place.top], [x, place.bottom]);
  }
}

function namesOf(
  { marks, budget, language }: Drawn,
  kept: readonly FrontierMark[],
  labels: Labels,
  place: Placing,
): readonly string[] {
  const say = language.words.picture.frontier;
  const { baseline } = language.words.figures;
  const ends = new Set([kept[0], kept.at(-1), ...marks.filter(({ isBaseline }) => isBaseline)]);
  const named = marks.length <= mostNames ? [...marks] : marks.filter((each) => ends.has(each));
  const narrow = place.right - place.left < 400;
  const most = narrow ? 22 : 28;
  const important = (each: FrontierMark) => Number(each.isBaseline) * 2 + Number(ends.has(each));
  return named
    .sort((a, b) => important(b) - important(a))
    .map((each) => {
      const { name, cost, stopped, isBaseline, isOver } = each;
      const notes = [
        ...(isBaseline && !name.includes(baseline) ? [`(${baseline})`] : []),
        // A narrow picture leaves that to the colour beyond the budget.
        ...(isOver && !narrow ? [`(${say.over})`] : []),
      ].join(" ");
      const lines = fitted(`${name} ${notes}`.trim(), most, 3);
      return labels.beside([Number(place.x(cost)), Number(place.y(stopped.estimate))], lines, {
        kind: isBaseline ? "small ink label strong" : "small ink label",
        size: 12,
        away: isBaseline ? 13 : 10,
        ...(budget === undefined ? {} : { home: sideOf(isOver, Number(place.x(budget)), place) }),
      });
    });
}

/** A name stands on its plan's side of the budget. */
const sideOf = (isOver: boolean, limit: number, { left, right, top, bottom }: Placing): Box => {
  const [x, end] = isOver ? [limit, right + 18] : [left, limit];
  return { x, y: top - 8, w: end - x, h: bottom - top + 8 };
};

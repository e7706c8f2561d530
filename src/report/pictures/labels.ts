/** Labels of a picture, kept within it and apart from one another. */

import { hypot } from "../../arithmetic/index.ts";
import { escaped, px, textWidth } from "./svg.ts";

type Spot = readonly [x: number, y: number];
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** How a label looks, and how far from its place it stands. */
export type LabelLook = {
  readonly kind: string;
  readonly size: number;
  readonly away?: number;
  /** Where it belongs, if it fits there. */
  readonly home?: Box;
};

/** How much wider bold letters are. */
const bold = 1.15;

/** Places labels one after another, the important ones first. */
export class Labels {
  readonly #taken: Box[] = [];
  readonly #crossed: Box[] = [];
  readonly #frame: Box;

  constructor(frame: Box) {
    this.#frame = frame;
  }

  /** Keeps labels off a spot of this radius. */
  avoid([x, y]: Spot, radius: number): void {
    this.#taken.push({ x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius });
  }

  /** Lets labels cross a spot only where every other place crosses more. */
  avoidIfPossible([x, y]: Spot, radius: number): void {
    this.#crossed.push({ x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius });
  }

  /** Keeps labels off a straight line as long as there is another place. */
  avoidLine([x0, y0]: Spot, [x1, y1]: Spot): void {
    const steps = Math.max(1, Math.ceil(hypot(x1 - x0, y1 - y0) / 8));
    for (let k = 0; k <= steps; k++) {
      this.avoidIfPossible([x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps], 4);
    }
  }

  /** Text beside a spot: right of it, left of it, below or above, or on a corner, near by if it can; nothing if it fits nowhere. */
  beside(spot: Spot, lines: readonly string[], look: LabelLook): string {
    return this.besideOne([spot], lines, look);
  }

  /** The same beside whichever of some spots has room, the first ones first. */
  besideOne(
    spots: readonly Spot[],
    lines: readonly string[],
    { kind, size, away = 9, home }: LabelLook,
  ): string {
    const step = size + 3;
    const w = Math.max(...lines.map((each) => textWidth(each, size))) * (/\bstrong\b/.test(kind) ? bold : 1);
    const h = lines.length * step;
    const fitting = [away, away + size, away + 2.5 * size]
      .flatMap((far) => spots.flatMap((spot) => around(spot, { w, h }, far)))
      .filter((place) => this.#isFree({ ...place, w, h }));
    const atHome = fitting.filter((place) => home !== undefined && holds(home, { ...place, w, h }));
    const free = atHome.length > 0 ? atHome : fitting;
    const crossings = free.map(
      (place) => this.#crossed.filter((each) => overlap(each, { ...place, w, h })).length,
    );
    const at = free[crossings.indexOf(Math.min(...crossings))];
    if (at === undefined) return "";
    this.#taken.push({ ...at, w, h });
    return lines
      .map(
        (each, i) =>
          `<text class="${kind}" x="${px(at.x)}" y="${px(at.y + i * step + size - 1)}">${escaped(each)}</text>`,
      )
      .join("");
  }

  #isFree(box: Box): boolean {
    return holds(this.#frame, box) && !this.#taken.some((each) => overlap(each, box));
  }
}

function around([x, y]: Spot, { w, h }: { readonly w: number; readonly h: number }, away: number) {
  const near = away * 0.75;
  return [
    { x: x + away, y: y - h / 2 },
    { x: x - away - w, y: y - h / 2 },
    { x: x - w / 2, y: y + away - 2 },
    { x: x - w / 2, y: y - away - h },
    { x: x + near, y: y + near },
    { x: x - near - w, y: y + near },
    { x: x + near, y: y - near - h },
    { x: x - near - w, y: y - near - h },
  ];
}

const holds = ({ x, y, w, h }: Box, box: Box): boolean =>
  box.x >= x && box.y >= y && box.x + box.w <= x + w && box.y + box.h <= y + h;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y;

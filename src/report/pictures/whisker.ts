/** An interval with caps at its ends, which stand out beyond a dot however short the interval is. */

import { px } from "./svg.ts";

export type Span = readonly [from: number, to: number];

const capped = (kind: string, d: string): string => `<path class="whisker ${kind}" d="${d}"/>`;

/** Lying, at this height. */
export const lyingWhisker = ([from, to]: Span, y: number, kind: string, cap = 6): string =>
  capped(
    kind,
    `M${px(from)} ${px(y - cap)}v${2 * cap}M${px(from)} ${px(y)}H${px(to)}M${px(to)} ${px(y - cap)}v${2 * cap}`,
  );

/** Standing, at this place across. */
export const standingWhisker = ([from, to]: Span, x: number, kind: string, cap = 6): string =>
  capped(
    kind,
    `M${px(x - cap)} ${px(from)}h${2 * cap}M${px(x)} ${px(from)}V${px(to)}M${px(x - cap)} ${px(to)}h${2 * cap}`,
  );

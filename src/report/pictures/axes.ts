/** Axes of a picture: ticks at round values in the unit shown, and how they are written. */

import { tickStep, ticks } from "d3-array";
import { log10 } from "../../arithmetic/index.ts";

/** One axis: what it runs over, how its numbers are written, and what it is called. */
export type Axis = {
  readonly from: number;
  readonly to: number;
  /** Factor and digits are those of `inScale`; the step of the ticks decides the digits. */
  readonly factor: number;
  readonly label: string;
};

/** A little room on both sides, and never an empty range. */
export function roomy({ from, to }: Pick<Axis, "from" | "to">): readonly [number, number] {
  const room = from === to ? Math.max(1, Math.abs(from)) * 0.5 : (to - from) * 0.05;
  return [from - (from === 0 ? 0 : room), to + (to === 0 ? 0 : room)];
}

/** Round values in the unit in which they are shown, about `count` of them. */
export const ticksOf = (from: number, to: number, factor: number, count = 6): readonly number[] =>
  ticks(from * factor, to * factor, count).map((tick) => tick / factor);

/** Ticks with their text. */
export function labelled(
  [from, to]: readonly [number, number],
  {
    factor,
    locale = "en-US",
    count = 6,
  }: { readonly factor: number; readonly locale?: string; readonly count?: number },
): readonly { readonly value: number; readonly text: string }[] {
  const step = tickStep(from * factor, to * factor, count);
  const digits = Math.max(0, -Math.floor(log10(step) + 1e-9));
  return ticksOf(from, to, factor, count).map((value) => ({
    value,
    text: (value * factor + 0).toLocaleString(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
  }));
}

/** An estimate with its interval, in figures and, where figures could mislead, in words. */

import type { MeasureEstimate } from "../../experiment/index.ts";
import { inEnglish, type Language } from "../language/index.ts";
import { inScale, type Scale, scaleFor, scaleForDifference, signedInScale } from "./numbers.ts";

/** Whether a difference is told from zero: its interval leaves zero out. */
export const isClear = ({ low, high }: Pick<MeasureEstimate, "low" | "high">): boolean =>
  (low !== null && low > 0) || (high !== null && high < 0);

/** "82.1 t [79.3, 84.9]", "not defined", or "82.1 t (no interval)". */
export function withInterval(estimate: MeasureEstimate, language: Language = inEnglish): string {
  const scale = scaleFor(estimate.unit, estimate.estimate ?? 0, language);
  return figures(estimate, scale, { write: inScale, unit: ` ${scale.unit}`, language });
}

/** The same without the unit, in a scale that several share. */
export const figuresOf = (estimate: MeasureEstimate, scale: Scale, language: Language = inEnglish): string =>
  figures(estimate, scale, { write: inScale, unit: "", language });

/** A difference with its sign: "-259 t [-266, -251]"; one whose interval covers zero is said to be no clear difference. */
export function differenceWithInterval(difference: MeasureEstimate, language: Language = inEnglish): string {
  const text = changeWithInterval(difference, language);
  return isUnclear(difference) ? `${language.words.figures.noClearDifference}: ${text}` : text;
}

/** A difference with its sign, and nothing said about it. */
export function changeWithInterval(difference: MeasureEstimate, language: Language = inEnglish): string {
  const scale = scaleForDifference(difference.unit, sizeOf(difference), language);
  return figures(difference, scale, { write: signedInScale, unit: ` ${scale.unit}`, language });
}

/** The same without the unit, its words on a line of their own. */
export function differenceFigures(
  difference: MeasureEstimate,
  scale: Scale,
  language: Language = inEnglish,
): readonly string[] {
  const { noChange, noClearDifference } = language.words.figures;
  if (isSame(difference)) return [noChange];
  const text = figures(difference, scale, { write: signedInScale, unit: "", language });
  return isUnclear(difference) ? [text, noClearDifference] : [text];
}

/** The largest number that a difference and its interval hold. */
export const sizeOf = ({ estimate, low, high }: MeasureEstimate): number =>
  Math.max(...[estimate, low, high].map((value) => Math.abs(value ?? 0)));

/** Whether a difference has an interval and this covers zero. */
const isUnclear = (difference: MeasureEstimate): boolean =>
  hasInterval(difference) && !isClear(difference) && !isSame(difference);

/** Whether two alternatives agree in every replication. */
const isSame = ({ estimate, low, high }: MeasureEstimate): boolean =>
  estimate === 0 && low === 0 && high === 0;

const hasInterval = ({ low, high }: MeasureEstimate): boolean => low !== null || high !== null;

type Writing = {
  readonly write: (value: number, scale: Scale) => string;
  readonly unit: string;
  readonly language: Language;
};

function figures(estimate: MeasureEstimate, scale: Scale, { write, unit, language }: Writing): string {
  const { notDefined, noInterval, unbounded, between } = language.words.figures;
  if (estimate.estimate === null) return notDefined;
  const value = `${write(estimate.estimate, scale)}${unit}`;
  if (!hasInterval(estimate)) return `${value} (${noInterval})`;
  const end = (bound: number | null) => (bound === null ? unbounded : write(bound, scale));
  return `${value} [${end(estimate.low)}${between}${end(estimate.high)}]`;
}

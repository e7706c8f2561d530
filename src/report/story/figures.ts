/** Numbers in stories. */

import { log10 } from "../../arithmetic/index.ts";
import { inEnglish, type Language } from "../language/index.ts";
import { inScale, scaleFor } from "../text/numbers.ts";
import { storyWords } from "./words/index.ts";

/** A mass: "601 kg", "1.24 t". */
export function mass(kg: number, language: Language = inEnglish): string {
  const scale = scaleFor("kg", kg, language);
  return `${inScale(kg, scale)} ${scale.unit}`;
}

/** A share as a percentage with as many decimals as it has, three at most. */
export const share = (value: number, language: Language = inEnglish): string =>
  `${withMark(String(Number((100 * value).toFixed(3))), language)} %`;

/** A draw in (0, 1) in thousandths, or as finely as it takes not to show it as 0 or 1. */
export function thousandths(draw: number, language: Language = inEnglish): string {
  if (draw < 0.0005) return withMark(draw.toPrecision(4), language);
  const decimals = draw >= 0.9995 ? Math.ceil(-log10(1 - draw)) : 3;
  return withMark(draw.toFixed(decimals), language);
}

/** A number of JavaScript with the decimal mark of a language. */
export const withMark = (text: string, { tag }: Language): string =>
  text.replace(".", storyWords[tag].decimal);

/** Numbers as people read them: three or four figures, thousands apart, units that fit, in the manner of a language. */

import { countOf, inEnglish, type Language, type Words, whole } from "../language/index.ts";

/** How numbers of one unit and size are written: 12,345 kg as 12.3 t, 0.254 of 1 as 25.4 %. */
export type Scale = {
  readonly factor: number;
  readonly unit: string;
  readonly digits: number;
  /** For Intl.NumberFormat; `en-US` unless given. */
  readonly locale?: string;
};

/** The scale in which numbers of this unit and about this size are written. */
export function scaleFor(unit: string, size: number, { locale, words }: Language = inEnglish): Scale {
  const large = Math.abs(size);
  const scaled = (factor: number, name: string): Scale => ({
    factor,
    unit: words.units[name] ?? name,
    digits: digitsFor(large * factor),
    locale,
  });
  switch (unit) {
    case "kg":
    case "kg/month":
      return large < 1000 ? scaled(1, unit) : scaled(1e-3, unit.replace("kg", "t"));
    case "1":
      return { factor: 100, unit: "%", digits: 1, locale };
    case "USD":
      if (large >= 1e9) return scaled(1e-9, "billion USD");
      if (large >= 1e6) return scaled(1e-6, "million USD");
      return large >= 1e5 ? scaled(1e-3, "thousand USD") : scaled(1, unit);
    default:
      return scaled(1, unit);
  }
}

/** Decimals for three figures or more; none for zero. */
export function digitsFor(size: number): number {
  if (size === 0) return 0;
  if (size < 9.995) return 2;
  return size < 99.95 ? 1 : 0;
}

/** The scale for a difference of two numbers of this unit: that of shares is percentage points. */
export function scaleForDifference(unit: string, size: number, language: Language = inEnglish): Scale {
  const { locale, words } = language;
  return unit === "1"
    ? { factor: 100, unit: words.units["points"] ?? "points", digits: 1, locale }
    : scaleFor(unit, size, language);
}

/** A number in a scale, without its unit; what rounds to zero has no sign. */
export function inScale(value: number, { factor, digits, locale = "en-US" }: Scale): string {
  const text = (value * factor).toLocaleString(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return /[1-9]/.test(text) ? text : text.replace("-", "");
}

/** A number in a scale with its sign, + included. */
export function signedInScale(value: number, scale: Scale): string {
  const text = inScale(value, scale);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A number with its unit in the scale that fits it: "12.3 t". */
export function amount(unit: string, value: number, language: Language = inEnglish): string {
  const scale = scaleFor(unit, value, language);
  return `${inScale(value, scale)} ${scale.unit}`;
}

/** Hours as a length of time: "1 year", "18 months", "30 days", "12 h". */
export function lengthOfTime(hours: number, language: Language = inEnglish): string {
  const units: readonly { readonly hours: number; readonly noun: keyof Words["nouns"] }[] = [
    { hours: 8766, noun: "year" },
    { hours: 730.5, noun: "month" },
    { hours: 24, noun: "day" },
  ];
  for (const unit of units) {
    const count = hours / unit.hours;
    if (count >= 1 && Math.abs(count - Math.round(count)) < 1e-9) {
      return countOf(Math.round(count), unit.noun, language);
    }
  }
  return `${hours.toLocaleString(language.locale)} h`;
}

/** "1 replication", "80 replications". */
export const counted = (count: number, one: string): string =>
  `${whole(count, "en-US")} ${one}${count === 1 ? "" : "s"}`;

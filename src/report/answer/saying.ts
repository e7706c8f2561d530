/** What the sentences of an answer are made from, and the phrases that they share. */

import type { Comparison, MeasureEstimate, StandingPair } from "../../experiment/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import type { Language } from "../language/index.ts";
import { isClear, sizeOf } from "../text/interval.ts";
import { amount, inScale, scaleFor, scaleForDifference, signedInScale } from "../text/numbers.ts";

export type Saying = {
  readonly comparison: Comparison;
  readonly scenario: Scenario;
  readonly language: Language;
};

/** What people call an alternative; one without a name goes by its id, its words apart. */
export const nameIn =
  (scenario: Pick<Scenario, "alternatives">) =>
  (id: string): string =>
    scenario.alternatives.find((each) => each.id === id)?.name ?? id.replaceAll("-", " ");

/** The change of one alternative from another, in kilograms delivered and in cost. */
export type Change = {
  readonly alternative: string;
  readonly against: string;
  readonly kg: MeasureEstimate;
  readonly cost: MeasureEstimate | undefined;
  /** Dollars for each kilogram not delivered; null where kilograms or costs do not differ. */
  readonly price: number | null;
};

/** Every alternative against what it is compared with; by intervals that hold together where there are such. */
export function changesOf({ differences, standing }: Comparison): readonly Change[] {
  return differences
    .filter(({ measure }) => measure === "kg_delivered")
    .map((kg): Change => {
      const { alternative, baseline: against } = kg;
      const pair = standing === undefined ? undefined : pairOf(standing.pairs, alternative, against);
      if (pair !== undefined) return pair;
      const cost = differences.find(
        (each) => each.alternative === alternative && each.measure === "cost_total",
      );
      const price =
        isClear(kg) && typeof cost?.estimate === "number" && cost.estimate !== 0
          ? cost.estimate / -kg.estimate!
          : null;
      return { alternative, against, kg, cost, price };
    });
}

/** The change of an alternative from one that stands before it in the file; undefined where it is not reported. */
export function pairOf(
  pairs: readonly StandingPair[],
  alternative: string,
  against: string,
): Change | undefined {
  const pair = pairs.find((each) => each.alternative === alternative && each.against === against);
  return pair === undefined ? undefined : { ...pair, price: pair.price?.estimate ?? null };
}

/** The size of a change without its sign: "5.2 t". */
export const sizeText = (kg: number, language: Language): string => amount("kg", Math.abs(kg), language);

/** The ends of the interval of a change with their signs: "-4.1" and "+6.0 t". */
export function endsText(kg: MeasureEstimate, language: Language): readonly [low: string, high: string] {
  const scale = scaleForDifference("kg", sizeOf(kg), language);
  return [signedInScale(kg.low ?? 0, scale), `${signedInScale(kg.high ?? 0, scale)} ${scale.unit}`];
}

/** " (22.5 %)": a change as a share of what the alternative delivers that it is compared with. */
export function shareText({ comparison, language }: Saying, { against, kg }: Change): string {
  const whole = comparison.alternatives.find(({ id }) => id === against)?.measures["kg_delivered"]?.estimate;
  if (!whole || kg.estimate === null) return "";
  const share = { factor: 100, unit: "%", digits: 1, locale: language.locale };
  return ` (${inScale(Math.abs(kg.estimate / whole), share)} %)`;
}

/** Costs that differ by less than this share of the costs themselves are about the same. */
const aboutTheSame = 0.005;

/** Whether two plans cost clearly different sums that are worth a word. */
export function costsDiffer({ comparison }: Saying, { alternative, against, cost }: Change): boolean {
  if (cost === undefined || cost.estimate === null) return false;
  if (cost.low !== null && cost.high !== null && !isClear(cost)) return false;
  const levels = [alternative, against].map(
    (id) => comparison.alternatives.find((each) => each.id === id)?.measures["cost_total"]?.estimate ?? 0,
  );
  return Math.abs(cost.estimate) > aboutTheSame * Math.max(...levels.map(Math.abs));
}

/** ", for 299 million USD more (1,260 USD per kg)", or less, or at about the same cost; nothing where nothing has a cost. */
export function costText(saying: Saying, change: Change): string {
  const { language } = saying;
  const say = language.words.answer;
  const { cost, kg } = change;
  if (cost === undefined || cost.estimate === null) return "";
  const free = saying.comparison.alternatives.every(({ measures }) => !measures["cost_total"]?.estimate);
  if (cost.estimate === 0) return free ? "" : say.noExtraCost;
  if (!costsDiffer(saying, change)) return say.sameCost;
  const size = amount("USD", Math.abs(cost.estimate), language);
  if (cost.estimate < 0) return say.costLess(size);
  return `${say.costMore(size)}${kg.estimate !== null && kg.estimate < 0 ? priceText(change, language) : ""}`;
}

/** " (1,260 USD per kg)"; nothing where no price is known. */
export function priceText({ price }: Change, language: Language): string {
  return price === null || price <= 0 ? "" : language.words.answer.price(amount("USD", price, language));
}

/** "a, b and c". */
export function listed(names: readonly string[], last: string): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}${last}${names.at(-1)}`;
}

/** A sentence begins with a capital letter, whatever name it begins with. */
export const sentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;

/** "4.9 to 5.2 t", or "5.2 t" where all are alike. */
export function rangeText(unit: string, values: readonly number[], language: Language): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const scale = scaleFor(unit, most, language);
  const [low, high] = [inScale(least, scale), inScale(most, scale)];
  return low === high ? `${high} ${scale.unit}` : `${low}${language.words.answer.to}${high} ${scale.unit}`;
}

/**
 * The change that pictures show first: that of the plan that leads, else of the first that may lead and clearly delivers less;
 * undefined where there is none. A plan over the budget is never shown first.
 */
export function firstShown(comparison: Comparison): Change | undefined {
  const lead = comparison.standing?.affordable ?? comparison.standing;
  const clear = changesOf(comparison).filter(({ kg }) => isClear(kg) && kg.estimate! < 0);
  return (
    clear.find(({ alternative }) => alternative === lead?.leader) ??
    clear.find(({ alternative }) => lead?.unbeaten.includes(alternative)) ??
    (lead === undefined ? clear[0] : undefined)
  );
}

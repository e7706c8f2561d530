/** The answer in a sentence, made from the numbers and saying no more than they do. */

import type { Comparison, MeasureEstimate } from "../experiment/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { isClear } from "./interval.ts";
import { countOf, inEnglish, type Language } from "./language/index.ts";
import { amount, inScale, lengthOfTime, scaleFor } from "./numbers.ts";

type Difference = Comparison["differences"][number];

/** Whether nothing failed, or what failed is answered for by the worst case. */
export const hasAnswer = ({ failed, missing }: Comparison): boolean =>
  failed.length === 0 || (missing ?? 0) > 0;

/** What the comparison says about kilograms delivered: how much less, how sure, at what cost; or that nothing can be said. */
export function answer(comparison: Comparison, scenario: Scenario, language: Language = inEnglish): string {
  const { failed, checks } = comparison;
  const say = language.words.answer;
  if (!hasAnswer(comparison)) return say.failed(countOf(failed.length, "replication", language));
  const broken = checks.filter(({ pass }) => !pass).map(({ name }) => name);
  if (broken.length > 0) return say.contradiction(broken.join(", "));
  const changes = comparison.differences.filter(({ measure }) => measure === "kg_delivered");
  const saying = { scenario, language };
  if (changes.length > 0) return compared(comparison, changes, saying);
  return comparison.alternatives.map((alternative) => alone(alternative, saying)).join("\n");
}

type Saying = { readonly scenario: Scenario; readonly language: Language };

/** What is said of the alternative that delivers least. */
function compared(comparison: Comparison, changes: readonly Difference[], saying: Saying): string {
  const { scenario, language } = saying;
  const say = language.words.answer;
  const period = periodOf(saying);
  const name = nameIn(scenario);
  const n = countOf(changes[0]!.n, "pairedReplication", language);
  const defined = changes.filter(({ estimate }) => estimate !== null);
  if (defined.every(({ low, high }) => low === null && high === null)) return say.oneReplication(period);
  const best = leastDelivered(changes);
  if (best === undefined) return `${period}, ${noneBetter(defined, saying)} (n = ${n}).`;
  const scale = scaleFor("kg", best.estimate!, language);
  const less = (kg: number) => inScale(-kg, scale);
  const what = say.less(
    period,
    `${less(best.estimate!)} ${scale.unit}`,
    shareOfBaseline(comparison, best, language),
    name(best.alternative),
    name(best.baseline),
  );
  const sure = say.interval(less(best.high!), `${less(best.low!)} ${scale.unit}`, n);
  return (
    `${what} (${sure})${costOf(comparison, best, language)}.` +
    bounded(comparison, language) +
    (givesResponse(scenario) ? say.given : "")
  );
}

/** The change that clearly delivers least; undefined if none clearly delivers less. */
export function leastDelivered(changes: readonly Difference[]): Difference | undefined {
  const [best] = changes
    .filter((change) => change.estimate !== null && isClear(change) && change.estimate < 0)
    .sort((a, b) => a.estimate! - b.estimate!);
  return best;
}

function noneBetter(changes: readonly Difference[], { scenario, language }: Saying): string {
  const say = language.words.answer;
  const against = [...new Set(changes.map(({ baseline }) => nameIn(scenario)(baseline)))].join(say.or);
  const worse = changes
    .filter((change) => isClear(change))
    .map(({ alternative }) => nameIn(scenario)(alternative));
  if (worse.length > 0) return say.noneBetter(against, worse.join(", "));
  return changes.length === 1
    ? say.noDifference(nameIn(scenario)(changes[0]!.alternative), against)
    : say.noneDiffers(against);
}

function alone(alternative: Comparison["alternatives"][number], saying: Saying): string {
  const { scenario, language } = saying;
  const say = language.words.answer;
  const period = periodOf(saying);
  const delivered = alternative.measures["kg_delivered"]!;
  const name = nameIn(scenario)(alternative.id);
  if (delivered.estimate === null) return say.nothing(period, name);
  const scale = scaleFor("kg", delivered.estimate, language);
  const interval =
    delivered.low === null || delivered.high === null
      ? say.aloneOne
      : say.interval(
          inScale(delivered.low, scale),
          `${inScale(delivered.high, scale)} ${scale.unit}`,
          countOf(delivered.n, "replication", language),
        );
  return say.alone(period, `${inScale(delivered.estimate, scale)} ${scale.unit}`, name, interval);
}

const periodOf = ({ scenario, language }: Saying): string =>
  language.words.answer.over(lengthOfTime(scenario.baseline.horizon, language));

/** " (22.5 %)": a change as a share of what the baseline delivers. */
export function shareOfBaseline(
  comparison: Comparison,
  { baseline, estimate }: Difference,
  { locale }: Language = inEnglish,
): string {
  const whole = comparison.alternatives.find(({ id }) => id === baseline)?.measures["kg_delivered"]?.estimate;
  const share = { factor: 100, unit: "%", digits: 1, locale };
  return whole ? ` (${inScale(Math.abs(estimate! / whole), share)} %)` : "";
}

/** ", at 299 million USD more", or less, or at no clear difference. */
export function costOf(
  comparison: Comparison,
  { alternative }: Difference,
  language: Language = inEnglish,
): string {
  const say = language.words.answer;
  const cost: MeasureEstimate | undefined = comparison.differences.find(
    (difference) => difference.alternative === alternative && difference.measure === "cost_total",
  );
  if (cost === undefined || cost.estimate === null) return "";
  if (cost.low !== null && cost.high !== null && !isClear(cost)) return say.sameCost;
  const size = amount("USD", Math.abs(cost.estimate), language);
  return cost.estimate > 0 ? say.costMore(size) : say.costLess(size);
}

/** What failed is answered for by intervals that hold whatever it would have been within what was seen. */
function bounded({ missing = 0 }: Comparison, language: Language): string {
  return missing === 0 ? "" : language.words.answer.bounded(countOf(missing, "replication", language));
}

/** A given response rate says what the rate is worth, and nothing of what another unit buys. */
export const givesResponse = ({ baseline }: Scenario): boolean =>
  baseline.response !== undefined ||
  Object.values(baseline.assets).some((asset) => asset.response !== undefined);

/** What people call an alternative. */
export const nameIn =
  (scenario: Pick<Scenario, "alternatives">) =>
  (id: string): string =>
    scenario.alternatives.find((each) => each.id === id)?.name ?? id;

/** The answer in a few sentences, made from the numbers and saying no more than they do. */

import type { Comparison } from "../../experiment/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { countOf, inEnglish, type Language } from "../language/index.ts";
import { inScale, lengthOfTime, scaleFor } from "../text/numbers.ts";
import { budgetSentences } from "./budget.ts";
import { ladder, ladderSentences } from "./ladder.ts";
import { rivalSentences } from "./rivals.ts";
import { changesOf, nameIn, type Saying } from "./saying.ts";
import { unchangedSentences } from "./unchanged.ts";

/** Whether nothing failed, or what failed is answered for by the worst case. */
export const hasAnswer = ({ failed, missing }: Comparison): boolean =>
  failed.length === 0 || (missing ?? 0) > 0;

/**
 * What the comparison says about kilograms delivered, a sentence a line: plans in their order with the step between them where
 * each costs more than the one before, else who leads; what the budget allows; or that nothing can be said.
 */
export function answer(comparison: Comparison, scenario: Scenario, language: Language = inEnglish): string {
  return answerSentences({ comparison, scenario, language }).join("\n");
}

export function answerSentences(saying: Saying): readonly string[] {
  const { comparison, scenario, language } = saying;
  const { failed, checks, missing = 0 } = comparison;
  const say = language.words.answer;
  if (!hasAnswer(comparison)) return [say.failed(countOf(failed.length, "replication", language))];
  const broken = checks.filter(({ pass }) => !pass).map(({ name }) => name);
  if (broken.length > 0) return [say.contradiction(broken.join(", "))];
  const changes = changesOf(comparison);
  if (changes.length === 0) return comparison.alternatives.map((alternative) => alone(alternative, saying));
  if (changes.every(({ kg: { low, high } }) => low === null && high === null)) {
    return [say.oneReplication(periodOf(saying))];
  }
  const rungs = ladder(saying);
  const unchanged = unchangedSentences(saying);
  return [
    ...(rungs === undefined
      ? rivalSentences(saying, periodOf(saying))
      : ladderSentences(rungs, saying, periodOf(saying))),
    ...budgetSentences(saying),
    ...unchanged,
    ...(missing === 0 ? [] : [say.bounded(countOf(missing, "replication", language)).trim()]),
    ...(givesResponse(scenario) ? [say.given] : []),
  ];
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

/** "Over 1 year". */
export const periodOf = ({ scenario, language }: Pick<Saying, "scenario" | "language">): string =>
  language.words.answer.over(lengthOfTime(scenario.baseline.horizon, language));

/** A given response rate says what the rate is worth, and nothing of what another unit buys. */
export const givesResponse = ({ baseline }: Scenario): boolean =>
  baseline.response !== undefined ||
  Object.values(baseline.assets).some((asset) => asset.response !== undefined);

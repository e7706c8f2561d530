/** The answer in plain words, for people who do not read intervals, saying no more than the numbers do. */

import { answerSentences } from "../answer/answer.ts";
import { type Change, changesOf, costText, shareText } from "../answer/saying.ts";
import { countOf, whole } from "../language/index.ts";
import { isClear } from "../text/interval.ts";
import { markdownText } from "../text/markdown.ts";
import { inScale, lengthOfTime, scaleForDifference, signedInScale } from "../text/numbers.ts";
import { isSound } from "./answerLines.ts";
import { details, list, paragraph, theirWords } from "./html.ts";
import { type Material, nameOf } from "./material.ts";
import type { Section } from "./section.ts";

/** Nothing where there is no answer: then the heading says what went wrong. */
export function summary(material: Material): Section | undefined {
  const { scenario, language } = material;
  if (!isSound(material)) return undefined;
  const sentences = plainSentences(material);
  const { compared, findings, cautions } = sentences;
  return {
    id: "words",
    title: language.words.page.words,
    html: [
      paragraph(compared),
      list(findings),
      ...cautions.map((text) => paragraph(text)),
      scenario.description === undefined
        ? ""
        : details(language.words.page.aboutScenario, theirWords(scenario.description, "soft")),
    ].join(""),
    markdown: [
      markdownText(compared),
      findings.map((each) => `- ${markdownText(each)}`).join("\n"),
      ...cautions.map(markdownText),
    ].join("\n\n"),
  };
}

export type PlainSentences = {
  readonly compared: string;
  readonly findings: readonly string[];
  readonly cautions: readonly string[];
};

export function plainSentences(material: Material): PlainSentences {
  const { comparison, scenario, language, family } = material;
  const say = language.words.page.summary;
  const single = comparison.alternatives.length === 1;
  const compared = (single ? say.single : say.compared)(
    single
      ? nameOf(material)(comparison.alternatives[0]!.id)
      : countOf(comparison.alternatives.length, "alternative", language),
    lengthOfTime(scenario.baseline.horizon, language),
    lengthOfTime(scenario.baseline["warm-up"], language),
    whole(comparison.replications, language.locale),
  );
  return {
    compared,
    // Where the head tells of several calibrations, the answer of this one stands here.
    findings: [
      ...(family === undefined
        ? changesOf(comparison).map((change) => finding(change, material))
        : answerSentences(material)),
      ...responses(material),
    ],
    cautions: [`${say.sure} ${say.scope}`],
  };
}

/** What the interval of one change says, and no more. */
function finding(change: Change, material: Material): string {
  const { language } = material;
  const say = language.words.page.summary;
  const name = nameOf(material);
  const [own, base] = [name(change.alternative), name(change.against)];
  const { low, high, estimate } = change.kg;
  if (low === null || high === null || estimate === null) return say.undefined(own, base);
  const scale = scaleForDifference("kg", estimate, language);
  if (!isClear(change.kg)) {
    const wide = scaleForDifference("kg", Math.max(Math.abs(low), Math.abs(high)), language);
    return say.unclear(own, base, signedInScale(low, wide), `${signedInScale(high, wide)} ${wide.unit}`);
  }
  const [near, far] = estimate < 0 ? [high, low] : [low, high];
  const ends = [inScale(Math.abs(near), scale), `${inScale(Math.abs(far), scale)} ${scale.unit}`] as const;
  const share = shareText(material, change);
  const write = estimate < 0 ? say.less : say.more;
  return write(own, ends[0], ends[1], base, share, costText(material, change));
}

/** How many of a hundred known shipments get an answer; nothing where none is known. */
function responses(material: Material): readonly string[] {
  const { comparison, language } = material;
  const say = language.words.page.summary;
  const rates = comparison.alternatives.flatMap(({ id, measures }) => {
    const rate = measures["response_rate"]?.estimate;
    return rate === null || rate === undefined
      ? []
      : [say.responseOf(nameOf(material)(id), whole(Math.round(rate * 100), language.locale))];
  });
  return rates.length === 0 ? [] : [say.response(rates.join(", "))];
}

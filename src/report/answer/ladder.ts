/** Plans that cost more and more, in their order, with what each step buys. */

import { isClear } from "../text/interval.ts";
import { amount } from "../text/numbers.ts";
import {
  type Change,
  costsDiffer,
  costText,
  endsText,
  nameIn,
  pairOf,
  priceText,
  type Saying,
  sentence,
  shareText,
  sizeText,
} from "./saying.ts";

/** Beyond so many steps a list of sentences is no answer. */
const mostSteps = 5;

/**
 * The steps of a ladder: the first alternative is what all others are compared with, each costs clearly more than the one
 * before it, and none clearly delivers more. Alternatives that cost no more than the first stand aside. Undefined where there
 * are fewer than two steps or the alternatives are no ladder.
 */
export function ladder(saying: Saying): readonly Change[] | undefined {
  const { comparison } = saying;
  const { alternatives, differences, standing } = comparison;
  const [first, ...others] = alternatives.map(({ id }) => id);
  if (standing === undefined || first === undefined) return undefined;
  if (differences.some(({ baseline }) => baseline !== first)) return undefined;
  const dearer = others.filter((id) => {
    const change = pairOf(standing.pairs, id, first);
    return change !== undefined && costsDiffer(saying, change) && change.cost!.estimate! > 0;
  });
  if (dearer.length < 2 || dearer.length > mostSteps) return undefined;
  const steps = dearer.map((id, i) => pairOf(standing.pairs, id, i === 0 ? first : dearer[i - 1]!));
  const climbs = steps.every(
    (step) =>
      step !== undefined &&
      costsDiffer(saying, step) &&
      step.cost!.estimate! > 0 &&
      !(step.kg.low !== null && step.kg.low > 0),
  );
  return climbs ? (steps as readonly Change[]) : undefined;
}

/** A sentence a step. */
export function ladderSentences(steps: readonly Change[], saying: Saying, period: string): readonly string[] {
  return steps.map((step, i) => (i === 0 ? firstStep(step, saying, period) : furtherStep(step, saying)));
}

function firstStep(step: Change, saying: Saying, period: string): string {
  const { scenario, language } = saying;
  const say = language.words.answer;
  const [own, base] = [step.alternative, step.against].map(nameIn(scenario)) as [string, string];
  if (!isClear(step.kg)) {
    const [low, high] = endsText(step.kg, language);
    return `${period}, ${say.noDifference(own, base, low, high)}${costText(saying, step)}.`;
  }
  const size = `${sizeText(step.kg.estimate!, language)}`;
  const what = say.less(size, own, base, shareText(saying, step));
  return `${period}, ${what}${costText(saying, step)}.`;
}

function furtherStep(step: Change, saying: Saying): string {
  const { scenario, language } = saying;
  const say = language.words.answer;
  const name = nameIn(scenario)(step.alternative);
  const cost = say.costAnother(amount("USD", step.cost!.estimate!, language));
  if (!isClear(step.kg)) {
    return sentence(`${say.stepUnclear(name, ...endsText(step.kg, language))}${cost}.`);
  }
  const what = say.stepLess(name, sizeText(step.kg.estimate!, language));
  return sentence(`${what}${cost}${priceText(step, language)}.`);
}

/** Plans that are no ladder: which of them leads, or that none does, and how the others compare. */

import { countOf } from "../language/index.ts";
import { isClear } from "../text/interval.ts";
import { amount, inScale, scaleForDifference } from "../text/numbers.ts";
import {
  type Change,
  changesOf,
  costsDiffer,
  costText,
  endsText,
  listed,
  nameIn,
  rangeText,
  type Saying,
  sentence,
  shareText,
  sizeText,
} from "./saying.ts";

/** So many others are named one by one. */
const mostOthers = 6;

/** Who delivers least, or which plans cannot be told apart; then the others; then what saves money. */
export function rivalSentences(saying: Saying, period: string): readonly string[] {
  const { comparison } = saying;
  const changes = changesOf(comparison).filter(({ kg }) => kg.estimate !== null);
  const first = changes[0]!.against;
  const { standing } = comparison;
  const lead = standing?.affordable ?? standing;
  const shared = changes.every(({ against }) => against === first);
  // Without comparisons that hold together, or with baselines of their own, no plan can be said to lead.
  if (lead === undefined || !shared) return [...changes.map((each) => oneChange(each, saying, period))];
  const top = changes.filter(
    ({ alternative, kg }) => isClear(kg) && kg.estimate! < 0 && lead.unbeaten.includes(alternative),
  );
  const rest = changes.filter((change) => !top.includes(change));
  const head =
    changes.length === 1
      ? oneChange(changes[0]!, saying, period)
      : top.length === 0 || lead.unbeaten.includes(first)
        ? nothingLess(changes, saying, period)
        : top.length === 1 && lead.leader !== null
          ? leads(top[0]!, saying, period)
          : tied(top, saying, period);
  const named = changes.length === 1 ? [] : head.includes("\n") ? [] : othersOf(rest, saying);
  // What the first sentence tells of one plan holds its cost already.
  const told = changes.length === 1 ? changes : top.length === 1 && lead.leader !== null ? top : [];
  const others = changes.filter((change) => !told.includes(change));
  return [head, ...named, ...savings(others, saying)];
}

/** One plan against another. */
function oneChange(change: Change, saying: Saying, period: string): string {
  const { scenario, language } = saying;
  const say = language.words.answer;
  const [own, base] = [change.alternative, change.against].map(nameIn(scenario)) as [string, string];
  if (change.kg.low === null || change.kg.high === null || !isClear(change.kg)) {
    const [low, high] = endsText(change.kg, language);
    return `${period}, ${say.noDifference(own, base, low, high)}${costText(saying, change)}.`;
  }
  const size = sizeText(change.kg.estimate!, language);
  const write = change.kg.estimate! < 0 ? say.less : say.more;
  const what = write(size, own, base, shareText(saying, change));
  return `${period}, ${what} (${intervalText(change, saying)})${costText(saying, change)}.`;
}

function intervalText({ kg }: Change, { language }: Saying): string {
  const scale = scaleForDifference("kg", kg.estimate!, language);
  const [near, far] = kg.estimate! < 0 ? [kg.high!, kg.low!] : [kg.low!, kg.high!];
  return language.words.answer.interval(
    inScale(Math.abs(near), scale),
    `${inScale(Math.abs(far), scale)} ${scale.unit}`,
    countOf(kg.n, "pairedReplication", language),
  );
}

function leads(change: Change, saying: Saying, period: string): string {
  const text = oneChange(change, saying, period);
  return `${text.slice(0, -1)}; ${saying.language.words.answer.leads}.`;
}

/** "4.9 to 5.2 t less is delivered with a, b or c than with today, for about the same; these plans cannot be told apart." */
function tied(top: readonly Change[], saying: Saying, period: string): string {
  const { scenario, language } = saying;
  const say = language.words.answer;
  const name = nameIn(scenario);
  const kg = top.map((each) => -each.kg.estimate!);
  const names = listed(
    top.map(({ alternative }) => name(alternative)),
    say.or,
  );
  const costs = top.map(({ cost }) => cost?.estimate ?? 0);
  const cost =
    top.every((each) => costsDiffer(saying, each)) && costs.every((each) => each > 0)
      ? say.costMore(rangeText("USD", costs, language))
      : "";
  const what = say.tiedLess(rangeText("kg", kg, language), names, name(top[0]!.against), cost);
  return `${period}, ${what}.`;
}

function nothingLess(changes: readonly Change[], saying: Saying, period: string): string {
  const { scenario, language } = saying;
  return `${period}, ${language.words.answer.noneBetter(nameIn(scenario)(changes[0]!.against))}.`;
}

/** How the others compare with the same baseline, in one sentence. */
function othersOf(rest: readonly Change[], { scenario, language, comparison }: Saying): readonly string[] {
  const say = language.words.answer;
  const over = new Set(comparison.standing?.affordable?.over ?? []);
  const shown = rest.filter(({ alternative }) => !over.has(alternative));
  if (shown.length === 0 || shown.length > mostOthers) return [];
  const words = shown.map(({ alternative, kg }) => {
    const name = nameIn(scenario)(alternative);
    if (!isClear(kg)) return say.otherUnclear(name, ...endsText(kg, language));
    const size = sizeText(kg.estimate!, language);
    return kg.estimate! < 0 ? say.otherLess(name, size) : say.otherMore(name, size);
  });
  return [say.others(nameIn(scenario)(shown[0]!.against), words.join("; "))];
}

/** Plans that cost less than what they are compared with and lose nothing by it. */
export function savings(changes: readonly Change[], saying: Saying): readonly string[] {
  const { scenario, language } = saying;
  const say = language.words.answer;
  return changes.flatMap((change) => {
    const { alternative, against, cost, kg } = change;
    if (!costsDiffer(saying, change) || cost!.estimate! > 0) return [];
    if (isClear(kg) && kg.estimate! > 0) return [];
    const effect = isClear(kg)
      ? say.savesAndStops(sizeText(kg.estimate!, language))
      : say.savesAlike(...endsText(kg, language));
    const [own, base] = [alternative, against].map(nameIn(scenario)) as [string, string];
    return [sentence(`${say.saves(own, amount("USD", -cost!.estimate!, language), base, effect)}.`)];
  });
}

/** What a reader must see first: the answer, what was changed on the command line, and what bounds the answer. */

import { answerSentences, hasAnswer } from "../answer/answer.ts";
import { caveats, changedHere, pluginNames } from "../answer/caveats.ts";
import { familySentences } from "../answer/family.ts";
import { countOf } from "../language/index.ts";
import type { Material } from "./material.ts";

/** What all calibrations say where the page tells of several, else what its own says. */
export function answerLines(material: Material): readonly string[] {
  const { family, origin } = material;
  return [
    ...(family === undefined ? answerSentences(material) : familySentences(family, material)),
    ...changedHere(material, pluginNames((origin?.plugins ?? []).map(({ url }) => url))),
  ];
}

/** Whether nothing stands against the answer: no replication failed unanswered, and every check holds. */
export const isSound = ({ comparison }: Pick<Material, "comparison">): boolean =>
  hasAnswer(comparison) && comparison.checks.every(({ pass }) => pass);

/** Chance, inputs, what is not modelled, and calibrations that were not run; nothing where there is no sound answer. */
export function caveatLines(material: Material): readonly string[] {
  if (!isSound(material)) return [];
  const { comparison, family, language } = material;
  const { chance, inputs, notModelled, notRun } = caveats(material);
  if (family === undefined) return [chance, inputs, notModelled, ...notRun];
  const n = countOf(comparison.replications, "replication", language);
  return [language.words.family.chanceOnPage(n), inputs, notModelled];
}

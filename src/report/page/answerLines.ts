/** The first lines of a page: what all calibrations say, what this one says, and what was changed on the command line. */

import { answerSentences } from "../answer/answer.ts";
import { changedHere, pluginNames } from "../answer/caveats.ts";
import { familySentences } from "../answer/family.ts";
import type { Material } from "../material.ts";

export function answerLines(material: Material): readonly string[] {
  const { family, language, origin } = material;
  const say = language.words.family;
  const own = answerSentences(material);
  const here = family === undefined ? own : [say.here(family.members[0]!.label), ...own];
  return [
    ...(family === undefined ? [] : familySentences(family, material)),
    ...here,
    ...changedHere(material, pluginNames((origin?.plugins ?? []).map(({ url }) => url))),
  ];
}

/** Who was asked about a case, and why they could not go. */

import type { Consultation, MissReason } from "../../model/index.ts";
import { countOf, inEnglish, type Language } from "../language/index.ts";
import { span } from "./clock.ts";
import type { Asked } from "./moment.ts";
import { storyWords } from "./words/index.ts";

/** What a unit answered, as plain data. */
export function askedOf({ at, hull, assessment }: Consultation): Asked {
  const unit = { at, unit: hull.id, class: hull.assetClass.id };
  return assessment.kind === "feasible"
    ? { ...unit, answer: "can", hours: assessment.time }
    : { ...unit, answer: assessment.reason, hours: assessment.short };
}

/** In the order in which they are told: the nearer to going, the earlier. */
const answers: readonly Asked["answer"][] = [
  ...(["can", "outranked", "busy", "reach", "endurance", "weather", "maintenance", "capability"] as const),
];

/** What was answered, in a line: "5 had a case already (cutter-2 first, 34 h until it is free); cutter-4 could go". */
function askedWords(asked: readonly Asked[], language: Language): string {
  const groups = answers.flatMap((answer) => {
    const same = asked.filter((each) => each.answer === answer);
    return same.length === 0 ? [] : [groupWords(answer, same, language)];
  });
  return groups.join("; ");
}

/** Two lines at most: when the case was opened, and while it waited, when the same unit may be asked again. */
export function askedLines(asked: readonly Asked[], language: Language = inEnglish): readonly string[] {
  const say = storyWords[language.tag].asked;
  const first = asked.filter((each) => each.at === asked[0]?.at);
  const later = asked.filter((each) => each.at !== asked[0]?.at);
  const count = (group: readonly Asked[], noun: "unit" | "time") => countOf(group.length, noun, language);
  return [
    ...(first.length === 0 ? [] : [say.atOnce(count(first, "unit"), askedWords(first, language))]),
    ...(later.length === 0 ? [] : [say.waiting(count(later, "time"), askedWords(later, language))]),
  ];
}

function groupWords(answer: Asked["answer"], same: readonly Asked[], language: Language): string {
  const say = storyWords[language.tag].asked;
  const first = same.reduce((best, each) => (each.hours < best.hours ? each : best));
  const { one, several, hours } = say.answers[answer];
  const short = span(first.hours, language);
  const nearest = same.length === 1 ? short : say.nearest(first.unit, short);
  const who = same.length === 1 ? `${first.unit} ${one}` : `${same.length} ${several}`;
  return first.hours > 0 && hours !== undefined ? `${who} (${nearest} ${hours})` : who;
}

/** Why nobody came, by the unit that came closest. */
export const missWords = (reason: MissReason, unit: string, hours: number, language: Language): string =>
  storyWords[language.tag].missed[reason](unit, hours > 0 ? span(hours, language) : "");

/** Who was asked about a case, and why they could not go. */

import type { Consultation, MissReason } from "../../model/index.ts";
import { counted } from "../numbers.ts";
import { span } from "./clock.ts";
import type { Asked } from "./moment.ts";

/** What a unit answered, as plain data. */
export function askedOf({ at, hull, assessment }: Consultation): Asked {
  const unit = { at, unit: hull.id, class: hull.fleet.id };
  return assessment.kind === "feasible"
    ? { ...unit, answer: "can", hours: assessment.time }
    : { ...unit, answer: assessment.closest.reason, hours: assessment.closest.short };
}

/** In the order in which they are told: the nearer to going, the earlier. */
const answers: readonly Asked["answer"][] = [
  ...(["can", "outranked", "busy", "reach", "endurance", "weather", "maintenance", "capability"] as const),
];

/** What was answered, in a line: "5 had a case already (cutter-2 first, 34 h until it is free); cutter-4 could go". */
function askedWords(asked: readonly Asked[]): string {
  const groups = answers.flatMap((answer) => {
    const same = asked.filter((each) => each.answer === answer);
    return same.length === 0 ? [] : [groupWords(answer, same)];
  });
  return `${groups.join("; ")}.`;
}

/** Two lines at most: when the case was opened, and while it waited, when the same unit may be asked again. */
export function askedLines(asked: readonly Asked[]): readonly string[] {
  const first = asked.filter((each) => each.at === asked[0]?.at);
  const later = asked.filter((each) => each.at !== asked[0]?.at);
  return [
    ...(first.length === 0 ? [] : [`Asked at once, ${counted(first.length, "unit")}: ${askedWords(first)}`]),
    ...(later.length === 0
      ? []
      : [`Asked while it waited, ${counted(later.length, "time")}: ${askedWords(later)}`]),
  ];
}

function groupWords(answer: Asked["answer"], same: readonly Asked[]): string {
  const first = same.reduce((best, each) => (each.hours < best.hours ? each : best));
  const { one, several, hours } = words[answer];
  const nearest = same.length === 1 ? span(first.hours) : `${first.unit} first, ${span(first.hours)}`;
  const who = same.length === 1 ? `${first.unit} ${one}` : `${same.length} ${several}`;
  return first.hours > 0 && hours !== undefined ? `${who} (${nearest} ${hours})` : who;
}

/** What one and several units answered, and what the hours of the answer are. */
const words: Readonly<
  Record<Asked["answer"], { readonly one: string; readonly several: string; readonly hours?: string }>
> = {
  can: { one: "could go", several: "could go", hours: "to be there" },
  outranked: { one: "had something better to do", several: "had something better to do" },
  busy: { one: "had a case already", several: "had a case already", hours: "until it is free" },
  reach: { one: "would have come too late", several: "would have come too late", hours: "late" },
  endurance: {
    one: "had not enough time left at sea",
    several: "had not enough time left at sea",
    hours: "short",
  },
  weather: {
    one: "was kept in by the sea",
    several: "were kept in by the sea",
    hours: "until the day is over",
  },
  maintenance: {
    one: "was in port, on the way out or under repair",
    several: "were in port, on the way out or under repair",
    hours: "until it is on station",
  },
  capability: { one: "could not take such a target", several: "could not take such a target" },
};

/** Why nobody came, by the unit that came closest. */
export function missWords(reason: MissReason, unit: string, hours: number): string {
  const after = hours > 0 ? span(hours) : "";
  switch (reason) {
    case "capability":
      return "no unit in service answers such a target there";
    case "maintenance":
      return `${unit} came closest, and was in port or under repair${after && ` for another ${after}`}`;
    case "weather":
      return `${unit} came closest, and the sea kept it in`;
    case "endurance":
      return `${unit} came closest, and had not enough time left at sea${after && ` (${after} short)`}`;
    case "reach":
      return `${unit} came closest, and would have been ${after} late`;
    case "busy":
      return `${unit} came closest, and was on another case${after && ` for another ${after}`}`;
    case "outranked":
      return `${unit} came closest, and took another case or was held back`;
  }
}

/** Simulated time as people say it. */

import { inEnglish, type Language } from "../language/index.ts";
import { withMark } from "./figures.ts";
import { storyWords } from "./words/index.ts";

/** An hour from the start of the warm-up as a day and time from the decision date: "day 12, 06:30"; day 1 is the first. */
export function clock(at: number, decision: number, { tag }: Language = inEnglish): string {
  const { time } = storyWords[tag];
  const minutes = Math.round((at - decision) * 60);
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  const two = (value: number) => String(value).padStart(2, "0");
  const hour = `${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
  return day >= 0 ? time.day(day + 1, hour) : time.before(-day, hour);
}

/** Hours as a length: "40 min", "13 h", "3.4 days". */
export function span(hours: number, language: Language = inEnglish): string {
  const trimmed = (value: number) => withMark(value.toFixed(1).replace(/\.0$/, ""), language);
  if (hours < 0.995) return `${Math.max(hours > 0 ? 1 : 0, Math.round(hours * 60))} min`;
  if (hours < 9.95) return `${trimmed(hours)} h`;
  return hours < 71.5 ? `${Math.round(hours)} h` : storyWords[language.tag].time.days(trimmed(hours / 24));
}

/** `picket explain`: the story of one shipment or case, or the reasons why known shipments got no response. */

import { languages } from "../report/language/index.ts";
import { misses, missesText, NobodyOfThatName, type Story, story, storyText } from "../report/story/index.ts";
import { exitCodes, UsageError } from "./failure.ts";
import { type EpisodeFlags, episodeOf, openHistory } from "./openHistory.ts";
import { print, printJson, terminalWidth } from "./output.ts";

export type ExplainFlags = EpisodeFlags & {
  readonly missed?: true;
  readonly format: "text" | "json";
  readonly language: "en" | "es";
};

export async function explainCommand(
  result: string,
  subject: string | undefined,
  flags: ExplainFlags,
): Promise<number> {
  if ((subject === undefined) === (flags.missed === undefined)) {
    throw new UsageError("picket explain: expected a shipment, a case or --missed, and only one of them");
  }
  const opened = await openHistory(result, flags.language);
  const episode = episodeOf(opened, flags);
  const width = terminalWidth();
  const language = languages[flags.language];
  if (subject === undefined) {
    const ranking = misses(opened.setting, opened.comparison, episode, language);
    if (flags.format === "json") printJson(ranking);
    else print(folded(missesText(ranking, language), width));
    return exitCodes.done;
  }
  const told = tellOrRefuse(() => story(opened.setting, episode, subject, language), result);
  if (flags.format === "json") printJson(told);
  else print(folded(storyText(told, language), width));
  return exitCodes.done;
}

function tellOrRefuse(tell: () => Story, result: string): Story {
  try {
    return tell();
  } catch (error) {
    if (error instanceof NobodyOfThatName)
      throw new UsageError(`${result}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Lines no longer than the terminal, where there is one; what belongs to a line stays below its text. */
function folded(text: string, width: number | undefined): string {
  if (width === undefined || width < 40) return text;
  return text
    .split("\n")
    .flatMap((line) => foldedLine(line, width))
    .join("\n");
}

function foldedLine(line: string, width: number): readonly string[] {
  const indent = " ".repeat(/^((?:day|día) [^ ]+, \d\d:\d\d {2}| *)/.exec(line)![0].length);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(" ", width);
    if (at <= indent.length) break;
    lines.push(rest.slice(0, at));
    rest = indent + rest.slice(at + 1);
  }
  return [...lines, rest];
}

/** A story with what happened to the same shipment or case under the other alternatives. */

import type { Setting } from "../../experiment/index.ts";
import { nearest } from "../../scenario/index.ts";
import { inEnglish, type Language } from "../language/index.ts";
import { askedLines } from "./asked.ts";
import { chanceWords } from "./chances.ts";
import { clock } from "./clock.ts";
import type { Moment } from "./moment.ts";
import type { Episode } from "./retell.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { isUnknown, type Telling, tell } from "./tell.ts";
import { storyWords } from "./words/index.ts";

/** The same shipment under another alternative. */
export type Otherwise = {
  readonly alternative: string;
  /** Whether it is exactly the same story there; "absent" if it never set out or was never opened. */
  readonly kind: "same" | "other" | "absent";
  readonly ending: readonly string[];
  /** The first moment that differs, here and there. */
  readonly parts: { readonly here: Moment | undefined; readonly there: Moment | undefined } | undefined;
};

export type Story = Telling & { readonly seed: string; readonly otherwise: readonly Otherwise[] };

/** A name that nobody bears in that history. */
export class NobodyOfThatName extends Error {
  override readonly name = "NobodyOfThatName";
}

/** Tells the story of a shipment (`boats-0-8`) or a case (`boats-0-8/crossing/case-1`). Throws NobodyOfThatName. */
export function story(setting: Setting, episode: Episode, id: string, language: Language = inEnglish): Story {
  const subject = subjectOf(id);
  const told = tell(setting, episode, subject, language);
  if (isUnknown(told)) throw new NobodyOfThatName(nobody(subject, episode, told.seen, language));
  const otherwise = [...setting.histories.keys()]
    .filter((alternative) => alternative !== episode.alternative)
    .map((alternative) =>
      compared(told, alternative, tell(setting, { ...episode, alternative }, subject, language)),
    );
  return { ...told, seed: setting.seed, otherwise };
}

function nobody(
  { kind, id }: Subject,
  { alternative, replication }: Episode,
  seen: ReadonlySet<string>,
  { tag }: Language,
): string {
  const say = storyWords[tag].unknown;
  const where = say.history(replication, alternative);
  const shipment = id.split("/")[0]!.replace(/[.+].*$/, "");
  if (kind === "case" && seen.has(shipment)) return say.case(where, id, shipment);
  const near = nearest(shipment, seen) ?? [...seen].find((each) => each.startsWith(shipment));
  const names = [...seen];
  const some = [names[0], names[Math.floor(names.length / 2)], names.at(-1)].filter(
    (each) => each !== undefined,
  );
  const hint = near === undefined ? say.some(names.length, some.join(", ")) : say.near(near);
  return say.shipment(where, shipment, names.length === 0 ? say.none : hint);
}

function compared(here: Telling, alternative: string, there: ReturnType<typeof tell>): Otherwise {
  if (isUnknown(there)) return { alternative, kind: "absent", ending: [], parts: undefined };
  const { ending, moments } = there;
  const length = Math.max(here.moments.length, moments.length);
  for (let k = 0; k < length; k++) {
    if (isSame(here.moments[k], moments[k])) continue;
    return { alternative, kind: "other", ending, parts: { here: here.moments[k], there: moments[k] } };
  }
  return { alternative, kind: "same", ending, parts: undefined };
}

const isSame = (a: Moment | undefined, b: Moment | undefined): boolean =>
  a !== undefined && b !== undefined && a.at === b.at && a.text === b.text;

/** A story in lines, for whoever sets them. */
export type StoryLines = {
  readonly head: readonly string[];
  /** When, what happened, and below it what decided and who was asked. */
  readonly moments: readonly {
    readonly when: string;
    readonly text: string;
    readonly below: readonly string[];
  }[];
  /** How it ended, here and under the other alternatives. */
  readonly end: readonly string[];
};

/** Takes a story told in the same language. */
export function storyLines(told: Story, language: Language = inEnglish): StoryLines {
  const { subject, episode, moments, ending, decision, seed, otherwise } = told;
  const { alternative, replication } = episode;
  const { head, chances: chance, end } = storyWords[language.tag];
  return {
    head: [head.about(head.subject[subject.kind], subject.id, alternative, replication, seed), head.days],
    moments: moments.map(({ at, text, chances, asked }) => ({
      when: clock(at, decision, language),
      text,
      below: [
        ...askedLines(asked, language),
        ...chances.map((each) => chance.line(chanceWords(each, language))),
      ],
    })),
    end: [
      ...(ending.length === 0 ? [] : [end.here(ending.join(", "))]),
      ...otherwise.map((each) => otherwiseText(each, decision, language)),
    ],
  };
}

/** The story as text, a line a moment, with its draws below. Takes a story told in the same language. */
export function storyText(told: Story, language: Language = inEnglish): string {
  const { head, moments, end } = storyLines(told, language);
  const lines = moments.flatMap(({ when, text, below }) => [
    `${when}  ${text}`,
    ...below.map((line) => `${" ".repeat(when.length)}  ${line}`),
  ]);
  return `${[...head, "", ...lines, "", ...end].join("\n")}\n`;
}

function otherwiseText(
  { alternative, kind, ending, parts }: Otherwise,
  decision: number,
  language: Language,
): string {
  const { end } = storyWords[language.tag];
  if (kind === "same") return end.same(alternative);
  if (kind === "absent") return end.absent(alternative);
  const moment = parts?.there ?? parts?.here;
  const there = parts?.there === undefined ? end.nothingMore : parts.there.text;
  const result = ending.length === 0 ? end.notSeen : ending.join(", ");
  return moment === undefined
    ? end.other(alternative, there, result)
    : end.otherFrom(alternative, clock(moment.at, decision, language), there, result);
}

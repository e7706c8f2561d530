/** A worker: does one order after another. */

import { blockOf, replicate, type Setting } from "../../../experiment/index.ts";
import { languages } from "../../language/index.ts";
import { NobodyOfThatName, type StoryLines, story, storyLines } from "../../story/index.ts";
import { settingOfPage } from "../contents.ts";
import type { Answers, FromWorker, Order, ToWorker } from "../messages.ts";
import { replayOf } from "../replay.ts";

/** The part of a worker's global scope that is used. */
type Scope = {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  readonly postMessage: (message: FromWorker) => void;
};

export function serve(): void {
  const scope = globalThis as unknown as Scope;
  const settings = new Map<number, Setting>();
  scope.onmessage = ({ data }) => {
    try {
      if (data.kind === "basis") settings.set(data.basis.id, settingOfPage(data.basis.contents));
      else scope.postMessage({ kind: "done", answer: answerTo(data, settings.get(data.basis)!) });
    } catch (error) {
      scope.postMessage({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
    }
  };
}

function answerTo(order: Order, setting: Setting): Answers[Order["kind"]] {
  const { alternative, replication } = order;
  switch (order.kind) {
    case "run":
      return blockOf(alternative, [replicate(setting, alternative, replication, () => {})]);
    case "replay":
      return replayOf(setting, { alternative, replication });
    case "story": {
      const language = languages[order.language];
      return toldOrNot(() =>
        storyLines(story(setting, { alternative, replication }, order.subject, language), language),
      );
    }
  }
}

function toldOrNot(tell: () => StoryLines): StoryLines {
  try {
    return tell();
  } catch (error) {
    if (error instanceof NobodyOfThatName) return { head: [error.message], moments: [], end: [] };
    throw error;
  }
}

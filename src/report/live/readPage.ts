/** What a page says and contains, read from its text. */

import type { ResultsBlock } from "../page/results.ts";
import type { LiveContents } from "./contents.ts";

export type ReadPage = {
  readonly language: "en" | "es";
  readonly results: ResultsBlock;
  /** From which it is computed again; undefined if the page has none. */
  readonly contents: LiveContents | undefined;
  /** The head of the page and its sections by id, as text. */
  readonly parts: ReadonlyMap<string, string>;
};

/** Throws RangeError for what is no page of picket. */
export function readPage(html: string): ReadPage {
  const results = dataIn<ResultsBlock>(html, "picket-results");
  if (results?.result === undefined || !Array.isArray(results.result.alternatives)) {
    throw new RangeError("expected a page that picket report wrote; found no results block in it");
  }
  const language = /<html lang="(en|es)">/.exec(html)?.[1] as "en" | "es" | undefined;
  const parts = new Map([["head", /<header>[\s\S]*?<\/header>/.exec(html)?.[0] ?? ""]]);
  for (const [text, id] of html.matchAll(/<section id="([a-z-]+)"[\s\S]*?<\/section>/g)) parts.set(id!, text);
  return { language: language ?? "en", results, contents: dataIn(html, "picket-live"), parts };
}

/** The JSON of a script element. Throws RangeError where it is damaged. */
function dataIn<Data>(html: string, id: string): Data | undefined {
  const text = new RegExp(`<script type="application/json" id="${id}">([\\s\\S]*?)</script>`).exec(html)?.[1];
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Data;
  } catch (error) {
    throw new RangeError(`the element ${id} of the page is not JSON`, { cause: error });
  }
}

/** The first words at which two texts differ, with a little before. */
export function firstDifference(
  shown: string,
  again: string,
): { readonly shown: string; readonly again: string } {
  let at = 0;
  while (at < shown.length && shown[at] === again[at]) at++;
  const from = Math.max(shown.lastIndexOf(">", at - 1) + 1, at - 30);
  const words = (text: string) =>
    text
      .slice(from, at + 40)
      .replace(/<[\s\S]*/, "")
      .trim();
  return { shown: words(shown), again: words(again) };
}

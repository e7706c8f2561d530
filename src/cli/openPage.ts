/** Opens a page that `picket report` wrote: what it says and contains, and what a difference from another is made from. */

import { readFileSync } from "node:fs";
import type { Language, Material } from "../report/index.ts";
import { questionOf } from "../report/live/contents.ts";
import { type ReadPage, readPage } from "../report/live/readPage.ts";
import { scenarioIn } from "../scenario/index.ts";
import { reason, UsageError } from "./failure.ts";

export const isPage = (file: string): boolean => /\.html?$/i.test(file);

/** Throws UsageError for a file that cannot be read or is no page. */
export function openPage(file: string): ReadPage {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file}: cannot be read: ${reason(error)}`, { cause: error });
  }
  try {
    return readPage(text);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** The scenario and the result that a page contains. Throws UsageError for one without a scenario. */
export function materialOfPage(
  file: string,
  language: Language,
): Pick<Material, "comparison" | "scenario" | "language"> {
  const { contents, results } = openPage(file);
  if (contents === undefined) {
    throw new UsageError(`${file}: the page contains no scenario; give the result (.json) instead`);
  }
  return {
    comparison: results.result,
    scenario: scenarioIn(questionOf(contents).scenario, language.tag),
    language,
  };
}

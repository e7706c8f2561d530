/** What the result rests on: sources to complete first, then the parameters of each kind of source, and the ranges. */

import type { Sourced, SourceKind } from "../../scenario/index.ts";
import { issueLine, sourceKinds, sourceWords, sourcing } from "../../scenario/index.ts";
import { countOf, whole } from "../language/index.ts";
import { cueAssumptionWords } from "../text/cueAssumptionWords.ts";
import { markdownText } from "../text/markdown.ts";
import { details, list, paragraph, tableHtml } from "./html.ts";
import type { Material } from "./material.ts";
import type { Section } from "./section.ts";

export function assumptions({ scenario, language }: Material): Section {
  const { page } = language.words;
  const say = page.sources;
  const ofModel = [...page.modelAssumptions, ...cueAssumptionWords(scenario, language)];
  const { all, byKind, toComplete } = sourcing(scenario);
  const ranges = Object.entries(scenario.uncertainties);
  const number = (count: number) => whole(count, language.locale);
  const counts = say.counts(
    countOf(all.length, "parameter", language),
    {
      published: number(byKind.published.length),
      derived: number(byKind.derived.length),
      calibrated: number(byKind.calibrated.length),
      assumed: number(byKind.assumed.length),
    },
    number(toComplete.length),
    number(ranges.length),
  );
  const table = (items: readonly Sourced[]) => ({
    head: [[say.parameter], [say.value], [say.source]],
    rows: items.map(({ path, text, words }) => [[path], [text], [words]]),
  });
  const missing = {
    head: [[say.parameter], [say.value], [say.source], [say.missing]],
    rows: toComplete.map(({ path, text, words, lacks }) => [[path], [text], [words], [say.lacks[lacks!]]]),
  };
  // What is to complete stands in a table of its own.
  const complete = (kind: SourceKind) => byKind[kind].filter(({ lacks }) => lacks === undefined);
  const rangeTable = {
    head: [[say.parameter], [say.range], [say.source]],
    rows: ranges.map(([path, { low, high, source }]) => [
      [path],
      [
        scenario.provenance[path]?.range ??
          `${low.toLocaleString(language.locale)} – ${high.toLocaleString(language.locale)}`,
      ],
      [source === undefined ? "" : sourceWords(source)],
    ]),
  };
  const part = (kind: SourceKind) => {
    const items = complete(kind);
    const title = say.kinds[kind];
    return items.length === 0
      ? ""
      : details(
          `${title} (${number(items.length)})`,
          tableHtml(table(items), { caption: title, language, quiet: true }),
        );
  };
  return {
    id: "assumptions",
    title: page.assumptions,
    html: [
      paragraph(counts),
      toComplete.length === 0
        ? paragraph(say.none)
        : details(
            `${say.toComplete} (${number(toComplete.length)})`,
            tableHtml(missing, { caption: say.toComplete, language, quiet: true }),
          ),
      ...sourceKinds.map(part),
      ranges.length === 0
        ? ""
        : details(
            `${say.ranges} (${number(ranges.length)})`,
            tableHtml(rangeTable, { caption: say.ranges, language, quiet: true }),
          ),
      `<h3>${say.model}</h3>`,
      list(ofModel),
      scenario.warnings.length === 0 ? "" : details(say.warnings, list(scenario.warnings.map(issueLine))),
    ].join(""),
    markdown: [
      markdownText(counts),
      `### ${say.model}`,
      ofModel.map((each) => `- ${markdownText(each)}`).join("\n"),
    ].join("\n\n"),
    tables: [
      { name: "to-complete", title: say.toComplete, table: missing },
      ...sourceKinds.map((kind) => ({ name: kind, title: say.kinds[kind], table: table(complete(kind)) })),
      { name: "ranges", title: say.ranges, table: rangeTable },
    ],
  };
}

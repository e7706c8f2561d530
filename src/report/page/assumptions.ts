/** What the result rests on: parameters without a source first, then what is illustrative, sourced, or has a range. */

import type { Sourced } from "../../scenario/index.ts";
import { issueLine, sourcing } from "../../scenario/index.ts";
import { countOf, whole } from "../language/index.ts";
import { markdownText } from "../markdown.ts";
import type { Material } from "../material.ts";
import { details, list, paragraph, tableHtml } from "./html.ts";
import type { Section } from "./section.ts";

export function assumptions({ scenario, language }: Material): Section {
  const { page } = language.words;
  const say = page.sources;
  const { all, sourced, illustrative, unsourced } = sourcing(scenario);
  const ranges = Object.entries(scenario.uncertainties);
  const number = (count: number) => whole(count, language.locale);
  const counts = say.counts(
    countOf(all.length, "parameter", language),
    number(sourced.length),
    number(illustrative.length),
    number(unsourced.length),
    number(ranges.length),
  );
  const table = (items: readonly Sourced[], withSource: boolean) => ({
    head: [[say.parameter], [say.value], ...(withSource ? [[say.source]] : [])],
    rows: items.map(({ path, text, source, note }) => [
      [path],
      [text],
      ...(withSource ? [[[source, note].filter((words) => words !== undefined).join("; ")]] : []),
    ]),
  });
  const rangeTable = {
    head: [[say.parameter], [say.range], [say.source]],
    rows: ranges.map(([path, { low, high, source }]) => [
      [path],
      [
        scenario.provenance[path]?.range ??
          `${low.toLocaleString(language.locale)} – ${high.toLocaleString(language.locale)}`,
      ],
      [source ?? ""],
    ]),
  };
  const part = (title: string, items: readonly Sourced[], withSource: boolean) =>
    items.length === 0
      ? ""
      : details(
          `${title} (${number(items.length)})`,
          tableHtml(table(items, withSource), { caption: title, language, quiet: true }),
        );
  return {
    id: "assumptions",
    title: page.assumptions,
    html: [
      paragraph(counts),
      unsourced.length === 0
        ? paragraph(say.none)
        : tableHtml(table(unsourced, false), {
            caption: `${say.without} (${number(unsourced.length)})`,
            language,
          }),
      part(say.illustrative, illustrative, true),
      part(say.sourced, sourced, true),
      ranges.length === 0
        ? ""
        : details(
            `${say.ranges} (${number(ranges.length)})`,
            tableHtml(rangeTable, { caption: say.ranges, language, quiet: true }),
          ),
      `<h3>${say.model}</h3>`,
      list(page.modelAssumptions),
      scenario.warnings.length === 0 ? "" : details(say.warnings, list(scenario.warnings.map(issueLine))),
    ].join(""),
    markdown: [
      markdownText(counts),
      `### ${say.model}`,
      page.modelAssumptions.map((each) => `- ${markdownText(each)}`).join("\n"),
    ].join("\n\n"),
    tables: [
      { name: "without-source", title: say.without, table: table(unsourced, false) },
      { name: "illustrative", title: say.illustrative, table: table(illustrative, true) },
      { name: "with-source", title: say.sourced, table: table(sourced, true) },
      { name: "ranges", title: say.ranges, table: rangeTable },
    ],
  };
}

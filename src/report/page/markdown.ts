/** The report as Markdown: the answer, and every section that has figures or words of its own. */

import { markdownTable, markdownText } from "../text/markdown.ts";
import { answerLines, caveatLines } from "./answerLines.ts";
import type { Material } from "./material.ts";
import { sectionsOf } from "./sections.ts";
import { changeTable } from "./table.ts";

export function markdown(material: Material): string {
  const { comparison, scenario, language } = material;
  const sections = sectionsOf(material).flatMap(({ title, markdown: text, tables = [] }) => {
    const body = [
      ...(text === undefined ? [] : [text]),
      ...tables.flatMap(({ title: own, table }) =>
        table.rows.length === 0
          ? []
          : [...(own === undefined ? [] : [`### ${markdownText(own)}`]), markdownTable(table)],
      ),
    ];
    return body.length === 0 ? [] : [`## ${markdownText(title)}`, ...body];
  });
  const change = changeTable(material);
  const caveats = caveatLines(material);
  return `${[
    `# ${markdownText(scenario.title)}`,
    ...(scenario.question === undefined ? [] : [markdownText(scenario.question)]),
    ...answerLines(material).map((line) => `**${markdownText(line)}**`),
    ...(change === undefined ? [] : [markdownTable(change.table)]),
    ...(caveats.length === 0 ? [] : [caveats.map((line) => `- ${markdownText(line)}`).join("\n")]),
    ...sections,
    `*${markdownText(language.words.page.made(comparison.picket))}*`,
  ].join("\n\n")}\n`;
}

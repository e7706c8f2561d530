/** The report as Markdown: the answer, and every section that has figures or words of its own. */

import { answer } from "../answer.ts";
import { markdownText } from "../markdown.ts";
import type { Material } from "../material.ts";
import { sectionsOf } from "./sections.ts";

export function markdown(material: Material): string {
  const { comparison, scenario, language } = material;
  const sections = sectionsOf(material).flatMap(({ title, markdown: text }) =>
    text === undefined ? [] : [`## ${markdownText(title)}`, text],
  );
  return `${[
    `# ${markdownText(scenario.title)}`,
    ...(scenario.question === undefined ? [] : [markdownText(scenario.question)]),
    `**${markdownText(answer(comparison, scenario, language))}**`,
    ...sections,
    `*${markdownText(language.words.page.made(comparison.picket))}*`,
  ].join("\n\n")}\n`;
}

/** A brief of one sheet: the answer, the plain words, the picture of differences and the table. */

import { escaped } from "../pictures/svg.ts";
import type { Table } from "../text/answerTable.ts";
import { answerLines, caveatLines, isSound } from "./answerLines.ts";
import { list, paragraph, prose, tableHtml, theirWords } from "./html.ts";
import type { Material } from "./material.ts";
import { policy } from "./policy.ts";
import { styleOf } from "./style.ts";
import { plainSentences } from "./summary.ts";
import { headPicture, reportTable } from "./table.ts";

/** Rows of the table that fit on the sheet, in the order of the scenario. */
const briefRows = 5;
/** As many alternatives stand side by side on the sheet; more stand one below another, without their changes. */
const sideBySide = 4;

const sheet = `@media print {
@page { margin: 11mm 14mm; @bottom-right { content: none } }
html { font-size: 8pt; line-height: 1.32 } h1 { font-size: 14pt; margin: 0 } h3 { margin: 0.2rem 0 } .answer { font-size: 10pt; margin: 0.5rem 0 }
p, ul { margin: 0.3rem 0 } li { margin: 0.1rem 0 } tbody th { min-width: 6rem } header { margin-bottom: 0.4rem } figure { margin: 0.3rem 0 } figure svg { max-height: 44mm } details { display: none }
table { font-size: 7pt } th, td { padding-top: 0.15rem; padding-bottom: 0.15rem } pre { padding: 0.3rem; margin: 0.3rem 0 }
}`;

export function brief(material: Material): string {
  const { comparison, scenario, language, family } = material;
  const { page, brief: say } = language.words;
  const style = styleOf([sheet]);
  const sound = isSound(material);
  const { compared, findings, cautions } = plainSentences(material);
  return `${[
    "<!DOCTYPE html>",
    `<html lang="${language.tag}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy({ style, scripts: [], workers: false }))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(scenario.title)}: ${escaped(say.title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `<header><h1 dir="auto">${escaped(scenario.title)}</h1>`,
    scenario.question === undefined ? "" : theirWords(scenario.question, "soft"),
    `<div class="answer${sound ? "" : " bad"}">${answerLines(material)
      .map((line) => paragraph(line))
      .join("")}</div>`,
    "</header>",
    "<main>",
    ...(sound && family !== undefined
      ? [paragraph(language.words.family.below(family.members[0]!.label))]
      : []),
    ...(sound ? [paragraph(compared), list(findings)] : []),
    headPicture(material) ?? "",
    ...(sound
      ? [
          tableHtml(briefTable(material), { caption: page.table, language }),
          `<div class="caveats">${list([...caveatLines(material), ...cautions])}</div>`,
        ]
      : []),
    `<pre tabindex="0" aria-label="${escaped(page.again.command)}">${escaped(comparison.reproduce)}</pre>`,
    "</main>",
    `<footer class="made">${prose(`${page.made(comparison.picket)} ${say.more}`)}</footer>`,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function briefTable(material: Material): Table {
  const table = reportTable(material, briefRows);
  if (material.comparison.alternatives.length <= sideBySide) return table;
  const levels = table.rows.filter(([name]) => !name![0]!.startsWith("  "));
  return {
    head: [table.head[0]!, ...levels.map(([name]) => name!)],
    rows: table.head.slice(1).map((name, i) => [name, ...levels.map((row) => row[i + 1]!)]),
  };
}

/** The page: one file that a committee reads and a reviewer runs again, with nothing from elsewhere in it. */

import type { Words } from "../language/index.ts";
import { escaped } from "../pictures/svg.ts";
import { answerLines, caveatLines, isSound } from "./answerLines.ts";
import { list, prose, theirWords } from "./html.ts";
import type { Material } from "./material.ts";
import { policy } from "./policy.ts";
import type { Section } from "./section.ts";
import { type Answered, answered } from "./sections.ts";
import { styleOf } from "./style.ts";
import { headPicture } from "./table.ts";

/** An HTML document: no request, no script needed to read it. */
export function page(material: Material): string {
  const { comparison, scenario, language } = material;
  const say = language.words.page;
  const parts = answered(material);
  const sections = parts.flatMap((part) => part.sections);
  const style = styleOf(sections.flatMap(({ css }) => (css === undefined ? [] : [css])));
  const scripts = sections.flatMap((section) => section.scripts ?? []);
  const workers = sections.some((section) => section.workers === true);
  return `${[
    "<!DOCTYPE html>",
    `<html lang="${language.tag}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy({ style, scripts, workers }))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="generator" content="picket ${escaped(comparison.picket)}">`,
    `<title>${escaped(scenario.title)}: ${escaped(say.report)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `<a class="skip" href="#answer">${escaped(say.skip)}</a>`,
    contents(parts, say),
    heading(material),
    "<main>",
    ...sections.map(sectionHtml),
    "</main>",
    `<footer class="made">${prose(say.made(comparison.picket))}<span class="print-only"> ${prose(say.folded)}</span></footer>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

/** The first screen: the question, the answer, its picture, and what bounds it. */
function heading(material: Material): string {
  const { scenario } = material;
  const lines = answerLines(material).map((line) => `<p>${prose(line)}</p>`);
  const caveats = caveatLines(material);
  return [
    "<header>",
    `<h1 dir="auto">${escaped(scenario.title)}</h1>`,
    scenario.question === undefined ? "" : theirWords(scenario.question, "soft"),
    `<div id="answer" tabindex="-1" class="answer${isSound(material) ? "" : " bad"}">${lines.join("")}</div>`,
    headPicture(material) ?? "",
    caveats.length === 0 ? "" : `<div class="caveats">${list(caveats)}</div>`,
    "</header>",
  ].join("\n");
}

/** A link for each question of a reader, to the first section that answers it. */
function contents(parts: readonly Answered[], say: Words["page"]): string {
  const links = parts.map(
    ({ question, sections: [first] }) =>
      `<li><a href="#${first!.id}">${escaped(say.questions[question])}</a></li>`,
  );
  return `<nav aria-label="${escaped(say.contents)}"><ul>${links.join("")}</ul></nav>`;
}

const sectionHtml = ({ id, title, html }: Section): string =>
  `<section id="${id}" aria-labelledby="${id}-head"><h2 id="${id}-head">${escaped(title)}</h2>\n${html}</section>`;

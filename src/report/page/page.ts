/** The page: one file that a committee reads and a reviewer runs again, with nothing from elsewhere in it. */

import { hasAnswer } from "../answer/answer.ts";
import type { Material } from "../material.ts";
import { escaped } from "../svg.ts";
import { answerLines } from "./answerLines.ts";
import { paragraph, prose, theirWords } from "./html.ts";
import { policy } from "./policy.ts";
import type { Section } from "./section.ts";
import { sectionsOf } from "./sections.ts";
import { styleOf } from "./style.ts";

/** An HTML document: no request, no script needed to read it. */
export function page(material: Material): string {
  const { comparison, scenario, language } = material;
  const say = language.words.page;
  const sections = sectionsOf(material);
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
    heading(material),
    contents(sections, say.contents),
    "<main>",
    ...sections.map(sectionHtml),
    "</main>",
    `<footer class="made">${prose(say.made(comparison.picket))}</footer>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function heading(material: Material): string {
  const { comparison, scenario } = material;
  const sound = hasAnswer(comparison) && comparison.checks.every(({ pass }) => pass);
  const lines = answerLines(material);
  return [
    "<header>",
    `<h1 dir="auto">${escaped(scenario.title)}</h1>`,
    scenario.question === undefined ? "" : theirWords(scenario.question, "soft"),
    `<div id="answer" tabindex="-1">${lines.map((line) => paragraph(line, sound ? "answer" : "answer bad")).join("")}</div>`,
    "</header>",
  ].join("\n");
}

function contents(sections: readonly Section[], title: string): string {
  const links = sections.map(({ id, title: name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`);
  return `<nav aria-label="${escaped(title)}"><ul>${links.join("")}</ul></nav>`;
}

const sectionHtml = ({ id, title, html }: Section): string =>
  `<section id="${id}" aria-labelledby="${id}-head"><h2 id="${id}-head">${escaped(title)}</h2>\n${html}</section>`;

/** How sure the result is: what the common chance saved, the checks of every replication, and what failed. */

import { countOf, whole } from "../language/index.ts";
import { escaped } from "../pictures/svg.ts";
import { markdownText } from "../text/markdown.ts";
import { inScale } from "../text/numbers.ts";
import { details, list, paragraph, tableHtml } from "./html.ts";
import { type Material, nameOf } from "./material.ts";
import type { Section } from "./section.ts";

export function sure(material: Material): Section {
  const { comparison, language } = material;
  const { page } = language.words;
  const say = page.sureText;
  const name = nameOf(material);
  const saved = comparison.differences.flatMap(({ measure, alternative, baseline, varianceRatio }) => {
    if (measure !== "kg_delivered" || typeof varianceRatio !== "number" || varianceRatio === 0) return [];
    const percent = { factor: 100, unit: "%", digits: varianceRatio < 0.1 ? 1 : 0, locale: language.locale };
    const times = { factor: 1, unit: "", digits: 1 / varianceRatio < 10 ? 1 : 0, locale: language.locale };
    return [
      say.saved(
        name(alternative),
        name(baseline),
        `${inScale(varianceRatio, percent)} %`,
        inScale(1 / varianceRatio, times),
      ),
    ];
  });
  const checks = {
    head: [[say.check], [""], [say.detail]],
    rows: comparison.checks.map(({ name: check, pass, detail }) => [
      [check],
      [pass ? say.holds : say.broken],
      [detail],
    ]),
  };
  const failed = comparison.failed
    .slice(0, 20)
    .map(
      ({ alternative, replication, error, reproduce }) =>
        `<li><span dir="auto">${escaped(`${alternative}, ${replication}: ${error}`)}</span><pre tabindex="0">${escaped(reproduce)}</pre></li>`,
    );
  const all = whole(checks.rows.length, language.locale);
  const checksHtml = comparison.checks.every(({ pass }) => pass)
    ? details(say.allHold(all), tableHtml(checks, { caption: say.checks, language, quiet: true }))
    : tableHtml(checks, { caption: say.checks, language });
  const n = say.n(countOf(comparison.replications, "replication", language));
  return {
    id: "sure",
    title: page.sure,
    html: [
      paragraph(n),
      list(saved),
      comparison.failed.length === 0 ? "" : `<h3>${escaped(say.failures)}</h3><ul>${failed.join("")}</ul>`,
      checksHtml,
    ].join(""),
    markdown: [n, ...saved].map((each) => `- ${markdownText(each)}`).join("\n"),
    tables: [{ name: "checks", title: say.checks, table: checks }],
  };
}

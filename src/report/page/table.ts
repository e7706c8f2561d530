/** The change against the baseline as a picture, and the alternatives side by side in figures. */

import { hasAnswer } from "../answer/answer.ts";
import {
  answerTable,
  type Cell,
  rowsOf as measuresShown,
  type Table,
  type TableStyle,
} from "../answerTable.ts";
import { differences } from "../differencesPicture.ts";
import { type Material, nameOf, namesOf } from "../material.ts";
import { measureWords } from "../measureWords.ts";
import { details, figure, tableHtml } from "./html.ts";
import type { Section } from "./section.ts";

export function changeSection({ comparison, scenario, language }: Material): Section | undefined {
  const changes = comparison.differences.some(({ measure }) => measure === "kg_delivered");
  if (!changes || comparison.failed.length > 0) return undefined;
  const picture = differences(comparison, { names: namesOf({ scenario }), language });
  return {
    id: "change",
    title: language.words.page.change,
    html: figure(picture, { id: "differences", language }),
    tables: [{ name: "change", table: picture.table }],
  };
}

export function alternativesTable(material: Material): Section | undefined {
  const { comparison, language } = material;
  if (!hasAnswer(comparison)) return undefined;
  const table = reportTable(material);
  const { page } = language.words;
  const plans = planTable(material);
  return {
    id: "table",
    title: page.table,
    html:
      tableHtml(table, { caption: page.table, language, quiet: true }) +
      details(page.alternatives, tableHtml(plans, { caption: page.alternatives, language, quiet: true })),
    tables: [
      { name: "alternatives", table },
      { name: "plans", title: page.alternatives, table: plans },
    ],
  };
}

/** The table of the answer, in people's names; all its rows, or the first of them. */
export function reportTable(material: Material, rows?: number): Table {
  const { comparison, scenario, language } = material;
  const style: TableStyle = {
    language,
    alternative: (id) => [nameOf(material)(id)],
    measure: (name, unit) => [`${measureWords(name, material)} (${unit})`],
  };
  return answerTable(comparison, measuresShown(comparison, scenario.measures).slice(0, rows), style);
}

/** What each alternative changes, and why it is considered. */
export function planTable({ comparison, scenario, language }: Material): Table {
  const { page } = language.words;
  const rows = comparison.alternatives.map(({ id }): readonly Cell[] => {
    const alternative = scenario.alternatives.find((each) => each.id === id);
    const changes = Object.entries(alternative?.changes ?? {}).map(
      ([path, value]) => `${path}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    );
    const why = alternative?.why === undefined ? [] : [alternative.why];
    return [[nameOf({ scenario })(id)], [...(changes.length === 0 ? [page.asItIs] : changes), ...why]];
  });
  return { head: [[""], [page.whatChanges]], rows };
}
